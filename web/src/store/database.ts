// The diary's one table in SQLite, on the origin's private file system (OPFS).
//
// Promise: an event is on the disk when insert() has returned (synchronous=FULL; the handle is flushed at each commit), or
//          it is not there at all. Rows are never changed or deleted: triggers refuse it.
// Errors:  StoreError; a failed insert leaves the table as it was.
// Limits:  one owner at a time, held by the caller's lock. There is no weaker storage to fall back to.
import sqlite3InitModule, { type Database, type SAHPoolUtil, type Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { StoreError } from './protocol';

const DIRECTORY = 'sitbone-diary'; // in OPFS
const SCHEMA_VERSION = 1;
// A tab that is just closing may hold its files for a moment longer than its lock.
const OPEN_TRIES = 20;
const OPEN_PAUSE_MS = 100;

// recursive_triggers: without it, "insert or replace" would delete a row without asking the trigger.
export const PRAGMAS = `
  pragma journal_mode = truncate; pragma synchronous = full; pragma recursive_triggers = on;
  pragma cell_size_check = on; pragma secure_delete = on; pragma trusted_schema = off;`;

// SQLite would try two more ways of storing, by workers out of strings: Trusted Types refuse them, with a line in the log.
const withoutOtherVfs = { disable: { vfs: { opfs: true, 'opfs-vfs': true, 'opfs-wl': true } } };
interface SqliteGlobal {
  sqlite3ApiConfig?: typeof withoutOtherVfs; // what SQLite reads when it starts
}

// Erasing takes it off for a moment.
export const NO_DELETE = "create trigger event_no_delete before delete on event begin select raise(abort, 'the diary is append-only'); end;";

// The columns beside body are copies out of it: for the order, and for going on behind an event that became unreadable.
export const SCHEMA = `
  create table event(
    device text not null check(length(device) = 36),
    seq integer not null check(seq > 0),
    id text not null unique check(length(id) = 36),
    checksum text not null check(length(checksum) = 64),
    body text not null check(length(body) < 65536),
    primary key(device, seq)) strict;
  create trigger event_no_update before update on event begin select raise(abort, 'the diary is append-only'); end;
  ${NO_DELETE}
  create table meta(key text primary key, value text not null) strict, without rowid;
  pragma user_version = ${SCHEMA_VERSION};`;

// Beside the events: what can be made of them again. One row at most.
const DERIVED_SCHEMA = `
  create table if not exists derived(number integer not null, bytes blob not null) strict;
  delete from derived;`;

const LARGE_BYTES = 16e6; // chosen: a year of sessions; less is looked at in some 50 ms
const WEEK_MS = 7 * 86_400_000;

export interface Derived {
  number: number; // of the last row that it was made of
  bytes: Uint8Array;
}
export interface Place {
  seq: number;
  checksum: string;
}
export interface Row extends Place {
  device: string;
  id: string;
  body: string;
}

export class DiaryDatabase {
  private constructor(private readonly sqlite: Sqlite3Static, private readonly pool: SAHPoolUtil, private db: Database) {}

  static async open(): Promise<DiaryDatabase> {
    (globalThis as SqliteGlobal).sqlite3ApiConfig = withoutOtherVfs;
    const sqlite = await sqlite3InitModule();
    sqlite.config.warn = () => {}; // a refused write is told by its exception
    sqlite.config.error = () => {};
    const pool = await openPool(sqlite);
    let db: Database | undefined;
    try {
      db = connect(sqlite, pool);
      const database = new DiaryDatabase(sqlite, pool, db);
      database.prepare();
      return database;
    } catch (error) {
      db?.close();
      pool.pauseVfs();
      throw asStoreError(sqlite, error);
    }
  }

  private prepare(): void {
    const version = Number(this.db.selectValue('pragma user_version'));
    if (version > SCHEMA_VERSION) throw new StoreError('newer', `The diary has version ${version}, this build knows ${SCHEMA_VERSION}.`);
    if (version === 0) this.db.transaction('IMMEDIATE', () => this.db.exec(SCHEMA));
    this.check();
  }

  /** Looks at the whole structure of the file; of a large one, which takes its time, once a week. */
  private check(): void {
    const bytes = Number(this.db.selectValue('select page_count * page_size from pragma_page_count, pragma_page_size'));
    if (bytes > LARGE_BYTES && Math.abs(Date.now() - Number(this.meta('checked_at') ?? 0)) < WEEK_MS) return;
    const health = this.db.selectValue('pragma quick_check');
    if (health !== 'ok') throw new StoreError('damaged', `The diary's file is damaged: ${String(health)}.`);
    if (bytes > LARGE_BYTES) this.setMeta('checked_at', String(Date.now()));
  }

  /** Closes the files, so that another tab can open them. */
  close(): void {
    this.db.close();
    this.pool.pauseVfs();
  }

  /** Writes one event, or throws and leaves everything as it was. */
  insert(row: Row): void {
    try {
      this.db.exec({
        sql: 'insert into event(device, seq, id, checksum, body) values(?, ?, ?, ?, ?)',
        bind: [row.device, row.seq, row.id, row.checksum, row.body],
      });
    } catch (error) {
      // After a failed write begin from what is on the disk: the journal, if one was left, is rolled back there.
      this.db.close();
      if (this.has(row.id)) return; // it failed behind the commit
      throw asStoreError(this.sqlite, error);
    }
  }

  /** Writes all of them, or throws and leaves everything as it was. `person`: whose diary it is from now on. */
  insertAll(rows: readonly Row[], person: string): void {
    try {
      this.db.transaction('IMMEDIATE', db => {
        const insert = db.prepare('insert into event(device, seq, id, checksum, body) values(?, ?, ?, ?, ?)');
        try {
          for (const { device, seq, id, checksum, body } of rows) insert.bind([device, seq, id, checksum, body]).stepReset();
        } finally {
          insert.finalize();
        }
        this.setMeta('person', person);
      });
    } catch (error) {
      this.db.close(); // as in insert()
      if (error instanceof this.sqlite.SQLite3Error && (error.resultCode & 0xff) === this.sqlite.capi.SQLITE_CONSTRAINT) {
        throw new StoreError('refused', `An entry has the mark of another one here: ${error.message}`);
      }
      throw asStoreError(this.sqlite, error);
    }
  }

  /** Does all of it, or throws and leaves everything as it was. */
  change(how: (db: Database) => void): void {
    try {
      if (!this.db.isOpen()) this.db = connect(this.sqlite, this.pool);
      this.db.transaction('IMMEDIATE', how);
    } catch (error) {
      this.db.close();
      throw asStoreError(this.sqlite, error);
    }
  }

  /** Every place that is taken, and by what. */
  places(): (Place & { device: string })[] {
    return this.reading(db => db.selectObjects('select device, seq, checksum from event')).map(row =>
      ({ device: String(row['device']), seq: Number(row['seq']), checksum: String(row['checksum']) }));
  }

  /** Gives room back after much was erased. That it fails is no harm: what was erased is overwritten already. */
  shrink(): void {
    try {
      this.db.exec('vacuum');
    } catch {
      this.db.close();
    }
  }

  private has(id: string): boolean {
    return this.reading(db => db.selectValue('select 1 from event where id = ?', id) !== undefined);
  }

  last(device: string): Place | null {
    const sql = 'select seq, checksum from event where device = ? order by seq desc limit 1';
    const row = this.reading(db => db.selectObject(sql, device));
    return row === undefined ? null : { seq: Number(row['seq']), checksum: String(row['checksum']) };
  }

  count(): number {
    return this.reading(db => Number(db.selectValue('select count(*) from event')));
  }

  /** The events as JSON texts. One that is no longer JSON is stood in for by its place, so that its loss is told. */
  events(): string[] {
    return this.texts(`select case when json_valid(body) then body else json_object('device', device, 'seq', seq) end
      from event order by device, seq`);
  }

  /** At most `most` events behind that number of the table, in the order in which they were stored. */
  behind(number: number, most: number): { number: number; body: string }[] {
    const sql = 'select rowid as number, body from event where rowid > ? order by rowid limit ?';
    return this.reading(db => db.selectObjects(sql, [number, most]).map(row => ({ number: Number(row['number']), body: String(row['body']) })));
  }

  /** The same by device and number, behind that place. */
  inOrder(place: { device: string; seq: number } | null, most: number): { device: string; seq: number; body: string }[] {
    const sql = 'select device, seq, body from event where (device, seq) > (?, ?) order by device, seq limit ?';
    const rows = this.reading(db => db.selectObjects(sql, [place?.device ?? '', place?.seq ?? 0, most]));
    return rows.map(row => ({ device: String(row['device']), seq: Number(row['seq']), body: String(row['body']) }));
  }

  /** The number of the row that was stored last; 0: there is none. */
  newest(): number {
    return this.reading(db => Number(db.selectValue('select coalesce(max(rowid), 0) from event')));
  }

  holds(device: string, { seq, checksum }: Place): boolean {
    const sql = 'select 1 from event where device = ? and seq = ? and checksum = ?';
    return this.reading(db => db.selectValue(sql, [device, seq, checksum]) !== undefined);
  }

  /** What was made of the events up to a number. It may be lost at any time, and then is made again. */
  derived(): Derived | null {
    const there = this.reading(db => db.selectValue("select 1 from sqlite_schema where name = 'derived'"));
    const row = there === undefined ? undefined : this.reading(db => db.selectObject('select number, bytes from derived'));
    const bytes = row?.['bytes'];
    return row && bytes instanceof Uint8Array ? { number: Number(row['number']), bytes } : null;
  }

  /** Puts it in the place of what was kept before, or throws and leaves everything as it was. */
  setDerived({ number, bytes }: Derived): void {
    this.db.transaction('IMMEDIATE', db => {
      db.exec(DERIVED_SCHEMA);
      db.exec({ sql: 'insert into derived(number, bytes) values(?, ?)', bind: [number, bytes] });
    });
  }

  /** Those of these events that can be read, as JSON texts. */
  eventsOf(ids: readonly string[]): string[] {
    const sql = 'select body from event where id in (select value from json_each(?)) and json_valid(body)';
    return this.reading(db => db.selectValues(sql, JSON.stringify(ids)).map(String));
  }

  /** Just what is stored, in the order in which it was written. */
  bodies(): string[] {
    return this.texts('select body from event order by rowid');
  }

  private texts(sql: string): string[] {
    return this.reading(db => db.selectValues(sql).map(String));
  }

  /** The connection is made anew when a failed write ended it. */
  reading<T>(read: (db: Database) => T): T {
    try {
      if (!this.db.isOpen()) this.db = connect(this.sqlite, this.pool);
      return read(this.db);
    } catch (error) {
      throw asStoreError(this.sqlite, error);
    }
  }

  meta(key: string): string | null {
    const value = this.reading(db => db.selectValue('select value from meta where key = ?', key));
    return value === undefined || value === null ? null : String(value);
  }

  setMeta(key: string, value: string): void {
    this.db.exec({ sql: 'insert into meta(key, value) values(?, ?) on conflict do update set value = excluded.value', bind: [key, value] });
  }
}

function connect(sqlite: Sqlite3Static, pool: SAHPoolUtil): Database {
  const db = new pool.OpfsSAHPoolDb('/diary.db');
  if (db.pointer === undefined) throw new StoreError('internal', 'SQLite gave no connection.');
  try {
    sqlite.capi.sqlite3_db_config(db.pointer, sqlite.capi.SQLITE_DBCONFIG_DEFENSIVE, 1, 0);
    db.exec(PRAGMAS);
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

async function openPool(sqlite: Sqlite3Static): Promise<SAHPoolUtil> {
  // Without preserveOnInitFailure a failed start would delete the diary. The last one is not in the package's types.
  const options = {
    name: 'sitbone', directory: DIRECTORY, initialCapacity: 4, preserveOnInitFailure: true, forceReinitIfPreviouslyFailed: true,
  };
  for (let tries = 1; ; ++tries) {
    try {
      return await sqlite.installOpfsSAHPoolVfs(options);
    } catch (error) {
      const taken = error instanceof DOMException && error.name === 'NoModificationAllowedError';
      if (error instanceof DOMException && error.name === 'QuotaExceededError') throw new StoreError('full', error.message);
      if (!taken) throw new StoreError('no_storage', `The browser gives no place for the diary: ${String(error)}`);
      if (tries === OPEN_TRIES) throw new StoreError('open_elsewhere', 'Another tab still holds the files of the diary.');
      await new Promise(resolve => setTimeout(resolve, OPEN_PAUSE_MS));
    }
  }
}

function asStoreError(sqlite: Sqlite3Static, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  if (!(error instanceof sqlite.SQLite3Error)) return new StoreError('internal', String(error));
  const { SQLITE_FULL, SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOTADB } = sqlite.capi;
  const code = error.resultCode & 0xff;
  // A write beyond the quota is an I/O error to SQLite. Any other failing write, too, is worth waiting and trying again.
  if (code === SQLITE_FULL || code === SQLITE_IOERR) return new StoreError('full', error.message);
  if (code === SQLITE_CORRUPT || code === SQLITE_NOTADB) return new StoreError('damaged', error.message);
  return new StoreError('internal', error.message);
}
