// The part of the page that knows the plan and the diary: today, how the pain is, muscle or nerve, and what was done.
//
// Use:     refresh() after every change of the diary; screen() for its screens.
// Limits:  what is due, why, and what counts as progress is decided by the core.
import { html, type TemplateResult } from 'lit/html.js';
import type { Chronicle, PlanReason, ProgrammePlan, SessionDone, Side } from './core/surface_types';
import { day } from './i18n/i18n';
import type { PageFrame } from './parts/page';
import { ownDays, type OwnDays } from './replay';
import { check, isTold, places, sides, type PainCheck, type Place } from './screens/check';
import { diary } from './screens/diary';
import { nerve, signs, type NerveCheck } from './screens/nerve';
import { today as todayScreen, type TodayHandlers, type TodayState } from './screens/today';
import type { Days } from './screens/why';
import type { Screen } from './route';
import type { Store } from './store/types';

export interface DiarySurroundings {
  store: Store;
  storing: (what: (store: Store) => Promise<unknown>) => Promise<boolean>; // and folds anew
  go: (screen: Screen) => void;
  changed: () => void;
  frame: () => PageFrame; // with the way back to today
  screenAgain: () => void;
}

const shownAtFirst = 10;
const newestAtFirst = 60; // sessions: what today and the last weeks need

function freshCheck(when: PainCheck['when']): PainCheck {
  return { when, nowhere: false, scores: new Map(), numbness: null, weakness: null, incomplete: false };
}

export class DiaryPart {
  private plan: ProgrammePlan | null = null;
  private chronicle: Chronicle = { sessions: [], trends: [], replays: [], smallest_change_deg: 0 };
  private check = freshCheck('before');
  private checked: string | null = null; // the session that the check is about
  private nerve: NerveCheck | null = null;
  private shown = shownAtFirst;
  private all = false; // of the sessions are told, not the newest only
  private ownRead: OwnDays[] = [];
  private ownStale = true;
  private asking: SessionDone | null = null;

  constructor(private readonly around: DiarySurroundings) {}

  async refresh(): Promise<void> {
    [this.plan, this.chronicle] = await Promise.all([this.around.store.plan(), this.around.store.chronicle(this.all ? undefined : newestAtFirst)]);
    this.ownStale = true;
  }

  get now(): ProgrammePlan | null {
    return this.plan;
  }

  /** The first and the latest best of each leg in Stretch One. */
  get days(): Days[] {
    return this.chronicle.trends.flatMap(({ stretch, side, knee_flexion: { before, best, change } }) => (
      stretch === 'one' && before && best ? [{ side, first: before, last: best, change }] : []));
  }

  /** The holds of each leg's first and latest day; they are read when they are first looked at. */
  get own(): readonly OwnDays[] {
    if (this.ownStale && this.chronicle.replays.length > 0) {
      this.ownStale = false;
      this.around.store.replays().then(replays => { this.ownRead = ownDays(replays); this.around.changed(); }, () => undefined); // then there is nothing to replay
    }
    return this.ownRead;
  }

  // ---- today

  todayScreen(state: Omit<TodayState, 'plan'>, on: Pick<TodayHandlers, 'start' | 'goOn' | 'drop' | 'cleared'>): TemplateResult {
    if (!this.plan) return html``;
    return todayScreen({ ...state, plan: this.plan }, { ...on, answer: question => this.answer(question), tellPain: () => this.ask('before', null) });
  }

  private answer({ text, events, side }: PlanReason): void {
    if (text === 'screening') return this.around.screenAgain();
    const about = this.chronicle.sessions.find(session => session.events.some(id => events.includes(id)));
    if (text === 'nerve_check') {
      this.nerve = this.freshNerve(side);
      return this.around.go('nerve');
    }
    this.ask(text === 'pain_morning' ? 'morning' : text === 'pain_after' ? 'after' : 'before', about?.session ?? null);
  }

  private ask(when: PainCheck['when'], session: string | null): void {
    this.check = freshCheck(when);
    this.checked = when === 'before' ? null : session;
    this.around.go('check');
  }

  // ---- how the pain is

