// The page of store.test.mjs and of bench/web_diary.mjs: nothing but the store, reachable from the test.
import { createStore } from '../../web/src/store/store.ts';

const worker = 'store.worker.js';
globalThis.trustedTypes?.createPolicy('default', {
  createScriptURL: (url) => {
    if (url === worker || url === 'web_diary_worker.js') return url; // the second one is the benchmark's
    throw new TypeError(`blocked script ${url}`);
  },
});

const store = createStore({ worker, core: 'sitbone.wasm' });
const heard = [];
for (const event of ['asked', 'closed', 'full', 'written', 'failed']) store.on(event, (more) => heard.push(more === undefined ? event : `${event} ${more}`));
Object.assign(globalThis, {
  store,
  heard,
  /** What a call comes to: its value, or the problem that it failed with. */
  attempt: (name, ...rest) => store[name](...rest).then((value) => ({ value }), (error) => ({ problem: error.problem ?? String(error) })),
});
