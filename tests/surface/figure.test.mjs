// The drawn figure over the surface: every drawing has its type, and what is wrong is refused in words.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
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
    guide: { stretch: 'two', moment: 'hold' },
    anatomy: { layers: ['bones', 'nerve'], person: { knee_extension_deg: 30, lumbar: 'stiff' }, words: { nerve: 'Nerve' } },
  },
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

const PIXEL_MAX = 0.02; // cm of the drawing; at its usual size less than a pixel each

// Numbers apart from what stands between them, so that the rest can be compared letter by letter.
function split(data) {
  const number = /-?\d+(\.\d+)?/g;
  return { text: data.replaceAll(number, '#'), numbers: (data.match(number) ?? []).map(Number) };
}

test('The body inside is drawn as natively, every coordinate within 0.02', async () => {
  const surface = await startSurface(module);
  const golden = JSON.parse(readFileSync(join(root, 'testdata/figures/anatomy.json'), 'utf8'));
  assert.ok(golden.length >= 3);
  for (const { request, answer } of golden) {
    const drawn = JSON.parse(surface.call('sitbone_draw', request));
    assert.equal(drawn.shapes.length, answer.shapes.length);
    drawn.shapes.forEach((shape, i) => {
      const a = split(JSON.stringify(shape));
      const b = split(JSON.stringify(answer.shapes[i]));
      assert.equal(a.text, b.text);
      a.numbers.forEach((value, k) => assert.ok(Math.abs(value - b.numbers[k]) <= PIXEL_MAX, shape.id));
    });
    assert.ok(Math.abs(drawn.body.pelvis_deg - answer.body.pelvis_deg) < 1e-6);
    assert.ok(Math.abs(drawn.body.l5s1_moment_Nm - answer.body.l5s1_moment_Nm) < 1e-6);
  }
});

test('The body that is drawn is the one of sitbone_body', async () => {
  const surface = await startSurface(module);
  const { body } = JSON.parse(surface.call('sitbone_draw', { guide: { stretch: 'one', moment: 'hold' }, anatomy: {} }));
  const { position, side, hip_deg, knee_deg, ankle_deg, neck_deg } = body.posture;
  assert.equal(position, 'lying_held');
  assert.ok(body.evidence.pelvis.length > 0 && body.sources.length > 0);
  const alone = JSON.parse(surface.call('sitbone_body', { position, side, hip_deg, knee_deg, ankle_deg, neck_deg }));
  assert.deepEqual(body.parity.heads, alone.parity.heads);
});

test('Every picture of a person can be explained where the joints are in it', async () => {
  const surface = await startSurface(module);
  const stills = JSON.parse(readFileSync(join(root, 'web/people/stills.json'), 'utf8'));
  assert.ok(Object.keys(stills).length >= 40);
  for (const [name, { stretch, moment, facing, size, joints }] of Object.entries(stills)) {
    assert.ok(existsSync(join(root, 'web/people', `${name}.jpg`)), name);
    const picture = { size, joints, facing, position: stretch === 'one' ? 'lying' : 'sitting' };
    const drawing = JSON.parse(surface.call('sitbone_draw', { guide: { stretch, moment, judged: true }, picture }));
    assert.deepEqual(mismatches(listed.types, 'FigureDrawing', drawing), []);
    const [, , width, height] = drawing.view;
    assert.ok(Math.abs(width / height - size[0] / size[1]) < 0.001, name);
    const wrong = ['thigh_dropped', 'rounded_back', 'knee_locked'].includes(moment);
    assert.ok(drawing.shapes.some((shape) => shape.class === `fig-verdict-${wrong ? 'wrong' : 'right'}`), name);
  }
});

test('A posture that no one knows is refused in words', async () => {
  const surface = await startSurface(module);
  assert.throws(() => surface.call('sitbone_draw', { guide: { stretch: 'one', moment: 'jump' } }), /jump/);
  assert.throws(() => surface.call('sitbone_draw', {}), /posture/);
});
