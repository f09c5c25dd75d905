// Pictures in, what the core says out. The screens see only this file of the engine.
//
//   const engine = new Engine(event => ...);      // one for the whole life of the page
//   await engine.prepare();                       // core, detector and following network; call it early, while people read
//   document.querySelector('#camera').append(engine.video);
//   await engine.start({ mode: 'camera', session, blocks });
//   engine.press('feel');                         // any Press of the last view
//   await engine.stop();                          // camera light off, every frame closed; start() may be called again
//   engine.close();                               // workers gone
//
// Events come in the order in which things happened:
//   view      after every frame and at least ten times a second; draw it
//   effects   what to say, sound and store, once each, in order
//   skeleton  33 x (x, y, visible) of the picture `width` x `height`, unmirrored: mirror it as the video is mirrored
//   status    what is loaded, how fast it is, which networks are at work; for the settings screen and the loading bar
//   ended     the video file is through, or the sitting is done; the summary of the core
//   failure   something went wrong: `fatal` says whether the sitting goes on; `reason` is the id of a message
//
// Times are seconds since the sitting began; in a video file they are the video's. No threshold, timer or schedule is
// computed here: which network runs how often is said by the core (core/session/pace.h).
import type { Effect, Press, Resume, SittingSummary, SittingView } from '../core/surface_types';

export type Mode = 'camera' | 'video' | 'timer';
export type NetworkName = 'detector' | 'lite' | 'full' | 'heavy';
export type Backend = 'webgpu' | 'threads' | 'wasm';

export interface Block {
  stretch: string;
  side: 'left' | 'right';
  repetitions: number;
  hold_s: number;
}

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
}

export interface EngineStatus {
  phase: 'loading' | 'ready' | 'running' | 'stopped' | 'broken';
  backend: Backend | null;
  networks: NetworkStatus[];
  follow: { network: NetworkName; hz: number } | null;
  measure: { network: NetworkName; hz: number } | null;
  followed_hz: number; // of the last seconds
  measured_hz: number;
  latency_ms: number; // from the capture of a frame to its view, median of the last seconds
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
  | { kind: 'view'; t_s: number; view: SittingView }
  | { kind: 'effects'; effects: Effect[] }
  | { kind: 'skeleton'; t_s: number; width: number; height: number; points: Float32Array | null }
  | { kind: 'status'; status: EngineStatus }
  | { kind: 'ended'; summary: SittingSummary }
  | { kind: 'failure'; reason: FailureReason; fatal: boolean; detail: string };

export class Engine {
  /** Shows what the camera or the video file shows; put it wherever the screen wants it, mirrored by a style. */
  readonly video: HTMLVideoElement = document.createElement('video');

  constructor(private readonly listener: (event: EngineEvent) => void) {
    this.video.muted = true;
    this.video.playsInline = true;
  }

  prepare(): Promise<void> {
    return Promise.reject(new Error('The engine is being written.'));
  }

  /** Rejects when the camera or the file cannot be had; a 'failure' with the reason was sent before. */
  start(options: StartOptions): Promise<void> {
    return Promise.reject(new Error(`The engine is being written: ${options.mode}.`));
  }

  press(press: Press): void {
    this.listener({ kind: 'failure', reason: 'unsupported', fatal: true, detail: press });
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }

  close(): void {}
}
