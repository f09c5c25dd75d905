// The part of the page that keeps the diary in step with the computer it comes from: when the page opens, after a session, when
// the network is back, and when asked to. Never while a session runs.
import { html, type TemplateResult } from 'lit/html.js';
import { day, t } from './i18n/i18n';
import { sync, nameMost, type SyncView } from './screens/sync';
import type { Store, SyncFailure, SyncLook, SyncReport } from './store/types';

export interface SyncSurroundings {
  store: Store;
  isOpen: () => boolean;    // the diary, in this tab
  isSitting: () => boolean; // a session runs: nothing else shall take the processor
  failure: (error: unknown) => SyncFailure | null; // null: something else went wrong
  refold: () => Promise<void>;
  changed: () => void;
  broken: (error: unknown) => void;
}

export class SyncPart {
  private paired: SyncLook = null;
  private there: boolean | null = null; // `sitbone serve`; null: not asked yet
  private asking = false;
  private code: { typed: string; name: string } | null = null;
  private running: Promise<void> | null = null;
  private problem: string | null = null;
  private notes: string[] = [];
  private strangers: string[] = [];
  private question: SyncView['question'] = null;

  constructor(private readonly around: SyncSurroundings) {
    addEventListener('online', () => void this.run());
  }

  get isPaired(): boolean {
    return this.paired !== null;
  }

  /** The diary is open: bring it up to date. */
  async opened(): Promise<void> {
    this.paired = await this.around.store.syncLook();
    this.around.changed();
    void this.run();
  }

  /** A session begins. */
  pause(): void {
    if (this.running) this.around.store.stopSync();
  }

  /** Keeps in step, if there is somebody to keep in step with; once at a time. */
  run(): Promise<void> {
    if (!this.paired || !this.around.isOpen() || this.around.isSitting()) return Promise.resolve();
    this.running ??= this.exchange().finally(() => {
      this.running = null;
      this.around.changed();
    });
    return this.running;
  }

  private async exchange(): Promise<void> {
    this.around.changed();
    const did = await this.attempt(() => this.around.store.sync());
    this.paired = await this.around.store.syncLook().catch(() => this.paired);
    if (!did) return;
    const report = did.value;
    this.notes = this.told(report);
    this.strangers = report.persons;
    this.question = report.outcome === 'done' ? null : report.outcome;
    if (report.added > 0 || report.erased) await this.around.refold();
  }

  /** What came of it; null when it failed, and why is told. */
  private async attempt<T>(what: () => Promise<T>): Promise<{ value: T } | null> {
    try {
      const value = await what();
      this.problem = null;
      return { value };
    } catch (error) {
      const failure = this.around.failure(error);
      if (failure) this.fail(failure);
      else this.around.broken(error);
      return null;
    } finally {
      this.around.changed();
    }
  }

  private fail({ problem, seconds }: SyncFailure): void {
    if (problem === 'stopped') return;
    this.notes = [];
    this.problem = t(`sync-problem-${problem.replaceAll('_', '-')}`, { seconds: seconds ?? 0 });
    if (this.paired && problem === 'unreachable') this.problem += ` ${t('sync-waits')}`;
  }

  private told(report: SyncReport): string[] {
    const notes = report.outcome === 'done' ? [t('sync-done', { added: report.added, sent: report.sent })] : [];
    if (report.erased) notes.push(t('sync-erased'));
    const short = (device: string): string => device.slice(0, 8);
    if (report.refused > 0) {
      const named = report.named.map(({ device, seq, why }) => (device === null ? t('sync-refused-somewhere') : t('sync-refused-one', { device: short(device), seq: String(seq), why: t(`sync-why-${why}`) })));
      notes.push(t('sync-refused', { count: report.refused, named: named.join(', ') }));
    }
    if (report.forked.length > 0) notes.push(t('sync-forked', { device: report.forked.map(short).join(', ') }));
    return notes;
  }

  // ---- in the settings

