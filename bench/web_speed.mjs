// How fast the page's engine is in Chromium without a GPU, from a fake camera that plays a clip:
//
//   node bench/web_speed.mjs [--web build/web] [--clip testdata/clips/demo.mp4] [--seconds 20] [--settle 2] [--stretch one] [--side right]
//
// Needs a build with --bench (node tools/web/build.mjs --bench), ffmpeg and chromium. Prints JSON:
//   shell           what comes before the first button can be pressed, kB over the wire, and how long that takes, ms
//   first_load_mb   over the wire until a guided stretch can begin
//   followed_hz, measured_hz, latency_ms {median, p95}: frame (captured) to view (in the page)
//   cue_ms          a measured frame (captured) to what the core made of it, median
//   jitter_deg      standard deviation of the knee in the longest hold, about a straight line; null without one
//   cpu_share       of one core, by process
//   memory_mb       of the browser's processes (resident)
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cameraFile, launch, newPage } from '../tests/browser/coach_walk.mjs';
import { processes } from '../tools/web/processes.mjs';
import { serve } from '../tools/web/serve.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values: options } = parseArgs({
  options: {
    web: { type: 'string', default: join(root, 'build/web') },
    clip: { type: 'string', default: join(root, 'testdata/clips/demo.mp4') },
    seconds: { type: 'string', default: '20' },
    stretch: { type: 'string', default: 'one' },
    side: { type: 'string', default: 'right' },
    settle: { type: 'string', default: '2' },
    verbose: { type: 'boolean', default: false },
    chrome: { type: 'string', multiple: true, default: [] },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'sitbone_speed_'));
// The camera gives 30 pictures a second, and a second of lead-in: the first are gone before the page asks for one.
const filter = 'fps=30,scale=640:480:force_original_aspect_ratio=decrease,pad=640:480:-1:-1,tpad=start_duration=1:start_mode=clone';
const camera = cameraFile(resolve(options.clip), folder, { filter, seconds: 40 });

const quantile = (values, q) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))] ?? null;

/** What was shown of the knee in the longest hold. */
function longestHold(samples, holds) {
  const longest = [...holds].sort((a, b) => b.to_s - b.from_s - (a.to_s - a.from_s))[0];
  return samples.filter(({ t_s, knee }) => longest && knee !== null && t_s >= longest.from_s && t_s <= longest.to_s);
}

/** How much a hold that is held still trembles, deg: the deviation of the knee from a straight line through the hold. */
function jitter(hold) {
  const n = hold.length;
  const mean = pick => hold.reduce((sum, sample) => sum + pick(sample), 0) / n;
  const t = mean(sample => sample.t_s);
  const knee = mean(sample => sample.knee);
  const slope = mean(sample => (sample.t_s - t) * (sample.knee - knee)) / mean(sample => (sample.t_s - t) ** 2);
  return Math.sqrt(mean(sample => (sample.knee - knee - slope * (sample.t_s - t)) ** 2));
}

/** From nothing to the first button, in a browser that knows nothing of the page. */
async function timeShell(origin) {
  const browser = await launch();
  const page = await newPage(browser);
  const start = performance.now();
  await page.goto(origin, { waitUntil: 'commit' });
  await page.locator('button.press.main').first().waitFor();
  const ms = performance.now() - start;
  // The service worker fetches on; what the page itself asked for is told by the browser.
  const bytes = await page.evaluate(() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    .reduce((sum, entry) => sum + entry.transferSize, 0));
  await browser.close();
  return { kb: Math.round(bytes / 1000), ms: Math.round(ms) };
}

