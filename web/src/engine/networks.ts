// LiteRT.js in a worker: the ladder of back ends, and a network that answers.
//
// Ladder:  for landmarks WebGPU where there is an adapter, else WebAssembly with threads (only when isolated), else one
//          thread. Each network is tried with a fixed input on each step; a step counts when the answer is sane and, for
//          the GPU, when it says what WebAssembly says and says it sooner.
// Loading: LiteRT.js brings its glue with importScripts, so the worker is a classic one, not named "em-pthread"; under
//          Trusted Types it needs the policy `default` (allowScripts).
import { loadAndCompile, loadLiteRt, supportsFeature, Tensor, unloadLiteRt, type CompiledModel, type LiteRt } from '@litertjs/core';
import { inputFloats, type Answer, type Network, type Part } from '../core/surface';
import { addressOf, fetchFile, files, type BuiltFile, type LiteRtScript, type Progress } from './files';

export type Backend = 'webgpu' | 'threads' | 'wasm';
type Accelerator = 'webgpu' | 'wasm';

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}
// What LiteRT.js and its glue look for on the worker's global object.
interface GlueGlobal {
  trustedTypes?: TrustedTypes;
  Module?: { locateFile(name: string): string; mainScriptUrlOrBlob: string; print(line: string): void; printErr(line: string): void };
}
const glue: GlueGlobal = self as unknown as GlueGlobal; // no library types know these names

/** Lets importScripts and pthreads load LiteRT.js's own scripts, and nothing else. Call once, before openLiteRt. */
export function allowScripts(): void {
  const allowed = new Set(Object.values(files.litert).map(one => addressOf(one.script)));
  glue.trustedTypes?.createPolicy('default', {
    createScriptURL(url) {
      if (allowed.has(new URL(url, self.location.href).href)) return url;
      throw new TypeError(`blocked script ${url}`);
    },
  });
}

const logLines = 20;
const log: string[] = [];
function keepLine(line: string): void {
  log.push(line);
  if (log.length > logLines) log.shift();
}
/** The last lines that LiteRT.js wrote; for the detail of a failure. */
export const liteRtLog = (): string => log.join('\n');

async function load(build: LiteRtScript): Promise<LiteRt> {
  const { script, wasm } = files.litert[build];
  const url = addressOf(script);
  glue.Module = {
    locateFile: () => addressOf(wasm),
    mainScriptUrlOrBlob: url,
    print: keepLine,
    printErr: keepLine,
  };
  return loadLiteRt(url);
}

// The outputs by their names in the files (adapters/openvino_network/networks.cc).
const detectorParts: Record<string, Part> = { Identity: 'boxes', Identity_1: 'scores' };
const landmarkParts: Record<string, Part> = {
  Identity: 'landmarks', Identity_1: 'presence', Identity_2: 'mask', Identity_3: 'heat_map', Identity_4: 'world',
};

/** One network, ready to answer. */
export class LoadedNetwork {
  constructor(
    private readonly network: Network, private readonly model: CompiledModel, readonly backend: Backend, public ms: number,
  ) {}

  /** Looks again how long an answer takes: the device may have been busy before. */
  async time(): Promise<void> {
    this.ms = Math.min(this.ms, (await timed(this.network, this.model)).ms);
  }

  /** The input is read before this returns its promise. */
  async answer(input: Float32Array): Promise<Answer> {
    return infer(this.network, this.model, input);
  }
  close(): void {
    this.model.delete();
  }
}

async function infer(network: Network, model: CompiledModel, input: Float32Array): Promise<Answer> {
  const side = network === 'detector' ? 224 : 256;
  const tensor = new Tensor(input, [1, side, side, 3]);
  try {
    const outputs = await model.run([tensor]);
    const details = model.getOutputDetails();
    const names = network === 'detector' ? detectorParts : landmarkParts;
    const answer: Answer = {};
    for (const [i, output] of outputs.entries()) {
      const part = names[details[i]?.name ?? ''];
      const values = part ? await output.data() : null;
      if (part && values instanceof Float32Array) answer[part] = values;
      output.delete();
    }
    return answer;
  } finally {
    tensor.delete();
  }
}

function testInput(network: Network): Float32Array {
  const input = new Float32Array(inputFloats(network));
  for (let i = 0; i < input.length; ++i) input[i] = ((i * 31) % 256) / 255;
  return input;
}

/** An answer that a network could give: all parts there, all numbers finite, not all alike. */
function isSane(network: Network, answer: Answer): boolean {
  const needed: Part[] = network === 'detector' ? ['boxes', 'scores'] : ['landmarks', 'presence', 'heat_map', 'world'];
  if (!needed.every(part => answer[part]?.every(Number.isFinite))) return false;
  const values = network === 'detector' ? answer.boxes : answer.landmarks;
  return values !== undefined && values.some(value => value !== values[0]);
}

