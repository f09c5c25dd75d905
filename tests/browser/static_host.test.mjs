// Where things are not as they should be: a host without our headers, no camera, no WebAssembly; and a person who goes back,
// forward and loads the page anew in the middle of a session.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../tools/web/serve.mjs';
import { atScreen, cameraFile, hasten, launch, newPage, openScreened, pressThrough, root, screen, WAIT_MS, walkToSession, walkToSetup } from './coach_walk.mjs';

const BUILT = join(root, 'build/web');
const UNDER = '/clinic/coach/';
const BY_CLOCK = { mode: 'timer', stretch: 'one', legs: 'left', repetitions: 2, hold: 20 };
const folder = mkdtempSync(join(tmpdir(), 'sitbone-static-'));
let server;
let plain;

before(async () => {
  server = await serve(BUILT);
  plain = await serve(BUILT, { security: {}, under: UNDER });
});
after(async () => {
  await server?.close();
  await plain?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function launchFor(t, options) {
  const browser = await launch(options);
  t.after(() => browser.close());
  return browser;
}

test('Below a path of a host without headers a camera session runs, on one thread and without WebGPU', async t => {
  const browser = await launchFor(t, { camera: cameraFile('testdata/clips/lying_short_hold.mp4', folder) });
  const page = await newPage(browser);
  await page.addInitScript(() => Object.defineProperty(navigator, 'hardwareConcurrency', { value: 8 }));
  await page.goto(plain.origin + UNDER);
  assert.deepEqual(await page.evaluate(async () => [crossOriginIsolated, (await navigator.gpu?.requestAdapter()) ?? null]), [false, null]);
  // The fence that is left is in the page itself.
  const blocked = page.evaluate(() => new Promise(resolve => { addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective)); }));
  await page.evaluate(() => fetch('http://127.0.0.1:9/').catch(() => {}));
  assert.equal(await blocked, 'connect-src');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await screen(page);
  await walkToSession(page);
  await page.getByText('Hold it there').first().waitFor({ timeout: WAIT_MS });
  await page.evaluate(() => { location.hash = '#/settings'; });
  await page.getByText('processor, one core').waitFor();
  assert.deepEqual([...plain.sent.keys()].filter(path => path.includes('threaded')), []);
});

test('Below a path it starts with the server gone, too', async t => {
  const gone = await serve(BUILT, { security: {}, under: UNDER });
  t.after(gone.close);
  const page = await openScreened(await launchFor(t), gone.origin + UNDER);
  await page.getByText('All is on this device now').first().waitFor({ timeout: WAIT_MS });
  await gone.close();
  await page.reload();
  await page.getByRole('button', { name: 'Start' }).waitFor();
});

for (const [how, options, title] of [
  ['No camera', {}, 'No camera was found'],
  ['A camera that is not allowed', { refused: true, camera: true }, 'The camera was not allowed'],
]) {
  test(`${how} is explained, and the session without one begins`, async t => {
    const camera = options.camera ? cameraFile('testdata/clips/demo.mp4', folder, { seconds: 2 }) : null;
    const page = await openScreened(await launchFor(t, { ...options, camera }), server.origin);
    await walkToSetup(page);
    await page.getByRole('button', { name: 'Switch on the camera' }).click();
    await page.getByRole('heading', { name: title }).waitFor({ timeout: WAIT_MS });
    await page.getByRole('button', { name: 'Go on without a camera' }).click();
    await atScreen(page, 'session');
    await page.getByRole('button', { name: 'I am ready' }).waitFor();
  });
}

for (const [how, options] of [
  ['the browser has none', { missing: true }],
  ['a policy forbids it', { policy: "script-src 'self'" }],
]) {
  test(`Without WebAssembly the page says what to do: ${how}`, async t => {
    const strict = await serve(BUILT, { security: options.policy ? { 'Content-Security-Policy': options.policy } : {} });
    t.after(strict.close);
    const page = await newPage(await launchFor(t));
    if (options.missing) await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
    await page.goto(strict.origin);
    await page.getByRole('heading', { name: 'A part of Sitbone is blocked' }).waitFor();
    await page.getByText('allow it for this page').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'A part of Sitbone is blocked' }).waitFor();
  });
}

test('Back, forward and a reload in the middle of a session lose nothing', async t => {
  const page = await openScreened(await launchFor(t), server.origin);
  await walkToSession(page, BY_CLOCK);
  await hasten(page);
  for (const wait = page.getByText('Repetition 2 of 2'); (await wait.count()) === 0;) {
    if ((await page.locator('.stage-hold').count()) === 0) await page.keyboard.press('Space');
    await page.waitForTimeout(50);
  }
  await page.goBack();
  await page.getByRole('button', { name: 'Go on', exact: true }).waitFor();
  await page.goForward();
  await page.getByRole('heading', { name: 'Paused' }).waitFor();
  await page.getByRole('button', { name: 'Go on', exact: true }).click();
  await page.getByRole('heading', { name: 'Paused' }).waitFor({ state: 'detached' });
  await page.reload();
  await page.getByText('Repetition 2 of 2').waitFor();
  await hasten(page);
  await pressThrough(page);
  await page.getByText('2 of 2 holds').waitFor();
});
