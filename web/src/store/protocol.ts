// What the page's store client and the store worker send each other.
import type { Chronicle, Paper, ProgrammeExplanation, ProgrammePlan, Progress, ProgressRequest, RemindersRequest } from '../core/surface_types';
import type { Fold, Opened, ReminderOrder, Replays, Screening, ScreeningQuestions, StoreProblem, SyncFailure, SyncLook, SyncReport, TakeInPreview, Where, Wording } from './types';

/** What each request takes and what its answer brings. */
export interface Requests {
  /** `wait`: ask the tab that has the diary, and wait for it. */
  open: { takes: { core: string; wait: boolean }; gives: Omit<Opened, 'persisted'> };
  /** Whether the browser was asked before to keep the diary; it counts as asked from now on. */
  mayAskToPersist: { takes: null; gives: boolean };
  append: { takes: { kind: string; data: object }; gives: string }; // the sealed event's text
  fold: { takes: { current: string | null }; gives: Fold };
  plan: { takes: null; gives: ProgrammePlan };
  /** Of all sessions, or of so many of the newest. */
  chronicle: { takes: { newest: number | null }; gives: Chronicle };
  /** The holds of each leg's first and latest day, to be replayed. */
  replays: { takes: null; gives: Replays };
  progress: { takes: ProgressRequest; gives: Progress };
  chronicleCsv: { takes: null; gives: string };
  fhir: { takes: Wording; gives: string };
  clinicSheet: { takes: Wording & { paper: Paper }; gives: string };
  previewTakeIn: { takes: { text: string }; gives: TakeInPreview };
  takeIn: { takes: { text: string; samePerson: boolean }; gives: { added: number; known: number } };
  explainProgramme: { takes: { text: string }; gives: ProgrammeExplanation };
  nextReminder: { takes: ReminderOrder; gives: number | null };
  reminders: { takes: Omit<RemindersRequest, 'now' | 'offset_min' | 'uid'>; gives: string };
  questions: { takes: null; gives: ScreeningQuestions };
  screen: { takes: { answers: Record<string, boolean> }; gives: Screening };
  exportJsonl: { takes: null; gives: string };
  deleteEverything: { takes: { where: Where; api: string }; gives: null };
  syncLook: { takes: null; gives: SyncLook };
  syncThere: { takes: { api: string }; gives: boolean };
  syncCode: { takes: { api: string }; gives: Failing<null> };
  pair: { takes: { api: string; code: string; name: string }; gives: Failing<null> };
  sync: { takes: { api: string }; gives: Failing<SyncReport> };
  unpair: { takes: { api: string }; gives: null };
  stopSync: { takes: null; gives: null };
  joinPersons: { takes: { persons: string[] }; gives: null };
  endPutAway: { takes: { everywhere: boolean }; gives: null };
  answerTakeOver: { takes: { agree: boolean }; gives: null };
  retry: { takes: null; gives: null };
}
/** What came, or why it did not. */
export type Failing<T> = { done: T } | { failure: SyncFailure };
export type RequestName = keyof Requests;
export type Request = { [N in RequestName]: { id: number; name: N; takes: Requests[N]['takes'] } }[RequestName];

export type Reply =
  | { id: number; ok: true; gives: unknown } // what Requests says for that id's name
  | { id: number; ok: false; problem: StoreProblem; detail: string };

export type Notice =
  | { notice: 'asked' }
  | { notice: 'closed'; why: 'taken_over' | 'deleted' }
  | { notice: 'full'; pending: number }
  | { notice: 'written' };

/** A request that failed, inside the worker and in the page. */
export class StoreError extends Error {
  constructor(readonly problem: StoreProblem, detail: string) {
    super(detail);
    this.name = 'StoreError';
  }
}

/** Keeping in step did not come about; in the worker and in the page. */
export class SyncError extends Error {
  constructor(readonly failure: SyncFailure) {
    super(failure.problem);
  }
}
