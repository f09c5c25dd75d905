// What keeping in step reads from the table, and writes into it. As adapters/sqlite_diary/shelf.cc, on the same schema.
//
// Shape:   what was counted once is remembered, since rows only come; that it still holds is looked up each time.
import type { SyncDevice, SyncMine, SyncPlace, SyncRow, SyncRun, SyncSpan } from '../core/surface_types';
import { NO_DELETE, type DiaryDatabase } from './database';

const FIRST = '0'.repeat(64); // `prev` of a device's first event

/** The lists of persons that the diary remembers. */
export type PersonList = 'deleted' | 'put_away' | 'joined';

export class SyncTable {
  private readonly whole = new Map<string, SyncRun>(); // by device: from the first event on, as it was last counted

  constructor(private readonly database: DiaryDatabase) {}

  persons(list: PersonList): string[] {
    const stored = this.database.meta(list);
    return stored === null ? [] : JSON.parse(stored);
  }

  look(device: string, person: string): SyncMine {
    const deleted = this.persons('deleted');
    const persons = new Set([person, ...this.persons('joined').filter(one => !deleted.includes(one))]);
    const have: SyncDevice[] = [];
    for (const one of this.devices()) {
      have.push({ device: one, runs: this.runs(one) });
      const of = this.personOf(one);
      if (of !== null) persons.add(of);
    }
    return { person, device, persons: [...persons], deleted, put_away: this.persons('put_away'), have };
  }

  private value(sql: string, ...bind: (string | number)[]): string | null {
    const value = this.database.reading(db => db.selectValue(sql, bind));
    return value === undefined || value === null ? null : String(value);
  }

  private devices(): string[] {
    return this.database.reading(db => db.selectValues(`
      with recursive one(device) as (
        select min(device) from event
        union all select (select min(device) from event where device > one.device) from one where one.device is not null)
      select device from one where device is not null`)).map(String);
  }

  private personOf(device: string): string | null {
    return this.value("select json_extract(body, '$.person') from event where device = ? and json_valid(body) order by seq limit 1", device);
  }

  checksumAt(device: string, seq: number): string | null {
    return this.value('select checksum from event where device = ? and seq = ?', device, seq);
  }

  private runs(device: string): SyncRun[] {
    let whole = this.whole.get(device);
    if (whole && this.checksumAt(device, whole.to) !== whole.checksum) whole = undefined;
    const behind = this.runsBehind(device, whole?.to ?? 0);
    const [first] = behind;
    if (whole && first?.from === whole.to + 1) behind[0] = { ...whole, to: first.to, checksum: first.checksum };
    else if (whole) behind.unshift(whole);
    if (behind[0]?.from === 1) this.whole.set(device, behind[0]);
    else this.whole.delete(device);
    return behind;
  }

  private runsBehind(device: string, seq: number): SyncRun[] {
    const islands = this.database.reading(db => {
      const all = db.selectArray('select count(*), min(seq), max(seq) from event where device = ? and seq > ?', [device, seq]) ?? [];
      const [count, from, to] = all.map(Number);
      if (!count || from === undefined || to === undefined) return [];
      if (to - from + 1 === count) return [[from, to]];
      return db.selectArrays(`
        select min(seq), max(seq) from
          (select seq, seq - row_number() over (order by seq) as island from event where device = ? and seq > ?)
        group by island order by 1`, [device, seq]).map(row => row.map(Number));
    });
    return islands.map(([from = 1, to = 1]) => ({
      from, to, checksum: this.checksumAt(device, to) ?? FIRST,
      prev: from === 1 ? FIRST : this.value("select json_extract(body, '$.prev') from event where device = ? and seq = ? and json_valid(body)", device, from) ?? FIRST,
    }));
  }

  /** My checksums where their runs end, as far as I have them. */
  endsOf(theirs: SyncDevice[]): SyncPlace[] {
    return theirs.flatMap(({ device, runs }) => runs.flatMap(({ to }) => {
      const checksum = this.checksumAt(device, to);
      return checksum === null ? [] : [{ device, seq: to, checksum }];
    }));
  }

  /** The entries of these spans, one a line, until there is enough of them. */
  lines(spans: SyncSpan[], bytes_max: number, events_max: number): { text: string; count: number; more: boolean } {
    const parts: string[] = [];
    let bytes = 0;
    return this.database.reading(db => {
      for (const { device, from, to } of spans) {
        const statement = db.prepare('select body from event where device = ? and seq between ? and ? order by seq');
        try {
          statement.bind([device, from, to]);
          while (statement.step()) {
            if (bytes >= bytes_max || parts.length >= events_max) return { text: parts.join(''), count: parts.length, more: true };
            const body = String(statement.get(0));
            bytes += new Blob([body]).size;
            parts.push(`${body}\n`);
          }
        } finally {
          statement.finalize();
        }
      }
      return { text: parts.join(''), count: parts.length, more: false };
    });
  }

  /** Stores entries and what else a message brought, all or none. */
  keep(rows: (SyncRow & { body: string })[], more: { deleted: string[]; joined: string[]; person: string | null }): void {
    this.database.change(db => {
      if (more.person !== null) this.setMeta(db, 'person', more.person);
      this.addPersons(db, 'deleted', more.deleted);
      this.addPersons(db, 'joined', more.joined);
      const statement = db.prepare('insert into event(device, seq, id, checksum, body) values(?, ?, ?, ?, ?)');
      try {
        for (const row of rows) statement.bind([row.device, row.seq, row.id, row.checksum, row.body]).stepReset();
      } finally {
        statement.finalize();
      }
    });
  }

  note(list: PersonList, persons: string[]): void {
    this.database.change(db => this.addPersons(db, list, persons));
  }

  /** What was deleted here alone comes back, or goes everywhere. */
  endPutAway(everywhere: boolean): void {
    const persons = this.persons('put_away');
    this.database.change(db => {
      if (everywhere) this.addPersons(db, 'deleted', persons);
      this.setMeta(db, 'put_away', '[]');
    });
  }

  /** Removes the entries of these persons, remembers all of `deleted`, and begins anew where it was theirs. */
  erase(doomed: string[], deleted: string[], person: string): void {
    this.whole.clear();
    const devices = this.devices().filter(device => doomed.includes(this.personOf(device) ?? doomed[0] ?? ''));
    this.database.change(db => {
      this.addPersons(db, 'deleted', deleted);
      db.exec('drop trigger event_no_delete');
      db.exec('drop table if exists derived'); // made of what goes
      for (const device of devices) db.exec({ sql: 'delete from event where device = ?', bind: [device] });
      db.exec(NO_DELETE);
      if (!doomed.includes(person)) return;
      for (const key of ['device', 'person']) this.setMeta(db, key, crypto.randomUUID());
    });
    this.database.shrink();
  }

  private addPersons(db: Parameters<Parameters<DiaryDatabase['change']>[0]>[0], list: PersonList, persons: string[]): void {
    const before = this.persons(list);
    const all = [...new Set([...before, ...persons])];
    if (all.length > before.length) this.setMeta(db, list, JSON.stringify(all));
  }

  private setMeta(db: Parameters<Parameters<DiaryDatabase['change']>[0]>[0], key: string, value: string): void {
    db.exec({ sql: 'insert into meta(key, value) values(?, ?) on conflict do update set value = excluded.value', bind: [key, value] });
  }
}
