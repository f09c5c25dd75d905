// The part of the page for what goes out of the diary and comes into it. Files go where the person puts them, nowhere else.
//
// Limits:  what is in them, and in which words, is the core's.
import type { TemplateResult } from 'lit/html.js';
import type { Paper, ProgrammePlan } from './core/surface_types';
import { language, t } from './i18n/i18n';
import { download } from './parts/download';
import type { PageFrame } from './parts/page';
import { today } from './place';
import type { Screen } from './route';
import { clinic, share } from './screens/share';
import type { Store, Wording } from './store/types';

export interface ShareSurroundings {
  store: Store;
  storing: (what: (store: Store) => Promise<unknown>) => Promise<boolean>; // and folds anew
  go: (screen: Screen) => void;
  changed: () => void;
  frame: (back: Screen) => PageFrame; // with the way back there
  plan: () => ProgrammePlan | null;
}

const reminderWeeks = 6; // as long as the programme waits for an improvement

/** Where paper is sold by the inch. */
function usualPaper(tag: string): Paper {
  const place = new Intl.Locale(tag).maximize().region ?? '';
  return ['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE'].includes(place) ? 'letter' : 'a4';
}

export class SharePart {
  private name = ''; // is not kept
  private paper = usualPaper(navigator.language);
  private awake = { from: '09:00', until: '19:00', wrong: false };
  private picture: string | null = null; // of the page for the clinician

  constructor(private readonly around: ShareSurroundings) {}

  private wording(): Wording {
    return { language: language(), name: this.name.trim() || null };
  }

  private save(name: string, type: string, make: (store: Store) => Promise<string>): void {
    void this.around.storing(async store => download(name, type, await make(store)));
  }

  screen(back: Screen): TemplateResult {
    const change = (how: () => void): void => { how(); this.around.changed(); };
    return share({ frame: this.around.frame(back), name: this.name, paper: this.paper, awake: this.awake }, {
      name: name => { this.name = name; },
      paper: paper => change(() => { this.paper = paper; }),
      clinic: () => { this.forgetPicture(); this.around.go('clinic'); },
      record: () => this.save(`sitbone-${today()}.fhir.json`, 'application/fhir+json', store => store.fhir(this.wording())),
      table: () => this.save(`sitbone-${today()}.csv`, 'text/csv', store => store.chronicleCsv()),
      lines: () => this.saveLines(),
      awake: (which, time) => change(() => { this.awake = { ...this.awake, [which]: time, wrong: false }; }),
      reminders: () => this.saveReminders(),
    });
  }

  saveLines(): void {
    this.save(`sitbone-${today()}.jsonl`, 'application/x-ndjson', store => store.exportJsonl());
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

  private saveReminders(): void {
    const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
    const { from, until } = this.awake;
    this.awake.wrong = from === '' || until === '' || minutes(until) < minutes(from);
    if (this.awake.wrong) return this.around.changed();
    const times_a_day = Math.max(1, ...(this.around.plan()?.items ?? []).map(item => item.times_a_day));
    this.save('sitbone.ics', 'text/calendar', store => store.reminders({
      times_a_day, from_min: minutes(from), until_min: minutes(until), weeks: reminderWeeks, summary: t('diary-remind-summary'), description: t('diary-remind-description'),
    }));
  }
}
