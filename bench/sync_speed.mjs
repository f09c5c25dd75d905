// Ten years of diary from `sitbone serve` into an empty browser, and one entry more: how long, and what the server takes.
//
//   SITBONE_TEN_YEARS=ten_years.db ./dev bench --benchmark_filter=SyncTenYears       # makes the diary
//   node bench/sync_speed.mjs ten_years.db                                           # it is copied, not changed
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, newPage } from '../tests/browser/coach_walk.mjs';
import { startComputer } from '../tests/browser/sitbone_serve.mjs';

const [diary] = process.argv.slice(2);
if (!diary) throw new Error('Name the diary: node bench/sync_speed.mjs ten_years.db');
const folder = mkdtempSync(join(tmpdir(), 'sitbone-sync-speed-'));
mkdirSync(join(folder, 'computer'));
copyFileSync(diary, join(folder, 'computer', 'diary.db'));
const computer = await startComputer(folder);
const context = await launch({ profile: join(folder, 'profile') });
const page = await newPage(context);
page.setDefaultTimeout(600_000);

let times = []; // of requests: [start, end], ms
let bytes = 0;
context.on('requestfinished', async request => {
  if (!request.url().endsWith('/api/sync') || request.method() !== 'POST') return;
  const { startTime, responseEnd } = request.timing();
  times.push([startTime, startTime + responseEnd]);
  bytes += (await request.sizes()).responseBodySize;
});
const span = () => Math.max(...times.map(([, end]) => end)) - Math.min(...times.map(([start]) => start));
const inStep = () => page.getByText(/entr(y|ies) came/).first().waitFor();
const report = (what, value) => console.log(`${what}: ${value}`);

await page.goto(computer.origin);
await page.evaluate(() => { location.hash = '#/settings'; });
await page.getByRole('button', { name: 'Connect', exact: true }).click();
await page.getByLabel('Code from the computer').fill(await computer.nextCode());
const pressed = Date.now();
await page.getByRole('button', { name: 'Connect', exact: true }).click();
await inStep();
report('ten years, from the first message to the last, s', (span() / 1000).toFixed(2));
report('until it is shown, with what the core makes of it, s', ((Date.now() - pressed) / 1000).toFixed(2));
report('messages', times.length);
report('MB', (bytes / 1e6).toFixed(1));
const incremental = [];
for (let i = 0; i < 10; ++i) {
  await computer.sitbone('diary', 'add', 'advice.overridden', '{"advice": "one_first"}');
  times = [];
  await page.getByRole('button', { name: 'Sync now' }).click();
  await page.waitForFunction(() => document.body.innerText.includes('Keeping in step')).catch(() => undefined);
  await page.getByRole('button', { name: 'Sync now' }).waitFor();
  await inStep();
  incremental.push(span());
}
incremental.sort((a, b) => a - b);
report('one entry more, median and most, ms', `${incremental[5].toFixed(0)} and ${incremental[9].toFixed(0)}`);
const memory = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${computer.pid}/status`, 'utf8'))?.[1];
report('memory of the server, at most, MB', (Number(memory) / 1024).toFixed(0));
await context.close();
await computer.stop();
rmSync(folder, { recursive: true, force: true });
