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
import { type Failing, type Notice, type Reply, type Request, type RequestName, type Requests, StoreError, SyncError } from './protocol';
import { DiaryReader, type Question, type Whole } from './reader';
import { exchange, isThere, post, readPaired } from './sync';
import { SyncTable } from './sync_table';
import type { Paired, StoreProblem, StoredEvent, SyncReport, Where } from './types';

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
  table: SyncTable;
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
    const table = new SyncTable(database);
    await takePutAway(table);
    owned = { core, database, reader: new DiaryReader(core, database), table, release, device: identity('device'), person: identity('person') };
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
  const deleted = open.table.persons('deleted');
  if (persons.some(person => deleted.includes(person))) throw new StoreError('refused', 'This diary was deleted on every device, and stays gone.');
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

// A diary that was ever in step leaves behind that it was deleted here, so that no sync brings it back unasked.
const PUT_AWAY = 'sitbone-deleted.json';

async function leavePutAway(persons: string[]): Promise<void> {
  const file = await (await navigator.storage.getDirectory()).getFileHandle(PUT_AWAY, { create: true });
  const writable = await file.createWritable();
  await writable.write(JSON.stringify(persons));
  await writable.close();
}

/** Into the new diary with it. */
async function takePutAway(table: SyncTable): Promise<void> {
  const root = await navigator.storage.getDirectory();
  try {
    const file = await root.getFileHandle(PUT_AWAY);
    table.note('put_away', JSON.parse(await (await file.getFile()).text()));
    await root.removeEntry(PUT_AWAY);
  } catch {
    // Nothing was deleted; or it is tried again the next time.
  }
}

/** On every device: here at once, elsewhere as they come. The pairing stays, to tell them. */
function eraseEverywhere(open: Owned): void {
  const { persons } = open.table.look(open.device, open.person);
  open.table.erase(persons, persons, open.person);
  close(open, 'deleted');
}

async function deleteEverything({ where, api }: { where: Where; api: string }): Promise<null> {
  syncing?.abort();
  if (where === 'everywhere') {
    for (const one of pending.splice(0)) one.failed(new StoreError('closed', 'The diary was deleted.'));
    eraseEverywhere(own());
    return null;
  }
  const wasInStep = owned?.database.meta('sync_began') != null;
  const left = owned && wasInStep ? [...new Set([...owned.table.look(owned.device, owned.person).persons, ...owned.table.persons('put_away')])] : [];
  if (owned && readPaired(owned.database.meta('sync'))) await unpair({ api });
  const release = owned ? null : await takeLock(null); // also a diary that could not be opened can be deleted
  if (!owned && !release) throw new StoreError('open_elsewhere', 'Another tab has the diary.');
  for (const one of pending.splice(0)) one.failed(new StoreError('closed', 'The diary was deleted.'));
  if (owned) close(owned, 'deleted');
  const root = await navigator.storage.getDirectory();
  const names: string[] = [];
  for await (const name of root.keys()) names.push(name);
  for (const name of names) await root.removeEntry(name, { recursive: true });
  if (left.length > 0) await leavePutAway(left);
  release?.();
  return null;
}

// ---- Keeping in step ----

let syncing: AbortController | null = null;

async function failing<T>(what: () => Promise<T>): Promise<Failing<T>> {
  try {
    return { done: await what() };
  } catch (error) {
    if (!(error instanceof SyncError)) throw error;
    return { failure: error.failure };
  }
}

function setPaired(paired: Paired | null): void {
  own().database.setMeta('sync', JSON.stringify(paired));
}

/** Reads anew who this diary is of. */
function renew(what: 'identity' | 'new_device'): void {
  const open = own();
  if (what === 'new_device') open.database.setMeta('device', crypto.randomUUID());
  open.device = open.database.meta('device') ?? open.device;
  open.person = open.database.meta('person') ?? open.person;
  if (what === 'identity') open.reader = new DiaryReader(open.core, open.database); // what it has read may be gone
}

async function pair({ api, code, name }: Requests['pair']['takes']): Promise<null> {
  own();
  const given: { token: string; name: string } = JSON.parse(await post(api, 'pair', JSON.stringify({ code, name })));
  own().database.setMeta('sync_began', 'true');
  setPaired({ token: given.token, name: given.name, last: null });
  return null;
}

async function sync(api: string): Promise<SyncReport> {
  const paired = readPaired(own().database.meta('sync'));
  if (!paired) throw new SyncError({ problem: 'unpaired', seconds: null });
  syncing?.abort();
  const mine = new AbortController();
  syncing = mine;
  try {
    const report = await exchange({ api, token: paired.token, stopped: mine.signal, side: own, renewed: renew });
    if (report.outcome === 'done') setPaired({ ...paired, last: Date.now() });
    return report;
  } catch (error) {
    if (error instanceof SyncError && error.failure.problem === 'unpaired') setPaired(null);
    throw error;
  } finally {
    if (syncing === mine) syncing = null;
  }
}

async function unpair({ api }: { api: string }): Promise<null> {
  const paired = readPaired(own().database.meta('sync'));
  setPaired(null);
  if (paired) await post(api, 'unpair', '{}', { token: paired.token }).catch(() => undefined); // `sitbone diary unpair` does it, too
  return null;
}

async function joinPersons({ persons }: { persons: string[] }): Promise<null> {
  await append('persons.joined', { persons });
  own().table.note('joined', persons);
  return null;
}

function syncLook(): Requests['syncLook']['gives'] {
  const paired = readPaired(own().database.meta('sync'));
  return paired && { name: paired.name, last: paired.last };
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
  syncLook,
  syncThere: ({ api }) => isThere(api),
  syncCode: ({ api }) => failing(async () => (await post(api, 'pair/code', '{}'), null)),
  pair: takes => failing(() => pair(takes)),
  sync: ({ api }) => failing(() => sync(api)),
  unpair,
  stopSync: () => (syncing?.abort(), null),
  joinPersons,
  endPutAway: ({ everywhere }) => (own().table.endPutAway(everywhere), null),
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
