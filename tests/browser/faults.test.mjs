// What goes wrong in the middle of a session: the camera is taken away, workers die, the disk is full, another tab comes.
// Each is told, and what was done is kept.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../tools/web/serve.mjs';
import { atScreen, cameraFile, launch, newPage, openScreened, root, screen, WAIT_MS, walkToSession } from './coach_walk.mjs';

const CLIP = 'testdata/clips/lying_short_hold.mp4';
const folder = mkdtempSync(join(tmpdir(), 'sitbone-faults-'));
let server;
let browser;

before(async () => {
  server = await serve(join(root, 'build/web'));
  browser = await launch({ camera: cameraFile(CLIP, folder) });
});
after(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const shown = (page, text) => page.getByText(text).first().waitFor({ timeout: WAIT_MS });
const hurts = page => page.getByRole('button', { name: 'It hurts more' });

/** In the page: a way to the store beside the page's own. */
function keepStore() {
  const post = Worker.prototype.postMessage;
  const waiting = new Map();
  let next = 1_000_000; // the page counts its own from 1
  Worker.prototype.postMessage = function (message, ...rest) {
    if (message?.name === 'open' && !globalThis.askStore) {
      this.addEventListener('message', ({ data }) => waiting.get(data.id)?.(data));
      globalThis.askStore = (name, takes) => new Promise(resolve => {
        waiting.set(++next, resolve);
        post.call(this, { id: next, name, takes });
      });
    }
    return post.call(this, message, ...rest);
  };
}

async function storedEvents(page) {
  const { gives } = await page.evaluate(() => globalThis.askStore('exportJsonl', null));
  return gives.trim().split('\n').map(line => JSON.parse(line));
}

/** Waits for an event of that kind. */
async function stored(page, kind) {
  for (let tries = 0; tries < WAIT_MS / 100; ++tries) {
    const event = (await storedEvents(page)).find(one => one.kind === kind);
    if (event) return event;
    await page.waitForTimeout(100);
  }
  throw new Error(`No ${kind} was stored.`);
}

test('A camera that is taken away is told; switched on again, the session goes on', async () => {
  const page = await openScreened(browser, server.origin);
  await walkToSession(page);
  await shown(page, 'Hold it there');
  const devtools = await page.context().newCDPSession(page);
  const { targetInfo: { browserContextId } } = await devtools.send('Target.getTargetInfo');
  const camera = setting => devtools.send('Browser.setPermission', { permission: { name: 'camera' }, setting, origin: server.origin, browserContextId });
  await camera('denied'); // the browser ends the track, as when a plug is pulled
  await shown(page, 'The camera is gone. What you did is kept.');
  await camera('granted');
  await page.getByRole('button', { name: 'Camera again' }).click();
  await page.waitForFunction(() => document.querySelector('video').srcObject?.getTracks()[0].readyState === 'live');
  await shown(page, 'Hold it there');
  await page.context().close();
});

test('Workers that die in a session are started anew, and it goes on', async () => {
  const page = await openScreened(browser, server.origin);
  await walkToSession(page);
  await shown(page, 'Hold it there');
  for (const name of ['measure', 'coach']) {
    await page.workers().find(worker => worker.url().includes(`/${name}-`)).evaluate(() => globalThis.close()).catch(() => {});
    await shown(page, 'Started again. Nothing is lost.');
    await shown(page, 'Hold it there');
  }
  await page.context().close();
});

test('A full disk is told; the session goes on, and all is written when there is room', async () => {
  const page = await newPage(browser);
  await page.addInitScript(keepStore);
  await page.goto(server.origin);
  await screen(page);
  await walkToSession(page, { mode: 'timer' });
  const { data: { session } } = await stored(page, 'session.started');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: 1 });
  // The last bit of room goes to events that a store of pages takes before it wants a new one.
  await page.evaluate(id => {
    for (let i = 0; i < 200; ++i) void globalThis.askStore('append', { kind: 'pain.rated', data: { session: id, when: 'before', score: 1 } });
  }, session);
  await shown(page, 'There is no room for the diary.');
  await page.getByRole('button', { name: 'I am ready' }).click(); // and it goes on
  await hurts(page).click();
  await page.getByRole('button', { name: 'Stop for today' }).click();
  await atScreen(page, 'after');
  await shown(page, 'Not written yet: there is no room.');
  const before = (await storedEvents(page)).map(event => event.kind);
  assert.ok(!before.includes('pain.increased') && !before.includes('session.ended'));
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.origin });
  await page.getByRole('button', { name: 'Try again' }).click();
  await shown(page, 'Noted in your diary on this device.');
  const all = (await storedEvents(page)).map(event => event.kind);
  assert.deepEqual(all.slice(-2), ['pain.increased', 'session.ended']);
  assert.equal(all.filter(kind => kind === 'pain.rated').length, 200);
  await page.context().close();
});

test('Another tab does not take the diary from a session', async () => {
  const page = await openScreened(browser, server.origin);
  await walkToSession(page, { mode: 'timer' });
  const other = await page.context().newPage();
  await other.goto(server.origin);
  await shown(other, 'Sitbone is open in another tab');
  await other.getByRole('button', { name: 'Take over here' }).click();
  await shown(other, 'The other tab holds on to the diary');
  assert.equal(await page.evaluate(() => location.hash.split('/')[1]), 'session');
  await other.close();
  await page.context().close();
});
