// One sitting on the screen: what the engine says goes to the screen, the voice, the bells and the store; keys and taps go
// back. Lives from "switch on the camera" to the last word.
//
// Use:     begin() (in the handler of a tap: sound is unlocked there); screen() after every change; leave() when the person
//          goes elsewhere in the page; stop().
// Limits:  no time, angle or order is decided here.
import { html, type TemplateResult } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import type { Effect, FigureDrawing, Press, Resume, SittingSummary, SittingView } from './core/surface_types';
import type { Block, EngineEvent, EngineStatus, FailureReason, Mode, StartOptions } from './engine/engine';
import type { Guide, Moment } from './guide';
import { FigureView } from './parts/figure';
import { moment } from './parts/moment';
import { drawSkeleton } from './parts/skeleton';
import { mainPressOf, session as sessionScreen } from './screens/session';
import type { Settings } from './settings';
import type { Felt, Store, StretchHistory } from './store/types';
import type { Voice } from './voice/voice';

/** Of the engine, what a sitting needs; the tests bring their own. */
export interface SittingEngine {
  readonly video: HTMLVideoElement;
  start(options: StartOptions): Promise<void>;
  press(press: Press): void;
  stop(): Promise<void>;
  reopenCamera(): Promise<void>;
}

export interface SittingOrder {
  session: string;
  mode: Mode;
  blocks: Block[];
  file?: Blob;
  resume?: Resume;
  painBefore: number | null;
  history: StretchHistory[]; // before this session
}

export interface SittingEnd {
  order: SittingOrder;
  summary: SittingSummary;
  reason: 'done' | 'stopped' | 'eased';
  felt: Map<string, Felt>; // "stretch side" -> where
}

export interface Surroundings {
  engine: SittingEngine;
  store: Store;
  voice: Voice;
  settings: () => Settings;
  draw: (view: SittingView) => FigureDrawing | null; // null as long as the core is not there
  guide: Guide;
  changed: () => void;
  failed: (reason: FailureReason) => void; // fatal: nothing goes on
  unstored: () => void;
  full: () => boolean; // events wait for room in the diary
  ended: (end: SittingEnd) => void;
}

const answers: Press[] = ['felt_thigh', 'felt_nothing', 'felt_back', 'felt_below_knee'];
const mainKeys = new Set([' ', 'Enter', 'PageDown', 'MediaPlayPause', 'MediaTrackNext']);
const deafKeys = /^(Tab|Shift|Control|Alt|AltGraph|Meta|CapsLock|F\d+|Audio.*|Brightness.*|Unidentified|Dead|Process)$/;

export class SittingScreen {
  private order: SittingOrder | null = null;
  private view: SittingView | null = null;
  private status: EngineStatus | null = null;
  private notice: string | null = null;
  private cameraLost = false;
  private stopAsked = false;
  private muted = false;
  private reason: SittingEnd['reason'] = 'stopped';
  private felt = new Map<string, Felt>();
  private wakeLock: WakeLockSentinel | null = null;
  private canvas: HTMLCanvasElement | null = null;
  private figure: { element: SVGSVGElement; view: FigureView } | null = null;
  private skeleton: { points: Float32Array | null; width: number; height: number } | null = null;
  private drawAsked = false;

  constructor(private readonly around: Surroundings) {}

  get running(): boolean {
    return this.order !== null;
  }
  get lastView(): SittingView | null {
    return this.view;
  }

  /** Rejects when the camera or the file cannot be had. */
  async begin(order: SittingOrder): Promise<void> {
    const { engine, voice } = this.around;
    voice.unlock();
    voice.mute(false);
    this.order = order;
    this.view = null;
    this.skeleton = null;
    this.notice = null;
    this.cameraLost = this.stopAsked = this.muted = false;
    this.reason = 'stopped';
    this.felt = new Map();
    try {
      const { session, mode, blocks, file, resume } = order;
      await engine.start({ session, mode, blocks, ...(file ? { file } : {}), ...(resume ? { resume } : {}) });
    } catch (error) {
      this.order = null;
      throw error;
    }
    void this.stayAwake();
    this.listenToRemotes(true);
  }

  async stop(): Promise<void> {
    if (this.order) await this.around.engine.stop();
  }

  /** The person went to another screen of the page: the sitting waits. */
  leave(): void {
    if (this.view?.presses.includes('pause')) this.around.engine.press('pause');
  }

