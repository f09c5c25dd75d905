// Replays the recordings of testdata/recordings/ in the native core and in WebAssembly, and compares.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { differences } from './compare.mjs';
import { compileSurface, startSurface } from './surface.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const recordings = join(root, 'testdata/recordings');
const stretches = readdirSync(join(root, 'stretches'))
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => join(root, 'stretches', name));
const correction = join(root, 'models/posture_correction.json');
const native = join(root, 'build/dev/bin/replay_native');
const module = await compileSurface(join(root, 'build/wasm/bin/sitbone.wasm'));

async function startReady() {
  const surface = await startSurface(module);
  for (const path of stretches) surface.addStretch(readFileSync(path));
  surface.setCorrection(readFileSync(correction));
  return surface;
}

function replayNatively(recording) {
  const args = [recording, ...stretches, '--correction', correction];
  return execFileSync(native, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
}

const names = readdirSync(recordings).filter((name) => name.endsWith('.rec'));
assert.ok(names.length > 0, 'testdata/recordings/ holds no recording');

for (const name of names) {
  test(`${name} comes to the same session natively and as WebAssembly`, async () => {
    const path = join(recordings, name);
    const expected = JSON.parse(replayNatively(path));
    const surface = await startReady();
    const found = JSON.parse(surface.replay(readFileSync(path)));
    assert.deepEqual(differences(expected, found).slice(0, 20), []);
    assert.ok(expected.holds.length > 0, 'a recording without a hold compares too little');
  });

  test(`${name} comes to the same session when replayed twice`, async () => {
    const surface = await startReady();
    const bytes = readFileSync(join(recordings, name));
    assert.equal(surface.replay(bytes), surface.replay(bytes));
  });
}

test('the comparison sees a changed decision, text, count and number', () => {
  const session = { stretch: 'one', holds: [{ complete: true, knee: 12.5 }], unseen: [null] };
  const changed = [
    { ...session, stretch: 'two' },
    { ...session, holds: [{ complete: false, knee: 12.5 }] },
    { ...session, holds: [] },
    { ...session, holds: [{ complete: true, knee: 12.5 + 1e-7 }] },
    { ...session, unseen: [0] },
    { stretch: 'one', holds: session.holds },
  ];
  for (const other of changed) assert.equal(differences(session, other).length, 1);
  assert.deepEqual(differences(session, structuredClone(session)), []);
  assert.deepEqual(differences({ x: 1 }, { x: 1 + 1e-12 }), []);
});

test('what is refused says why and leaves the core usable', async () => {
  const bare = await startSurface(module);
  assert.throws(() => bare.replay(new Uint8Array(10)), /stretches first/);
  assert.throws(() => bare.addStretch(new TextEncoder().encode('{')), (error) => error.message.length > 10);
  const surface = await startReady();
  assert.throws(() => surface.replay(new TextEncoder().encode('no recording')), /recording/i);
  const bytes = readFileSync(join(recordings, names[0]));
  assert.throws(() => surface.replay(bytes.subarray(0, bytes.length - 3)), /byte/);
  assert.ok(JSON.parse(surface.replay(bytes)).format);
});

test('the core asks its host for output only: no file, clock, network or chance', () => {
  const imports = WebAssembly.Module.imports(module).map(({ module: from, name }) => `${from}.${name}`);
  const allowed = ['fd_close', 'fd_seek', 'fd_write'];
  const surprises = imports.filter((name) => !allowed.includes(name.replace('wasi_snapshot_preview1.', '')));
  assert.deepEqual(surprises, []);
});

test('the version is that of the program', async () => {
  const cmake = readFileSync(join(root, 'CMakeLists.txt'), 'utf8');
  const surface = await startSurface(module);
  assert.equal(surface.version(), /project\(sitbone VERSION ([\d.]+)/.exec(cmake)[1]);
});