  section(): TemplateResult {
    if (this.around.isOpen() && !this.paired && this.there === null && !this.asking) void this.look();
    const doing = this.running !== null;
    return html`${sync({
      stage: !this.around.isOpen() ? 'closed' : this.paired ? 'paired' : this.code ? 'code' : this.there === null ? 'looking' : this.there ? 'offer' : 'absent',
      name: this.paired?.name ?? this.code?.name ?? '', code: this.code?.typed ?? '', last: this.last(), doing, problem: this.problem, notes: doing ? [] : this.notes,
      question: this.question,
    }, {
      begin: () => void this.begin(), cancel: () => { this.code = null; this.problem = null; this.around.changed(); },
      code: typed => { if (this.code) this.code.typed = typed; }, name: typed => { if (this.code) this.code.name = typed; },
      pair: () => void this.pair(), now: () => void this.run(), unpair: () => void this.unpair(), answer: which => void this.answer(which),
    })}`;
  }

  private last(): SyncView['last'] {
    const last = this.paired?.last ?? null;
    if (last === null) return null;
    const now = Date.now();
    if (last > now) return 'odd';
    return { when: day(last, now), time: new Intl.DateTimeFormat(document.documentElement.lang, { hour: 'numeric', minute: '2-digit' }).format(last) };
  }

  private async look(): Promise<void> {
    this.asking = true;
    this.there = await this.around.store.syncThere().catch(() => false);
    this.asking = false;
    this.around.changed();
  }

  /** The settings were left: what was true may not be any more. */
  left(): void {
    this.there = null;
    this.code = null;
    this.problem = null;
    this.notes = [];
  }

  private async begin(): Promise<void> {
    const shown = await this.attempt(() => this.around.store.syncCode());
    if (shown) this.code ??= { typed: '', name: deviceName(navigator.userAgent) };
    this.notes = [];
    this.around.changed();
    if (shown) requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector<HTMLElement>('#sync-code')?.focus()));
  }

  private async pair(): Promise<void> {
    if (!this.code) return;
    const { typed, name } = this.code;
    const given = name.trim().slice(0, nameMost);
    if (typed.trim() === '' || given === '') {
      this.problem = typed.trim() === '' ? t('sync-problem-code-empty') : t('sync-problem-name-empty', { most: nameMost });
      return this.around.changed();
    }
    if (!(await this.attempt(() => this.around.store.pair(typed, given)))) return;
    this.code = null;
    this.paired = await this.around.store.syncLook();
    await this.run();
  }

  private async unpair(): Promise<void> {
    this.around.store.stopSync();
    if (!(await this.attempt(() => this.around.store.unpair()))) return;
    this.paired = null;
    this.there = true;
    this.notes = [t('sync-unpaired')];
    this.around.changed();
  }

  private async answer(which: 'yes' | 'delete' | 'no'): Promise<void> {
    const { question, strangers } = this;
    this.question = null;
    this.around.changed();
    if (which === 'no') return;
    const { store } = this.around;
    const noted = await this.attempt(() => (question === 'strangers' ? store.joinPersons(strangers) : store.endPutAway(which === 'delete')));
    if (noted) await this.run();
  }
}

/** What a person would call this device, as far as the browser tells. */
export function deviceName(agent: string): string {
  const first = (names: [RegExp, string][], otherwise: string): string => names.find(([sign]) => sign.test(agent))?.[1] ?? otherwise;
  const browser = first([[/Firefox\//, 'Firefox'], [/Edg\//, 'Edge'], [/Chrom(e|ium)\//, 'Chrome'], [/Safari\//, 'Safari']], 'Browser');
  const system = first([[/Android/, 'Android'], [/iPhone/, 'iPhone'], [/iPad/, 'iPad'], [/Windows/, 'Windows'], [/Mac OS X/, 'Mac'], [/CrOS/, 'Chromebook'], [/Linux/, 'Linux']], '');
  return system === '' ? browser : `${browser}, ${system}`;
}
