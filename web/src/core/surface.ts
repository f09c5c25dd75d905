// The core as the page and its workers call it: sitbone.wasm behind typed methods.
//
// Memory:  what is handed out is a copy, but for questionInput(): use that before the next call.
// Errors:  every method throws an Error with the core's own reason when it refuses.
// Limits:  one sitting an instance; one thread. This module alone touches the exports.
import { WASI } from '@bjorn3/browser_wasi_shim';
import type {
  Effect, ExploreAnswer, ExploreRequest, FigureDrawing, FigureRequest, Lesson, LogHead, PaceChoice, Press, ScreeningQuestions, SittingRequest, SittingSummary, SittingView, SpeedReport, SurfaceExports, SurfaceResults, TrackerPolicy,
} from './surface_types';

/** The networks by the numbers of sitbone_question(). */
export const networks = ['detector', 'lite', 'full', 'heavy'] as const;
export type Network = (typeof networks)[number];
/** The tensors of an answer by the numbers of sitbone_answer_buffer(). */
export const parts = ['boxes', 'scores', 'landmarks', 'presence', 'mask', 'heat_map', 'world'] as const;
export type Part = (typeof parts)[number];
export type Answer = Partial<Record<Part, Float32Array>>;

export interface Question {
  network: Network;
  wantsMask: boolean;
}
export interface Job {
  number: number;
  network: Network;
  input: Float32Array<ArrayBuffer>;
}

const inputSide = (network: Network): number => (network === 'detector' ? 224 : 256);
export const inputFloats = (network: Network): number => inputSide(network) ** 2 * 3;

// The exports that take one text: two numbers, and a result of 1 or 0.
type Texts = {
  [K in keyof SurfaceExports]: SurfaceExports[K] extends (...numbers: infer N extends number[]) => number ? (N['length'] extends 2 ? K : never) : never;
}[keyof SurfaceExports];

