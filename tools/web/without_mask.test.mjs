// The networks without their mask answer as the whole ones do, bit for bit: LiteRT.js's build without relaxed SIMD, the
// one that Node 18 can run, computes both.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { withoutMask } from './without_mask.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const wasm = join(root, 'node_modules/@litertjs/core/wasm/');
const pinned = new Map(
  readFileSync(join(root, 'models/without_mask.sha256'), 'utf8').trim().split('\n').map(line => line.split('  ').reverse()),
);

const read = network => new Uint8Array(readFileSync(join(root, `.deps/models/pose_landmark_${network}.tflite`)));

// LiteRT.js looks for a page or a worker; its glue is a CommonJS file in a package of modules.
async function loadLiteRt() {
  globalThis.self = globalThis;
  globalThis.importScripts = () => {};
  const path = join(wasm, 'litert_wasm_compat_internal.js');
  const glue = { exports: {} };
  const run = new Function('module', 'exports', 'require', '__filename', '__dirname', readFileSync(path, 'utf8'));
  run(glue, glue.exports, createRequire(path), path, wasm);
  globalThis.ModuleFactory = glue.exports.default ?? glue.exports;
  globalThis.Module = { locateFile: file => join(wasm, file), print() {}, printErr() {} };
  const warn = console.warn;
  console.warn = () => {}; // there is no WebGPU
  const liteRt = await import('@litertjs/core');
  await liteRt.loadLiteRt(path);
  console.warn = warn;
  return liteRt;
}

function anyPicture() {
  const picture = new Float32Array(256 * 256 * 3);
  let seed = 1;
  for (let i = 0; i < picture.length; ++i) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    picture[i] = seed / 2 ** 32;
  }
  return picture;
}

async function answer(liteRt, file) {
  const model = await liteRt.loadAndCompile(file, { accelerator: 'wasm' });
  const input = new liteRt.Tensor(anyPicture(), [1, 256, 256, 3]);
  const tensors = await model.run([input]);
  const names = model.getOutputDetails().map(detail => detail.name);
  const entries = await Promise.all(tensors.map(async (tensor, i) => [names[i], await tensor.data()]));
  model.delete();
  return new Map(entries);
}

for (const network of ['lite', 'full']) {
  test(`${network} without its mask is the file that is pinned`, () => {
    const digest = createHash('sha256').update(withoutMask(read(network)).file).digest('hex');
    assert.equal(digest, pinned.get(`pose_landmark_${network}_without_mask.tflite`));
  });
}

test('a file without a mask is refused', () => {
  assert.throws(() => withoutMask(withoutMask(read('lite')).file), /no output Identity_2/);
});

test('what is left answers as before, bit for bit', async () => {
  const liteRt = await loadLiteRt();
  for (const network of ['lite', 'full']) {
    const whole = await answer(liteRt, read(network));
    const cut = await answer(liteRt, withoutMask(read(network)).file);
    assert.deepEqual([...whole.keys()].filter(name => name !== 'Identity_2'), [...cut.keys()]);
    for (const [name, values] of cut) {
      assert.ok(values.every(Number.isFinite), `${network} ${name} is finite`);
      assert.deepEqual(values, whole.get(name), `${network} ${name}`);
    }
  }
});