const server = await serve(resolve(options.web));
const shell = await timeShell(server.origin);
server.sent.clear();
const profile = join(folder, 'profile');
const browser = await launch({ camera, profile, args: options.chrome });
try {
  const page = browser.pages()[0] ?? (await browser.newPage());
  const said = [];
  page.on('console', message => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', error => said.push(`error: ${error.message}`));
  await page.goto(`${server.origin}/bench-engine.html`);
  const prepare_ms = await page.evaluate(() => window.bench.prepare());
  const sent = [...server.sent].filter(([path]) => !path.includes('heavy'));
  const first_load_mb = sent.reduce((sum, [, bytes]) => sum + bytes, 0) / 1e6;
  const heavyStart = Date.now();
  while (Date.now() - heavyStart < 60_000) {
    const state = await page.evaluate(() => window.bench.engine.status().networks.find(one => one.network === 'heavy').state);
    if (state === 'ready' || state === 'failed') break;
    await new Promise(done => setTimeout(done, 100));
  }
  const heavy_ms = Date.now() - heavyStart;
  // Its correction has to come, and where other programs kept the machine busy the networks are timed again.
  await new Promise(done => setTimeout(done, Number(options.settle) * 1000));
  const block = { stretch: options.stretch, side: options.side, repetitions: 5, hold_s: 20 };
  await page.evaluate(one => window.bench.start({ mode: 'camera', session: crypto.randomUUID(), blocks: [one] }), block);
  await page.evaluate(() => window.bench.engine.press('start'));
  await new Promise(done => setTimeout(done, 3000)); // the detector, the first frames
  const before = processes(profile);
  const from = await page.evaluate(() => window.bench.seen.length);
  const start = Date.now();
  const samples = [];
  for (let s = 0; s < Number(options.seconds); ++s) {
    await new Promise(done => setTimeout(done, 1000));
    samples.push(await page.evaluate(() => { const { measured_hz, cue_ms, follow, measure } = window.bench.engine.status(); return { measured_hz, cue_ms, follow, measure }; }));
  }
  const seconds = (Date.now() - start) / 1000;
  const after = processes(profile);
  const result = await page.evaluate(from => {
    const seen = window.bench.seen.slice(from).map(one => one.event);
    return {
      skeletons: seen.filter(event => event.kind === 'skeleton').length,
      seen: seen.filter(event => event.kind === 'skeleton' && event.points).length,
      views: seen.filter(event => event.kind === 'view').length,
      stages: [...new Set(seen.filter(event => event.kind === 'view').map(event => event.view.stage))],
      samples: seen.filter(event => event.kind === 'view').map(({ t_s, view }) => ({ t_s, knee: view.knee_flexion?.value ?? null })),
      holds: seen.flatMap(event => (event.kind === 'effects' ? event.effects : []))
        .flatMap(({ kind, event }) => (kind === 'record' && event.kind === 'hold.done' ? [event.data] : [])),
      latencies: seen.flatMap(event => (event.kind === 'view' && event.latency_ms ? [event.latency_ms] : [])),
      failures: window.bench.seen.filter(one => one.event.kind === 'failure').map(one => one.event),
      networks: window.bench.engine.status().networks.map(({ network, state, ms, backend }) => ({ network, state, ms, backend })),
    };
  }, from);
  await page.evaluate(() => window.bench.engine.stop());
  const { latencies, samples: shown, holds, ...rest } = result;
  const hold = longestHold(shown, holds);
  const tenth = value => Math.round(10 * value) / 10;
  console.log(JSON.stringify({
    shell, prepare_ms: Math.round(prepare_ms), first_load_mb: Number(first_load_mb.toFixed(2)), heavy_ready_ms: heavy_ms,
    followed_hz: Number((result.skeletons / seconds).toFixed(1)),
    seen_share: Number((result.seen / Math.max(1, result.skeletons)).toFixed(3)),
    measured_hz: Number((samples.reduce((sum, sample) => sum + sample.measured_hz, 0) / samples.length).toFixed(2)),
    latency_ms: { median: tenth(quantile(latencies, 0.5)), p95: tenth(quantile(latencies, 0.95)) },
    jitter_deg: hold.length > 10 ? Number(jitter(hold).toFixed(2)) : null,
    cue_ms: tenth(quantile(samples.map(sample => sample.cue_ms), 0.5)),
    cpu_share: Object.fromEntries(Object.entries(after.cpu_s).map(([kind, used]) => [kind, Number(((used - (before.cpu_s[kind] ?? 0)) / seconds).toFixed(2))])),
    memory_mb: Math.round(after.mb), follow: samples.at(-1)?.follow, measure: samples.at(-1)?.measure, ...rest, said: options.verbose ? said : said.slice(0, 5),
  }, null, 1));
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