export class Core {
  private readonly encoder = new TextEncoder();
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });

  private constructor(private readonly exports: SurfaceExports) {}

  static async start(module: WebAssembly.Module): Promise<Core> {
    const wasi = new WASI([], [], []); // no arguments, no environment, no files
    const instance = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: wasi.wasiImport });
    // WebAssembly's types know no names of exports. surface.json lists ours, and a test holds it against the module.
    const exports = instance.exports as unknown as SurfaceExports & { _initialize(): void };
    wasi.initialize({ exports });
    return new Core(exports);
  }

  private resultBytes(): Uint8Array {
    return new Uint8Array(this.exports.memory.buffer, this.exports.sitbone_result(), this.exports.sitbone_result_size());
  }

  private result(): string {
    return this.decoder.decode(this.resultBytes());
  }

  private check(ok: number): void {
    if (ok !== 1) throw new Error(this.result());
  }

  private withText<T>(text: string, call: (at: number, size: number) => T): T {
    return this.withBytes(this.encoder.encode(text), call);
  }

  private withBytes<T>(bytes: Uint8Array, call: (at: number, size: number) => T): T {
    const at = this.exports.sitbone_allocate(bytes.length);
    try {
      new Uint8Array(this.exports.memory.buffer, at, bytes.length).set(bytes);
      return call(at, bytes.length);
    } finally {
      this.exports.sitbone_free(at);
    }
  }

  /** Calls any export that takes one text; the text of its result. */
  call(name: Texts, text: string): string {
    this.withText(text, (at, size) => this.check(this.exports[name](at, size)));
    return this.result();
  }

  private read<K extends keyof SurfaceResults>(name: K & ('sitbone_view' | 'sitbone_effects' | 'sitbone_summary' | 'sitbone_screening_questions' | 'sitbone_lesson')): string {
    this.check(this.exports[name]());
    return this.result();
  }

  private floats(at: number, count: number): Float32Array {
    if (at === 0) throw new Error('The core has nothing to read there.');
    return new Float32Array(this.exports.memory.buffer, at, count);
  }

  addStretch(json: string): string {
    return this.call('sitbone_add_stretch', json);
  }
  setCorrection(json: string): void {
    this.call('sitbone_set_correction', json);
  }
  /** The drawn figure of a posture. */
  draw(request: FigureRequest): FigureDrawing {
    return JSON.parse(this.call('sitbone_draw', JSON.stringify(request)));
  }
  /** The steps of "Why it hurts". */
  lesson(): Lesson {
    return JSON.parse(this.read('sitbone_lesson'));
  }
  /** What is seen of one step with these settings. */
  explore(request: ExploreRequest): ExploreAnswer {
    return JSON.parse(this.call('sitbone_explore', JSON.stringify(request)));
  }
  choosePace(report: SpeedReport): PaceChoice {
    return JSON.parse(this.call('sitbone_choose_pace', JSON.stringify(report)));
  }

  /** Begins a log of the diary with what keepLog() gave, or with nothing: the devices' last events in it. */
  beginLog(checkpoint: Uint8Array): LogHead[] {
    this.withBytes(checkpoint, (at, size) => this.check(this.exports.sitbone_log_begin(at, size)));
    return JSON.parse(this.result());
  }
  /** Events as they are stored. False: one cannot be read or does not follow; the log is empty now. */
  addToLog(texts: string[]): boolean {
    return this.withBytes(this.encoder.encode(texts.join('\n')), (at, size) => this.exports.sitbone_log_add(at, size)) === 1;
  }
  keepLog(): Uint8Array {
    this.check(this.exports.sitbone_log_keep());
    return this.resultBytes().slice();
  }

  screeningQuestions(): ScreeningQuestions {
    return JSON.parse(this.read('sitbone_screening_questions'));
  }

  begin(request: SittingRequest): void {
    this.call('sitbone_begin', JSON.stringify(request));
  }
  setPolicy(policy: TrackerPolicy): void {
    this.call('sitbone_set_policy', JSON.stringify(policy));
  }

  /** False when too many measurements are out; the frame was not begun. */
  hasFreeJob(): boolean {
    return this.exports.sitbone_has_free_job() === 1;
  }
  beginFrame(rgba: Uint8Array, width: number, height: number, t_s: number, frame: number): void {
    const at = this.exports.sitbone_frame_buffer(width, height);
    if (at === 0) throw new Error(`A picture of ${width} x ${height} does not fit.`);
    new Uint8Array(this.exports.memory.buffer, at, width * height * 4).set(rgba);
    this.check(this.exports.sitbone_begin_frame(t_s, frame));
  }
  question(): Question | null {
    const network = networks[this.exports.sitbone_question()];
    return network ? { network, wantsMask: this.exports.sitbone_question_wants_mask() === 1 } : null;
  }
  /** The input of the question, in the core's own memory: use it before the next call. */
  questionInput(network: Network): Float32Array {
    return this.floats(this.exports.sitbone_question_input(), inputFloats(network));
  }
  answer(answer: Answer): void {
    this.check(this.exports.sitbone_answer(this.write(answer)));
  }
  /** False when the frame has to be looked at once more. */
  endFrame(): boolean {
    return this.exports.sitbone_end_frame() === 1;
  }

  takeJob(): Job | null {
    const number = this.exports.sitbone_take_job();
    const network = networks[this.exports.sitbone_job_network(number)];
    if (!network) return null;
    return { number, network, input: new Float32Array(this.floats(this.exports.sitbone_job_input(number), inputFloats(network))) };
  }
  /** An empty answer: the job could not be answered. */
  finishJob(job: number, answer: Answer): void {
    this.check(this.exports.sitbone_finish_job(job, this.write(answer)));
  }

  // Puts the tensors where the core reads them; the set of those that are there.
  private write(answer: Answer): number {
    let written = 0;
    parts.forEach((part, number) => {
      const values = answer[part];
      if (!values) return;
      const size = this.exports.sitbone_answer_size(number);
      if (values.length !== size) throw new Error(`${part} has ${values.length} numbers, not ${size}.`);
      this.floats(this.exports.sitbone_answer_buffer(number), size).set(values);
      written |= 1 << number;
    });
    return written;
  }

  tick(t_s: number): void {
    this.check(this.exports.sitbone_tick(t_s));
  }
  press(t_s: number, press: Press): void {
    this.withText(press, (at, size) => this.check(this.exports.sitbone_press(t_s, at, size)));
  }
  finish(t_s: number, complete: boolean): void {
    this.check(this.exports.sitbone_finish(t_s, complete ? 1 : 0));
  }

  /** As JSON, so that what did not change can be told without reading it. */
  viewText(): string {
    return this.read('sitbone_view');
  }
  view(): SittingView {
    return JSON.parse(this.viewText());
  }
  effects(): Effect[] {
    return JSON.parse(this.read('sitbone_effects'));
  }
  summary(): SittingSummary {
    return JSON.parse(this.read('sitbone_summary'));
  }
  /** 33 x (x, y, visible), px of the newest picture that was looked at. */
  skeleton(): Float32Array<ArrayBuffer> {
    return new Float32Array(this.floats(this.exports.sitbone_skeleton(), 33 * 3));
  }
}

/** Whether WebAssembly may be used here: a browser may lack it, a policy or an add-on forbid it. */
export function canCompile(): boolean {
  try {
    new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)); // the smallest one: its head
    return true;
  } catch {
    return false;
  }
}
