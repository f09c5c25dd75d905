// Pictures in, what the core says out. The screens see only this file of the engine.
//
//   const engine = new Engine(event => ...);      // one for the whole life of the page
//   await engine.prepare();                       // core and networks; call it early, while people read
//   document.querySelector('#camera').append(engine.video);
//   await engine.start({ mode: 'camera', session, blocks });
//   engine.press('feel');                         // any Press of the last view
//   await engine.stop();                          // camera light off, every frame closed; start() may be called again
//   engine.close();                               // workers gone
//
// Events come in the order in which things happened:
//   view      when it changed, or a frame was looked at; draw it
//   effects   what to say, sound and store, once each, in order
//   skeleton  33 x (x, y, visible) of the picture `width` x `height`, unmirrored: mirror it as the video is mirrored;
//             null when nobody is seen
//   status    what is loaded, how fast it is, which networks are at work; for the settings screen and the loading bar
//   ended     the video file is through, or the sitting is done; the summary of the core
//   failure   something went wrong: `fatal` says whether the sitting is over; `reason` is the id of a message
//
// start() with the mode 'timer' needs no networks and works where they cannot run. prepare() may fail (a file does not
// come, the browser is too old); it may be called again. The heavy network arrives after prepare() is done and is used
// from the next sitting on. A worker that crashes or hangs is started anew: the sitting goes on with what was done.
//
// Times are seconds since the sitting began; in a video file they are the video's. No threshold, timer or schedule of the
// exercise is computed here: which network runs how often is said by the core (core/session/pace.h).
import type { Block, Effect, Mode, PaceChoice, Press, Resume, SittingSummary, SittingView, TrackerPolicy } from '../core/surface_types';
import { networks, type Network } from '../core/surface';
import { files } from './files';
import { CameraError, FilmError, openCamera, openFilm, type Film, type Source } from './frames';
import { clock_ms, type FromCoach, type FromMeasure, type LoadNews, type ToCoach, type ToMeasure } from './messages';
import { Meter } from './meter';
import type { Backend } from './networks';
import { WatchedWorker } from './watched_worker';

export type { Backend, Block, Mode };
export type NetworkName = Network;

export interface StartOptions {
  mode: Mode;
  session: string; // UUID
  blocks: Block[];
  file?: Blob; // mode 'video'
  deviceId?: string; // mode 'camera': which one
  resume?: Resume; // what was done before a reload of the page
}

export interface NetworkStatus {
  network: NetworkName;
  state: 'absent' | 'loading' | 'ready' | 'failed';
  received: number; // bytes
  size: number; // bytes
  ms: number | null; // one answer, when it was tried
  backend?: Backend | null;
}

export interface EngineStatus {
  phase: 'loading' | 'ready' | 'running' | 'stopped' | 'broken';
  backend: Backend | null; // of the network that follows
  networks: NetworkStatus[];
  follow: { network: NetworkName; hz: number } | null;
  measure: { network: NetworkName; hz: number } | null;
  followed_hz: number; // of the last seconds
  measured_hz: number;
  latency_ms: number; // from the capture of a frame to its view, median of the last seconds
  cue_ms?: number; // from the capture of a measured frame to what was made of it, median of the last seconds
  camera: 'none' | 'live' | 'muted';
  video: { t_s: number; duration_s: number } | null; // mode 'video': how far
}

export type FailureReason =
  | 'camera-refused' // the person or the system said no
  | 'camera-absent'
  | 'camera-in-use' // by another program
  | 'camera-ended' // unplugged, or taken away by the system
  | 'camera-failed' // anything else
  | 'video-unreadable'
  | 'load-failed' // a file did not come, or is not the one that belongs to this version
  | 'unsupported' // this browser cannot run the networks
  | 'worker-restarted' // a worker crashed or hung; the sitting goes on
  | 'worker-broken'; // it crashed again and again

export type EngineEvent =
  | { kind: 'view'; t_s: number; view: SittingView; latency_ms?: number } // latency: where a frame brought it
  | { kind: 'effects'; effects: Effect[] }
  | { kind: 'skeleton'; t_s: number; width: number; height: number; points: Float32Array | null }
  | { kind: 'status'; status: EngineStatus }
  | { kind: 'ended'; summary: SittingSummary }
  | { kind: 'failure'; reason: FailureReason; fatal: boolean; detail: string };

