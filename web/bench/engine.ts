// For bench/web_speed.mjs: the engine without screens. It is driven from outside through window.bench.
import { Engine, type EngineEvent, type StartOptions } from '../src/engine/engine';

interface Seen {
  at_ms: number;
  event: EngineEvent;
}

const seen: Seen[] = [];
const engine = new Engine(event => seen.push({ at_ms: performance.now(), event }));
document.body.append(engine.video);

declare global {
  interface Window {
    bench: { engine: Engine; seen: Seen[]; prepare(): Promise<number>; start(options: StartOptions): Promise<void> };
  }
}

window.bench = {
  engine,
  seen,
  async prepare() {
    const start = performance.now();
    await engine.prepare();
    return performance.now() - start;
  },
  start: options => engine.start(options),
};
