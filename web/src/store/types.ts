// What the store and the page tell each other: events, screening, the fold of the diary, reasons of refusal.
//
// Units:  degrees, seconds; times of day in ms since 1970 UTC.
// Made by the core (core/programme) and only passed on here.
import type { Block, Chronicle, Felt, Fold, HoldReplay, Measured, Mode, NextReminderRequest, Paper, ProgrammeExplanation, ProgrammePlan, Progress, ProgressRequest, RemindersRequest, Replay, Screening, ScreeningQuestions, Side, SyncRefusal, TakeIn } from '../core/surface_types';

// What the core answers; docs/event-format.md says what each field means.
export type {
  Again, Because, Felt, Fold, Measured, OpenBlock, OpenSession, PainOfSession, Problem, ProblemKind, Screening,
  ScreeningQuestion, ScreeningQuestions, ScreeningState, Side, StretchHistory, Urgency,
} from '../core/surface_types';
export type BlockPlan = Block;

/** The data of each kind that this build writes and understands (version 1). */
export interface EventData {
  'screening.answered': { answers: Record<string, boolean>; questions_version: number };
  /** A slip: `corrects` is the id of the screening.answered in which `question` was answered wrongly. */
  'screening.corrected': { corrects: string; question: string; answer: boolean };
  /** `on`: YYYY-MM-DD, the day on which the clinician was seen. */
  'clearance.noted': { question: string; who: string; on: string };
  'session.started': { session: string; mode: Mode; blocks: BlockPlan[] };
  'hold.done': {
    session: string; stretch: string; side: Side; from_s: number; to_s: number; credited_s: number; hold_s: number;
    complete: boolean; knee_flexion: Measured | null; trunk_thigh: Measured | null; faults: string[]; course?: object;
  };
  'stretch.felt': { session: string; stretch: string; side: Side; where: Felt };
  'pain.increased': { session: string; stretch: string; side: Side; stage: string };
  'stronger.noted': { session: string; stretch: string; side: Side };
  'pain.rated': { session: string; when: 'before' | 'after'; score: number };
  'session.ended': { session: string; reason: 'done' | 'stopped' | 'eased' | 'interrupted' };
  /** null: not asked. A place that is not listed was not asked; one without pain is listed with 0. */
  'pain.checked': {
    session: string | null; when: 'before' | 'during' | 'after' | 'morning';
    places: { place: 'back' | 'buttock' | 'thigh' | 'below_knee'; side: Side; score: number }[];
    new_numbness: boolean | null; new_weakness: boolean | null;
  };
  'nerve.checked': {
    session: string; stretch: string; side: Side; below_knee: boolean; tingling: boolean; changed_by_foot: boolean;
    changed_by_chin: boolean; new_numbness: boolean | null; new_weakness: boolean | null;
  };
  'advice.overridden': { advice: 'one_first' };
  /** A physiotherapist's file, or null to take it back. */
  'programme.set': { programme: object | null };
  /** `corrects`: id of an entry that does not count any more. Not for screening and clearance. */
  'entry.withdrawn': { corrects: string };
  /** "Both diaries are mine": persons whose entries are one diary from now on. */
  'persons.joined': { persons: string[] };
}
export type EventKind = keyof EventData;

/** A sealed event, as it is stored and exported. */
export interface StoredEvent<K extends EventKind = EventKind> {
  id: string;          // UUID version 7
  at: number;          // ms since 1970 UTC
  offset_min: number;  // local time less UTC
  person: string;
  device: string;
  seq: number;         // counts up from 1 on a device
  prev: string;        // checksum of the device's previous event, 64 zeros for the first
  kind: K;
  version: number;
  data: EventData[K];
  checksum: string;
}

// ---- Keeping in step with a computer ----

/** What the diary remembers of its pairing. The token stays in the worker. */
export interface Paired {
  token: string;
  name: string;        // of this device, as the computer lists it
  last: number | null; // when it was in step last, ms since 1970 by this device's clock
}
export type SyncLook = Pick<Paired, 'name' | 'last'> | null; // null: not paired

/**
 * unreachable: no answer (offline, or not running). absent: something answers that is not `sitbone serve`. unpaired: the computer
 * does not know this device any more. wrong_code, no_code (used up or too old), wait: of pairing. newer: its version is another.
 * computer_full, computer_damaged, busy: the diary there can't be written, can't be read, is in use. stopped: a session began.
 */
export type SyncProblem =
  'unreachable' | 'absent' | 'unpaired' | 'wrong_code' | 'no_code' | 'wait' | 'newer' | 'computer_full' | 'busy' | 'computer_damaged' | 'refused' | 'stopped';
export interface SyncFailure {
  problem: SyncProblem;
  seconds: number | null; // with wait
}
export interface SyncReport {
  /** strangers: begun as diaries of two persons; joinPersons() makes them one. put_away: it was deleted here; see endPutAway(). */
  outcome: 'done' | 'strangers' | 'put_away';
  added: number;       // entries that came
  sent: number;        // and that went
  erased: boolean;     // the diary was deleted on another device
  refused: number;     // entries that are wrong, on either side
  named: SyncRefusal[]; // the first of them
  forked: string[];    // devices of which both tell another story
  persons: string[];   // theirs
}
export type Where = 'here' | 'everywhere';

// ---- The store ----

