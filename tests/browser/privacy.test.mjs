// Nothing leaves the device, measured at the wire, and no picture stays on it; with leaks and pictures planted on purpose.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../tools/web/serve.mjs';
import { atScreen, cameraFile, launch, newPage, openScreened, root, WAIT_MS, walkToSession } from './coach_walk.mjs';
import { leak, planted } from './leaks.mjs';
import { MARK, scanFolder } from './pictures.mjs';
import { openWire } from './wire.mjs';

const folder = mkdtempSync(join(tmpdir(), 'sitbone-privacy-'));
const CLIP = 'testdata/clips/lying_short_hold.mp4';
let server;
let camera;

before(async () => {
  camera = cameraFile(CLIP, folder, { seconds: 30, filter: MARK });
  server = await serve(join(root, 'build/web'));
});
after(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const newProfile = () => mkdtempSync(join(folder, 'profile-'));

async function openWireFor(t, names) {
  const wire = await openWire(folder, names);
  t.after(wire.close);
  return wire;
}

/** A page without any fence, with a worker and a service worker. */
async function serveBare() {
  const bare = createServer((request, response) => {
    const script = request.url.endsWith('.js');
    response.writeHead(200, { 'Content-Type': script ? 'text/javascript' : 'text/html' }).end(script ? 'self.onmessage = () => {};' : '<!doctype html><title>Bare</title>');
  });
  await new Promise(ready => bare.listen(0, '127.0.0.1', ready));
  return { origin: `http://localhost:${bare.address().port}`, close: () => new Promise(done => { bare.closeAllConnections(); bare.close(done); }) };
}

test('Every planted leak is seen where nothing holds it back', async t => {
  const wire = await openWireFor(t, [...planted.keys()]);
  const bare = await serveBare();
  t.after(bare.close);
  const browser = await launch({ profile: newProfile(), ...wire.launch });
  t.after(() => browser.close());
  const page = await newPage(browser);
  await page.goto(bare.origin);
  await page.evaluate(async () => {
    globalThis.worker = new Worker('/worker.js');
    await navigator.serviceWorker.register('/service_worker.js');
    await navigator.serviceWorker.ready;
  });
  await leak(page, wire.port);
  const signs = [...planted.values()].filter(sign => !/^(dns-prefetch|preconnect)/.test(sign)); // those two only ask for an address
  assert.deepEqual(await wire.heard(signs), []);
  await browser.close();
  const contacts = wire.contacts(bare.origin);
  assert.deepEqual([...planted.keys()].filter(host => !contacts.some(one => one.includes(planted.get(host)))), []);
});

test('The same leaks do not get out of the page', async t => {
  const wire = await openWireFor(t, [...planted.keys()]);
  const browser = await launch({ profile: newProfile(), ...wire.launch });
  t.after(() => browser.close());
  const page = await newPage(browser);
  await page.goto(server.origin);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await leak(page, wire.port);
  await new Promise(later => setTimeout(later, 2000)); // for what is on its way
  await browser.close();
  const contacts = wire.contacts(server.origin);
  assert.deepEqual(contacts, []);
});

/** One picture of the camera, kept in every way that a page has. */
function keepPicture(page) {
  return page.evaluate(async () => {
    const video = document.createElement('video');
    video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { width: 640, height: 480 } });
    await video.play();
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
    const pixels = canvas.getContext('2d');
    pixels.drawImage(video, 0, 0);
    const asFile = kind => new Promise(resolve => { canvas.toBlob(resolve, kind); });
    localStorage.setItem('planted', canvas.toDataURL('image/jpeg'));
    await (await caches.open('planted')).put('/planted', new Response(await asFile('image/png')));
    const file = await (await navigator.storage.getDirectory()).getFileHandle('planted', { create: true });
    const writable = await file.createWritable();
    await writable.write(pixels.getImageData(0, 0, 640, 480).data);
    await writable.close();
    const jpeg = await asFile('image/jpeg');
    await new Promise((resolve, reject) => {
      const opening = indexedDB.open('planted', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('pictures');
      opening.onerror = reject;
      opening.onsuccess = () => {
        const change = opening.result.transaction('pictures', 'readwrite', { durability: 'strict' });
        change.objectStore('pictures').put(jpeg, 1);
        change.oncomplete = resolve;
      };
    });
  });
}

