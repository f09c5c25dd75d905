// The coach page as a person meets it: screened once, then a whole session in front of a camera without touching anything.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../tools/web/serve.mjs';
import { atScreen, cameraFile, launch, newPage, openScreened, root, WAIT_MS, walkToSession } from './coach_walk.mjs';

const folder = mkdtempSync(join(tmpdir(), 'sitbone-coach-'));
const CLIP = 'testdata/clips/lying_short_hold.mp4'; // one hold of Stretch One, too short to count
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

test('Nobody is coached unscreened, whatever the address says', async () => {
  const page = await newPage(browser);
  for (const screen of ['session', 'setup', 'plan', 'home']) {
    await page.goto(`${server.origin}/#/${screen}`);
    await page.getByRole('button', { name: 'Begin' }).waitFor();
  }
  await page.context().close();
});

test('A yes to a red flag stops, also after a reload', async () => {
  const page = await newPage(browser);
  await page.goto(server.origin);
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByText('Question 1 of 14').waitFor();
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await atScreen(page, 'stopped');
  await page.goto(`${server.origin}/#/plan`);
  await page.reload();
  await atScreen(page, 'stopped');
  await page.context().close();
});

test('Screened once, a camera session begins and counts by itself', async () => {
  const page = await openScreened(browser, server.origin);
  await walkToSession(page);
  // From here on nothing is touched.
  await page.getByText('Hold it there').first().waitFor({ timeout: WAIT_MS });
  if (process.env.SITBONE_SHOTS) await page.screenshot({ path: join(process.env.SITBONE_SHOTS, 'session.png') });
  const track = await page.evaluateHandle(() => document.querySelector('video').srcObject.getTracks()[0]);
  assert.equal(await track.evaluate(one => one.readyState), 'live');
  // A reload in mid-session goes on with it.
  await page.reload();
  await atScreen(page, 'session');
  await page.close();
});