/**
 * open_elsewhere: another tab has the diary (takeOver() asks for it). declined: that tab said no, or did not answer.
 * no_storage: this browser has no private file system here (too old, private window); there is no weaker fallback.
 * full: the disk takes no more (no room, or it fails); see StoreEvents.full. newer: written by a newer Sitbone. damaged: the file can't be read.
 * refused: the core does not take these data. closed: taken over, deleted or never opened. internal: the rest.
 */
export type StoreProblem =
  'open_elsewhere' | 'declined' | 'no_storage' | 'full' | 'newer' | 'damaged' | 'refused' | 'closed' | 'internal';

export interface Opened {
  events: number;
  persisted: boolean;            // the browser promises not to clear it by itself
  device: string;
  person: string;
}

export interface StoreEvents {
  /** Another tab asks for the diary: answer with answerTakeOver(). */
  asked: () => void;
  /** The diary went to another tab, or was deleted: nothing can be appended any more. */
  closed: (why: 'taken_over' | 'deleted') => void;
  /** No room: `pending` appends wait in memory. They are tried again by themselves and with retry(). */
  full: (pending: number) => void;
  /** All that waited is written. */
  written: () => void;
  /** The worker failed for good. */
  failed: (detail: string) => void;
}

/** Days by the ids of their holds, and those holds. */
export interface Replays {
  days: Replay[];
  holds: HoldReplay[];
}

/** In which language, and whose name is on it. */
export interface Wording {
  language: string;
  name: string | null;
}

/** The hours, and what was shown already. */
export type ReminderOrder = Omit<NextReminderRequest, 'events' | 'now' | 'offset_min'>;

/** What a file would bring in, before anything is written. */
export interface TakeInPreview extends Omit<TakeIn, 'rows'> {
  begun: boolean; // there are entries here already: another person's are not mixed in unasked
}

export interface Store {
  /** Opens the diary, or rejects with a StoreError. */
  open(): Promise<Opened>;
  /** Asks the other tab for the diary and opens it when that tab agrees or is closed. */
  takeOver(): Promise<Opened>;
  answerTakeOver(agree: boolean): void;
  /** Resolves after the commit, never before. */
  append<K extends EventKind>(kind: K, data: EventData[K]): Promise<StoredEvent<K>>;
  /** The same for a record effect of the core, whose data the core checks. */
  record(event: { kind: string; data: object }): Promise<StoredEvent>;
  /** `current`: the session that is going on, left out of the history; default: the open one. */
  fold(current?: string): Promise<Fold>;
  /** What there is to do now, and why. */
  plan(): Promise<ProgrammePlan>;
  /** What was done, session by session, oldest first: all sessions, or so many of the newest. */
  chronicle(newest?: number): Promise<Chronicle>;
  /** The holds of each leg's first and latest day, to be replayed. */
  replays(): Promise<Replays>;
  /** The best of some holds beside an earlier best. */
  progress(request: ProgressRequest): Promise<Progress>;
  /** The chronicle for spreadsheets. */
  chronicleCsv(): Promise<string>;
  /** The diary as an HL7 FHIR bundle, for the record of a clinic. */
  fhir(wording: Wording): Promise<string>;
  /** The page for the clinician, as SVG. */
  clinicSheet(wording: Wording & { paper: Paper }): Promise<string>;
  /** What an export would bring in. */
  previewTakeIn(text: string): Promise<TakeInPreview>;
  /** Takes it in, all or nothing; what is known is passed over. 'refused' where a number is taken by another entry, or where
   * entries are of another person and nobody said that it is the same one. */
  takeIn(text: string, samePerson: boolean): Promise<{ added: number; known: number }>;
  /** What a physiotherapist's file changes; 'refused' with where and why. */
  explainProgramme(text: string): Promise<ProgrammeExplanation>;
  /** When to remind next, ms; null: nothing is due. */
  nextReminder(order: ReminderOrder): Promise<number | null>;
  /** A calendar file. Its words are the caller's: a calendar is read by others. */
  reminders(order: Omit<RemindersRequest, 'now' | 'offset_min' | 'uid'>): Promise<string>;
  questions(): Promise<ScreeningQuestions>;
  /** What answers would mean, before they are stored. */
  screen(answers: Record<string, boolean>): Promise<Screening>;
  /** Every event in order, one a line. */
  exportJsonl(): Promise<string>;
  /**
   * here: leaves nothing behind but, where it was ever in step, that it was deleted. everywhere: the entries go here at once and on
   * the computer and its other devices when they next keep in step. The store is closed afterwards.
   */
  deleteEverything(where?: Where): Promise<void>;
  syncLook(): Promise<SyncLook>;
  /** Whether this page comes from `sitbone serve`. */
  syncThere(): Promise<boolean>;
  /** Lets the computer show a code. Rejects with a SyncError, as the next three do. */
  syncCode(): Promise<void>;
  pair(code: string, name: string): Promise<void>;
  /** Keeps in step, until both have the same. */
  sync(): Promise<SyncReport>;
  /** Ends the pairing; the computer is told if it can be reached. */
  unpair(): Promise<void>;
  /** Breaks off a sync; what has come is kept. */
  stopSync(): void;
  joinPersons(persons: string[]): Promise<void>;
  /** What was deleted here alone comes back with the next sync, or is deleted everywhere. */
  endPutAway(everywhere: boolean): Promise<void>;
  /** Tries what waits once more, after the person freed space. */
  retry(): void;
  on<E extends keyof StoreEvents>(event: E, listener: StoreEvents[E]): () => void;
}
