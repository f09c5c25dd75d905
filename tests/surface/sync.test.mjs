// What the page asks the core about keeping in step has the types of surface.json, in both directions.
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
const [first] = lines.map(line => JSON.parse(line));
const me = '0e000000-0000-4000-8000-000000000001';
const empty = { person: me, device: me, persons: [me], deleted: [], put_away: [], have: [] };
const head = (mine, events) => surface.call('sitbone_sync_head', { mine, forked: [], events, more: false });
// Two lines: not one JSON text.
const take = (mine, message) => surface.callBytes('sitbone_sync_take', new TextEncoder().encode(`${JSON.stringify(mine)}\n${message}`));

test('What comes from the computer is taken in, and told with its types', () => {
  const theirs = { ...empty, person: first.person, persons: [first.person], device: first.device };
  const text = take(empty, `${head(theirs, lines.length)}\n${lines.join('\n')}\n`);
  const taken = JSON.parse(text);
  assert.deepEqual(mismatches(types, 'SyncTaken', taken), []);
  assert.deepEqual([taken.rows.length, taken.adopt, taken.refused_count], [lines.length, first.person, 0]);
  const sending = JSON.parse(surface.call('sitbone_sync_send', { have: taken.have, theirs: [], ends: [] }));
  assert.deepEqual(mismatches(types, 'SyncSending', sending), []);
  assert.equal(sending.spans.reduce((sum, { from, to }) => sum + to - from + 1, 0), lines.length);
});

test('What is no message is refused with its place', () => {
  assert.throws(() => take(empty, '{}\n'), /sync\.format/);
  assert.throws(() => surface.call('sitbone_sync_send', { have: 7 }), /sync\.have/);
});
