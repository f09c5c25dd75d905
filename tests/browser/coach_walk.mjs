// What the tests of the coach page share: a camera that plays a clip, Chromium, and the way of a person to a session.
//
//   const server = await serve(join(root, 'build/web'));
//   const browser = await launch({ camera: cameraFile('testdata/clips/demo.mp4', folder) });
//   const page = await openScreened(browser, server.origin);
//   await walkToSession(page);                                // from here on nothing need be touched
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const CHROMIUM = '/usr/bin/chromium';
export const QUESTIONS = 14;
export const WAIT_MS = 90_000; // waiting ends with what is waited for; this is where it is given up

/** Chromium asks for updates and accounts in spite of all switches; no name but localhost leads anywhere. */
const OTHER_HOSTS = 'MAP * ~NOTFOUND, EXCLUDE localhost';
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/**
 * Makes the file of a fake camera in `folder`, which plays it for ever at the clip's own rate. `filter` is FFmpeg's, `hflip`
 * for instance; the last picture stays for `still_s`.
 */
export function cameraFile(clip, folder, { start_s = 0, seconds = null, filter = null, still_s = 0 } = {}) {
  const file = join(mkdtempSync(join(folder, 'camera-')), 'camera.y4m');
  const cut = [...(start_s > 0 ? ['-ss', `${start_s}`] : []), ...(seconds === null ? [] : ['-t', `${seconds}`])];
  const filters = [...(filter ? [filter] : []), `tpad=stop_mode=clone:stop_duration=${still_s}`].join(',');
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...cut, '-i', resolve(root, clip), '-vf', filters, '-pix_fmt', 'yuv420p', '-f', 'yuv4mpegpipe', file]);
  return file;
}

/**
 * Chromium. `camera`: the file of a fake one, or null for none; `refused`: who is asked for it says no. `profile`: a folder
 * that outlives the browser; what comes back is then its only context. `hosts`: rules instead of those that reach nobody.
 */
export function launch({ camera = null, refused = false, profile = null, hosts = OTHER_HOSTS, args = [], ...more } = {}) {
  const fake = camera ? ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${camera}`] : [];
  const asked = refused ? '--deny-permission-prompts' : '--use-fake-ui-for-media-stream';
  const options = { executablePath: CHROMIUM, headless: true, args: [...QUIET, `--host-resolver-rules=${hosts}`, ...fake, asked, ...args], ...more };
  return profile ? chromium.launchPersistentContext(profile, { ...visit, ...options }) : chromium.launch(options);
}

const visit = { locale: 'en-GB', viewport: { width: 1366, height: 768 } };

/** A page of its own, with nothing stored by others; in a persistent context, one more tab. */
export async function newPage(browser, more = {}) {
  return 'newContext' in browser ? (await browser.newContext({ ...visit, ...more })).newPage() : browser.newPage();
}

/** Answers every question with no. */
export async function screen(page) {
  await page.getByRole('button', { name: 'Begin' }).click();
  const no = page.getByRole('button', { name: 'No', exact: true });
  for (let question = 1; question <= QUESTIONS; ++question) {
    await page.getByText(`Question ${question} of ${QUESTIONS}`).waitFor();
    await no.click();
  }
  await atScreen(page, 'home');
}

/** A page of a person who has answered every question with no. */
export async function openScreened(browser, address, more = {}) {
  const page = await newPage(browser, more);
  await page.goto(address);
  await screen(page);
  return page;
}

/** Waits until the address says so. */
export async function atScreen(page, name, timeout = WAIT_MS) {
  await page.waitForFunction(wanted => location.hash.split('/')[1] === wanted, name, { timeout });
}

/** From anywhere to the set-up. `choices` of the plan by their names: { mode: 'timer', stretch: 'two', legs: 'left', hold: 20 }. */
export async function walkToSetup(page, choices = {}) {
  await page.evaluate(() => { location.hash = '#/plan'; });
  await atScreen(page, 'plan');
  for (const [name, value] of Object.entries(choices)) await page.locator(`label.choice:has(input[name="${name}"][value="${value}"])`).click();
  await page.locator('button.press.main').click(); // says more than "Next" where a choice is against our advice
  await page.getByRole('button', { name: 'rather not say' }).click();
  await atScreen(page, 'cautions');
  // One screen of cautions a stretch.
  while (await page.evaluate(() => location.hash.startsWith('#/cautions'))) {
    const at = await page.evaluate(() => location.hash);
    await page.locator('button.press.main').click();
    await page.waitForFunction(old => location.hash !== old, at);
  }
  await atScreen(page, 'setup');
}

/** From anywhere into the session; with a camera, nothing need be touched from here on. */
export async function walkToSession(page, choices = {}) {
  await walkToSetup(page, choices);
  await page.locator('button.press.main').click();
  await atScreen(page, 'session');
}

const HASTE = 10;

/** From now on the clock of the page and of its workers runs ten times as fast; nothing else does. */
export async function hasten(page) {
  const run = ([from_ms, haste]) => {
    const { timeOrigin } = performance;
    const now = performance.now.bind(performance);
    performance.now = () => from_ms + (timeOrigin + now() - from_ms) * haste - timeOrigin;
  };
  const how = [await page.evaluate(() => performance.timeOrigin + performance.now()), HASTE];
  await Promise.all([page, ...page.workers()].map(one => one.evaluate(run, how)));
}

/** Through a session by the clock to its summary; the main key says that the pull is felt. Holds run their time. */
export async function pressThrough(page) {
  while (await page.evaluate(() => location.hash.startsWith('#/session'))) {
    if (await page.evaluate(() => document.querySelector('.stage-hold') === null)) await page.keyboard.press('Space');
    await page.waitForTimeout(50);
  }
  await atScreen(page, 'after');
}
