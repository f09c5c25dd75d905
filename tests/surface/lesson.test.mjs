// "Why it hurts" over the surface: the lesson and every step have their types, and a drag says what the core says.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { compileSurface, startSurface } from '../replay/surface.mjs';
import { mismatches } from './types.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { types } = JSON.parse(readFileSync(join(root, 'apps/wasm/surface.json'), 'utf8'));
const surface = await startSurface(await compileSurface(join(root, 'build/wasm/bin/sitbone.wasm')));
const lesson = JSON.parse(surface.read('sitbone_lesson'));
const explore = request => JSON.parse(surface.call('sitbone_explore', request));

test('The lesson has its type', () => {
  assert.deepEqual(mismatches(types, 'Lesson', lesson), []);
});

test('Every step has its type, at its start and with everything at its ends', () => {
  for (const { id: step, start, controls } of lesson.steps) {
    assert.deepEqual(mismatches(types, 'ExploreAnswer', explore({ step })), []);
    for (const end of ['min', 'max']) {
      const settings = { ...start, ...Object.fromEntries(controls.map(one => [one.quantity, one[end]])) };
      const answer = explore({ step, settings });
      assert.deepEqual(mismatches(types, 'ExploreAnswer', answer), []);
      assert.deepEqual(answer.settings, settings);
    }
  }
});

test('A dragged foot gives the posture that the slider gives', () => {
  const before = explore({ step: 'nerve' });
  const foot = before.scenes[0].handles.find(one => one.handle === 'foot');
  const drag = { scene: 0, handle: 'foot', from: [foot.x, foot.y], to: [foot.x - 6, foot.y + 2] };
  const dragged = explore({ step: 'nerve', settings: before.settings, drag });
  assert.notEqual(dragged.settings.ankle, before.settings.ankle);
  const set = explore({ step: 'nerve', settings: dragged.settings });
  assert.equal(set.scenes[0].readings[0].value, dragged.scenes[0].readings[0].value);
});

test('A replay has its type', () => {
  const hold = { event: '', length_s: 3, credited_s: 3, every_s: 1, knee_flexion: [40, null, 38], trunk_thigh: [90, 90, 90], back_rounding: [], in_full: true };
  for (const stretch of ['one', 'two']) {
    const request = { step: 'own', replay: { stretch, t_s: 4, days: [{ tightness: null, holds: [hold] }, { tightness: 30, holds: [hold, hold] }] } };
    assert.deepEqual(mismatches(types, 'ExploreRequest', request), []);
    assert.deepEqual(mismatches(types, 'ExploreAnswer', explore(request)), []);
  }
});

test('What is wrong is refused in words', () => {
  assert.throws(() => surface.call('sitbone_explore', { step: 'jump' }), /step/);
});
