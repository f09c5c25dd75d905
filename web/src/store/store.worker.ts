// The store worker: the one owner of the diary. It seals events with its own instance of the core and writes them down.
//
// Order:   appends are written one after another, in the order in which they came.
// Promise: an append is answered after its commit. What cannot be written for want of room waits in memory (at most
//          PENDING_MAX) and is tried again; it is neither dropped nor written by halves.
// Owner:   a Web Lock, held from open to close. Another tab asks through a channel and gets it when the page here agrees,
//          or when this tab is gone.
import { Core } from '../core/surface';
import type { Chronicle, HoldReplay, NextReminder, TakeIn } from '../core/surface_types';
import { DiaryDatabase } from './database';
import { type Notice, type Reply, type Request, type RequestName, type Requests, StoreError } from './protocol';
import { DiaryReader, type Question, type Whole } from './reader';
import type { StoreProblem, StoredEvent } from './types';

const LOCK = 'sitbone-diary';
const PENDING_MAX = 500; // chosen: ten times what the longest session records
const RETRY_MS = 5000; // chosen: soon after room was made, without keeping a full disk busy
const ANSWER_S = 30; // chosen: time for a person to find the other tab and answer there

type Asked = { ask: string } | { declined: string };
interface Pending {
  kind: string;
  data: object;
  at: number;
  done: (text: string) => void;
  failed: (error: StoreError) => void;
}
interface Owned {
  core: Core;
  database: DiaryDatabase;
  reader: DiaryReader;
  device: string;
  person: string;
  release: () => void;
}

const channel = new BroadcastChannel(LOCK);
const me = crypto.getRandomValues(new Uint32Array(4)).join('-'); // no UUID, which an insecure page has not
const pending: Pending[] = [];
const askers = new Set<string>();
let owned: Owned | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

const notify = (notice: Notice): void => postMessage(notice);
const send = (asked: Asked): void => channel.postMessage(asked);

function own(): Owned {
  if (!owned) throw new StoreError('closed', 'The diary is not open here.');
  return owned;
}

// ---- Who owns it ----

/** The lock, held until `release` is called; null when another tab has it. */
function takeLock(signal: AbortSignal | null): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    const options: LockOptions = signal ? { signal } : { ifAvailable: true };
    navigator.locks.request(LOCK, options, lock => {
      if (!lock) return resolve(null);
      return new Promise<void>(release => resolve(release));
    }).catch(reject);
  });
}

async function waitForLock(): Promise<() => void> {
  const waiting = new AbortController();
  const late = setTimeout(() => waiting.abort(), ANSWER_S * 1000);
  const declined = (message: MessageEvent<Asked>): void => {
    if ('declined' in message.data && message.data.declined === me) waiting.abort();
  };
  channel.addEventListener('message', declined);
  try {
    const lock = takeLock(waiting.signal);
    send({ ask: me });
    const release = await lock;
    if (!release) throw new StoreError('internal', 'The lock was not given.');
    return release;
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError('declined', 'The other tab keeps the diary.');
  } finally {
    clearTimeout(late);
    channel.removeEventListener('message', declined);
  }
}

channel.addEventListener('message', (message: MessageEvent<Asked>) => {
  if (!owned || !('ask' in message.data)) return;
  askers.add(message.data.ask);
  notify({ notice: 'asked' });
});

function answerTakeOver(agree: boolean): void {
  const all = [...askers];
  askers.clear();
  // What still waits for room would be lost with this tab's memory.
  if (!owned || !agree || pending.length > 0) {
    for (const asker of all) send({ declined: asker });
    return;
  }
  close(owned, 'taken_over');
}

function close(open: Owned, why: 'taken_over' | 'deleted'): void {
  owned = null;
  clearTimeout(timer);
  open.database.close();
  open.release();
  notify({ notice: 'closed', why });
}

// ---- Opening ----

async function open(coreUrl: string, wait: boolean): Promise<Requests['open']['gives']> {
  if (owned) throw new StoreError('internal', 'The diary is open already.');
  if (!('locks' in navigator) || navigator.storage?.getDirectory === undefined) {
    throw new StoreError('no_storage', 'This browser has no private file system.');
  }
  const release = (await takeLock(null)) ?? (wait ? await waitForLock() : null);
  if (!release) throw new StoreError('open_elsewhere', 'Another tab has the diary.');
  try {
    const core = await startCore(coreUrl);
    const database = await DiaryDatabase.open();
    const identity = (key: string): string => {
      const known = database.meta(key);
      if (known !== null) return known;
      const fresh = crypto.randomUUID();
      database.setMeta(key, fresh);
      return fresh;
    };
    owned = { core, database, reader: new DiaryReader(core, database), release, device: identity('device'), person: identity('person') };
    return { events: database.count(), device: owned.device, person: owned.person };
  } catch (error) {
    release();
    throw error;
  }
}

