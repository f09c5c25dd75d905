// What goes out of the diary in the page and comes into it: nothing changes before a yes, and the command line's files fit.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../tools/web/serve.mjs';
import { compileSurface, startSurface } from '../replay/surface.mjs';
import { atScreen, launch, newPage, root, screen, WAIT_MS } from './coach_walk.mjs';

const SITBONE = process.env.SITBONE_BINARY ?? join(root, 'build/dev/bin/sitbone');
const VERSION_1 = join(root, 'testdata/diaries/version_1.jsonl');
const PASSPHRASE = 'correct horse battery';
let server;
let browser;
let folder;
let surface;
before(async () => {
  server = await serve(join(root, 'build/web'));
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), 'sitbone-share-'));
  surface = await startSurface(await compileSurface(join(root, 'build/wasm/bin/sitbone.wasm')));
});
after(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const shown = (page, text) => page.getByText(text).first().waitFor({ timeout: WAIT_MS });
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

async function openShare() {
  const page = await newPage(browser);
  await page.goto(`${server.origin}/#/share`);
  await atScreen(page, 'share');
  await shown(page, 'Bring in');
  return page;
}

async function choose(page, path) {
  await page.locator('input[type="file"]').setInputFiles(path);
}

/** Brings a file in that asks nothing. */
async function bring(page, path, said) {
  await choose(page, path);
  await press(page, 'Bring it in');
  await shown(page, said);
}

async function saved(page, name, to) {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: WAIT_MS }), press(page, name)]);
  await download.saveAs(to);
  return to;
}

const file = (name, content) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** A diary of one person and device, sealed by the core: what was answered, and pain as it is given. */
function diaryOf({ person = '33333333-2222-4333-8444-555555555555', device = 'eeeeeeee-0000-4000-8000-000000000000', mark = '', scores }) {
  let previous = null;
  const lines = scores.map((score, at) => {
    const text = surface.call('sitbone_seal', {
      kind: 'pain.rated', data: { session: '00000000-0000-4000-8000-100000000001', when: 'before', score }, at: 1785654000000 + at * 60000, offset_min: 120,
      random: (mark + `${at}`.padStart(2, '0').repeat(10)).slice(0, 20), person, device, previous,
    });
    previous = { seq: at + 1, checksum: JSON.parse(text).checksum };
    return text;
  });
  return `${lines.join('\n')}\n`;
}

test('A diary comes into an empty page before any question; what is known is passed over', async () => {
  const page = await openShare();
  await choose(page, VERSION_1);
  await shown(page, /version_1\.jsonl holds 21 entries/);
  await press(page, 'Leave it');
  await choose(page, VERSION_1);
  await press(page, 'Bring it in');
  await shown(page, '21 entries came in.');
  await choose(page, VERSION_1);
  await shown(page, 'All of them are here already.');
  assert.equal(await page.getByRole('button', { name: 'Bring it in' }).count(), 0);
  await page.reload();
  const out = await saved(page, 'Save the diary', join(folder, 'out.jsonl'));
  assert.deepEqual(readFileSync(out, 'utf8').split('\n').sort(), readFileSync(VERSION_1, 'utf8').split('\n').sort());
  await page.context().close();
});

test('Damaged lines are named, what is no diary is refused, and nothing of either comes in', async () => {
  const page = await openShare();
  const lines = diaryOf({ scores: [1, 2, 3] }).split('\n');
  lines[1] = lines[1].replace('"score":2', '"score":9');
  await choose(page, file('damaged.jsonl', lines.join('\n')));
  await shown(page, 'One line is damaged and cannot come in:');
  await shown(page, /Line 2: .*checksum/);
  await press(page, 'Leave it');
  await choose(page, file('holiday.jsonl', 'dear diary\n'));
  await shown(page, 'There is no entry of a diary in holiday.jsonl.');
  await press(page, 'Leave it');
  const out = await saved(page, 'Save the diary', join(folder, 'nothing.jsonl'));
  assert.equal(readFileSync(out, 'utf8'), '');
  await page.context().close();
});

test('Another person\u2019s diary needs a word, and two truths under one number keep everything out', async () => {
  const page = await openShare();
  await bring(page, file('mine.jsonl', diaryOf({ scores: [4, 4] })), '2 entries came in.');
  await choose(page, file('theirs.jsonl', diaryOf({ person: '44444444-2222-4333-8444-555555555555', device: 'ffffffff-0000-4000-8000-000000000000', mark: 'ff', scores: [9] })));
  await shown(page, /begun as the diary of another person/);
  assert.equal(await page.getByRole('button', { name: 'Bring it in' }).isDisabled(), true);
  await page.getByText('It is my own diary').click();
  await press(page, 'Bring it in');
  await shown(page, 'One entry came in.');
  await choose(page, file('other_truth.jsonl', diaryOf({ scores: [4, 8] })));
  await shown(page, /say something different under the same number/);
  assert.equal(await page.getByRole('button', { name: 'Bring it in' }).count(), 0);
  await press(page, 'Leave it');
  // Entries of another device with the ids of ours: nothing of the file comes in, not even the one with an id of its own.
  await choose(page, file('same_ids.jsonl', diaryOf({ device: 'dddddddd-0000-4000-8000-000000000000', scores: [1, 2, 3] })));
  await press(page, 'Bring it in');
  await shown(page, 'same_ids.jsonl cannot be used:');
  await press(page, 'Leave it');
  const out = await saved(page, 'Save the diary', join(folder, 'three.jsonl'));
  assert.equal(readFileSync(out, 'utf8').trim().split('\n').length, 3);
  await page.context().close();
});

