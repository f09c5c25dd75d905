// Owns the core: a sitting, its frames, and the network that follows. Measurements go to the measure worker and come back
// in any order of time; the core puts them in theirs.
//
// One frame is worked on at a time. Of the camera's frames the newest waits and older ones are let go; a video's frames
// come one by one, each when the one before is done.
import { Core, type Network } from '../core/surface';
import type { PaceChoice, Press, SpeedReport, TrackerPolicy } from '../core/surface_types';
import { fetchFile, fetchText, files } from './files';
import { clock_ms, type BeginRequest, type FromCoach, type JobAnswer, type JobMessage, type ToCoach } from './messages';
import { Meter, Rate } from './meter';
import { allowScripts, liteRtLog, LiteRtRunner, type Backend, type LoadedNetwork } from './networks';
import { PixelReader } from './pixels';

type FrameMessage = Extract<ToCoach, { kind: 'frame' }>;

const tick_ms = 100; // docs/coach-page.md: about ten times a second
const window_ms = 4000; // rates shown are those of so long
const samples = 60; // the pace is eased by the median of so many frames,
const measurements = 16; // and of so many measurements

function post(message: FromCoach, transfer: Transferable[] = []): void {
  self.postMessage(message, transfer);
}

function failed(error: unknown, loading = false): void {
  post({ kind: 'failed', detail: loading ? `${String(error)}\n${liteRtLog()}` : String(error), loading });
}

/** Everything that lives as long as the worker. */
class Coach {
  private readonly pixels = new PixelReader();
  private readonly corrections = new Map<string, string>(); // by network
  private readonly speeds = new Map<Network | 'lite_without_mask', { ms: number; backend: Backend }>();
  private follow: { detector: LoadedNetwork; lite: LoadedNetwork } | null = null;
  private withMask: LoadedNetwork | null = null; // lite, where it also measures
  private port: MessagePort | null = null;

  private begun: BeginRequest | null = null;
  private policy: TrackerPolicy | null = null;
  private wanted: TrackerPolicy | null = null; // other networks, when no hold is going on
  private origin_ms = 0;
  private t_s = 0;
  private frame = 0;
  private viewText = '';
  private isDone = false;
  private busy = false;
  private next: FrameMessage | null = null;
  private readonly out = new Map<number, { job: number; captured_ms: number }>(); // answered elsewhere; by our number
  private jobs = 0;
  private whenAnswered: (() => void) | null = null;
  private ticker: ReturnType<typeof setInterval> | undefined;

  private readonly pixel_ms = new Meter(samples);
  private readonly follow_ms = new Meter(samples);
  private readonly measure_ms = new Meter(measurements);
  private readonly cue_ms = new Meter(measurements);
  private readonly followed = new Rate(window_ms);
  private readonly measured = new Rate(window_ms);

  constructor(private readonly core: Core, private readonly cores: number) {}

  /** What follows the person; after it the page may begin with eyes. */
  async loadNetworks(threads: number): Promise<void> {
    const runner = await LiteRtRunner.open(threads);
    const load = async (network: Network, name: Network | 'lite_without_mask'): Promise<LoadedNetwork> => {
      const ready = await runner.load(network, files.networks[name], (received, size) => post({ kind: 'progress', network, received, size }));
      this.speeds.set(name, { ms: ready.ms, backend: ready.backend });
      post({ kind: 'loaded', network, backend: ready.backend, ms: ready.ms });
      return ready;
    };
    const detector = await load('detector', 'detector');
    this.follow = { detector, lite: await load('lite', 'lite_without_mask') };
    this.loadWithMask = async () => {
      this.withMask ??= await load('lite', 'lite');
    };
    this.tellPace();
  }
  private loadWithMask: () => Promise<void> = () => Promise.reject(new Error('LiteRT.js is not there.'));

  /** A network is ready in the measure worker. It is not used before its correction is here, too. */
  async setSpeed(network: Network, backend: Backend, ms: number): Promise<void> {
    if ((network === 'full' || network === 'heavy') && !this.corrections.has(network)) {
      this.corrections.set(network, await fetchText(files.corrections[network]));
    }
    this.speeds.set(network, { ms, backend });
    this.tellPace();
  }

