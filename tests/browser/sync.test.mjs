// Keeping in step as a person does it: a browser is paired by a code, a second one gets the first's diary, and the command line
// agrees. The server is the real one.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, beforeEach, test } from 'node:test';
import { serve } from '../../tools/web/serve.mjs';
import { atScreen, launch, newPage, openScreened, root, screen, walkToSession } from './coach_walk.mjs';
import { startComputer } from './sitbone_serve.mjs';
import { openWire } from './wire.mjs';

const folder = mkdtempSync(join(tmpdir(), 'sitbone-sync-'));
let computer;
let home; // of the computer, another one for each test
const browsers = [];

beforeEach(async () => {
  home = mkdtempSync(join(folder, 'home-'));
  computer = await startComputer(home);
});
afterEach(async () => {
  for (const browser of browsers.splice(0)) await browser.close();
  await computer?.stop();
});
after(() => rmSync(folder, { recursive: true, force: true }));

async function newBrowser(more = {}) {
  const browser = await launch({ profile: mkdtempSync(join(folder, 'profile-')), ...more });
  browsers.push(browser);
  return browser;
}
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const shown = (page, words) => page.getByText(words).first().waitFor();

async function openSettings(page) {
  await page.evaluate(() => { location.hash = '#/settings'; });
  await atScreen(page, 'settings');
}

/** Pairs in the settings, and waits until all is in step; what was told. */
async function pair(page, name) {
  await openSettings(page);
  await press(page, 'Connect');
  await page.getByLabel('Code from the computer').fill(await computer.nextCode());
  await page.getByLabel('Name of this device').fill(name);
  await press(page, 'Connect');
  await shown(page, `Connected as \u201c${name}\u201d.`);
}
const inStep = page => page.getByText(/entr(y|ies) came|Nothing new came/).first().waitFor();

async function syncNow(page) {
  await openSettings(page);
  await press(page, 'Sync now');
  await inStep(page);
}

/** Every entry that the page has, by its export. */
async function exported(page) {
  await openSettings(page);
  const saving = page.waitForEvent('download');
  await press(page, 'Save as a file');
  const chunks = [];
  for await (const chunk of await (await saving).createReadStream()) chunks.push(chunk);
  return Buffer.concat(chunks).toString().split('\n').filter(line => line !== '').sort();
}
const native = async () => (await computer.sitbone('diary', 'export')).split('\n').filter(line => line !== '').sort();

async function shortSession(page) {
  await walkToSession(page, { mode: 'timer', stretch: 'one', legs: 'left' });
  const asked = [];
  const note = request => { if (request.method() === 'POST') asked.push(request.url()); };
  page.context().on('request', note);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await press(page, 'I am ready');
  await press(page, 'I feel it');
  await page.waitForTimeout(4000); // what is shorter is no hold
  await press(page, 'Done');
  assert.deepEqual(asked, [], 'nothing is sent while a session runs');
  page.context().off('request', note);
  await press(page, 'Stop');
  await page.getByRole('dialog').getByRole('button', { name: 'Stop', exact: true }).click();
  await atScreen(page, 'after');
}

test('A page pairs, a second one gets its diary, the command line agrees, and a revoked one is refused', async () => {
  const first = await openScreened(await newBrowser(), computer.origin);
  await pair(first, 'Laptop');
  await inStep(first);
  assert.deepEqual(await native(), await exported(first));
  await first.evaluate(() => { location.hash = '#/home'; });
  await shortSession(first); // goes to the computer by itself
  await press(first, 'Done');
  await atScreen(first, 'home');
  await syncNow(first);
  const all = await exported(first);
  assert.ok(all.length >= 4);
  assert.deepEqual(await native(), all);

  const second = await newPage(await newBrowser());
  await second.goto(computer.origin);
  await second.getByRole('button', { name: 'Begin' }).waitFor();
  await pair(second, 'Phone');
  await inStep(second);
  assert.deepEqual(await exported(second), all);
  await second.goto(`${computer.origin}/#/diary`);
  await shown(second, /0 of 2 holds/);

  assert.match(await computer.sitbone('diary', 'verify'), new RegExp(`^${all.length} entries are whole, 0 things are wrong`));
  const plan = JSON.parse(await computer.sitbone('plan', '--json'));
  assert.equal(plan.sessions, 1);
  assert.match(await computer.sitbone('diary', 'devices'), /^Laptop: .*\nPhone: /);

  await computer.sitbone('diary', 'unpair', 'Phone');
  await openSettings(second);
  await press(second, 'Sync now');
  await shown(second, /does not know this device any more/);
  assert.deepEqual(await exported(second), all, 'what it has it keeps');
  await syncNow(first);
});

test('A page works for weeks without the computer, and is brought up to date when it opens again', async () => {
  const browser = await newBrowser();
  const page = await openScreened(browser, computer.origin);
  await page.getByText('All is on this device now').first().waitFor();
  await pair(page, 'Laptop');
  await inStep(page);
  const { port } = computer;
  await computer.stop();
  await page.reload();
  await page.evaluate(() => { location.hash = '#/home'; });
  await page.getByRole('button', { name: 'Start' }).waitFor();
  await openSettings(page);
  await press(page, 'Sync now');
  await shown(page, /The computer did not answer.*It tries again by itself/);
  await page.evaluate(() => { location.hash = '#/home'; });
  await shortSession(page);
  computer = await startComputer(home, port);
  await page.reload();
  await openSettings(page);
  await inStep(page);
  assert.deepEqual(await native(), await exported(page));
});