async function startCore(url: string): Promise<Core> {
  const answer = await fetch(url);
  if (!answer.ok) throw new StoreError('internal', `The core did not come: ${answer.status}.`);
  return Core.start(await WebAssembly.compile(await answer.arrayBuffer()));
}

// ---- Writing ----

function append(kind: string, data: object): Promise<string> {
  own();
  if (pending.length >= PENDING_MAX) throw new StoreError('full', `${pending.length} events wait for room already.`);
  return new Promise((done, failed) => {
    pending.push({ kind, data, at: Date.now(), done, failed });
    drain();
  });
}

type Previous = ReturnType<DiaryDatabase['last']>;

function seal(open: Owned, { kind, data, at }: Pending, previous: Previous): { text: string; event: StoredEvent } {
  const random = [...crypto.getRandomValues(new Uint8Array(10))].map(byte => byte.toString(16).padStart(2, '0')).join('');
  const offset_min = -new Date(at).getTimezoneOffset();
  const { device, person } = open;
  const request = { kind, data, at, offset_min, random, person, device, previous };
  let text: string;
  try {
    text = open.core.call('sitbone_seal', JSON.stringify(request));
  } catch (error) {
    throw new StoreError('refused', error instanceof Error ? error.message : String(error));
  }
  return { text, event: JSON.parse(text) };
}

/** Writes what waits, until there is nothing left or no room. */
function drain(): void {
  const waited = timer !== undefined;
  clearTimeout(timer);
  timer = undefined;
  for (let first = pending[0]; first && owned; first = pending[0]) {
    try {
      const { text, event } = seal(owned, first, owned.database.last(owned.device));
      owned.database.insert({ device: owned.device, seq: event.seq, id: event.id, checksum: event.checksum, body: text });
      pending.shift();
      first.done(text);
    } catch (thrown) {
      const error = asStoreError(thrown);
      if (error.problem === 'full') {
        timer = setTimeout(drain, RETRY_MS);
        notify({ notice: 'full', pending: pending.length });
        break;
      }
      pending.shift();
      first.failed(error);
    }
  }
  if (waited && pending.length === 0) notify({ notice: 'written' });
}

// ---- Reading and deleting ----

/** What waits for room, sealed for the fold alone: a complaint counts before it is written. */
function unwritten(open: Owned): string[] {
  let previous = open.database.last(open.device);
  return pending.flatMap(one => {
    try {
      const { text, event } = seal(open, one, previous);
      previous = { seq: event.seq, checksum: event.checksum };
      return [text];
    } catch {
      return []; // its own append is told of it
    }
  });
}

function ask(question: Question, more: object): string {
  const open = own();
  return open.reader.ask(question, more, unwritten(open));
}

function fold(current: string | null): Requests['fold']['gives'] {
  return JSON.parse(ask('fold', { now: Date.now(), current }));
}

function plan(): Requests['plan']['gives'] {
  const now = Date.now();
  return JSON.parse(ask('plan', { now, offset_min: -new Date(now).getTimezoneOffset() }));
}

/** Which holds they are says the chronicle; how they went stands in the events alone. */
function replays(): Requests['replays']['gives'] {
  const open = own();
  const { replays: days }: Chronicle = JSON.parse(ask('chronicle', { newest: 0 }));
  const ids = days.flatMap(({ first, last }) => [...(first?.events ?? []), ...last.events]);
  const events = [...open.database.eventsOf(ids), ...unwritten(open)];
  const holds: HoldReplay[] = JSON.parse(open.core.call('sitbone_holds', `{"events":[${events.join(',')}]}`));
  return { days, holds };
}

/** Of every event, read anew: what goes out of the diary does not rest on what was kept of it. */
function askOfAll(name: Whole, more: object): string {
  const open = own();
  return open.reader.askOfAll(name, more, unwritten(open));
}

function nextReminder(order: Requests['nextReminder']['takes']): number | null {
  const { person: _, ...more } = forOthers(order);
  const next: NextReminder = JSON.parse(ask('next_reminder', more));
  return next.at;
}

function reminders(order: Requests['reminders']['takes']): string {
  const { core, person } = own();
  const now = Date.now();
  return core.call('sitbone_reminders', JSON.stringify({ ...order, now, offset_min: -new Date(now).getTimezoneOffset(), uid: person }));
}

// ---- Bringing in ----

/** What the text would bring in; the known places are looked up anew each time, since they may have changed meanwhile. */
function lookAt(text: string): TakeIn {
  const { core, database, person } = own();
  return JSON.parse(refusing(() => core.call('sitbone_take_in', JSON.stringify({ text, known: database.places(), person }))));
}

