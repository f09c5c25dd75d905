// The part of the page for what goes out of the diary and comes into it. Files go where the person puts them, nowhere else.
//
// Limits:  what is in them, and in which words, is the core's.
import type { TemplateResult } from 'lit/html.js';
import { chosen, mayTake, nothingYet, refused, unlocked, type Bringing } from './bringing';
import type { Paper, ProgrammePlan } from './core/surface_types';
import { language, t } from './i18n/i18n';
import { download } from './parts/download';
import type { PageFrame } from './parts/page';
import { today } from './place';
import { minutesOf, Reminding } from './reminding';
import type { Screen } from './route';
import type { BringHandlers } from './screens/bring_in';
import { clinic, share, type ShareState } from './screens/share';
import { StoreError } from './store/protocol';
import type { Store, Wording } from './store/types';
import { makeBackup, passphraseBytes, passphraseMin, type VaultFiles } from './store/vault';

export interface ShareSurroundings {
  store: Store;
  storing: (what: (store: Store) => Promise<unknown>) => Promise<boolean>; // and folds anew
  go: (screen: Screen) => void;
  changed: () => void;
  frame: (back: Screen) => PageFrame; // with the way back there
  plan: () => ProgrammePlan | null;
  vault: VaultFiles;
  busy: () => boolean; // a session is going on
}

const reminderWeeks = 6; // as long as the programme waits for an improvement

/** Where paper is sold by the inch. */
function usualPaper(tag: string): Paper {
  const place = new Intl.Locale(tag).maximize().region ?? '';
  return ['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE'].includes(place) ? 'letter' : 'a4';
}

function freshBackup(): ShareState['backup'] {
  return { passphrase: '', again: '', problem: null, busy: false, made: null, failed: null };
}

export class SharePart {
  private name = ''; // is not kept
  private paper = usualPaper(navigator.language);
  private wrongHours = false;
  private readonly reminding: Reminding;
  private picture: string | null = null; // of the page for the clinician
  private backup = freshBackup();
  private bringing: Bringing = nothingYet;

  constructor(private readonly around: ShareSurroundings) {
    this.reminding = new Reminding({ next: order => around.store.nextReminder(order), busy: around.busy, changed: around.changed });
  }

  /** After every change of the diary. */
  refresh(): void {
    void this.reminding.refresh();
  }

  private wording(): Wording {
    return { language: language(), name: this.name.trim() || null };
  }

  private save(name: string, type: string, make: (store: Store) => Promise<string>): void {
    void this.around.storing(async store => download(name, type, await make(store)));
  }

