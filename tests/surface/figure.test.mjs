// The drawn figure over the surface: every drawing has its type, and what is wrong is refused in words.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { compileSurface, startSurface } from '../replay/surface.mjs';
import { mismatches } from './types.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const listed = JSON.parse(readFileSync(join(root, 'apps/wasm/surface.json'), 'utf8'));
const module = await compileSurface(join(root, 'build/wasm/bin/sitbone.wasm'));

const leg = (knee, thigh) => ({ knee_flexion: knee, thigh_from_vertical: thigh, ankle: 0 });
const requests = [
  { guide: { stretch: 'one', moment: 'hold', breath: 0.4 }, style: { arcs: [{ arc: 'knee', text: '14' }] } },
  { guide: { stretch: 'two', moment: 'rounded_back', facing: 'left' }, style: { skin: 'dark', scenery: false } },
  { setup: { stretch: 'two', device: 'phone', distance: '2 m' } },
  {
    posture: {
      position: 'sitting', facing: 'right', side: 'left', trunk_from_vertical: 30, back_rounding: 5, neck: 0,
      stretched: leg(20, 105), other: leg(90, 90), hands: 'on_thighs',
    },
  },
];

test('Every drawing has its type, and the same request gives the same drawing', async () => {
  const surface = await startSurface(module);
  for (const request of requests) {
    const drawing = surface.call('sitbone_draw', request);
    assert.deepEqual(mismatches(listed.types, 'FigureDrawing', JSON.parse(drawing)), []);
    assert.equal(surface.call('sitbone_draw', request), drawing);
  }
});

test('A posture that no one knows is refused in words', async () => {
  const surface = await startSurface(module);
  assert.throws(() => surface.call('sitbone_draw', { guide: { stretch: 'one', moment: 'jump' } }), /jump/);
  assert.throws(() => surface.call('sitbone_draw', {}), /posture/);
});
