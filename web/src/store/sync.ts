// Keeps the diary in step with the computer that the page comes from. docs/sync.md is the contract.
//
// What to send and what to take in is the core's decision; here are the table and the network. Between two messages nothing is
// kept: any of them may fail, and the next round begins anew.
import type { SyncRefusal, SyncTaken, SyncSending, SyncTheirs } from '../core/surface_types';
import type { Core } from '../core/surface';
import { SyncError } from './protocol';
import type { SyncTable } from './sync_table';
import type { Paired, SyncFailure, SyncReport } from './types';

const ANSWER_MS = 30_000; // chosen: a batch of half a megabyte over a slow network at home
const IDLE_MAX = 3; // rounds in which nothing moved; then there is nothing that would

/** What the worker knows of its diary at this moment. */
export interface Side {
  core: Core;
  table: SyncTable;
  device: string;
  person: string;
}
export interface Surroundings {
  api: string; // address of /api/, with the slash
  token: string;
  stopped: AbortSignal;
  side: () => Side; // throws when the diary is not open any more
  renewed: (what: 'identity' | 'new_device') => void; // person or device are others now; or the device shall be
}

const failures: Partial<Record<string, SyncFailure['problem']>> = {
  unpaired: 'unpaired', wrong_code: 'wrong_code', no_code: 'no_code', wait: 'wait', newer: 'newer', full: 'computer_full', busy: 'busy', diary: 'computer_damaged',
};

/** A signal that comes when it was stopped, or when it takes too long. */
function limit(stopped?: AbortSignal): { signal: AbortSignal; done: () => void } {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  const late = setTimeout(stop, ANSWER_MS);
  stopped?.addEventListener('abort', stop);
  if (stopped?.aborted) stop();
  return { signal: controller.signal, done: () => { clearTimeout(late); stopped?.removeEventListener('abort', stop); } };
}

/** Sends something to the computer; the text of its answer. */
export async function post(api: string, way: string, body: string, { token, lines = false, stopped }: { token?: string; lines?: boolean; stopped?: AbortSignal } = {}): Promise<string> {
  const headers = { 'Content-Type': lines ? 'application/x-ndjson' : 'application/json', ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }) };
  const { signal, done } = limit(stopped);
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(api + way, { method: 'POST', headers, body, cache: 'no-store', credentials: 'omit', redirect: 'error', signal });
    text = await answer.text();
  } catch {
    throw new SyncError({ problem: stopped?.aborted ? 'stopped' : 'unreachable', seconds: null });
  } finally {
    done();
  }
  if (answer.ok) return text;
  let told: { problem?: string; seconds?: number } = {};
  try {
    told = JSON.parse(text);
  } catch {
    // Not from `sitbone serve`.
  }
  const missing = answer.status === 404 || answer.status === 405 || answer.status === 501; // what other hosts say
  throw new SyncError({ problem: failures[told.problem ?? ''] ?? (missing ? 'absent' : 'refused'), seconds: told.seconds ?? null });
}

/** Whether `sitbone serve` answers there. */
export async function isThere(api: string): Promise<boolean> {
  const { signal, done } = limit();
  try {
    const answer = await fetch(`${api}sync`, { cache: 'no-store', credentials: 'omit', signal });
    if (!answer.ok) return false;
    const told: { format?: string } = await answer.json();
    return told.format === 'sitbone.sync';
  } catch {
    return false;
  } finally {
    done();
  }
}

export function readPaired(stored: string | null): Paired | null {
  return stored === null ? null : JSON.parse(stored);
}

/** Asks and sends until both have the same, or nothing moves any more. */
export async function exchange(around: Surroundings): Promise<SyncReport> {
  const report: SyncReport = { outcome: 'done', added: 0, sent: 0, erased: false, refused: 0, named: [], forked: [], persons: [] };
  const named = new Map<string, SyncRefusal>();
  const forked = new Set<string>();
  let theirs: SyncTheirs | null = null;
  for (let idle = 0; idle < IDLE_MAX;) {
    if (around.stopped.aborted) throw new SyncError({ problem: 'stopped', seconds: null });
    const question = ask(around.side(), theirs, forked);
    const answer = await post(around.api, 'sync', question, { token: around.token, lines: true, stopped: around.stopped });
    const { taken, erased } = hear(around, answer);
    ({ theirs } = taken);
    report.added += taken.rows.length;
    report.sent += theirs.added;
    report.erased ||= erased;
    for (const one of [...taken.refused, ...theirs.refused]) named.set(JSON.stringify(one), one);
    for (const device of theirs.forked) forked.add(device);
    if (taken.meeting === 'strangers' || taken.meeting === 'put_away') report.outcome = taken.meeting;
    report.persons = theirs.persons;
    const { spans } = taken.goes_on ? sending(around, theirs, forked) : { spans: [] };
    if (!erased && taken.meeting !== 'they_erase' && !theirs.more && !taken.cut && spans.length === 0) break;
    idle = taken.rows.length > 0 || theirs.added > 0 || erased ? 0 : idle + 1;
    if (erased) theirs = null;
  }
  return { ...report, refused: named.size, named: [...named.values()].slice(0, 3), forked: [...forked] };
}

function sending(around: Pick<Surroundings, 'side' | 'renewed'>, theirs: SyncTheirs, forked: Set<string>): SyncSending {
  const side = around.side();
  const { have } = side.table.look(side.device, side.person);
  const chosen: SyncSending = JSON.parse(side.core.call('sitbone_sync_send', JSON.stringify({ have, theirs: theirs.have, ends: side.table.endsOf(theirs.have) })));
  for (const device of chosen.forked) forked.add(device);
  // Another device wrote under this one's name, from a copy of it: what comes next is written under a new one.
  if (forked.has(side.device)) around.renewed('new_device');
  return chosen;
}

function ask(side: Side, theirs: SyncTheirs | null, forked: Set<string>): string {
  const { core, table } = side;
  const mine = table.look(side.device, side.person);
  let batch = { text: '', count: 0, more: false };
  if (theirs) {
    const chosen: SyncSending = JSON.parse(core.call('sitbone_sync_send', JSON.stringify({ have: mine.have, theirs: theirs.have, ends: table.endsOf(theirs.have) })));
    batch = table.lines(chosen.spans, chosen.batch_bytes, chosen.batch_events);
  }
  return `${core.call('sitbone_sync_head', JSON.stringify({ mine, forked: [...forked], events: batch.count, more: batch.more }))}\n${batch.text}`;
}

/** Stores what an answer brings. */
function hear(around: Surroundings, answer: string): { taken: SyncTaken; erased: boolean } {
  const read = (): SyncTaken => {
    const { core, table, device, person } = around.side();
    return JSON.parse(core.call('sitbone_sync_take', `${JSON.stringify(table.look(device, person))}\n${answer}`));
  };
  let taken = read();
  const erased = taken.doomed.length > 0;
  if (erased) {
    const { table, person } = around.side();
    table.erase(taken.doomed, taken.deleted, person);
    around.renewed('identity');
    taken = read();
  }
  const { table } = around.side();
  const lines = taken.rows.length > 0 ? answer.split('\n') : [];
  // The head is the first line.
  const rows = taken.rows.map(row => ({ ...row, body: lines[row.line + 1] ?? '' }));
  if (rows.length > 0 || taken.adopt !== null || taken.deleted.length > table.persons('deleted').length) {
    table.keep(rows, { deleted: taken.deleted, joined: taken.joined, person: taken.adopt });
    if (taken.adopt !== null) around.renewed('identity');
  }
  return { taken, erased };
}
