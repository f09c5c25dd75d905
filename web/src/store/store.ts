// The page's side of the store: a typed client of store.worker.ts.
//
// Use:     const store = createStore({ worker: 'store.worker.js', core: 'sitbone.wasm' });
//          await store.open();                       // StoreError 'open_elsewhere': offer store.takeOver()
//          await store.append('session.started', {...});   // resolves after the commit
// Errors:  StoreError with a StoreProblem. Nothing is ever stored anywhere else instead.
import { type Failing, type Notice, type Reply, type Request, type RequestName, type Requests, StoreError, SyncError } from './protocol';
import type { EventKind, Opened, Store, StoreEvents, StoredEvent, SyncLook, SyncReport, Where } from './types';

export { StoreError, SyncError } from './protocol';

interface Waiting {
  resolve: (gives: unknown) => void;
  reject: (error: StoreError) => void;
}

/** Where the built worker and the core lie, relative to the page. */
export interface StoreFiles {
  worker: string;
  core: string;
}

export function createStore(files: StoreFiles): Store {
  return new StoreClient(files);
}

function doneOf<T>(answer: Failing<T>): T {
  if ('failure' in answer) throw new SyncError(answer.failure);
  return answer.done;
}

class StoreClient implements Store {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private readonly listeners: { [E in keyof StoreEvents]: Set<StoreEvents[E]> } = {
    asked: new Set(), closed: new Set(), full: new Set(), written: new Set(), failed: new Set(),
  };
  private next = 1;
  /** Beside the page, wherever that lies. */
  private readonly api = new URL('api/', location.href).href;

  constructor(private readonly files: StoreFiles) {}

  open(): Promise<Opened> {
    return this.start(false);
  }
  takeOver(): Promise<Opened> {
    return this.start(true);
  }
  answerTakeOver(agree: boolean): void {
    void this.request('answerTakeOver', { agree }).catch(() => {});
  }

  async append<K extends EventKind>(kind: K, data: StoredEvent<K>['data']): Promise<StoredEvent<K>> {
    return JSON.parse(await this.request('append', { kind, data }));
  }
  async record({ kind, data }: { kind: string; data: object }): Promise<StoredEvent> {
    return JSON.parse(await this.request('append', { kind, data }));
  }
  fold(current?: string): ReturnType<Store['fold']> {
    return this.request('fold', { current: current ?? null });
  }
  plan(): ReturnType<Store['plan']> {
    return this.request('plan', null);
  }
  chronicle(newest?: number): ReturnType<Store['chronicle']> {
    return this.request('chronicle', { newest: newest ?? null });
  }
  replays(): ReturnType<Store['replays']> {
    return this.request('replays', null);
  }
  progress(takes: Parameters<Store['progress']>[0]): ReturnType<Store['progress']> {
    return this.request('progress', takes);
  }
  chronicleCsv(): Promise<string> {
    return this.request('chronicleCsv', null);
  }
  fhir(wording: Parameters<Store['fhir']>[0]): Promise<string> {
    return this.request('fhir', wording);
  }
  clinicSheet(wording: Parameters<Store['clinicSheet']>[0]): Promise<string> {
    return this.request('clinicSheet', wording);
  }
  previewTakeIn(text: string): ReturnType<Store['previewTakeIn']> {
    return this.request('previewTakeIn', { text });
  }
  takeIn(text: string, samePerson: boolean): ReturnType<Store['takeIn']> {
    return this.request('takeIn', { text, samePerson });
  }
  explainProgramme(text: string): ReturnType<Store['explainProgramme']> {
    return this.request('explainProgramme', { text });
  }
  nextReminder(order: Parameters<Store['nextReminder']>[0]): Promise<number | null> {
    return this.request('nextReminder', order);
  }
  reminders(order: Parameters<Store['reminders']>[0]): Promise<string> {
    return this.request('reminders', order);
  }
  questions(): ReturnType<Store['questions']> {
    return this.request('questions', null);
  }
  screen(answers: Record<string, boolean>): ReturnType<Store['screen']> {
    return this.request('screen', { answers });
  }
  exportJsonl(): Promise<string> {
    return this.request('exportJsonl', null);
  }
  async deleteEverything(where: Where = 'here'): Promise<void> {
    await this.request('deleteEverything', { where, api: this.api });
    this.end(new StoreError('closed', 'The diary was deleted.'));
  }
  syncLook(): Promise<SyncLook> {
    return this.request('syncLook', null);
  }
  syncThere(): Promise<boolean> {
    return this.request('syncThere', { api: this.api });
  }
  async syncCode(): Promise<void> {
    doneOf(await this.request('syncCode', { api: this.api }));
  }
  async pair(code: string, name: string): Promise<void> {
    doneOf(await this.request('pair', { api: this.api, code, name }));
  }
  async sync(): Promise<SyncReport> {
    return doneOf(await this.request('sync', { api: this.api }));
  }
  async unpair(): Promise<void> {
    await this.request('unpair', { api: this.api });
  }
  stopSync(): void {
    void this.request('stopSync', null).catch(() => {});
  }
  async joinPersons(persons: string[]): Promise<void> {
    await this.request('joinPersons', { persons });
  }
  async endPutAway(everywhere: boolean): Promise<void> {
    await this.request('endPutAway', { everywhere });
  }
  retry(): void {
    void this.request('retry', null).catch(() => {});
  }