  onEngine(event: EngineEvent): void {
    if (event.kind === 'status') this.status = event.status;
    if (!this.order) return;
    switch (event.kind) {
      case 'view':
        this.view = event.view;
        this.paintFigure(event.view);
        this.askToDraw();
        break;
      case 'effects':
        for (const effect of event.effects) this.carryOut(effect);
        break;
      case 'skeleton':
        this.skeleton = event;
        this.askToDraw();
        return; // the canvas only; no template changes
      case 'failure':
        this.onFailure(event.reason, event.fatal);
        break;
      case 'ended':
        this.end(event.summary);
        break;
      case 'status':
        break;
    }
    this.around.changed();
  }

  private onFailure(reason: FailureReason, fatal: boolean): void {
    if (reason === 'camera-ended' && !fatal) {
      this.cameraLost = true;
      this.notice = 'notice-camera-lost';
      this.around.voice.say({ id: 'say-camera-lost', args: {} }, true);
    } else if (reason === 'worker-restarted' && !fatal) {
      this.notice = 'notice-restarted';
      this.around.voice.say({ id: 'say-restarted', args: {} });
    } else if (fatal) {
      this.finish();
      this.around.failed(reason);
    }
  }

  private carryOut(effect: Effect): void {
    if (effect.kind === 'say') return this.around.voice.say(effect.message, effect.urgent);
    if (effect.kind === 'bell') return this.around.voice.bell(effect.bell);
    const { event } = effect;
    const { store } = this.around;
    store.record(event).catch(this.around.unstored);
    if (event.kind === 'session.ended' && 'reason' in event.data) {
      const { reason } = event.data;
      this.reason = reason === 'done' || reason === 'eased' ? reason : 'stopped';
    }
    if (event.kind === 'stretch.felt' && 'where' in event.data && 'stretch' in event.data && 'side' in event.data) {
      const { where, stretch, side } = event.data;
      if (where === 'thigh' || where === 'nothing' || where === 'back' || where === 'below_knee') this.felt.set(`${String(stretch)} ${String(side)}`, where);
    }
  }

  private end(summary: SittingSummary): void {
    const { order } = this;
    this.finish();
    if (order) this.around.ended({ order, summary, reason: this.reason, felt: this.felt });
  }

  private finish(): void {
    this.order = null;
    this.listenToRemotes(false);
    void this.wakeLock?.release().catch(() => undefined);
    this.wakeLock = null;
  }

  // ---- keys, taps, remotes

  private press(press: Press): void {
    this.stopAsked = false;
    this.around.engine.press(press);
    this.around.changed();
  }

  onKey(event: KeyboardEvent): void {
    const { view } = this;
    if (!view || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || this.stopAsked) return;
    const press = this.meant(view, event);
    if (!press) return;
    event.preventDefault();
    if (!event.repeat) press();
  }

  private meant(view: SittingView, event: KeyboardEvent): (() => void) | null {
    const { key } = event;
    const offered = (press: Press | null): (() => void) | null => (press && view.presses.includes(press) ? () => this.press(press) : null);
    if (deafKeys.test(key)) return null;
    // A button that has the focus is pressed by its own keys.
    if ((key === ' ' || key === 'Enter') && event.target instanceof HTMLButtonElement) return null;
    const answer = view.stage === 'question' ? answers[['1', '2', '3', '4'].indexOf(key)] : undefined;
    if (answer) return offered(answer);
    switch (key.toLowerCase()) {
      case 'h':
        return offered('hurts');
      case 'p':
        return offered(view.stage === 'paused' ? 'resume' : 'pause');
      case 'm':
        return () => this.toggleMute();
      case 'escape':
        return () => this.askStop(true);
    }
    const anyHurts = this.around.settings().hurtKey === 'any' && this.order?.mode !== 'timer' && view.stage !== 'paused' && view.stage !== 'question';
    if (anyHurts) return offered('hurts');
    if (mainKeys.has(key) || this.order?.mode === 'timer') return view.stage === 'eased' ? null : offered(mainPressOf(view));
    return null;
  }

  /** Without a camera a tap anywhere is the main press. */
  onTap(event: Event): void {
    if (this.order?.mode !== 'timer' || !this.view || this.stopAsked || this.view.stage === 'eased') return;
    if (event.target instanceof Element && event.target.closest('button, dialog, a')) return;
    const press = mainPressOf(this.view);
    if (press) this.press(press);
  }

  private listenToRemotes(on: boolean): void {
    if (!('mediaSession' in navigator)) return;
    const act = on ? () => { const press = this.view && mainPressOf(this.view); if (press) this.press(press); } : null;
    for (const action of ['play', 'pause', 'nexttrack'] as const) {
      try {
        navigator.mediaSession.setActionHandler(action, act);
      } catch {
        // This browser does not know the action.
      }
    }
  }