  checkScreen(): TemplateResult {
    const one = this.check;
    const change = (how: () => void) => (): void => { how(); this.around.changed(); };
    return check(this.around.frame(), one, {
      touch: (place, side) => change(() => this.touch(place, side))(),
      nowhere: change(() => { one.nowhere = !one.nowhere; if (one.nowhere) one.scores.clear(); }),
      score: (place, score) => change(() => one.scores.set(place, score))(),
      isNew: (what, yes) => change(() => { one[what] = yes; })(),
      save: () => void this.saveCheck(),
    });
  }

  private touch(place: Place, side: Side): void {
    const id = `${place} ${side}`;
    if (!this.check.scores.delete(id)) this.check.scores.set(id, null);
    if (this.check.scores.size > 0) this.check.nowhere = false;
  }

  private async saveCheck(): Promise<void> {
    const { when, scores, numbness, weakness } = this.check;
    const alarm = numbness === true || weakness === true; // is stored whatever else was told
    this.check.incomplete = !isTold(this.check) && !alarm;
    if (this.check.incomplete) return this.around.changed();
    const told = isTold(this.check) ? places.flatMap(place => sides.map(side => ({ place, side, score: scores.get(`${place} ${side}`) ?? 0 }))) : [];
    const stored = await this.around.storing(store => store.append('pain.checked', { session: this.checked, when, places: told, new_numbness: numbness, new_weakness: weakness }));
    if (!stored) return;
    this.check = freshCheck('before');
    this.around.go('home');
  }

  // ---- muscle or nerve

  /** The last stretch of that leg, or of any: what is felt at its end is asked about. */
  private lastOf(side: Side | null): { session: string; stretch: string; side: Side } | null {
    for (const session of [...this.chronicle.sessions].reverse()) {
      const done = session.sides.filter(one => one.credited_s > 0 && (side === null || one.side === side)).at(-1);
      if (done) return { session: session.session, stretch: done.stretch, side: done.side };
    }
    return null;
  }

  private freshNerve(side: Side | null): NerveCheck {
    return { side: side ?? this.lastOf(null)?.side ?? 'left', signs: new Map(), numbness: null, weakness: null };
  }

  nerveScreen(): TemplateResult {
    const one = (this.nerve ??= this.freshNerve(null));
    return nerve(this.around.frame(), one, {
      sign: (sign, yes) => { one.signs.set(sign, yes); this.around.changed(); },
      isNew: (what, yes) => { one[what] = yes; this.around.changed(); },
      save: () => void this.saveNerve(one),
    });
  }

  private async saveNerve(one: NerveCheck): Promise<void> {
    const { numbness: new_numbness, weakness: new_weakness } = one;
    const about = this.lastOf(one.side);
    const [below_knee, tingling, changed_by_foot, changed_by_chin] = signs.map(sign => one.signs.get(sign));
    const stored = await this.around.storing(store => (about && below_knee !== undefined && tingling !== undefined && changed_by_foot !== undefined && changed_by_chin !== undefined
      ? store.append('nerve.checked', { ...about, below_knee, tingling, changed_by_foot, changed_by_chin, new_numbness, new_weakness })
      // What is new is told even where the rest is not known.
      : store.append('pain.checked', { session: null, when: 'after', places: [], new_numbness, new_weakness })));
    if (!stored) return;
    this.nerve = null;
    this.around.go('home');
  }

  // ---- the diary

  diaryScreen(): TemplateResult {
    if (!this.all) {
      this.all = true;
      void this.refresh().then(() => this.around.changed());
    }
    const now = Date.now();
    return diary({ frame: this.around.frame(), chronicle: this.chronicle, shown: this.shown, asking: this.asking, now, day: ms => day(ms, now) }, {
      more: () => { this.shown += shownAtFirst; this.around.changed(); },
      ask: session => { this.asking = session; this.around.changed(); },
      cancel: () => { this.asking = null; this.around.changed(); },
      takeBack: () => void this.takeBack(),
    });
  }

  private async takeBack(): Promise<void> {
    const session = this.asking;
    this.asking = null;
    if (!session) return;
    await this.around.storing(store => Promise.all(session.withdrawable.map(corrects => store.append('entry.withdrawn', { corrects }))));
  }
}