  on<E extends keyof StoreEvents>(event: E, listener: StoreEvents[E]): () => void {
    this.listeners[event].add(listener);
    return () => void this.listeners[event].delete(listener);
  }

  private async start(wait: boolean): Promise<Opened> {
    const opened = await this.request('open', { core: new URL(this.files.core, location.href).href, wait });
    return { ...opened, persisted: await this.persist() };
  }

  /** Asks the browser once in a diary's life to keep it; a no is taken for an answer. */
  private async persist(): Promise<boolean> {
    if (await navigator.storage.persisted()) return true;
    return (await this.request('mayAskToPersist', null)) && navigator.storage.persist();
  }

  private request<N extends RequestName>(name: N, takes: Requests[N]['takes']): Promise<Requests[N]['gives']> {
    this.worker ??= this.startWorker();
    const id = this.next++;
    // `name` and `takes` belong together, which the union of Request cannot follow through a generic.
    this.worker.postMessage({ id, name, takes } as Request);
    return new Promise((resolve, reject) => {
      // The worker answers a request with what Requests says for its name.
      this.waiting.set(id, { resolve: gives => resolve(gives as Requests[N]['gives']), reject });
    });
  }

  private startWorker(): Worker {
    const worker = new Worker(this.files.worker, { type: 'module', name: 'store' });
    worker.addEventListener('message', (message: MessageEvent<Reply | Notice>) => {
      if ('notice' in message.data) this.hear(message.data);
      else this.settle(message.data);
    });
    worker.addEventListener('error', event => {
      const detail = event.message || 'The store worker could not be loaded.';
      this.end(new StoreError('internal', detail));
      for (const listener of this.listeners.failed) listener(detail);
    });
    return worker;
  }

  private settle(reply: Reply): void {
    const waiting = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    if (reply.ok) waiting?.resolve(reply.gives);
    else waiting?.reject(new StoreError(reply.problem, reply.detail));
  }

  private hear(notice: Notice): void {
    switch (notice.notice) {
      case 'asked':
        for (const listener of this.listeners.asked) listener();
        // Nobody is there to agree: the other tab need not wait for nothing.
        if (this.listeners.asked.size === 0) this.answerTakeOver(false);
        break;
      case 'closed':
        // A deletion goes on for a moment after the closing; deleteEverything() ends the worker itself.
        if (notice.why === 'taken_over') this.end(new StoreError('closed', 'The diary went to another tab.'));
        for (const listener of this.listeners.closed) listener(notice.why);
        break;
      case 'full':
        for (const listener of this.listeners.full) listener(notice.pending);
        break;
      case 'written':
        for (const listener of this.listeners.written) listener();
        break;
    }
  }

  /** The next request starts a fresh worker. */
  private end(error: StoreError): void {
    this.worker?.terminate();
    this.worker = null;
    const all = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject } of all) reject(error);
  }
}