  private toggleMute(): void {
    this.muted = !this.muted;
    this.around.voice.mute(this.muted);
    this.around.changed();
  }

  private askStop(asked: boolean): void {
    this.stopAsked = asked;
    this.around.changed();
  }

  // ---- the screen stays on

  async stayAwake(): Promise<void> {
    if (!this.order || document.visibilityState !== 'visible' || (this.wakeLock && !this.wakeLock.released)) return;
    try {
      const lock = await navigator.wakeLock.request('screen');
      this.wakeLock = lock;
      if (this.notice === 'notice-wake-lost') this.notice = null;
      lock.addEventListener('release', () => {
        // Hidden pages lose it always and get it back when they are seen again.
        if (this.order && this.wakeLock === lock && document.visibilityState === 'visible') this.wakeLost();
      });
    } catch {
      this.wakeLost();
    }
    this.around.changed();
  }

  private wakeLost(): void {
    if (!this.order || this.notice === 'notice-wake-lost') return;
    this.notice = 'notice-wake-lost';
    this.around.voice.say({ id: 'say-wake-lost', args: {} });
    this.around.changed();
  }

  // ---- the picture

  private askToDraw(): void {
    if (this.drawAsked) return;
    this.drawAsked = true;
    requestAnimationFrame(() => {
      this.drawAsked = false;
      const { canvas, view, skeleton } = this;
      if (!canvas?.isConnected || !view) return;
      drawSkeleton(canvas, {
        points: skeleton?.points ?? null, width: skeleton?.width ?? 0, height: skeleton?.height ?? 0, mirrored: this.order?.mode === 'camera',
        side: view.side, knee: view.knee_flexion, good: view.stage !== 'hold' || view.counting,
      });
    });
  }

  private paintFigure(view: SittingView): void {
    if (!this.figure?.element.isConnected) return;
    const drawing = this.around.draw(view);
    if (drawing) this.figure.view.update(drawing);
  }

  private readonly takeCanvas = (element: Element | undefined): void => {
    this.canvas = element instanceof HTMLCanvasElement ? element : null;
    this.askToDraw();
  };
  private readonly takeFigure = (element: Element | undefined): void => {
    this.figure = element instanceof SVGSVGElement ? { element, view: new FigureView(element) } : null;
    if (this.view) queueMicrotask(() => { if (this.view) this.paintFigure(this.view); });
  };

  /** Without a camera the person who was chosen shows the moment; a picture that is not there yet is the moving drawing. */
  private person(view: SittingView): TemplateResult | null {
    const { stretch, stage, side } = view;
    if (this.order?.mode !== 'timer' || (stretch !== 'one' && stretch !== 'two')) return null;
    const now: Moment = stage === 'reach' ? 'on_the_way' : stage === 'hold' ? 'hold' : 'start';
    const picture = this.around.guide.of(stretch, now, this.around.settings().figures);
    return picture.photo ? moment(picture, '', side === 'left') : null; // the right leg is that of the pictures
  }

  private picture(view: SittingView, watched: boolean): TemplateResult {
    const { video } = this.around.engine;
    const person = this.person(view);
    if (person) return person;
    return watched
      ? html`<div class="view ${this.order?.mode === 'camera' ? 'mirrored' : ''}" aria-hidden="true">${video}<canvas ${ref(this.takeCanvas)}></canvas></div>`
      : html`<svg class="drawing figure" aria-hidden="true" ${ref(this.takeFigure)}></svg>`;
  }

  /** Null as long as the engine has not said anything. */
  screen(): TemplateResult | null {
    const { view, order } = this;
    if (!view || !order) return null;
    const watched = order.mode !== 'timer' && this.around.settings().picture === 'video';
    return sessionScreen({
      view, mode: order.mode, muted: this.muted, hurtKey: this.around.settings().hurtKey, notice: this.notice ?? (this.around.full() ? 'notice-full' : null), stopAsked: this.stopAsked,
      picture: this.picture(view, watched), watched, cameraLost: this.cameraLost,
      progress: this.status?.video ? this.status.video.t_s / Math.max(this.status.video.duration_s, 0.1) : null,
    }, {
      press: press => this.press(press), mute: () => this.toggleMute(), askStop: () => this.askStop(true), cancelStop: () => this.askStop(false),
      reopen: () => void this.reopen(), tap: event => this.onTap(event),
    });
  }

  private async reopen(): Promise<void> {
    try {
      await this.around.engine.reopenCamera();
      this.cameraLost = false;
      this.notice = null;
      this.around.voice.say({ id: 'say-camera-back', args: {} });
    } catch {
      // The engine has said why; the button stays.
    }
    this.around.changed();
  }
}