// Half precision on a GPU moves a landmark by less than this (px of a crop of 256 px); a wrong kernel by far more.
const sameWithin_px = 2;
const samePresenceWithin = 0.1;
const landmarkNumbers = 5; // x and y are the first two

function agree(a: Answer, b: Answer): boolean {
  const { landmarks: left, presence: mine } = a;
  const { landmarks: right, presence: other } = b;
  if (!left || !right || left.length !== right.length || !mine || !other) return false;
  const near = (one: number | undefined, two: number | undefined, within: number): boolean => Math.abs((one ?? 0) - (two ?? 0)) <= within;
  for (let i = 0; i < left.length; i += landmarkNumbers) {
    if (!near(left[i], right[i], sameWithin_px) || !near(left[i + 1], right[i + 1], sameWithin_px)) return false;
  }
  return near(mine[0], other[0], samePresenceWithin);
}

// The browser compiles what is used often a second time, for speed, and that takes a while; so the network is asked for
// so long, and the best time counts.
const triesFor_ms = 600;
const triesMin = 3;

async function timed(network: Network, model: CompiledModel): Promise<{ answer: Answer; ms: number }> {
  const input = testInput(network);
  const until = performance.now() + triesFor_ms;
  let ms = Infinity;
  let answer: Answer = {};
  for (let i = 0; i < triesMin || performance.now() < until; ++i) {
    const start = performance.now();
    answer = await infer(network, model, input);
    ms = Math.min(ms, performance.now() - start);
  }
  return { answer, ms };
}

interface Tried {
  model: CompiledModel;
  answer: Answer;
  ms: number;
}

async function tryNetwork(network: Network, bytes: Uint8Array<ArrayBuffer>, accelerator: Accelerator, threads: number): Promise<Tried> {
  const cpu = accelerator === 'wasm' && threads > 1 ? { cpuOptions: { numThreads: threads } } : {};
  const model = await loadAndCompile(bytes, { accelerator, ...cpu });
  try {
    const { answer, ms } = await timed(network, model);
    if (!isSane(network, answer)) throw new Error(`${network} on ${accelerator}: not a sane answer`);
    return { model, answer, ms };
  } catch (error) {
    model.delete();
    throw error;
  }
}

/** LiteRT.js, loaded, with the best back end that this browser has. */
export class LiteRtRunner {
  private constructor(private gpu: boolean, private readonly threads: number) {}

  /** Throws when not even one thread of WebAssembly works. */
  static async open(threads: number): Promise<LiteRtRunner> {
    const relaxed = await supportsFeature('relaxedSimd');
    if (!relaxed) {
      const liteRt = await load('compat');
      return new LiteRtRunner(liteRt.getDefaultEnvironment().webGpuDevice !== null, 1);
    }
    const adapter = 'gpu' in navigator ? await navigator.gpu.requestAdapter().catch(() => null) : null;
    const gpu = adapter !== null && !adapter.info.isFallbackAdapter; // a GPU that the processor plays is slower
    if (!gpu && threads > 1 && self.crossOriginIsolated) {
      try {
        await load('threads');
        return new LiteRtRunner(false, threads);
      } catch (error) {
        keepLine(String(error));
        unloadLiteRt();
      }
    }
    await load('single');
    return new LiteRtRunner(gpu, 1);
  }

  async load(network: Network, file: BuiltFile, progress: Progress): Promise<LoadedNetwork> {
    return this.make(network, await fetchFile(file, progress));
  }

  /** Compiles a network and tries it; this keeps the worker busy for up to a second. */
  async make(network: Network, bytes: Uint8Array<ArrayBuffer>): Promise<LoadedNetwork> {
    const wasm = await tryNetwork(network, bytes, 'wasm', this.threads);
    // The detector's weights are stored sparsely, and WebGPU gets them wrong without a word (LiteRT.js 2.5.3).
    if (this.gpu && network !== 'detector') {
      try {
        const gpu = await tryNetwork(network, bytes, 'webgpu', 1);
        if (agree(gpu.answer, wasm.answer) && gpu.ms < wasm.ms) {
          wasm.model.delete();
          return new LoadedNetwork(network, gpu.model, 'webgpu', gpu.ms);
        }
        gpu.model.delete();
      } catch (error) {
        keepLine(String(error));
      }
    }
    return new LoadedNetwork(network, wasm.model, this.threads > 1 ? 'threads' : 'wasm', wasm.ms);
  }
}
