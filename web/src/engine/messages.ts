// What page, coach worker and measure worker say to each other. Times of day are ms since the epoch, on the clock that
// page and workers share (performance.timeOrigin + performance.now()).
import type { Answer, Network } from '../core/surface';
import type { Effect, Mode, PaceChoice, Press, Resume, SittingSummary, TrackerPolicy } from '../core/surface_types';
import type { Backend } from './networks';

export const clock_ms = (): number => performance.timeOrigin + performance.now();

/** Progress and result of loading a network; both workers send it. */
export type LoadNews =
  | { kind: 'progress'; network: Network; received: number; size: number }
  | { kind: 'loaded'; network: Network; backend: Backend; ms: number }
  | { kind: 'load-failed'; network: Network; detail: string };

export interface BeginRequest {
  session: string;
  mode: Mode;
  blocks: { stretch: string; side: 'left' | 'right'; repetitions: number; hold_s: number }[];
  resume: Resume | null;
}

export type ToCoach =
  | { kind: 'open'; cores: number }
  | { kind: 'port'; port: MessagePort } // to a measure worker; jobs of the one before are lost
  | { kind: 'speed'; network: Network; backend: Backend; ms: number } // a network is ready in the measure worker
  | { kind: 'begin'; request: BeginRequest; origin_ms: number }
  | { kind: 'frame'; frame: VideoFrame; captured_ms: number; t_s: number | null } // t_s: the video's
  | { kind: 'press'; press: Press; at_ms: number }
  | { kind: 'finish'; complete: boolean }
  | { kind: 'time' } // look again how fast the networks are; not while a sitting goes on
  | { kind: 'ping' };

export interface Rates {
  followed_hz: number;
  measured_hz: number;
  cue_ms: number; // from the capture of a measured frame to what the core made of it, median
  policy: TrackerPolicy | null;
}

export type FromCoach =
  | LoadNews
  | { kind: 'pong' }
  | { kind: 'core-ready'; choice: PaceChoice } // the core is there: timer mode may begin, and so many threads are wanted
  | { kind: 'pace'; choice: PaceChoice } // after every network that became ready
  | { kind: 'begun'; policy: TrackerPolicy | null }
  | { kind: 'framed' } // ready for the next frame
  | { kind: 'view'; t_s: number; text: string; captured_ms: number | null }
  | { kind: 'effects'; effects: Effect[] }
  | { kind: 'skeleton'; t_s: number; width: number; height: number; points: Float32Array | null }
  | { kind: 'rates'; rates: Rates }
  | { kind: 'finished'; summary: SittingSummary }
  | { kind: 'failed'; detail: string; loading: boolean };

export type ToMeasure =
  | { kind: 'open'; threads: number }
  | { kind: 'load'; network: Network }
  | { kind: 'held'; held: boolean } // while a sitting goes on, what arrives is not made ready: that stops the answers
  | { kind: 'time' }
  | { kind: 'port'; port: MessagePort }
  | { kind: 'ping' };

export type FromMeasure = LoadNews | { kind: 'pong' } | { kind: 'opened' } | { kind: 'failed'; detail: string; loading: boolean };

/** Over the port between the workers. */
export interface JobMessage {
  number: number;
  network: Network;
  input: Float32Array<ArrayBuffer>;
}
export interface JobAnswer {
  number: number;
  answer: Answer; // empty: it could not be answered
  ms: number;
}
