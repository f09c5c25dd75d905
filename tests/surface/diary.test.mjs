// The diary's exports give what surface.json says, and the log of version 1 comes to the same in WebAssembly.
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
const lines = readFileSync(join(root, 'testdata/diaries/version_1.jsonl'), 'utf8').trim().split('\n');
const now = 1785654000000 + 3 * 86400000;

const fold = (request) => JSON.parse(surface.call('sitbone_fold', request));

test('The questions have their type and are at most 14', () => {
  const questions = JSON.parse(surface.read('sitbone_screening_questions'));
  assert.deepEqual(mismatches(types, 'ScreeningQuestions', questions), []);
  assert.ok(questions.questions.length <= 14);
});

test('What answers mean has its type, open or clear', () => {
  for (const answers of [{}, { saddle: true }, { age: false }]) {
    const screening = JSON.parse(surface.call('sitbone_screen', { answers }));
    assert.deepEqual(mismatches(types, 'Screening', screening), []);
  }
  assert.throws(() => surface.call('sitbone_screen', { answers: 7 }), /screen\.answers: expected/);
});

test('An event is sealed in the form that is stored, byte for byte', () => {
  const text = surface.call('sitbone_seal', {
    kind: 'clearance.noted', data: { question: 'age', who: 'Haus\u00e4rztin', on: '2026-08-01' }, at: now, offset_min: 120,
    random: '00112233445566778899', person: '11111111-2222-4333-8444-555555555555',
    device: 'cccccccc-0000-4000-8000-000000000000', previous: null,
  });
  assert.deepEqual(mismatches(types, 'SealedEvent', JSON.parse(text)), []);
  assert.equal(fold({ events: [JSON.parse(text)], now, current: null }).problems.length, 0);
});

test('The log of version 1 folds as it does natively', () => {
  const whole = fold({ events: lines.map((line) => JSON.parse(line)), now, current: null });
  assert.deepEqual(mismatches(types, 'Fold', whole), []);
  assert.deepEqual(
    [whole.events, whole.ignored, whole.sessions, whole.screening.state, whole.stretches[0].knee_flexion.value],
    [21, 2, 2, 'clear', 28.9],
  );
  assert.deepEqual(whole.problems, []);
});

test('The plan has its type, and every decision says why', () => {
  const request = (events) => ({ events, now, offset_min: 120 });
  const plan = JSON.parse(surface.call('sitbone_plan', request(lines.map((line) => JSON.parse(line)))));
  assert.deepEqual(mismatches(types, 'ProgrammePlan', plan), []);
  assert.ok(plan.items.length > 0);
  const empty = JSON.parse(surface.call('sitbone_plan', request([])));
  assert.deepEqual([empty.state, empty.because.length > 0], ['ask', true]);
});

test('The holds of the days that the chronicle names have their type, and stand in those events', () => {
  const events = readFileSync(join(root, 'testdata/diaries/version_1_course.jsonl'), 'utf8').trim().split('\n').map(line => JSON.parse(line));
  const { replays } = JSON.parse(surface.call('sitbone_chronicle', { events }));
  assert.deepEqual(replays.map(({ stretch, first, last }) => [stretch, first.events.length, last.events.length]), [['one', 1, 1], ['two', 1, 1]]);
  const named = replays.flatMap(({ first, last }) => [...first.events, ...last.events]);
  const holds = JSON.parse(surface.call('sitbone_holds', { events: events.filter(({ id }) => named.includes(id)) }));
  assert.deepEqual(mismatches(types, 'HoldReplay[]', holds), []);
  assert.deepEqual(holds.map(({ event }) => event).sort(), named.sort());
  assert.deepEqual(holds[0].knee_flexion, [46, null, 44, 44]);
});

test('The chronicle has its type and tells each session', () => {
  const chronicle = JSON.parse(surface.call('sitbone_chronicle', { events: lines.map((line) => JSON.parse(line)) }));
  assert.deepEqual(mismatches(types, 'Chronicle', chronicle), []);
  assert.equal(chronicle.sessions.flatMap((session) => session.sides).reduce((sum, side) => sum + side.done, 0) > 0, true);
});

