// Answers the measurements: the dear networks, one question after another, away from the worker that follows.
import { fetchFile, files } from './files';
import type { FromMeasure, JobAnswer, JobMessage, ToMeasure } from './messages';
import { allowScripts, liteRtLog, LiteRtRunner, type LoadedNetwork } from './networks';
import type { Answer, Network } from '../core/surface';

const loaded = new Map<Network, LoadedNetwork>();
let runner: LiteRtRunner | null = null;
let waiting: Promise<void> = Promise.resolve(); // jobs and loading, one at a time

function enqueue(work: () => Promise<void>): Promise<void> {
  const done = waiting.then(work);
  waiting = done.catch(() => {}); // whoever asked for it hears of the error
  return done;
}

function post(message: FromMeasure): void {
  self.postMessage(message);
}

let held: (() => void)[] | null = null; // what waits for the end of the sitting; null while there is none

async function load(network: Network): Promise<void> {
  try {
    const bytes = await fetchFile(files.networks[network], (received, size) => {
      post({ kind: 'progress', network, received, size });
    });
    await new Promise<void>(resolve => (held ? held.push(resolve) : resolve()));
    await enqueue(async () => {
      if (!runner || loaded.has(network)) return;
      const ready = await runner.make(network, bytes);
      loaded.set(network, ready);
      post({ kind: 'loaded', network, backend: ready.backend, ms: ready.ms });
    });
  } catch (error) {
    post({ kind: 'load-failed', network, detail: `${String(error)}\n${liteRtLog()}` });
  }
}

async function answer(port: MessagePort, job: JobMessage): Promise<void> {
  const start = performance.now();
  let values: Answer = {};
  try {
    values = (await loaded.get(job.network)?.answer(job.input)) ?? {};
  } catch (error) {
    post({ kind: 'failed', detail: String(error), loading: false });
  }
  const reply: JobAnswer = { number: job.number, answer: values, ms: performance.now() - start };
  port.postMessage(reply, Object.values(values).map(part => part.buffer));
}

self.onmessage = (event: MessageEvent<ToMeasure>) => {
  const message = event.data;
  switch (message.kind) {
    case 'open':
      enqueue(async () => {
        runner = await LiteRtRunner.open(message.threads);
        post({ kind: 'opened' });
      }).catch((error: unknown) => post({ kind: 'failed', detail: `${String(error)}\n${liteRtLog()}`, loading: true }));
      break;
    case 'load':
      void load(message.network);
      break;
    case 'time':
      void enqueue(async () => {
        for (const [network, one] of loaded) {
          if (held) return;
          await one.time();
          post({ kind: 'loaded', network, backend: one.backend, ms: one.ms });
        }
      });
      break;
    case 'held':
      for (const resume of held ?? []) resume();
      held = message.held ? [] : null;
      break;
    case 'port':
      message.port.onmessage = (job: MessageEvent<JobMessage>) => {
        void enqueue(() => answer(message.port, job.data));
      };
      break;
    case 'ping':
      post({ kind: 'pong' });
      break;
  }
};

allowScripts();
