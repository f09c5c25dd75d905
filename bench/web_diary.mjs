// How long the page's store takes with a diary of ten years: for the first time, and then with what it kept. Prints JSON, in ms:
// opening, the fold, the plan, the newest 60 sessions, all sessions, an entry added, the plan after it; and the megabytes of
// the browser's processes.
//
//   python3 bench/ten_years.py ten.jsonl && ./run diary import --diary ten.db ten.jsonl && node bench/web_diary.mjs ten.db
import { rm } from 'node:fs/promises';
import { newProfile, startBrowser, startPage } from '../tests/browser/store_page.mjs';
import { processes } from '../tools/web/processes.mjs';

const [file] = process.argv.slice(2);
if (!file) throw new Error('web_diary.mjs: expected the file of a diary (.db).');

/** In the page: what each step takes. */
async function steps() {
  const took = {};
  const time = async (name, what) => {
    const from = performance.now();
    await what();
    took[name] = Math.round(performance.now() - from);
  };
  const { store } = globalThis;
  await time('open', () => store.open());
  await time('fold', () => store.fold());
  await time('plan', () => store.plan());
  await time('newest', () => store.chronicle(60));
  await time('all', () => store.chronicle());
  await time('append', () => store.append('advice.overridden', { advice: 'one_first' }));
  await time('plan_after', () => store.plan());
  return took;
}

const page = await startPage({ workers: ['bench/web_diary_worker.mjs'], files: [file] });
const profile = await newProfile();
const browser = await startBrowser(profile);
try {
  const openTab = async () => {
    const tab = await browser.context.newPage();
    await tab.goto(`http://localhost:${page.port}/`);
    await tab.waitForFunction(() => 'store' in globalThis);
    return tab;
  };
  const name = file.split('/').at(-1);
  const first = await openTab();
  await first.evaluate(url => new Promise((done, failed) => {
    const worker = new Worker('web_diary_worker.js', { type: 'module' });
    worker.onmessage = () => { worker.terminate(); done(); };
    worker.onerror = event => failed(new Error(event.message));
    worker.postMessage(url);
  }), name);
  const results = { first: await first.evaluate(steps) };
  await first.close();
  for (const round of ['second', 'third']) {
    const tab = await openTab();
    results[round] = await tab.evaluate(steps);
    results[round].memory_mb = Math.round(processes(profile).mb);
    await tab.close();
  }
  console.log(JSON.stringify(results, null, 2));
} finally {
  await browser.kill();
  await page.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
