// The engine in a real browser, under the headers of the real server: camera, film, timer, and workers that die.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../../tools/web/serve.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const core = process.env.SITBONE_WASM ?? join(root, 'build/wasm/bin/sitbone.wasm');
const folder = mkdtempSync(join(tmpdir(), 'sitbone-engine-'));
const camera = join(folder, 'camera.mjpeg');
const block = { stretch: 'one', side: 'right', repetitions: 2, hold_s: 20 };
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'];
const withCamera = ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${camera}`];

let server;
let browser;

before(async () => {
  execFileSync('node', [join(root, 'tools/web/build.mjs'), '--bench', '--plain', '--out', join(folder, 'web'), '--core', core]);
  const clip = join(root, 'testdata/clips/demo.mp4');
  execFileSync('ffmpeg', ['-v', 'error', '-y', '-t', '4', '-i', clip, '-c:v', 'mjpeg', '-q:v', '4', '-pix_fmt', 'yuvj420p', '-f', 'mjpeg', camera]);
  execFileSync('ffmpeg', ['-v', 'error', '-y', '-t', '3', '-i', clip, '-c:v', 'copy', join(folder, 'web/film.mp4')]);
  server = await serve(join(folder, 'web'));
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args: [...flags, ...withCamera, '--use-fake-ui-for-media-stream'] });
});
after(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openPage(where = browser) {
  const page = await where.newPage();
  await page.goto(`${server.origin}/bench-engine.html`);
  await page.waitForFunction(() => 'bench' in globalThis);
  return page;
}

const start = (page, mode, more = {}) =>
  page.evaluate(([m, b, rest]) => globalThis.bench.start({ mode: m, session: crypto.randomUUID(), blocks: [b], ...rest }).then(() => 'begun', error => String(error)), [mode, block, more]);
const heard = (page, what, timeout = 60_000) =>
  page.waitForFunction(([kind, key, value]) => globalThis.bench.seen.some(({ event }) => event.kind === kind && (!key || event[key] === value)), what, { timeout });
const events = (page, kind) => page.evaluate(k => globalThis.bench.seen.map(one => one.event).filter(event => event.kind === k), kind);
const count = (page, kind) => page.evaluate(k => globalThis.bench.seen.filter(one => one.event.kind === k).length, kind);

test('A timer needs no network, begins at once and can be stopped', async () => {
  const page = await openPage();
  assert.equal(await start(page, 'timer'), 'begun');
  await heard(page, ['view']);
  await page.evaluate(() => globalThis.bench.engine.press('start'));
  await page.waitForFunction(() => globalThis.bench.seen.some(({ event }) => event.kind === 'view' && event.view.count !== null));
  await page.evaluate(() => globalThis.bench.engine.stop());
  assert.equal(await count(page, 'ended'), 1);
  const recorded = (await events(page, 'effects')).flatMap(event => event.effects).filter(effect => effect.kind === 'record').map(effect => effect.event.kind);
  assert.equal(recorded[0], 'session.started');
  assert.equal(recorded.at(-1), 'session.ended');
  await page.close();
});

test('A camera is followed and measured; stopping ends its track', async () => {
  const page = await openPage();
  assert.equal(await start(page, 'camera'), 'begun');
  await page.waitForFunction(() => globalThis.bench.seen.filter(({ event }) => event.kind === 'skeleton' && event.points).length > 20, undefined, { timeout: 60_000 });
  await page.waitForFunction(() => globalThis.bench.engine.status().measured_hz > 0);
  const track = await page.evaluateHandle(() => globalThis.bench.engine.video.srcObject.getTracks()[0]);
  assert.equal(await track.evaluate(one => one.readyState), 'live');
  await page.evaluate(() => globalThis.bench.engine.stop());
  assert.equal(await track.evaluate(one => one.readyState), 'ended');
  assert.equal(await page.evaluate(() => globalThis.bench.engine.status().phase), 'stopped');
  const [skeleton] = await events(page, 'skeleton');
  assert.deepEqual([skeleton.width, skeleton.height], [640, 480]);
  assert.deepEqual(await events(page, 'failure'), []);
  await page.close();
});

test('With four cores the measurement has threads of its own', async () => {
  const page = await browser.newPage();
  await page.addInitScript(() => Object.defineProperty(navigator, 'hardwareConcurrency', { value: 4 }));
  await page.goto(`${server.origin}/bench-engine.html`);
  await page.evaluate(() => globalThis.bench.prepare());
  await page.waitForFunction(() => globalThis.bench.engine.status().networks.find(one => one.network === 'full').backend === 'threads');
  assert.equal(await page.evaluate(() => globalThis.bench.engine.status().backend), 'wasm');
  assert.deepEqual(await events(page, 'failure'), []);
  await page.close();
});

test('A film gives the same twice, frame for frame', async () => {
  const page = await openPage();
  const look = () =>
    page.evaluate(async one => {
      const { bench } = globalThis;
      bench.seen.length = 0;
      const file = await (await fetch('/film.mp4')).blob();
      await bench.start({ mode: 'video', session: '01890000-0000-7000-8000-000000000001', blocks: [one], file });
      while (!bench.seen.some(({ event }) => event.kind === 'ended' || (event.kind === 'failure' && event.fatal))) await new Promise(done => setTimeout(done, 50));
      const all = bench.seen.map(({ event }) => event);
      return {
        skeletons: all.filter(event => event.kind === 'skeleton').map(({ t_s, points }) => [t_s, points && [...points]]),
        records: all.filter(event => event.kind === 'effects').flatMap(event => event.effects).filter(effect => effect.kind === 'record'),
        ended: all.filter(event => event.kind === 'ended'),
        failures: all.filter(event => event.kind === 'failure'),
      };
    }, block);
  const first = await look();
  assert.deepEqual(first.failures, []);
  assert.equal(first.ended.length, 1);
  assert.ok(first.skeletons.length >= 44 && first.skeletons.length <= 46, `${first.skeletons.length} of 45 frames`);
  assert.deepEqual(await look(), first);
  await page.close();
});

test('A file that is no film is told', async () => {
  const page = await openPage();
  const said = await page.evaluate(one => globalThis.bench.start({ mode: 'video', session: crypto.randomUUID(), blocks: [one], file: new Blob(['no film']) }).then(() => 'begun', String), block);
  assert.notEqual(said, 'begun');
  assert.deepEqual((await events(page, 'failure')).map(({ reason, fatal }) => [reason, fatal]), [['video-unreadable', true]]);
  await page.close();
});

test('Workers that die are started anew, and the sitting goes on', async () => {
  const page = await openPage();
  assert.equal(await start(page, 'camera'), 'begun');
  await heard(page, ['skeleton']);
  let restarts = 0;
  for (const name of ['measure', 'coach']) {
    await page.workers().find(worker => worker.url().includes(`/${name}-`)).evaluate(() => globalThis.close()).catch(() => {});
    await page.waitForFunction(n => globalThis.bench.seen.filter(({ event }) => event.kind === 'failure' && event.reason === 'worker-restarted').length === n, ++restarts);
    const before = await count(page, 'skeleton');
    await page.waitForFunction(n => globalThis.bench.seen.filter(({ event }) => event.kind === 'skeleton').length > n + 30, before, { timeout: 60_000 });
    await page.waitForFunction(() => globalThis.bench.engine.status().measured_hz > 0);
  }
  assert.ok((await events(page, 'failure')).every(({ fatal }) => !fatal));
  const times = (await events(page, 'view')).map(({ t_s }) => t_s);
  assert.deepEqual(times, [...times].sort((a, b) => a - b), 'time goes on where it was');
  await page.evaluate(() => globalThis.bench.engine.stop());
  await page.close();
});

test('A camera that is refused, or not there, is told as such', async () => {
  for (const [args, reason] of [[withCamera, 'camera-refused'], [[], 'camera-absent']]) {
    const other = await chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args: [...flags, ...args, ...(args.length ? ['--deny-permission-prompts'] : ['--use-fake-ui-for-media-stream'])] });
    try {
      const page = await openPage(other);
      assert.notEqual(await start(page, 'camera'), 'begun');
      assert.deepEqual((await events(page, 'failure')).map(event => [event.reason, event.fatal]), [[reason, true]]);
    } finally {
      await other.close();
    }
  }
});
