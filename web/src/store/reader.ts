// What the core makes of the diary. It keeps what it has read, so that each question costs only what is new; and a checkpoint
// of that lies in the database, so that ten years are not read anew when the page opens.
//
// Limits:  what is damaged in events that a checkpoint covers is not seen here ("sitbone diary verify" reads them all).
import type { Core } from '../core/surface';
import type { DiaryDatabase } from './database';

const AT_ONCE = 20_000; // events, some 15 MB
const KEEP_AFTER = 5000; // chosen: so many are read in a fraction of a second, and a checkpoint is written seldom

export type Question = 'fold' | 'plan' | 'chronicle' | 'next_reminder';

/** What is asked of all events at once. */
export type Whole = `sitbone_${Question | 'chronicle_csv' | 'fhir' | 'clinic_sheet'}`;

export class DiaryReader {
  private number = 0; // of the last row that the core has read
  private sinceKept = 0;
  private whole = true; // as far as is known: every event can be read and follows the one before it

  constructor(private readonly core: Core, private readonly database: DiaryDatabase) {
    this.begin();
  }

  /** `unwritten`: events that wait for room; they count, but are not kept. */
  ask(question: Question, more: object, unwritten: string[]): string {
    if (unwritten.length === 0 && this.catchUp()) return this.core.call(`sitbone_log_${question}`, JSON.stringify(more));
    return this.askOfAll(`sitbone_${question}`, more, unwritten);
  }

  /** Reads every event anew. They are JSON already and are put in as they are. */
  askOfAll(name: Whole, more: object, unwritten: string[]): string {
    const rest = JSON.stringify(more).slice(1);
    return this.core.call(name, `{"events":[${[...this.database.events(), ...unwritten].join(',')}]${rest === '}' ? '' : ','}${rest}`);
  }

  private begin(): void {
    try {
      const derived = this.database.derived();
      if (derived && this.core.beginLog(derived.bytes).every(head => this.database.holds(head.device, head))) {
        this.number = derived.number;
        return;
      }
    } catch {
      // of another build, or damaged
    }
    this.beginAnew();
  }

  private beginAnew(): void {
    this.core.beginLog(new Uint8Array());
    this.number = 0;
  }

  /** Reads what was stored since. False when all events have to be looked at together. */
  private catchUp(): boolean {
    if (!this.whole) return false;
    if (!this.readOn()) this.whole = this.readAnew();
    if (this.whole && this.sinceKept >= KEEP_AFTER) this.keep();
    return this.whole;
  }

  private readOn(): boolean {
    for (;;) {
      const rows = this.database.behind(this.number, AT_ONCE);
      const last = rows.at(-1);
      if (!last) return true;
      if (!this.core.addToLog(rows.map(row => row.body))) return false;
      this.number = last.number;
      this.sinceKept += rows.length;
    }
  }

  /** Perhaps only the checkpoint was wrong, or what came from other devices was stored in another order than it was written in. */
  private readAnew(): boolean {
    this.beginAnew();
    const number = this.database.newest();
    let place: { device: string; seq: number } | null = null;
    for (;;) {
      const rows = this.database.inOrder(place, AT_ONCE);
      place = rows.at(-1) ?? null;
      if (!place) break;
      if (!this.core.addToLog(rows.map(row => row.body))) return false;
      this.sinceKept += rows.length;
    }
    this.number = number;
    return true;
  }

  private keep(): void {
    this.sinceKept = 0;
    try {
      this.database.setDerived({ number: this.number, bytes: this.core.keepLog() });
    } catch {
      // No room: it is made again.
    }
  }
}