  screen(back: Screen): TemplateResult {
    const change = (how: () => void): void => { how(); this.around.changed(); };
    const { name, paper, backup, bringing, reminding } = this;
    const awake = { ...reminding.hours, wrong: this.wrongHours };
    const date = (ms: number): string => new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'long', year: 'numeric' }).format(ms);
    return share({ frame: this.around.frame(back), name, paper, awake, here: reminding.state, backup, bringing, programme: this.around.plan()?.programme ?? null, date }, {
      name: text => { this.name = text; },
      paper: one => change(() => { this.paper = one; }),
      clinic: () => { this.forgetPicture(); this.around.go('clinic'); },
      record: () => this.save(`sitbone-${today()}.fhir.json`, 'application/fhir+json', store => store.fhir(this.wording())),
      table: () => this.save(`sitbone-${today()}.csv`, 'text/csv', store => store.chronicleCsv()),
      lines: () => this.saveLines(),
      awake: (which, clock) => change(() => this.setHours(which, clock)),
      here: on => void reminding.turn(on),
      reminders: () => this.saveReminders(),
      passphrase: (which, text) => { this.backup = { ...this.backup, [which]: text, problem: null }; },
      backup: () => void this.saveBackup(),
      bring: this.bringHandlers(),
      builtIn: () => void this.around.storing(store => store.append('programme.set', { programme: null })),
    });
  }

  saveLines(): void {
    this.save(`sitbone-${today()}.jsonl`, 'application/x-ndjson', store => store.exportJsonl());
  }

  // ---- backup

  private async saveBackup(): Promise<void> {
    const { passphrase, again } = this.backup;
    const problem = passphraseBytes(passphrase).length < passphraseMin ? 'short' : passphrase !== again ? 'different' : null;
    this.backup = { ...this.backup, problem, made: null, failed: null, busy: problem === null };
    this.around.changed();
    if (problem) return;
    const name = `sitbone-${today()}.backup`;
    await this.around.storing(async store => {
      const text = await store.exportJsonl();
      try {
        download(name, 'application/octet-stream', await makeBackup(this.around.vault, text, passphrase));
        this.backup = { ...freshBackup(), made: name };
      } catch (error) {
        this.backup = { ...this.backup, failed: error instanceof Error ? error.message : String(error) };
      }
    });
    this.backup = { ...this.backup, busy: false };
    this.around.changed();
  }

  // ---- bringing in

  private bringHandlers(): BringHandlers {
    const set = (to: Bringing): void => { this.bringing = to; this.around.changed(); };
    return {
      choose: file => {
        set({ step: 'reading', name: file.name });
        void chosen(this.around.store, file).then(set);
      },
      passphrase: passphrase => { if (this.bringing.step === 'passphrase') this.bringing = { ...this.bringing, passphrase, wrong: false }; },
      open: () => {
        const one = this.bringing;
        if (one.step !== 'passphrase' || one.busy) return;
        set({ ...one, busy: true });
        void unlocked(this.around.store, this.around.vault, one).then(to => { if (this.bringing.step === 'passphrase') set(to); });
      },
      same: same => { if (this.bringing.step === 'entries') set({ ...this.bringing, same }); },
      take: () => void this.take(),
      accept: () => void this.accept(),
      cancel: () => set(nothingYet),
    };
  }

  private async take(): Promise<void> {
    const one = this.bringing;
    if (one.step !== 'entries' || one.busy || !mayTake(one)) return;
    this.bringing = { ...one, busy: true };
    this.around.changed();
    const stored = await this.around.storing(async store => {
      try {
        const { added } = await store.takeIn(one.text, one.same);
        this.bringing = { step: 'choose', said: { id: 'bring-done', args: { added } } };
      } catch (error) {
        if (!(error instanceof StoreError) || error.problem !== 'refused') throw error;
        this.bringing = refused(one.name, error);
      }
    });
    if (!stored) this.bringing = { ...one, busy: false };
    this.around.changed();
  }

  private async accept(): Promise<void> {
    const one = this.bringing;
    if (one.step !== 'programme' || one.busy) return;
    this.bringing = { ...one, busy: true };
    const stored = await this.around.storing(store => store.append('programme.set', { programme: one.programme }));
    this.bringing = stored ? { step: 'choose', said: { id: 'programme-file-taken', args: {} } } : { ...one, busy: false };
    this.around.changed();
  }

  // ---- the page for the clinician

  clinicScreen(): TemplateResult {
    if (this.picture === null) void this.drawPicture();
    return clinic(this.around.frame('share'), this.picture === '' ? null : this.picture, this.paper, () => print());
  }

  private async drawPicture(): Promise<void> {
    this.picture = ''; // is coming
    await this.around.storing(async store => {
      const svg = await store.clinicSheet({ ...this.wording(), paper: this.paper });
      this.picture = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    });
  }

  forgetPicture(): void {
    if (this.picture) URL.revokeObjectURL(this.picture);
    this.picture = null;
  }

  // ---- reminders

  private setHours(which: 'from' | 'until', clock: string): void {
    const hours = { ...this.reminding.hours, [which]: clock };
    this.wrongHours = hours.from === '' || hours.until === '' || minutesOf(hours.until) < minutesOf(hours.from);
    if (!this.wrongHours) this.reminding.setHours({ from: hours.from, until: hours.until });
  }

  private saveReminders(): void {
    const { from, until } = this.reminding.hours;
    if (this.wrongHours) return this.around.changed();
    const times_a_day = Math.max(1, ...(this.around.plan()?.items ?? []).map(item => item.times_a_day));
    this.save('sitbone.ics', 'text/calendar', store => store.reminders({
      times_a_day, from_min: minutesOf(from), until_min: minutesOf(until), weeks: reminderWeeks, summary: t('diary-remind-summary'), description: t('diary-remind-description'),
    }));
  }
}