  private report(now: TrackerPolicy | null): SpeedReport {
    const at = (name: Network | 'lite_without_mask'): number | null => this.speeds.get(name)?.ms ?? null;
    const onGpu = (name: Network | 'lite_without_mask'): boolean => this.speeds.get(name)?.backend === 'webgpu';
    return {
      cores: this.cores, one_processor: onGpu('lite_without_mask') && (onGpu('heavy') || onGpu('full')),
      frame_ms: this.pixel_ms.median(), lite_ms: at('lite'), lite_without_mask_ms: at('lite_without_mask'),
      full_ms: at('full'), heavy_ms: at('heavy'), now,
    };
  }

  choose(): PaceChoice {
    return this.core.choosePace(this.report(null));
  }
  private tellPace(): void {
    post({ kind: 'pace', choice: this.choose() });
  }

  setPort(port: MessagePort): void {
    // The worker that had the jobs is gone: they stay without an answer.
    for (const { job } of this.out.values()) this.core.finishJob(job, {});
    this.out.clear();
    this.port?.close();
    this.port = port;
    port.onmessage = (event: MessageEvent<JobAnswer>) => this.takeAnswer(event.data);
    this.whenAnswered?.();
    if (this.begun) this.show(null);
  }

  async begin(request: BeginRequest, origin_ms: number): Promise<void> {
    clearInterval(this.ticker);
    while (this.busy) await new Promise(resolve => setTimeout(resolve, 10));
    this.out.clear();
    this.policy = request.mode === 'timer' ? null : await this.choosePolicy(request);
    const { session, mode, blocks, resume } = request;
    const correction = this.corrections.get(this.policy?.measure ?? '');
    if (correction) this.core.setCorrection(correction);
    this.core.begin(this.policy ? { session, mode, blocks, resume, policy: this.policy } : { session, mode, blocks, resume });
    this.begun = request;
    this.origin_ms = origin_ms;
    this.t_s = resume?.at_s ?? 0;
    this.frame = 0;
    this.viewText = '';
    this.isDone = false;
    this.wanted = null;
    for (const meter of [this.pixel_ms, this.follow_ms, this.measure_ms]) meter.clear();
    post({ kind: 'begun', policy: this.policy });
    this.show(null);
    if (mode !== 'video') this.ticker = setInterval(() => this.tick(), tick_ms);
  }

  // A camera gets what the device keeps up with. A film waits for the networks, so that its figures are those of any device.
  private async choosePolicy(request: BeginRequest): Promise<TrackerPolicy> {
    if (!this.follow) throw new Error('The networks are not there yet.');
    const { policy } = this.choose();
    const fixed = this.core.choosePace({ ...this.report(null), frame_ms: null, lite_ms: null, lite_without_mask_ms: null, full_ms: null, heavy_ms: null });
    const chosen = request.mode === 'video' && policy.measure !== 'lite' ? { ...fixed.policy, measure: policy.measure } : policy;
    if (chosen.measure === chosen.follow) await this.loadWithMask();
    return chosen;
  }

  takeFrame(message: FrameMessage): void {
    if (!this.begun || this.isDone) {
      message.frame.close();
      post({ kind: 'framed' });
      return;
    }
    if (this.next) {
      this.next.frame.close();
      post({ kind: 'framed' });
    }
    this.next = message;
    if (!this.busy) void this.work();
  }

  private async work(): Promise<void> {
    this.busy = true;
    while (this.next) {
      const message = this.next;
      this.next = null;
      try {
        await this.look(message);
      } catch (error) {
        failed(error);
      } finally {
        message.frame.close();
        post({ kind: 'framed' });
      }
    }
    this.busy = false;
  }

