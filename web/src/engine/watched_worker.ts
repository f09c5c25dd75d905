// A worker that is missed when it is gone: it answers a ping every few seconds, or it counts as broken.
const pingEvery_ms = 2000;
const patience_ms = 10_000;

export interface WorkerEvents<From> {
  message(message: From): void;
  /** Once: it crashed, or did not answer for ten seconds. It is closed. */
  broken(detail: string): void;
}

interface Policies {
  trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): unknown } };
}

// Under Trusted Types only a policy makes the address of a worker. It is one of the build's own list.
const policy = (globalThis as Policies).trustedTypes?.createPolicy('sitbone', { createScriptURL: url => url });

function makeWorker(url: string, name: string): Worker {
  const trusted = policy ? policy.createScriptURL(url) : url;
  return new Worker(trusted as string, { name }); // no library type knows TrustedScriptURL
}

export class WatchedWorker<To extends { kind: string }, From extends { kind: string }> {
  private worker: Worker | null;
  private heard_ms = performance.now();
  private asked_ms = performance.now();
  private readonly timer: ReturnType<typeof setInterval>;

  constructor(name: string, url: string, private readonly events: WorkerEvents<From>) {
    this.worker = makeWorker(url, name);
    this.worker.onmessage = (event: MessageEvent<From>) => {
      this.heard_ms = performance.now();
      if (this.worker) this.events.message(event.data);
    };
    this.worker.onerror = event => this.break(`${name}: ${event.message}`);
    this.worker.onmessageerror = () => this.break(`${name}: a message could not be read`);
    this.timer = setInterval(() => this.ping(name), pingEvery_ms);
  }

  post(message: To, transfer: Transferable[] = []): void {
    this.worker?.postMessage(message, transfer);
  }

  close(): void {
    clearInterval(this.timer);
    this.worker?.terminate();
    this.worker = null;
  }

  private ping(name: string): void {
    const now_ms = performance.now();
    // A page that slept (a closed lid) must not blame the worker, which slept as well.
    if (now_ms - this.asked_ms > 2 * pingEvery_ms) this.heard_ms = now_ms;
    this.asked_ms = now_ms;
    if (now_ms - this.heard_ms > patience_ms) return this.break(`${name}: no answer for ${patience_ms / 1000} s`);
    this.worker?.postMessage({ kind: 'ping' });
  }

  private break(detail: string): void {
    if (!this.worker) return;
    this.close();
    this.events.broken(detail);
  }
}
