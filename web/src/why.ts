// The explorer behind "Why it hurts": keeps what is set in each step, asks the core for what is then seen, and says it when
// the hand rests. Every angle, number and claim is the core's.
import { html, type TemplateResult } from 'lit/html.js';
import type { DragHandle, ExploreAnswer, ExploreRequest, Lesson, LessonQuantity, LessonSettings, LessonStep } from './core/surface_types';
import { language, t, type Language } from './i18n/i18n';
import { heading, page, type PageFrame } from './parts/page';
import { Player, type OwnDays } from './replay';
import { routeHash } from './route';
import { sliderId, spokenOf, why, type Days } from './screens/why';

export interface WhyCore {
  lesson: () => Lesson;
  explore: (request: ExploreRequest) => ExploreAnswer;
}

export interface WhyPieces {
  core: () => Promise<WhyCore>;
  changed: () => void;
}

const REST_MS = 700; // the hand rests: what is seen is said
const COMING_MS = 900; // a figure comes to its posture
const labelled = ['sit-bone', 'bflh', 'femur', 'tibia'];

export class Why {
  private core: WhyCore | null = null;
  private failed = false;
  private lesson: Lesson | null = null;
  private at = -1;
  private spokenIn: Language | null = null;
  private answer: ExploreAnswer | null = null;
  private days: Days | null = null;
  private legs: readonly Days[] = [];
  private replays: readonly OwnDays[] = [];
  private player: Player | null = null; // of the person's own days
  private readonly kept = new Map<string, LessonSettings>();
  private grabbed: LessonSettings | null = null;
  private asked: ExploreRequest | null = null; // the newest of what is wanted in this picture
  private spoken = '';
  private resting = 0;
  private coming = 0;

  constructor(private readonly pieces: WhyPieces) {}

  screen(frame: PageFrame, step: number, legs: readonly Days[] = [], replays: readonly OwnDays[] = []): TemplateResult {
    if (!this.core || !this.lesson) return this.opening(frame);
    const at = Math.min(step, this.lesson.steps.length - 1);
    const late = replays !== this.replays && this.current()?.id === 'own' && !this.kept.has('own'); // the diary came after the figure
    this.legs = legs;
    this.replays = replays;
    if (at !== this.at || late || language() !== this.spokenIn) this.enter(at);
    if (!this.answer) return this.opening(frame);
    return why({ frame, lesson: this.lesson, at, answer: this.answer, settings: this.settings(this.answer), replays, player: this.player, days: this.days, spoken: this.spoken }, {
      grab: () => { this.grabbed = this.answer?.settings ?? null; },
      drag: (scene, handle, from, to) => this.drag(scene, handle, from, to),
      step: (quantity, steps) => this.step(quantity, steps),
      set: change => this.set(change), reset: () => this.reset(), choose: replay => this.choose(replay),
      go: to => { location.hash = routeHash('why', to); },
    });
  }

  private opening(frame: PageFrame): TemplateResult {
    if (!this.core && !this.failed) void this.start();
    return page(frame, html`${heading(t('why'))}<p class="lead" role="status">${t(this.failed ? 'why-failed' : 'why-opening')}</p>`);
  }

  private async start(): Promise<void> {
    try {
      this.core = await this.pieces.core();
      this.lesson = this.core.lesson();
    } catch {
      this.failed = true;
    }
    this.pieces.changed();
  }

  private current(): LessonStep | null {
    return this.lesson?.steps[this.at] ?? null;
  }

  private enter(at: number): void {
    this.player?.stop();
    this.at = at;
    this.spokenIn = language();
    this.spoken = '';
    const step = this.current();
    if (!step) return;
    this.pick(step.id === 'own' ? [...this.replays].sort((a, b) => b.at - a.at)[0] ?? null : null);
    this.explore(this.request(step, this.kept.get(step.id)));
    if (!this.player?.shown && !matchMedia('(prefers-reduced-motion: reduce)').matches && !this.kept.has(step.id)) this.come(step);
  }