interface Running {
  options: StartOptions;
  source: Source | null;
  film: Film | null;
  view: SittingView | null;
  t_s: number; // of the view
  stopping: (() => void) | null;
}

const framesInFlightMax = 2; // one is looked at, one waits
const restartsMax = 3; // of each worker, until the page is loaded again
const statusEvery_ms = 500;
// A device that was busy when its networks were tried is tried again: so long after, and so often at most.
const timeAgainAfter_ms = 5000;
const timeAgainMax = 4;

/** A promise that is settled from outside. */
class Signal<T> {
  settled = false;
  readonly promise: Promise<T>;
  resolve!: (value: T) => void;
  reject!: (error: Error) => void;
  constructor() {
    this.promise = new Promise((resolve, reject) => {
      this.resolve = value => ((this.settled = true), resolve(value));
      this.reject = error => ((this.settled = true), reject(error));
    });
    this.promise.catch(() => {}); // whoever awaits it hears of it
  }
}

export class Engine {
  /** Shows what the camera or the video file shows; put it wherever the screen wants it, mirrored by a style. */
  readonly video: HTMLVideoElement = document.createElement('video');

  private coach: WatchedWorker<ToCoach, FromCoach> | null = null;
  private measure: WatchedWorker<ToMeasure, FromMeasure> | null = null;
  private coreReady = new Signal<PaceChoice>();
  private ready = new Signal<void>(); // something measures
  private heavyReady = new Signal<void>(); // or it will not come
  private readonly networks = new Map<Network, NetworkStatus>();
  private choice: PaceChoice | null = null;
  private policy: TrackerPolicy | null = null;
  private running: Running | null = null;
  private begun: Signal<void> | null = null;
  private inFlight = 0;
  private roomForFilm: (() => void) | null = null;
  private phase: EngineStatus['phase'] = 'loading';
  private rates = { followed_hz: 0, measured_hz: 0, cue_ms: 0 };
  private readonly latency_ms = new Meter(60);
  private camera: EngineStatus['camera'] = 'none';
  private filmAt: EngineStatus['video'] = null;
  private restarts = 0;
  private timed = 0;
  private timeTimer: ReturnType<typeof setTimeout> | undefined;
  private statusTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly listener: (event: EngineEvent) => void) {
    this.video.muted = true;
    this.video.playsInline = true;
    this.forgetNetworks();
  }

  /** Rejects when the networks cannot be had; a 'failure' with the reason was sent before. */
  prepare(): Promise<void> {
    if (!this.coach) this.openWorkers();
    return this.ready.promise;
  }

  /** Rejects when the camera or the file cannot be had; a 'failure' with the reason was sent before. */
  async start(options: StartOptions): Promise<void> {
    await this.stop();
    if (!this.coach) this.openWorkers();
    const running: Running = { options, source: null, film: null, view: null, t_s: 0, stopping: null };
    this.running = running;
    try {
      await (options.mode === 'timer' ? this.coreReady.promise : this.ready.promise);
      if (options.mode === 'video') await this.heavyReady.promise;
      if (this.running !== running) return;
      if (options.mode === 'video') await this.openFilm(running);
      await this.begin(running, options.resume);
      if (this.running !== running) return running.source?.stop();
      if (options.mode === 'camera') await this.openCamera(running);
      if (running.film) void this.runFilm(running, running.film);
    } catch (error) {
      if (this.running === running) await this.stop();
      throw error;
    }
  }

  press(press: Press): void {
    this.coach?.post({ kind: 'press', press, at_ms: clock_ms() });
  }

  /** Breaks a sitting off that is not done, and hands out what is left of it. */
  async stop(): Promise<void> {
    const running = this.running;
    if (!running) return;
    running.source?.stop();
    this.camera = 'none';
    this.filmAt = null;
    if (this.begun && !running.stopping) {
      const stopped = new Promise<void>(resolve => (running.stopping = resolve));
      this.coach?.post({ kind: 'finish', complete: false });
      await stopped;
    }
    this.end(running);
  }

  close(): void {
    this.running?.source?.stop();
    this.running = null;
    this.closeWorkers();
    clearTimeout(this.statusTimer);
    clearTimeout(this.timeTimer);
  }

  // ---- workers

  private openWorkers(): void {
    this.coreReady = new Signal();
    this.ready = new Signal();
    this.heavyReady = new Signal();
    this.choice = null;
    this.forgetNetworks();
    this.setPhase('loading');
    this.coach = new WatchedWorker('sitbone coach', files.workers.coach, {
      message: message => this.onCoach(message),
      broken: detail => this.restartCoach(detail),
    });
    this.measure = this.openMeasure();
    this.coach.post({ kind: 'open', cores: navigator.hardwareConcurrency || 1 });
  }

  private openMeasure(): WatchedWorker<ToMeasure, FromMeasure> {
    return new WatchedWorker('sitbone measure', files.workers.measure, {
      message: message => this.onMeasure(message),
      broken: detail => this.restartMeasure(detail),
    });
  }

  private connect(): void {
    const { port1, port2 } = new MessageChannel();
    this.coach?.post({ kind: 'port', port: port1 }, [port1]);
    this.measure?.post({ kind: 'port', port: port2 }, [port2]);
  }

  private closeWorkers(): void {
    this.coach?.close();
    this.measure?.close();
    this.coach = this.measure = null;
    this.begun = null;
    this.inFlight = 0;
  }

  private mayRestart(detail: string): boolean {
    if (++this.restarts <= restartsMax) {
      this.fail('worker-restarted', false, detail);
      return true;
    }
    this.setPhase('broken');
    this.fail('worker-broken', true, detail);
    const error = new Error(detail);
    for (const signal of [this.coreReady, this.ready, this.heavyReady]) if (!signal.settled) signal.reject(error);
    this.running?.source?.stop();
    this.running?.stopping?.();
    this.running = null;
    this.closeWorkers();
    return false;
  }

  private restartMeasure(detail: string): void {
    if (!this.mayRestart(detail)) return;
    this.measure?.close();
    const again = networks.filter(name => (name === 'full' || name === 'heavy') && this.networks.get(name)?.state !== 'absent');
    this.measure = this.openMeasure();
    if (!this.choice) return;
    this.measure.post({ kind: 'open', threads: this.choice.measure_threads });
    for (const network of again) this.measure.post({ kind: 'load', network });
    this.connect();
  }

  // The sitting goes on from what the last view says was done.
  private restartCoach(detail: string): void {
    const { running, begun } = this;
    if (!this.mayRestart(detail)) return;
    this.closeWorkers();
    if (running?.film) {
      running.source?.stop();
      this.running = null;
    }
    this.openWorkers();
    if (!running || running.stopping) return running?.stopping?.();
    if (running.film) return this.fail('worker-broken', true, 'The film has to be looked at from its beginning.');
    const done = running.view?.done;
    const resume = done ? { blocks: done.map(block => ({ done: block.done, credited_s: block.credited_s })), at_s: running.t_s } : running.options.resume;
    const ready = running.options.mode === 'timer' ? this.coreReady.promise : this.ready.promise;
    ready.then(() => (this.running === running ? this.begin(running, resume) : undefined)).then(begun?.resolve, (error: unknown) => {
      this.fail('worker-broken', true, String(error));
    });
  }

  private onCoach(message: FromCoach): void {
    const { running } = this;
    switch (message.kind) {
      case 'core-ready':
        this.coreReady.resolve(message.choice);
        this.choice = message.choice;
        this.measure?.post({ kind: 'open', threads: message.choice.measure_threads });
        this.measure?.post({ kind: 'load', network: 'full' });
        this.connect();
        break;
      case 'pace':
        this.onPace(message.choice);
        break;
      case 'begun':
        this.policy = message.policy;
        this.begun?.resolve();
        break;
      case 'framed':
        this.inFlight = Math.max(0, this.inFlight - 1);
        this.roomForFilm?.();
        break;
      case 'view': {
        const latency_ms = message.captured_ms === null ? null : clock_ms() - message.captured_ms;
        if (latency_ms !== null) this.latency_ms.add(latency_ms);
        const view: SittingView = JSON.parse(message.text);
        if (running) Object.assign(running, { view, t_s: message.t_s });
        this.listener({ kind: 'view', t_s: message.t_s, view, ...(latency_ms !== null && { latency_ms }) });
        break;
      }
      case 'effects':
        this.listener(message);
        break;
      case 'skeleton':
        this.listener(message);
        break;
      case 'rates':
        this.rates = message.rates;
        this.policy = message.rates.policy;
        this.tellStatus();
        break;
      case 'finished':
        if (running?.stopping) {
          running.stopping();
        } else if (running) {
          running.source?.stop();
          this.end(running);
        }
        this.listener({ kind: 'ended', summary: message.summary });
        break;
      case 'failed':
        this.onWorkerFailed(message.detail, message.loading);
        break;
      case 'progress':
      case 'loaded':
      case 'load-failed':
        this.onLoad(message);
        break;
      case 'pong':
        break;
    }
  }

  private onMeasure(message: FromMeasure): void {
    switch (message.kind) {
      case 'loaded':
        this.onLoad(message);
        this.coach?.post({ kind: 'speed', network: message.network, backend: message.backend, ms: message.ms });
        break;
      case 'progress':
        this.onLoad(message);
        break;
      case 'load-failed':
        this.onLoad(message);
        // Without full the network that follows also measures; without heavy, full does.
        if (message.network === 'full') this.becomeReady();
        this.heavyReady.resolve();
        break;
      case 'failed':
        if (!message.loading) return this.fail('load-failed', false, message.detail);
        this.becomeReady();
        this.heavyReady.resolve();
        this.fail('unsupported', false, message.detail);
        break;
      case 'opened':
      case 'pong':
        break;
    }
  }

  private becomeReady(): void {
    if (this.networks.get('lite')?.state !== 'ready') return;
    this.ready.resolve();
    if (!this.running && this.phase === 'loading') this.setPhase('ready');
  }

  private onPace(choice: PaceChoice): void {
    this.choice = choice;
    const state = (network: Network): string => this.networks.get(network)?.state ?? 'absent';
    if (state('full') === 'failed' || state('full') === 'ready') this.becomeReady();
    if (state('heavy') === 'ready') this.heavyReady.resolve();
    if (choice.policy.measure !== 'heavy' && state('heavy') !== 'loading') this.timeAgain();
    if (state('full') !== 'ready' || state('heavy') !== 'absent') return;
    if (!choice.load_heavy) return this.heavyReady.resolve();
    this.measure?.post({ kind: 'load', network: 'heavy' });
  }

  private timeAgain(): void {
    if (this.timeTimer !== undefined || this.timed >= timeAgainMax) return;
    this.timeTimer = setTimeout(() => {
      this.timeTimer = undefined;
      if (this.running) return this.timeAgain();
      ++this.timed;
      this.measure?.post({ kind: 'time' });
      this.coach?.post({ kind: 'time' });
    }, timeAgainAfter_ms);
  }

  private onLoad(news: LoadNews): void {
    const status = this.networks.get(news.network);
    if (!status) return;
    if (news.kind === 'progress') {
      if (status.state !== 'ready') Object.assign(status, { state: 'loading', received: news.received, size: news.size });
    } else if (news.kind === 'loaded') {
      Object.assign(status, { state: 'ready', received: status.size, ms: news.ms, backend: news.backend });
    } else {
      status.state = 'failed';
      this.fail('load-failed', false, news.detail);
    }
    this.tellStatus();
  }

  private onWorkerFailed(detail: string, loading: boolean): void {
    if (!loading) {
      this.begun?.reject(new Error(detail));
      return this.fail('worker-restarted', false, detail);
    }
    // The core without networks still leads a timer.
    const reason: FailureReason = this.coreReady.settled && !/: not the file|: \d{3}/.test(detail) ? 'unsupported' : 'load-failed';
    this.fail(reason, true, detail);
    this.setPhase('broken');
    const error = new Error(detail);
    const timerRuns = this.running?.options.mode === 'timer' && this.coreReady.settled;
    for (const signal of [this.coreReady, this.ready, this.heavyReady]) if (!signal.settled) signal.reject(error);
    if (!timerRuns && !this.coreReady.settled) this.closeWorkers();
  }

  // ---- a sitting

  private async begin(running: Running, resume: Resume | undefined): Promise<void> {
    const { session, mode, blocks } = running.options;
    this.begun = new Signal();
    this.latency_ms.clear();
    this.inFlight = 0;
    this.measure?.post({ kind: 'held', held: true });
    this.coach?.post({ kind: 'begin', request: { session, mode, blocks, resume: resume ?? null }, origin_ms: clock_ms() - 1000 * (resume?.at_s ?? 0) });
    await this.begun.promise;
    this.setPhase('running');
  }

  private end(running: Running): void {
    if (this.running !== running) return;
    this.running = null;
    this.begun = null;
    this.camera = 'none';
    this.filmAt = null;
    this.measure?.post({ kind: 'held', held: false });
    this.setPhase('stopped');
  }

  private async openCamera(running: Running): Promise<void> {
    try {
      const source = await openCamera(this.video, {
        hasRoom: () => this.inFlight < framesInFlightMax,
        frame: (frame, captured_ms) => this.send(frame, captured_ms, null),
        muted: muted => {
          this.camera = muted ? 'muted' : 'live';
          this.tellStatus();
        },
        ended: () => {
          this.camera = 'none';
          this.fail('camera-ended', false, 'The camera went away.');
          this.tellStatus();
        },
      }, running.options.deviceId);
      if (this.running !== running) return source.stop();
      running.source = source;
      this.camera = 'live';
      this.tellStatus();
    } catch (error) {
      this.fail(error instanceof CameraError ? error.reason : 'camera-failed', true, String(error));
      throw error;
    }
  }

  /** After 'camera-ended': asks for the camera again, and the sitting goes on. */
  async reopenCamera(): Promise<void> {
    const { running } = this;
    if (running?.options.mode !== 'camera') return;
    running.source?.stop();
    await this.openCamera(running);
  }

  private async openFilm(running: Running): Promise<void> {
    try {
      if (!running.options.file) throw new FilmError('There is no file.');
      const film = await openFilm(this.video, running.options.file, {
        frame: (frame, captured_ms, t_s) => {
          this.send(frame, captured_ms, t_s);
          return new Promise(resolve => (this.roomForFilm = resolve));
        },
        progress: (t_s, duration_s) => (this.filmAt = { t_s, duration_s }),
      });
      running.source = running.film = film;
    } catch (error) {
      this.fail('video-unreadable', true, String(error));
      throw error;
    }
  }

  private async runFilm(running: Running, film: Film): Promise<void> {
    try {
      const isThrough = await film.run(this.policy?.follow_hz ?? 15);
      if (isThrough && this.running === running) this.coach?.post({ kind: 'finish', complete: true });
    } catch (error) {
      this.fail('video-unreadable', true, String(error));
      if (this.running === running) await this.stop();
    }
  }

  private send(frame: VideoFrame, captured_ms: number, t_s: number | null): void {
    if (!this.coach || !this.begun?.settled) return frame.close();
    ++this.inFlight;
    this.coach.post({ kind: 'frame', frame, captured_ms, t_s }, [frame]);
  }

  // ---- status

  private forgetNetworks(): void {
    for (const network of networks) {
      const { size } = files.networks[network === 'lite' ? 'lite_without_mask' : network];
      this.networks.set(network, { network, state: 'absent', received: 0, size, ms: null, backend: null });
    }
  }

  private setPhase(phase: EngineStatus['phase']): void {
    this.phase = phase;
    this.tellStatus();
  }

  status(): EngineStatus {
    const { policy } = this;
    return {
      phase: this.phase, backend: this.networks.get('lite')?.backend ?? null,
      networks: [...this.networks.values()].map(network => ({ ...network })),
      follow: policy && { network: policy.follow, hz: policy.follow_hz },
      measure: policy && { network: policy.measure, hz: policy.measure_hz },
      ...{ followed_hz: this.rates.followed_hz, measured_hz: this.rates.measured_hz },
      latency_ms: this.latency_ms.median() ?? 0, cue_ms: this.rates.cue_ms, camera: this.camera, video: this.filmAt,
    };
  }

  // Loading tells of every chunk; the screens need it twice a second.
  private tellStatus(): void {
    this.statusTimer ??= setTimeout(() => {
      this.statusTimer = undefined;
      this.listener({ kind: 'status', status: this.status() });
    }, statusEvery_ms);
  }

  private fail(reason: FailureReason, fatal: boolean, detail: string): void {
    this.listener({ kind: 'failure', reason, fatal, detail });
  }
}