test('A clock that was set back by years is no matter, and a second tab leaves it to the first', async () => {
  const browser = await newBrowser();
  const page = await openScreened(browser, computer.origin);
  await pair(page, 'Laptop');
  await inStep(page);
  await page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() - 4 * 365 * 86_400_000;
  });
  await syncNow(page);
  await shown(page, /before the clock of this device was changed/);
  const other = await newPage(browser);
  await other.goto(`${computer.origin}/#/settings`);
  await shown(other, /is not open in this tab/);
  await computer.sitbone('diary', 'add', 'advice.overridden', '{"advice": "one_first"}');
  await syncNow(page);
  await shown(page, /One entry came/);
});

test('Two diaries that were begun apart are joined only when both are mine', async () => {
  await computer.sitbone('diary', 'add', 'advice.overridden', '{"advice": "one_first"}');
  const page = await openScreened(await newBrowser(), computer.origin);
  const before = await exported(page);
  await pair(page, 'Laptop');
  await page.getByRole('dialog').getByRole('button', { name: 'Leave them apart' }).click();
  assert.deepEqual(await exported(page), before);
  assert.equal((await native()).length, 1);
  await press(page, 'Sync now');
  await page.getByRole('dialog').getByRole('button', { name: 'Both are mine' }).click();
  await inStep(page);
  const all = await exported(page);
  assert.equal(all.length, before.length + 2);
  assert.equal(all.filter(line => line.includes('persons.joined')).length, 1);
  assert.deepEqual(await native(), all);
});

async function deleteEverything(page, where) {
  await openSettings(page);
  await press(page, 'Delete everything');
  if (where) await page.getByRole('dialog').locator(`label.choice:has(input[value="${where}"])`).click();
  await page.getByLabel('To confirm, type: delete').fill('delete');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('button', { name: 'Begin' }).waitFor();
}

test('Deleted everywhere is gone on the computer and on the other device, and stays gone', async () => {
  const first = await openScreened(await newBrowser(), computer.origin);
  await pair(first, 'Laptop');
  await inStep(first);
  const second = await newPage(await newBrowser());
  await second.goto(computer.origin);
  await second.getByRole('button', { name: 'Begin' }).waitFor();
  await pair(second, 'Phone');
  await inStep(second);
  await deleteEverything(first, 'everywhere');
  await syncNow(first);
  assert.deepEqual(await native(), []);
  await press(second, 'Sync now');
  await shown(second, /deleted on another of your devices/);
  assert.deepEqual(await exported(second), []);
  // A new life begins, and is in step.
  await second.goto(`${computer.origin}/#/welcome`);
  await screen(second);
  await syncNow(second);
  await syncNow(first);
  assert.deepEqual(await exported(first), await exported(second));
  assert.equal((await native()).length, 1);
});

test('Deleted here stays on the computer, and comes back only when asked for', async () => {
  const page = await openScreened(await newBrowser(), computer.origin);
  await pair(page, 'Laptop');
  await inStep(page);
  await deleteEverything(page, 'here');
  assert.match(await computer.sitbone('diary', 'devices'), /No device is paired/);
  assert.equal((await native()).length, 1);
  await pair(page, 'Laptop');
  await page.getByRole('dialog').getByRole('button', { name: 'Leave it there' }).click();
  assert.deepEqual(await exported(page), []);
  await press(page, 'Sync now');
  await page.getByRole('dialog').getByRole('button', { name: 'Bring it back' }).click();
  await inStep(page);
  assert.deepEqual(await exported(page), await native());
});

test('A wrong code is told, and what to do', async () => {
  const page = await openScreened(await newBrowser(), computer.origin);
  await openSettings(page);
  await press(page, 'Connect');
  const code = await computer.nextCode();
  await press(page, 'Connect');
  await shown(page, 'Type the code that the computer shows.');
  await page.getByLabel('Code from the computer').fill(code === '0000-0000' ? '0000-0001' : '0000-0000');
  await press(page, 'Connect');
  await shown(page, /That is not the code/);
  await press(page, 'Not now');
  await page.getByRole('button', { name: 'Connect', exact: true }).waitFor();
  assert.ok(computer.told.some(line => /wrong pairing code/.test(line)));
});

test('A host of files alone is told apart, and asks nobody anything', async t => {
  const server = await serve(join(root, 'build/web'));
  t.after(server.close);
  const page = await openScreened(await newBrowser(), server.origin);
  await openSettings(page);
  await shown(page, /does not come from/);
  assert.equal(await page.getByRole('button', { name: 'Connect', exact: true }).count(), 0);
});

test('What is sent goes to the own origin alone, without anything of a camera', async t => {
  const wire = await openWire(folder);
  t.after(wire.close);
  const browser = await newBrowser(wire.launch);
  const page = await openScreened(browser, computer.origin);
  const bodies = [];
  page.context().on('request', request => { if (request.method() === 'POST') bodies.push({ url: request.url(), body: request.postData() ?? '' }); });
  await pair(page, 'Laptop');
  await inStep(page);
  await browser.close();
  assert.deepEqual(wire.contacts(computer.origin).filter(one => !one.startsWith(`request POST ${computer.origin} `)), []);
  assert.ok(bodies.every(({ url }) => url.startsWith(`${computer.origin}/api/`)));
  for (const { body } of bodies) for (const line of body.split('\n').filter(one => one !== '')) assert.equal(typeof JSON.parse(line), 'object');
});