  private async look({ frame, captured_ms, t_s }: FrameMessage): Promise<void> {
    const start = performance.now();
    const picture = await this.pixels.read(frame);
    frame.close(); // the camera has few of them
    this.pixel_ms.add(performance.now() - start);
    const isVideo = t_s !== null;
    while (isVideo && !this.core.hasFreeJob()) await new Promise<void>(resolve => (this.whenAnswered = resolve));
    if (!this.core.hasFreeJob()) return; // measuring does not keep up: rather no picture than an old one
    const t = this.advance(isVideo ? t_s : (captured_ms - this.origin_ms) / 1000);
    const { width, height } = picture;
    this.core.beginFrame(picture.rgba, width, height, t, this.frame++);
    const asked = performance.now();
    let questions = 0;
    do {
      for (let question = this.core.question(); question; question = this.core.question()) {
        const network = question.network === 'detector' ? this.follow?.detector : question.wantsMask ? this.withMask : this.follow?.lite;
        if (!network) throw new Error(`There is no ${question.network} network.`);
        this.core.answer(await network.answer(this.core.questionInput(question.network)));
        ++questions;
      }
    } while (!this.core.endFrame());
    if (questions === 1) this.follow_ms.add(performance.now() - asked);
    if (questions > 0) this.followed.add(performance.now());
    if (questions > 0 && this.policy?.measure === this.policy?.follow) this.measured.add(performance.now());
    this.giveOutJobs(captured_ms);
    if (isVideo) this.core.tick(t);
    if (questions > 0) {
      const points = this.core.skeleton();
      const seen = points.some(value => value !== 0);
      post({ kind: 'skeleton', t_s: t, width, height, points: seen ? points : null }, seen ? [points.buffer] : []);
    }
    this.show(captured_ms);
    this.takeWanted();
  }

  private giveOutJobs(captured_ms: number): void {
    for (let job = this.core.takeJob(); job; job = this.core.takeJob()) {
      if (!this.port) {
        this.core.finishJob(job.number, {});
        continue;
      }
      const message: JobMessage = { ...job, number: ++this.jobs };
      this.out.set(message.number, { job: job.number, captured_ms });
      this.port.postMessage(message, [message.input.buffer]);
    }
  }

  private takeAnswer({ number, answer, ms }: JobAnswer): void {
    const out = this.out.get(number);
    if (!out) return; // of a sitting before
    this.out.delete(number);
    this.core.finishJob(out.job, answer);
    this.measure_ms.add(ms);
    this.measured.add(performance.now());
    this.whenAnswered?.();
    this.show(null);
    this.cue_ms.add(clock_ms() - out.captured_ms);
  }

  private advance(t_s: number): number {
    this.t_s = Math.max(this.t_s, t_s);
    return this.t_s;
  }

  private tick(): void {
    try {
      this.core.tick(this.advance((clock_ms() - this.origin_ms) / 1000));
      this.show(null);
      if (this.measure_ms.full || this.follow_ms.full) this.ease();
    } catch (error) {
      failed(error);
    }
  }

  press(press: Press, at_ms: number): void {
    if (!this.begun) return;
    const now_s = this.begun.mode === 'video' ? this.t_s : (at_ms - this.origin_ms) / 1000;
    this.core.press(this.advance(now_s), press);
    this.show(null);
  }

  async finish(complete: boolean): Promise<void> {
    if (!this.begun) return;
    clearInterval(this.ticker);
    while (complete && (this.busy || this.out.size > 0)) await new Promise(resolve => setTimeout(resolve, 10));
    this.next?.frame.close();
    this.next = null;
    if (this.isDone) return;
    this.core.finish(this.t_s, complete);
    this.show(null);
    if (!this.isDone) this.conclude();
  }

  /** Looks again how long the network that follows takes. */
  async time(): Promise<void> {
    if (!this.follow || (this.begun && !this.isDone)) return;
    const { lite } = this.follow;
    await lite.time();
    this.speeds.set('lite_without_mask', { ms: lite.ms, backend: lite.backend });
    this.tellPace();
  }

  private conclude(): void {
    this.isDone = true;
    clearInterval(this.ticker);
    post({ kind: 'finished', summary: this.core.summary() });
    this.learnSpeed();
  }

  // A device that was busy when its networks were tried has shown meanwhile what it can do.
  private learnSpeed(): void {
    const learn = (name: Network | 'lite_without_mask', ms: number | null): void => {
      const known = this.speeds.get(name);
      if (known && ms !== null && ms < known.ms) this.speeds.set(name, { ...known, ms });
    };
    if (!this.policy) return;
    if (this.policy.measure !== this.policy.follow) {
      learn('lite_without_mask', this.follow_ms.median());
      learn(this.policy.measure, this.measure_ms.median());
    }
    this.tellPace();
  }

