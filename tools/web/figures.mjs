#!/usr/bin/env node
// Draws the pictures of the page that stand still, with the core: web/public/figures/NAME.json.
//
//   tools/web/figures.mjs [--check]     --check writes nothing and fails when a file is not what would be drawn
//
// They are files so that the first screen needs no WebAssembly. Needs build/wasm/bin/sitbone.wasm (./dev wasm).
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { WASI } from '@bjorn3/browser_wasi_shim';

const root = fileURLToPath(new URL('../../', import.meta.url));
const woman = { hair: 'bob', hair_colour: 'brown', skin: 'tan', shirt: 'pine', legs: 'ink', legwear: 'leggings', scenery: true };
const man = { hair: 'short', hair_colour: 'grey', skin: 'light', shirt: 'clay', legs: 'ink', legwear: 'shorts', scenery: true };
export const requests = {
  'one-start': { guide: { stretch: 'one', moment: 'start' }, style: woman },
  one: { guide: { stretch: 'one', moment: 'hold' }, style: woman },
  'two-start': { guide: { stretch: 'two', moment: 'start' }, style: { ...man, view: [-64, -150, 180, 164] } },
  two: { guide: { stretch: 'two', moment: 'hold' }, style: { ...man, view: [-64, -150, 180, 164] } },
};

async function drawAll() {
  const wasi = new WASI([], [], []);
  const module = await WebAssembly.compile(await readFile(`${root}build/wasm/bin/sitbone.wasm`));
  const { exports } = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: wasi.wasiImport });
  wasi.initialize({ exports });
  const drawings = {};
  for (const [name, request] of Object.entries(requests)) {
    const text = Buffer.from(JSON.stringify(request));
    const at = exports.sitbone_allocate(text.length);
    new Uint8Array(exports.memory.buffer, at, text.length).set(text);
    const ok = exports.sitbone_draw(at, text.length);
    const result = Buffer.from(new Uint8Array(exports.memory.buffer, exports.sitbone_result(), exports.sitbone_result_size())).toString();
    exports.sitbone_free(at);
    if (ok !== 1) throw new Error(`${name}: ${result}`);
    drawings[name] = `${result}\n`;
  }
  return drawings;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  let differ = 0;
  for (const [name, text] of Object.entries(await drawAll())) {
    const file = `${root}web/public/figures/${name}.json`;
    if (!process.argv.includes('--check')) await writeFile(file, text);
    else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
      console.error(`${file} is not what is drawn now; run tools/web/figures.mjs and look at the pictures`);
      differ += 1;
    }
  }
  process.exit(differ > 0 ? 1 : 0);
}