test('A backup made in the page is restored by the command line', async () => {
  const page = await openShare();
  await bring(page, VERSION_1, '21 entries came in.');
  await page.getByLabel('A passphrase of ten letters or more').fill('short');
  await press(page, 'Save the backup');
  await shown(page, /Take ten letters or more/);
  await page.getByLabel('A passphrase of ten letters or more').fill(PASSPHRASE);
  await press(page, 'Save the backup');
  await shown(page, 'The two are different.');
  await page.getByLabel('Once more').fill(PASSPHRASE);
  const backup = await saved(page, 'Save the backup', join(folder, 'page.backup'));
  await shown(page, /Keep the passphrase somewhere else/);
  assert.equal(await page.getByLabel('Once more').inputValue(), '');
  const secret = file('secret.txt', `${PASSPHRASE}\n`);
  const restored = spawnSync(SITBONE, ['diary', 'restore', backup, '--diary', join(folder, 'restored.db'), '--passphrase-file', secret], { encoding: 'utf8' });
  assert.equal(restored.status, 0, restored.stderr);
  assert.match(restored.stderr, /21 entries taken in/);
  await page.context().close();
});

test('A backup of the command line is restored by the page; a wrong passphrase and damage are told apart', async () => {
  const diary = join(folder, 'native.db');
  const backup = join(folder, 'native.backup');
  execFileSync(SITBONE, ['diary', 'import', VERSION_1, '--diary', diary], { stdio: 'ignore' });
  execFileSync(SITBONE, ['diary', 'backup', backup, '--diary', diary, '--passphrase-file', file('secret.txt', PASSPHRASE)], { stdio: 'ignore' });
  const page = await openShare();
  await choose(page, backup);
  await page.getByLabel('Its passphrase').fill('another passphrase');
  await press(page, 'Open it');
  await shown(page, 'The passphrase is another one.');
  await page.getByLabel('Its passphrase').fill(PASSPHRASE);
  await press(page, 'Open it');
  await shown(page, /native\.backup holds 21 entries/);
  await press(page, 'Bring it in');
  await shown(page, '21 entries came in.');
  const bytes = readFileSync(backup);
  bytes[bytes.length - 20] ^= 1;
  await choose(page, file('changed.backup', bytes));
  await page.getByLabel('Its passphrase').fill(PASSPHRASE);
  await press(page, 'Open it');
  await shown(page, /the backup is damaged or was changed/);
  await page.context().close();
});

test('A programme is told in plain words before it counts, refused with where and why, and taken back', async () => {
  const page = await openShare();
  const programme = { format: 'sitbone.programme', version: 1, by: 'Ms Example', on: '2026-08-01', doses: [{ stretch: 'one', side: 'left', hold_s: 20, repetitions: 2, times_a_day: 1 }] };
  await choose(page, file('loose.json', JSON.stringify({ ...programme, limits: { calm_days: 3 } })));
  await shown(page, 'This programme is not taken:');
  await shown(page, /programme\.limits\.calm_days: .*a safety rule can only be made stricter/);
  await press(page, 'Leave it');
  await choose(page, file('programme.json', JSON.stringify(programme, null, 1)));
  await shown(page, /Stretch One, left leg: 2 \u00d7 20 seconds, once a day/);
  await shown(page, 'You follow the built-in programme.');
  await press(page, 'Follow it');
  await shown(page, 'You follow the programme by Ms Example, 2026-08-01.');
  await page.reload();
  await shown(page, 'You follow the programme by Ms Example, 2026-08-01.');
  await press(page, 'Go back to the built-in one');
  await shown(page, 'You follow the built-in programme.');
  await page.context().close();
});

test('The page for the clinician is one page of the chosen paper, and the bundle is the command line\u2019s', async () => {
  const page = await openShare();
  await bring(page, VERSION_1, '21 entries came in.');
  const bundle = JSON.parse(readFileSync(await saved(page, 'Save the bundle', join(folder, 'bundle.json')), 'utf8'));
  const native = JSON.parse(execFileSync(SITBONE, ['diary', 'export', '--diary', VERSION_1, '--format', 'fhir'], { encoding: 'utf8' }));
  const still = document => JSON.stringify(document.entry.filter(({ resource }) => resource.resourceType !== 'CarePlan'));
  assert.equal(still(bundle), still(native)); // the plan is of the moment
  for (const [paper, width, height] of [['A4', 595, 842], ['Letter', 612, 792]]) {
    await page.locator('label.choice', { hasText: paper }).click();
    await press(page, 'Show the page');
    await atScreen(page, 'clinic');
    const picture = page.getByRole('img', { name: /page for the clinician/ });
    await picture.waitFor({ timeout: WAIT_MS });
    assert.equal(await picture.evaluate(async image => { await image.decode(); return image.naturalWidth > 0; }), true);
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    assert.equal(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length, 1, paper);
    const [, w, h] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf);
    assert.deepEqual([Math.round(w), Math.round(h)], [width, height]);
    await press(page, 'Back');
    await atScreen(page, 'share');
  }
  await page.context().close();
});

test('After a stop the page for the clinician is there, and no way round the stop', async () => {
  const page = await newPage(browser);
  await page.goto(server.origin);
  await screen(page);
  await page.evaluate(() => { location.hash = '#/screening'; });
  await shown(page, 'Question 1 of');
  await press(page, 'Yes');
  await atScreen(page, 'stopped');
  await page.getByRole('link', { name: 'A page for the clinician' }).click();
  await atScreen(page, 'share');
  await press(page, 'Back');
  await atScreen(page, 'stopped');
  await page.context().close();
});