  // Sends what changed.
  private show(captured_ms: number | null): void {
    const effects = this.core.effects();
    const text = this.core.viewText();
    const changed = text !== this.viewText;
    this.viewText = text;
    if (changed || captured_ms !== null) post({ kind: 'view', t_s: this.t_s, text, captured_ms });
    if (effects.length > 0) post({ kind: 'effects', effects });
    if (changed && !this.isDone && this.core.view().stage === 'done') this.conclude();
  }

  // Gives way when the device does not keep up; the core says how far.
  private ease(): void {
    if (!this.policy) return;
    const inUse: SpeedReport = { ...this.report(this.policy), frame_ms: this.pixel_ms.median() };
    const both = this.policy.follow === this.policy.measure;
    const follow_ms = this.follow_ms.full ? this.follow_ms.median() : null;
    inUse.lite_ms = both ? follow_ms : inUse.lite_ms;
    inUse.lite_without_mask_ms = both ? null : follow_ms;
    const measure_ms = this.measure_ms.full ? this.measure_ms.median() : null;
    if (this.policy.measure === 'heavy') inUse.heavy_ms = measure_ms;
    if (this.policy.measure === 'full') inUse.full_ms = measure_ms;
    const { policy } = this.core.choosePace(inUse);
    for (const meter of [this.pixel_ms, this.follow_ms, this.measure_ms]) if (meter.full) meter.clear();
    if (JSON.stringify(policy) !== JSON.stringify(this.policy)) this.wanted = policy;
    if (!this.busy) this.takeWanted();
  }

  // Other rates at once; other networks when no hold would lose its measure.
  private takeWanted(): void {
    const wanted = this.wanted;
    if (!wanted || !this.policy) return;
    if (wanted.measure !== this.policy.measure) {
      if (this.core.view().stage === 'hold' || this.out.size > 0) return;
      if (wanted.measure === wanted.follow && !this.withMask) {
        this.wanted = null;
        void this.loadWithMask().then(() => (this.wanted = wanted), failed);
        return;
      }
      const correction = this.corrections.get(wanted.measure);
      if (correction) this.core.setCorrection(correction);
    }
    this.core.setPolicy(wanted);
    this.policy = wanted;
    this.wanted = null;
  }

  tellRates(): void {
    const now = performance.now();
    post({
      kind: 'rates',
      rates: {
        followed_hz: this.followed.hz(now), measured_hz: this.measured.hz(now), cue_ms: this.cue_ms.median() ?? 0, policy: this.policy,
      },
    });
  }
}

let coach: Coach | null = null;

async function open(cores: number): Promise<void> {
  const module = await WebAssembly.compile(await fetchFile(files.core));
  const core = await Core.start(module);
  for (const stretch of files.stretches) core.addStretch(await fetchText(stretch));
  const ready = new Coach(core, cores);
  const choice = ready.choose();
  coach = ready;
  post({ kind: 'core-ready', choice });
  setInterval(() => ready.tellRates(), 1000);
  await ready.loadNetworks(choice.follow_threads);
}

self.onmessage = (event: MessageEvent<ToCoach>) => {
  const message = event.data;
  try {
    switch (message.kind) {
      case 'open':
        open(message.cores).catch((error: unknown) => failed(error, true));
        break;
      case 'port':
        coach?.setPort(message.port);
        break;
      case 'speed':
        coach?.setSpeed(message.network, message.backend, message.ms).catch((error: unknown) => failed(error, true));
        break;
      case 'begin':
        coach?.begin(message.request, message.origin_ms).catch(failed);
        break;
      case 'frame':
        if (coach) coach.takeFrame(message);
        else message.frame.close();
        break;
      case 'press':
        coach?.press(message.press, message.at_ms);
        break;
      case 'finish':
        coach?.finish(message.complete).catch(failed);
        break;
      case 'time':
        coach?.time().catch(failed);
        break;
      case 'ping':
        post({ kind: 'pong' });
        break;
    }
  } catch (error) {
    failed(error);
  }
};

allowScripts();
