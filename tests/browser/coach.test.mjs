// The coach page as a person meets it: screened once, then a whole session in front of a camera without touching anything.
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
const folder = mkdtempSync(join(tmpdir(), 'sitbone-coach-'));
const camera = join(folder, 'camera.mjpeg');
const CLIP = 'testdata/clips/lying_short_hold.mp4'; // one hold of Stretch One, too short to count
const WAIT_S = 90; // waiting ends with what is waited for; this is where it is given up
let server;
let browser;

before(async () => {
  // The fake camera plays 30 pictures a second, whatever the file says.
  execFileSync('ffmpeg', ['-v', 'error', '-y', '-i', join(root, CLIP), '-r', '30', '-c:v', 'mjpeg', '-q:v', '3', '-pix_fmt', 'yuvj420p', '-f', 'mjpeg', camera]);
  server = await serve(join(root, 'build/web'));
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium', headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${camera}`],
  });
});
after(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A page of a person who has answered every question with no. */
async function openScreened() {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.goto(server.origin);
  await page.getByRole('button', { name: 'Begin' }).click();
  const no = page.getByRole('button', { name: 'No', exact: true });
  for (let question = 1; question <= 14; ++question) {
    await page.getByText(`Question ${question} of 14`).waitFor();
    await no.click();
  }
  await page.waitForFunction(() => !location.hash.startsWith('#/screening'));
  return page;
}

test('Nobody is coached unscreened, whatever the address says', async () => {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  for (const screen of ['session', 'setup', 'plan', 'home']) {
    await page.goto(`${server.origin}/#/${screen}`);
    await page.getByRole('button', { name: 'Begin' }).waitFor();
  }
  await context.close();
});

test('A yes to a red flag stops, also after a reload', async () => {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(server.origin);
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByText('Question 1 of 14').waitFor();
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await page.waitForFunction(() => location.hash.startsWith('#/stopped'));
  await page.goto(`${server.origin}/#/plan`);
  await page.reload();
  await page.waitForFunction(() => location.hash.startsWith('#/stopped'));
  await context.close();
});

test('Screened once, a camera session begins and counts by itself', async () => {
  const page = await openScreened();
  await page.goto(`${server.origin}/#/plan`);
  // The main button of each screen leads on, and the question about the pain may be left out.
  const next = page.locator('button.press.main, button.press.plain:has-text("rather not say")');
  for (let step = 0; step < 8 && !(await page.evaluate(() => location.hash.startsWith('#/session'))); ++step) {
    const before = await page.evaluate(() => location.hash + document.querySelector('#app').textContent.length);
    await next.first().click();
    await page.waitForFunction(old => location.hash + document.querySelector('#app').textContent.length !== old, before, { timeout: 30_000 });
    if ((await next.count()) === 0) break;
  }
  // From here on nothing is touched.
  await page.waitForFunction(() => location.hash.startsWith('#/session'), undefined, { timeout: WAIT_S * 1000 });
  await page.getByText('Hold it there').first().waitFor({ timeout: WAIT_S * 1000 });
  if (process.env.SITBONE_SHOTS) await page.screenshot({ path: join(process.env.SITBONE_SHOTS, 'session.png') });
  const track = await page.evaluateHandle(() => document.querySelector('video').srcObject.getTracks()[0]);
  assert.equal(await track.evaluate(one => one.readyState), 'live');
  // A reload in mid-session goes on with it.
  await page.reload();
  await page.waitForFunction(() => location.hash.startsWith('#/session'), undefined, { timeout: WAIT_S * 1000 });
  await page.close();
});
