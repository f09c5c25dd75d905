// After the first visit the page needs no server; a new version comes between sessions; nothing is loaded twice or in vain.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../tools/web/serve.mjs';
import { hasten, launch, openScreened, pressThrough, root, WAIT_MS, walkToSession } from './coach_walk.mjs';

const BUILT = join(root, 'build/web');
const files = JSON.parse(readFileSync(join(BUILT, 'files.json'), 'utf8'));
const BY_CLOCK = { mode: 'timer', stretch: 'one', legs: 'left', repetitions: 2, hold: 20 };
let folder;
let browser;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitbone-offline-'));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Waits for something that only an asynchronous question tells; page.waitForFunction takes a promise for a yes. */
async function until(page, question, argument) {
  for (const end = Date.now() + WAIT_MS; !(await page.evaluate(question, argument)); await page.waitForTimeout(100)) {
    if (Date.now() > end) throw new Error(`In vain: ${question}`);
  }
}

/** Waits until the device has all that it will ever fetch by itself; the paths. Chromium has relaxed SIMD. */
async function everythingKept(page) {
  const expected = files.filter(({ when }) => ['first', 'later', 'relaxed'].includes(when)).map(({ path }) => path);
  await until(page, async paths => {
    const kept = await Promise.all((await caches.keys()).map(async name => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)));
    return kept.some(one => paths.every(path => one.includes(path)));
  }, expected);
  return expected;
}

const sum = sent => [...sent.values()].reduce((all, size) => all + size, 0);

test('With the server gone it starts, reloads, and leads a session to its end', async t => {
  const server = await serve(BUILT);
  t.after(server.close);
  const page = await openScreened(browser, server.origin);
  await page.getByText('All is on this device now').first().waitFor({ timeout: WAIT_MS });
  const expected = await everythingKept(page);
  const vain = files.filter(({ path }) => !expected.includes(path)).map(({ path }) => path);
  assert.equal(vain.length, 4, 'two builds of LiteRT.js, of two files each');
  assert.deepEqual(vain.filter(path => server.sent.has(path)), []);

  const before = sum(server.sent);
  const later = await page.context().newPage();
  await page.close();
  await later.goto(server.origin);
  await later.getByRole('button', { name: 'Start' }).waitFor();
  assert.equal(sum(server.sent), before, 'a later visit loads nothing');

  await server.close();
  await later.close();
  const alone = await browser.contexts()[0].newPage();
  await alone.goto(server.origin);
  await walkToSession(alone, BY_CLOCK);
  await alone.reload();
  await alone.locator('.sitting').waitFor(); // it goes on by itself
  await hasten(alone);
  await pressThrough(alone);
  await alone.getByText('2 of 2 holds').waitFor();
  await alone.context().close();
});

/** The same page with another text in it, as a later build would have it. */
function nextVersion() {
  const next = join(folder, 'next');
  cpSync(BUILT, next, { recursive: true });
  for (const form of ['br', 'gz']) rmSync(join(next, `index.html.${form}`), { force: true });
  const page = readFileSync(join(BUILT, 'index.html'), 'utf8').replace('<html ', '<html data-next="yes" ');
  writeFileSync(join(next, 'index.html'), page);
  const { sha256 } = files.find(({ path }) => path === '/index.html');
  const worker = readFileSync(join(BUILT, 'service_worker.js'), 'utf8');
  const version = /version:"(\w+)"/.exec(worker)[1];
  writeFileSync(join(next, 'service_worker.js'), worker.replace(version, 'next').replace(sha256, createHash('sha256').update(page).digest('hex')));
  return next;
}

test('A new version is told after the session, and taken when the person says so', async t => {
  const site = join(folder, 'site');
  symlinkSync(BUILT, site);
  const server = await serve(site);
  t.after(server.close);
  const page = await openScreened(browser, server.origin);
  await everythingKept(page);
  await walkToSession(page, BY_CLOCK);
  await hasten(page);
  symlinkSync(nextVersion(), `${site}.next`);
  renameSync(`${site}.next`, site);
  server.sent.clear();
  await page.evaluate(async () => { await (await navigator.serviceWorker.ready).update(); });
  await until(page, async () => (await navigator.serviceWorker.ready).waiting !== null);
  const news = page.getByText('A new version is ready.');
  assert.equal(await news.count(), 0, 'a session is not disturbed');
  await pressThrough(page);
  await news.waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.next), undefined);
  await page.getByRole('button', { name: 'Use it now' }).click();
  await page.waitForFunction(() => document.documentElement.dataset.next === 'yes', undefined, { timeout: WAIT_MS });
  await everythingKept(page);
  assert.deepEqual([...server.sent.keys()].filter(path => path.startsWith('/assets/')), [], 'what did not change is not loaded again');
  await page.context().close();
});
