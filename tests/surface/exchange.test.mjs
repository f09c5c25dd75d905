// What goes out of the diary and comes into it gives what surface.json says.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { compileSurface, startSurface } from '../replay/surface.mjs';
import { mismatches } from './types.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const wasm = process.env.SITBONE_WASM ?? join(root, 'build/wasm/bin/sitbone.wasm');
const { types } = JSON.parse(readFileSync(join(root, 'apps/wasm/surface.json'), 'utf8'));
const surface = await startSurface(await compileSurface(wasm));
const text = readFileSync(join(root, 'testdata/diaries/version_1.jsonl'), 'utf8');
const events = text.trim().split('\n').map((line) => JSON.parse(line));
const now = 1785654000000 + 3 * 86400000;
const person = '11111111-2222-4333-8444-555555555555';
const order = { events, now, offset_min: 120, language: 'de', name: null, person };

test('A bundle is a FHIR collection in the language that was asked for', () => {
  const bundle = JSON.parse(surface.call('sitbone_fhir', order));
  assert.deepEqual([bundle.resourceType, bundle.type, bundle.language], ['Bundle', 'collection', 'de']);
  assert.doesNotMatch(JSON.stringify(bundle), /\[(fhir|sheet|today)-/); // a text that is missing shows its id
  assert.throws(() => surface.call('sitbone_fhir', { ...order, language: 'xx' }), /language/);
});

test('The page for the clinician is one SVG that holds no text without words', () => {
  const svg = surface.call('sitbone_clinic_sheet', { ...order, name: 'A <b> & c', paper: 'a4' });
  assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 595\.28 841\.89">/);
  assert.match(svg, /A &lt;b&gt; &amp; c/);
  assert.doesNotMatch(svg, /\[(fhir|sheet|today|screening)-|NaN/);
  assert.throws(() => surface.call('sitbone_clinic_sheet', { ...order, paper: 'a5' }), /paper/);
});

test('What a file would bring in has its type', () => {
  const taken = JSON.parse(surface.call('sitbone_take_in', { text, known: [], person }));
  assert.deepEqual(mismatches(types, 'TakeIn', taken), []);
  assert.deepEqual([taken.fresh, taken.other_person, taken.rows.length], [21, false, 21]);
  const known = events.map(({ device, seq, checksum }) => ({ device, seq, checksum }));
  const again = JSON.parse(surface.call('sitbone_take_in', { text: `${text}damaged\n`, known, person }));
  assert.deepEqual(mismatches(types, 'TakeIn', again), []);
  assert.deepEqual([again.fresh, again.known, again.damages.map((one) => one.line)], [0, 21, [22]]);
});

test('The head of a backup has its types, and a wrong passphrase is told', () => {
  const head = surface.call('sitbone_backup_head', { salt: '01'.repeat(32), nonce: '02'.repeat(12), second: '03'.repeat(32), content_bytes: 9 });
  assert.match(head, /^8953424b0d0a1a0a0001/);
  const about = { head, file_bytes: 96 + 9 + 16 };
  const cost = JSON.parse(surface.call('sitbone_read_backup', about));
  assert.deepEqual(mismatches(types, 'BackupCost', cost), []);
  const right = (second) => JSON.parse(surface.call('sitbone_check_backup', { ...about, second: second.repeat(32) }));
  assert.deepEqual([right('03'), right('04')], [{ right: true }, { right: false }]);
  assert.throws(() => surface.call('sitbone_read_backup', { ...about, file_bytes: 100 }), /cut off/);
});

test('The next reminder has its type', () => {
  const request = { events, now, offset_min: 120, from_min: 540, until_min: 1140, shown: [], snoozed_until: null };
  const next = JSON.parse(surface.call('sitbone_next_reminder', request));
  assert.deepEqual(mismatches(types, 'NextReminder', next), []);
  assert.throws(() => surface.call('sitbone_next_reminder', { ...request, from_min: -1 }), /from_min/);
});