test('Progress has its type, and a difference within chance is the same', () => {
  const hold = { credited_s: 20, knee_flexion: { value: 25, plus_minus: 7 }, trunk_thigh: null };
  const progress = (before) => JSON.parse(surface.call('sitbone_progress', { quantity: 'knee_flexion', holds: [hold], before }));
  assert.deepEqual(mismatches(types, 'Progress', progress(null)), []);
  assert.deepEqual([null, 34, 50, 10].map((value) => progress(value && { value, plus_minus: 7 }).change), ['none', 'same', 'further', 'less']);
  assert.throws(() => surface.call('sitbone_progress', { quantity: 'elbow', holds: [], before: null }), /quantity/);
});

test('An open session has its type, and a changed event is told', () => {
  const events = lines.slice(0, 6).map((line) => JSON.parse(line));
  const open = fold({ events, now: events[5].at, current: null });
  assert.deepEqual(mismatches(types, 'Fold', open), []);
  assert.equal(open.open_session.blocks[0].done, 1);
  events[4].data.score = 1;
  const changed = fold({ events, now: events[5].at, current: null });
  assert.deepEqual(changed.problems.map((p) => p.what), ['checksum', 'gap']);
  assert.equal(changed.screening.again, 'damaged');
});

test('The plan has its type and names the events behind each reason', () => {
  const events = lines.map((line) => JSON.parse(line));
  const plan = JSON.parse(surface.call('sitbone_plan', { events, now, offset_min: 120 }));
  assert.deepEqual(mismatches(types, 'ProgrammePlan', plan), []);
  const ids = new Set(events.map((event) => event.id));
  const reasons = plan.items.flatMap((item) => item.because);
  assert.ok(reasons.some((reason) => reason.events.length > 0));
  for (const reason of reasons) for (const id of reason.events) assert.ok(ids.has(id));
  assert.equal(JSON.parse(surface.call('sitbone_plan', { events: [], now, offset_min: 0 })).state, 'ask');
  assert.throws(() => surface.call('sitbone_plan', { events: 1, now, offset_min: 0 }), /plan\.events: expected/);
});

test("A physiotherapist's file is told in sentences, or refused", () => {
  const file = { format: 'sitbone.programme', version: 1, by: 'my physiotherapist', on: '2026-08-01', limits: { calm_days: 21 } };
  const told = JSON.parse(surface.call('sitbone_explain_programme', file));
  assert.deepEqual(mismatches(types, 'ProgrammeExplanation', told), []);
  assert.deepEqual(told.sentences.map((sentence) => sentence.id), [
    'programme-says-by', 'programme-says-calm-days', 'programme-says-safety-stays',
  ]);
  assert.throws(() => surface.call('sitbone_explain_programme', { ...file, limits: { calm_days: 7 } }), /at least 14/);
});

test('A log that is gone on with tells what reading every event tells', () => {
  const events = lines.map((line) => JSON.parse(line));
  const text = (part) => new TextEncoder().encode(part);
  assert.deepEqual(JSON.parse(surface.callBytes('sitbone_log_begin', text(''))), []);
  surface.callBytes('sitbone_log_add', text(lines.slice(0, 9).join('\n')));
  surface.exports.sitbone_log_keep();
  const kept = surface.resultBytes();
  const heads = JSON.parse(surface.callBytes('sitbone_log_begin', kept));
  assert.deepEqual(mismatches(types, 'LogHead', heads[0]), []);
  surface.callBytes('sitbone_log_add', text(lines.slice(9).join('\n')));
  for (const [name, more] of [['fold', { now, current: null }], ['plan', { now, offset_min: 120 }], ['chronicle', { newest: null }]]) {
    assert.equal(surface.call(`sitbone_log_${name}`, more), surface.call(`sitbone_${name}`, { ...more, events }), name);
  }
  const { sessions, trends } = JSON.parse(surface.call('sitbone_log_chronicle', { newest: 1 }));
  const all = JSON.parse(surface.call('sitbone_log_chronicle', { newest: null }));
  assert.deepEqual([sessions, trends], [all.sessions.slice(-1), all.trends]);
});

test('A log that does not go on is refused and empty', () => {
  surface.callBytes('sitbone_log_begin', new Uint8Array());
  assert.throws(() => surface.callBytes('sitbone_log_add', new TextEncoder().encode(lines[3])), /does not follow/);
  assert.equal(JSON.parse(surface.call('sitbone_log_fold', { now, current: null })).events, 0);
  assert.throws(() => surface.callBytes('sitbone_log_begin', new Uint8Array(40)), /damaged/);
});
