// The diary's schema refuses to change or delete what was written, on a database in memory.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bundled = await build({
  stdin: { contents: "export { PRAGMAS, SCHEMA } from './web/src/store/database.ts';", resolveDir: root },
  bundle: true, format: 'esm', write: false, external: ['@sqlite.org/sqlite-wasm'], logLevel: 'error',
});
const { PRAGMAS, SCHEMA } = await import(`data:text/javascript,${encodeURIComponent(bundled.outputFiles[0].text.replaceAll(/^import.*sqlite-wasm";$/gm, 'const sqlite3InitModule = null;'))}`);
const sqlite = await sqlite3InitModule();

const row = (seq, id = seq) => `'${'d'.repeat(36)}', ${seq}, '${String(id).padStart(36, '0')}', '${'c'.repeat(64)}', '{}'`;

function diary() {
  const db = new sqlite.oo1.DB(':memory:', 'c');
  db.exec(PRAGMAS);
  db.exec(SCHEMA);
  db.exec(`insert into event values(${row(1)})`);
  return db;
}

for (const [what, sql, reason] of [
  ['update', "update event set body = '[]'", /append-only/],
  ['delete', 'delete from event', /append-only/],
  ['replace', `insert or replace into event values(${row(1)})`, /append-only/],
  ['upsert', `insert into event values(${row(1)}) on conflict do update set body = '[]'`, /append-only/],
  ['a number twice', `insert into event values(${row(1, 2)})`, /UNIQUE/],
  ['an id twice', `insert into event values(${row(2, 1)})`, /UNIQUE/],
  ['a number of another type', `insert into event values(${row("'one'", 2)})`, /cannot store TEXT/],
  ['a number below 1', `insert into event values(${row(0)})`, /CHECK/],
]) {
  test(`The table refuses: ${what}`, () => {
    const db = diary();
    assert.throws(() => db.exec(sql), reason);
    assert.equal(db.selectValue("select count(*) from event where body = '{}'"), 1);
    db.close();
  });
}