  /** Whose days are shown: null for nobody's. Two sessions of Stretch One stand in one posture first; anything else is replayed. */
  private pick(replay: OwnDays | null): void {
    this.player?.stop();
    this.player = null;
    this.days = null;
    if (!replay) return;
    const days = this.legs.find(leg => leg.side === replay.side) ?? null;
    const player = new Player(replay, days, () => this.turn());
    this.player = player;
    if (replay.stretch === 'one' && days?.change !== 'none') this.days = days; // after one session there is nothing beside it
    player.shown = !this.days;
    player.length_s = this.core?.explore({ step: 'own', replay: player.request() }).replay_s ?? 0;
    if (player.shown) player.t_s = Math.min(5, player.length_s); // in the first hold
  }

  /** The clock of the replay went on, or was set. */
  private turn(): void {
    const step = this.current();
    if (step && this.player) this.ask(this.request(step, this.kept.get(step.id)));
  }

  /** What is asked for in a step: its own settings, and a person's days where they are shown. */
  private request(step: LessonStep, settings?: LessonSettings): ExploreRequest {
    const { days, player } = this;
    if (player?.shown) return { step: step.id, ...(settings ? { settings } : {}), replay: player.request() };
    const start = days && !settings ? { ...step.start, knee: days.first.value } : settings;
    return {
      step: step.id, ...(start ? { settings: start } : {}), ...(days ? { days: [days.first.value, days.last.value] } : {}),
      ...(step.id === 'where' ? { words: Object.fromEntries(labelled.map(id => [id, t(`why-label-${id}`)])) } : {}),
    };
  }

  /** The figure comes softly from rest to where the step has it. */
  private come(step: LessonStep): void {
    const begin = performance.now();
    const at = this.at;
    const frame = (now: number): void => {
      if (this.at !== at) return;
      const progress = Math.min(1, Math.max(0, now - begin) / COMING_MS);
      this.explore({ ...this.request(step), progress });
      this.pieces.changed();
      if (progress < 1) this.coming = requestAnimationFrame(frame);
    };
    this.explore({ ...this.request(step), progress: 0 });
    this.coming = requestAnimationFrame(frame);
  }

  private explore(request: ExploreRequest): void {
    if (this.core) this.answer = this.core.explore(request);
  }

  /** Once a picture, with the newest of what was asked. */
  private ask(request: ExploreRequest): void {
    cancelAnimationFrame(this.coming);
    if (!this.asked) requestAnimationFrame(() => this.answerAsked());
    this.asked = request;
  }

  private answerAsked(): void {
    const { asked } = this;
    this.asked = null;
    if (!asked) return;
    this.explore(asked);
    if (this.answer) this.kept.set(asked.step, this.answer.settings);
    this.pieces.changed();
    clearTimeout(this.resting);
    if (this.player?.playing) return; // who listens is not talked over all the time
    this.resting = setTimeout(() => this.say(), REST_MS);
  }

  private say(): void {
    const step = this.current();
    if (!step || !this.answer) return;
    this.spoken = spokenOf(step, this.answer, this.days);
    this.pieces.changed();
  }

  /** What is set now; the newest answer may still be that to an older question, and a slider must not jump back to it. */
  private settings(answer: ExploreAnswer): LessonSettings {
    return (!this.asked?.drag && this.asked?.settings) || answer.settings;
  }

  private set(change: Partial<LessonSettings>): void {
    const step = this.current();
    if (!step || !this.answer) return;
    if (change.lumbar === undefined) this.leaveReplay();
    this.ask(this.request(step, { ...this.settings(this.answer), ...change }));
  }

  private drag(scene: number, handle: DragHandle, from: number[], to: number[]): void {
    const step = this.current();
    if (step && this.grabbed) this.ask({ ...this.request(step, this.grabbed), drag: { scene, handle, from, to } });
  }

  /** The slider knows its steps and its ends; a handle that is moved by keys moves it. */
  private step(quantity: LessonQuantity, steps: number): void {
    const slider = document.getElementById(sliderId(quantity));
    if (!(slider instanceof HTMLInputElement)) return;
    slider.stepUp(steps);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  }

  private leaveReplay(): void {
    if (!this.player?.shown) return;
    this.player.stop();
    if (this.days) this.player.shown = false;
    else this.pick(null);
  }

  private reset(): void {
    const step = this.current();
    if (!step) return;
    this.leaveReplay();
    this.kept.delete(step.id);
    this.ask(this.request(step));
  }

  private choose(replay: OwnDays | null): void {
    this.pick(replay);
    const step = this.current();
    if (step) this.ask(this.request(step));
  }
}