function refusing<T>(what: () => T): T {
  try {
    return what();
  } catch (error) {
    throw new StoreError('refused', error instanceof Error ? error.message : String(error));
  }
}

function previewTakeIn(text: string): Requests['previewTakeIn']['gives'] {
  const { rows: _, ...preview } = lookAt(text);
  return { ...preview, begun: own().database.count() > 0 };
}

function takeIn(text: string, samePerson: boolean): Requests['takeIn']['gives'] {
  const open = own();
  if (pending.length > 0) throw new StoreError('full', `${pending.length} events wait for room already.`);
  const { rows, known, conflicts, persons, other_person } = lookAt(text);
  const [conflict] = conflicts;
  if (conflict) throw new StoreError('refused', `Entry ${conflict.seq} of device ${conflict.device} is here already and says something else.`);
  const begun = open.database.count() > 0;
  const [first] = persons;
  // A diary without entries becomes the person's whose entries come in first, as the command line's does.
  const adopted = !begun && first !== undefined && persons.length === 1;
  if (other_person && !adopted && !samePerson) throw new StoreError('refused', 'Begun as the diary of another person.');
  const person = adopted ? first : open.person;
  open.database.insertAll(rows, person);
  open.person = person;
  return { added: rows.length, known };
}

/** What every form that goes out asks for beside the events. */
function forOthers<T extends object>(more: T): T & { now: number; offset_min: number; person: string } {
  const now = Date.now();
  return { ...more, now, offset_min: -new Date(now).getTimezoneOffset(), person: own().person };
}

async function deleteEverything(): Promise<null> {
  const release = owned ? null : await takeLock(null); // also a diary that could not be opened can be deleted
  if (!owned && !release) throw new StoreError('open_elsewhere', 'Another tab has the diary.');
  for (const one of pending.splice(0)) one.failed(new StoreError('closed', 'The diary was deleted.'));
  if (owned) close(owned, 'deleted');
  const root = await navigator.storage.getDirectory();
  const names: string[] = [];
  for await (const name of root.keys()) names.push(name);
  for (const name of names) await root.removeEntry(name, { recursive: true });
  release?.();
  return null;
}

function mayAskToPersist(): boolean {
  const { database } = own();
  if (database.meta('asked_to_persist') !== null) return false;
  database.setMeta('asked_to_persist', new Date().toISOString());
  return true;
}

const answers: { [N in RequestName]: (takes: Requests[N]['takes']) => Requests[N]['gives'] | Promise<Requests[N]['gives']> } = {
  open: ({ core, wait }) => open(core, wait),
  mayAskToPersist,
  append: ({ kind, data }) => append(kind, data),
  fold: ({ current }) => fold(current),
  plan,
  chronicle: ({ newest }) => JSON.parse(ask('chronicle', { newest })),
  replays,
  chronicleCsv: () => askOfAll('sitbone_chronicle_csv', {}),
  fhir: takes => askOfAll('sitbone_fhir', forOthers(takes)),
  clinicSheet: takes => askOfAll('sitbone_clinic_sheet', forOthers(takes)),
  previewTakeIn: ({ text }) => previewTakeIn(text),
  takeIn: ({ text, samePerson }) => takeIn(text, samePerson),
  explainProgramme: ({ text }) => JSON.parse(refusing(() => own().core.call('sitbone_explain_programme', text))),
  nextReminder: takes => nextReminder(takes),
  reminders,
  progress: takes => JSON.parse(own().core.call('sitbone_progress', JSON.stringify(takes))),
  questions: () => own().core.screeningQuestions(),
  screen: takes => JSON.parse(own().core.call('sitbone_screen', JSON.stringify(takes))),
  exportJsonl: () => own().database.bodies().map(body => `${body}\n`).join(''),
  deleteEverything,
  answerTakeOver: ({ agree }) => (answerTakeOver(agree), null),
  retry: () => (drain(), null),
};

function asStoreError(thrown: unknown, problem: StoreProblem = 'internal'): StoreError {
  if (thrown instanceof StoreError) return thrown;
  if (thrown instanceof DOMException && thrown.name === 'QuotaExceededError') return new StoreError('full', thrown.message);
  return new StoreError(problem, thrown instanceof Error ? thrown.message : String(thrown));
}

async function answer<N extends RequestName>(id: number, name: N, takes: Requests[N]['takes']): Promise<void> {
  const reply = (message: Reply): void => postMessage(message);
  try {
    reply({ id, ok: true, gives: await answers[name](takes) });
  } catch (thrown) {
    const { problem, message } = asStoreError(thrown);
    reply({ id, ok: false, problem, detail: message });
  }
}

addEventListener('message', (message: MessageEvent<Request>) => {
  const { id, name, takes } = message.data;
  void answer(id, name, takes);
});
