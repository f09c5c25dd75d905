// The body model over the surface: every answer has its type, as many as a page draws, and what is wrong is refused.
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

const requests = [
  {},
  { position: 'lying_held', hip_deg: 90, knee_deg: 35, ankle_deg: 5, person: { sex: 'female', knee_extension_deg: 40 } },
  { position: 'sitting', side: 'left', hip_deg: 110, knee_deg: 10, trunk_deg: 30, lumbar_deg: 0, sources: false },
  { position: 'standing', hip_deg: 80, knee_deg: 0, neck_deg: 20, person: { lumbar: 'lax', stature_m: 1.7 } },
];

test('Every answer has its type, and the same request gives the same answer', async () => {
  const surface = await startSurface(module);
  for (const request of requests) {
    const answer = surface.call('sitbone_body', request);
    assert.deepEqual(mismatches(listed.types, 'BodyAnswer', JSON.parse(answer)), []);
    assert.equal(surface.call('sitbone_body', request), answer);
  }
});

test('Lengths are those of OpenSim in WebAssembly too', async () => {
  const surface = await startSurface(module);
  const [, ...rows] = readFileSync(join(root, 'testdata/body/hamstrings_gait2392.csv'), 'utf8').trim().split('\n');
  const heads = ['semimembranosus', 'semitendinosus', 'biceps_femoris_long', 'biceps_femoris_short'];
  for (const row of rows.filter((_, i) => i % 7 === 0)) {
    const [, muscle, hip, knee, length] = row.split(',');
    const answer = JSON.parse(
      surface.call('sitbone_body', { hip_deg: Number(hip), knee_deg: Number(knee), sources: false }),
    );
    const found = answer.parity.heads[heads.indexOf(muscle)].mtu_length_m;
    assert.ok(Math.abs(found - Number(length)) < 6e-7, row);
  }
});

test('What is wrong is refused in words', async () => {
  const surface = await startSurface(module);
  assert.throws(() => surface.call('sitbone_body', { hips_deg: 3 }), /hips_deg/);
  assert.throws(() => surface.call('sitbone_body', { hip_deg: 300 }), /-30 to 140/);
});
