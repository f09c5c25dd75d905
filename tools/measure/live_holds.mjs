// Holds that the page counts live in front of a fake camera, beside what `sitbone analyze` finds in the same clip.
//
//   node tools/measure/live_holds.mjs CLIP...        needs build/web, build/release/bin/sitbone, Chromium and ffmpeg
//
// A session runs in real time, so a clip takes as long as it lasts. The fake camera loses time on a busy machine: live
// spans are then longer by the same share, which `stretched` shows (first hold's begin to last hold's end, live by file).
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../web/serve.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'sitbone-live-'));
const camera = join(folder, 'camera.mjpeg');
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream',
  `--use-file-for-fake-video-capture=${camera}`];
const AFTER_S = 8; // the end of the last hold is known a little later

/** Keeps what is sent to the store: the page itself shows no records. */
function keepRecords() {
  globalThis.records = [];
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...rest) {
    if (message?.name === 'append') globalThis.records.push(message.takes);
    return post.call(this, message, ...rest);
  };
}

async function reachSession(page) {
  await page.getByRole('button', { name: 'Begin' }).click();
  for (let question = 1; question <= 14; ++question) {
    await page.getByText(`Question ${question} of 14`).waitFor();
    await page.getByRole('button', { name: 'No', exact: true }).click();
  }
  await page.waitForFunction(() => !location.hash.startsWith('#/screening'));
  await page.waitForTimeout(6000); // the device's speed is measured meanwhile
  await page.evaluate(() => { location.hash = '#/plan'; });
  const next = page.locator('button.press.main, button.press.plain:has-text("rather not say")');
  const look = () => page.evaluate(() => location.hash + document.querySelector('#app').textContent.length);
  while (!(await look()).startsWith('#/session') && (await next.count()) > 0) {
    const before = await look();
    await next.first().click();
    await page.waitForFunction(old => location.hash + document.querySelector('#app').textContent.length !== old, before);
  }
  await page.waitForFunction(() => location.hash.startsWith('#/session'));
}

async function countLive(clip, server) {
  // The last picture stays: the fake camera begins anew at the end of its file.
  execFileSync('ffmpeg', ['-v', 'error', '-y', '-i', clip, '-vf', 'tpad=stop_mode=clone:stop_duration=40', '-r', '30', '-c:v', 'mjpeg',
    '-q:v', '3', '-pix_fmt', 'yuvj420p', '-f', 'mjpeg', camera]);
  const lasts_s = Number(execFileSync('ffprobe', ['-v', 'error', '-show_entries', 'format=duration', '-of', 'csv=p=0', clip]));
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args: flags });
  const page = await (await browser.newContext({ locale: 'en-GB', viewport: { width: 1366, height: 768 } })).newPage();
  await page.addInitScript(keepRecords);
  await page.goto(server.origin);
  await reachSession(page);
  await page.waitForTimeout((lasts_s + AFTER_S) * 1000);
  const records = await page.evaluate(() => globalThis.records);
  await browser.close();
  return records.filter(record => record.kind === 'hold.done').map(record => record.data);
}

function countRecorded(clip) {
  execFileSync(join(root, 'build/release/bin/sitbone'), ['analyze', clip, '--out', join(folder, 'out'), '--force', '--no-progress'], { stdio: 'ignore' });
  return JSON.parse(readFileSync(join(folder, 'out/session.json'), 'utf8')).holds;
}

const server = await serve(join(root, 'build/web'));
for (const clip of process.argv.slice(2)) {
  const live = await countLive(clip, server);
  const file = countRecorded(clip);
  const span = holds => (holds.length > 0 ? holds.at(-1).to_s - holds[0].from_s : 0);
  const seconds = holds => holds.map(hold => hold.credited_s.toFixed(1)).join(' ');
  console.log(JSON.stringify({
    clip: basename(clip), live: live.length, file: file.length, live_credited_s: seconds(live), file_credited_s: seconds(file),
    stretched: Number((span(live) / span(file)).toFixed(3)), live_faults: live.flatMap(hold => hold.faults),
  }));
}
await server.close();
rmSync(folder, { recursive: true, force: true });