test('Every planted picture is found', async t => {
  const bare = await serveBare();
  t.after(bare.close);
  const profile = newProfile();
  const context = await launch({ profile, camera });
  t.after(() => context.close());
  const page = await newPage(context);
  await page.goto(bare.origin);
  await keepPicture(page);
  assert.deepEqual((await kept(page)).databases, ['planted']);
  await context.close();
  const found = scanFolder(profile);
  for (const place of ['IndexedDB.*: JPEG', 'CacheStorage.*: PNG', 'File System.*: pixels', 'Local Storage.*: JPEG in base64']) {
    assert.ok(found.some(one => new RegExp(place).test(one)), `${place} is not among ${found.join(', ')}`);
  }
});

/** What the browser keeps for this page, as scripts see it; of each file in a cache its digest. */
function kept(page) {
  return page.evaluate(async () => {
    const files = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await (await cache.match(request)).arrayBuffer()));
        files.push({ path: new URL(request.url).pathname, sha256: [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('') });
      }
    }
    return { files, databases: (await indexedDB.databases()).map(({ name }) => name), settings: { ...localStorage }, tab: { ...sessionStorage } };
  });
}

/** Every track that a page ever got from a camera; to be asked for before the page is loaded. */
async function watchTracks(context) {
  await context.addInitScript(() => {
    globalThis.tracks = [];
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async wanted => {
      const stream = await open(wanted);
      globalThis.tracks.push(...stream.getTracks());
      return stream;
    };
  });
}

/** Presses, and resolves with the milliseconds until no track is live any more. */
async function pressAndWatch(page, name) {
  const dark = page.evaluate(() => new Promise(resolve => {
    addEventListener('click', ({ timeStamp }) => {
      const look = () => (globalThis.tracks.every(({ readyState }) => readyState === 'ended') ? resolve(performance.now() - timeStamp) : setTimeout(look, 1));
      look();
    }, { capture: true, once: true });
  }));
  await page.getByRole('button', { name }).click();
  return dark;
}

test('A whole session with the camera sends nothing and keeps no picture', async t => {
  const wire = await openWireFor(t);
  const profile = newProfile();
  const context = await launch({ profile, camera, ...wire.launch });
  t.after(() => context.close());
  await watchTracks(context);
  const page = await openScreened(context, server.origin);
  await walkToSession(page);
  await page.getByText('Hold it there').first().waitFor({ timeout: WAIT_MS });
  assert.equal(await page.evaluate(() => globalThis.tracks.filter(({ readyState }) => readyState === 'live').length), 1);
  await page.getByRole('button', { name: 'It hurts more' }).click();
  const dark_ms = await pressAndWatch(page, 'Stop for today');
  t.diagnostic(`camera off ${dark_ms.toFixed(0)} ms after the press`);
  await atScreen(page, 'after');
  assert.deepEqual(await page.evaluate(() => globalThis.tracks.map(({ readyState }) => readyState)), ['ended']);
  await page.getByRole('radio', { name: '3', exact: true }).check({ force: true });
  await page.getByRole('button', { name: 'Done' }).click();
  await atScreen(page, 'home');
  await page.evaluate(() => { location.hash = '#/settings'; });
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  await (await saved).delete();
  const { files, databases, settings, tab } = await kept(page);
  await context.close();

  assert.deepEqual(wire.contacts(server.origin), []);
  const built = JSON.parse(readFileSync(join(root, 'build/web/files.json'), 'utf8'));
  const known = new Set(built.map(({ path, sha256 }) => `${path} ${sha256}`));
  assert.deepEqual(files.filter(({ path, sha256 }) => !known.has(`${path} ${sha256}`)), []);
  assert.ok(files.length > 0);
  assert.deepEqual([databases, Object.keys(settings), tab], [[], [], {}]);
  assert.deepEqual(scanFolder(profile, new Set(built.map(({ sha256 }) => sha256))), []);
});
