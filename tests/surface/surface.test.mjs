// The WebAssembly surface is what apps/wasm/surface.json says: its exports, and the JSON that a sitting gives.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { compileSurface, startSurface } from '../replay/surface.mjs';
import { mismatches } from './types.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const listed = JSON.parse(readFileSync(join(root, 'apps/wasm/surface.json'), 'utf8'));
const module = await compileSurface(join(root, 'build/wasm/bin/sitbone.wasm'));
const FLAT = { int: 1, number: 1, text: 2 }; // arguments of WebAssembly for one of surface.json

async function startWithStretches() {
  const surface = await startSurface(module);
  for (const name of ['one', 'two']) surface.addStretch(readFileSync(join(root, `stretches/${name}.json`)));
  return surface;
}

function request(mode, blocks) {
  const block = (stretch, side) => ({ stretch, side, repetitions: 1, hold_s: 20 });
  return { session: '01890000-0000-7000-8000-000000000000', mode, blocks: blocks.map(([s, side]) => block(s, side)) };
}

test('The generated TypeScript is up to date and the C++ exports are all listed', () => {
  execFileSync('python3', ['-B', join(root, 'tools/make_surface.py'), '--check'], { encoding: 'utf8' });
});

test('The module exports what is listed, with as many arguments', async () => {
  const surface = await startSurface(module);
  const built = WebAssembly.Module.exports(module)
    .map((e) => e.name)
    .filter((name) => name.startsWith('sitbone_'));
  assert.deepEqual(built.sort(), Object.keys(listed.exports).sort());
  for (const [name, { arguments: list }] of Object.entries(listed.exports)) {
    const flat = list.reduce((sum, kind) => sum + FLAT[kind], 0);
    assert.equal(surface.exports[name].length, flat, `${name} takes ${surface.exports[name].length} arguments`);
  }
});

test('Every view, effect and summary of a whole sitting without a camera has its type', async () => {
  const surface = await startWithStretches();
  surface.call('sitbone_begin', request('timer', [['two', 'left'], ['one', 'right']]));
  const stages = new Set();
  const records = [];
  for (let t = 0; t < 200 && !stages.has('done'); t += 0.25) {
    surface.exports.sitbone_tick(t);
    const view = JSON.parse(surface.read('sitbone_view'));
    assert.deepEqual(mismatches(listed.types, 'SittingView', view), []);
    const effects = JSON.parse(surface.read('sitbone_effects'));
    assert.deepEqual(mismatches(listed.types, 'Effect[]', effects), []);
    records.push(...effects.filter((e) => e.kind === 'record').map((e) => e.event.kind));
    stages.add(view.stage);
  }
  assert.deepEqual([...stages].sort(), ['done', 'hold', 'question', 'reach', 'ready']);
  assert.deepEqual(records, ['session.started', 'hold.done', 'hold.done', 'session.ended']);
  const summary = JSON.parse(surface.read('sitbone_summary'));
  assert.deepEqual(mismatches(listed.types, 'SittingSummary', summary), []);
  assert.equal(summary.holds.length, 2);
});

test('A sitting with a camera asks the detector about a picture and survives an empty answer', async () => {
  const surface = await startWithStretches();
  surface.call('sitbone_begin', request('camera', [['one', 'left']]));
  const { exports } = surface;
  for (let frame = 0; frame < 40; ++frame) {
    const at = exports.sitbone_frame_buffer(64, 48);
    new Uint8Array(exports.memory.buffer, at, 64 * 48 * 4).fill(frame);
    assert.equal(exports.sitbone_begin_frame(frame / 15, frame), 1);
    let asked = 0;
    do {
      while (exports.sitbone_question() >= 0) {
        assert.equal(exports.sitbone_question(), 0);
        assert.ok(++asked < 10, 'the tracker never stops asking');
        const input = new Float32Array(exports.memory.buffer, exports.sitbone_question_input(), 224 * 224 * 3);
        assert.ok(input.every((x) => x >= -1 && x <= 1));
        assert.equal(exports.sitbone_answer(0), 1);
      }
    } while (exports.sitbone_end_frame() === 0);
    assert.equal(exports.sitbone_take_job(), -1);
  }
  const view = JSON.parse(surface.read('sitbone_view'));
  assert.equal(view.unseen, 'no_person');
  assert.equal(view.stage, 'framing');
});

test('Wrong calls are refused in words and break nothing', async () => {
  const surface = await startWithStretches();
  const { exports } = surface;
  for (const name of ['sitbone_view', 'sitbone_effects', 'sitbone_summary']) assert.equal(exports[name](), 0);
  assert.equal(exports.sitbone_begin_frame(0, 0), 0);
  assert.equal(exports.sitbone_answer(7), 0);
  assert.equal(exports.sitbone_frame_buffer(10, 10), 0);
  assert.throws(() => surface.call('sitbone_begin', { mode: 'timer' }), /session/);
  surface.call('sitbone_begin', request('timer', [['one', 'left']]));
  assert.equal(exports.sitbone_frame_buffer(100000, 100000), 0);
  assert.equal(exports.sitbone_begin_frame(0, 0), 0);
  assert.equal(exports.sitbone_finish_job(9, 0), 0);
  assert.equal(exports.sitbone_tick(Number.NaN), 1);
  assert.equal(JSON.parse(surface.read('sitbone_view')).stage, 'ready');
});

test('A value that differs from its type is told', () => {
  const view = { value: 1, plus_minus: 'two', more: 3 };
  assert.deepEqual(mismatches(listed.types, 'Measured', view), [
    'value.plus_minus: expected a number',
    'value.more: not in surface.json',
  ]);
});
