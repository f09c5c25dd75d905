// The part of the page that stops a person: what was answered, and the two ways past it, a slip and a clinician's word.
import { nothing, type TemplateResult } from 'lit/html.js';
import type { PlanReason } from './core/surface_types';
import { language } from './i18n/i18n';
import type { PageFrame } from './parts/page';
import { region, today } from './place';
import { clearanceForm, stopped, type StoppedHandlers, type StoppedState } from './screens/stopped';
import type { Because, Screening, Store } from './store/types';

export interface StopSurroundings {
  storing: (what: (store: Store) => Promise<unknown>) => Promise<boolean>; // and folds anew
  changed: () => void;
  cleared: () => void; // perhaps: the guard decides where to go
}

export class StopPart {
  private asking: StoppedState['asking'] = null;
  private clearance = this.freshClearance();

  private readonly handlers: Omit<StoppedHandlers, 'slip' | 'clear'> = {
    cancel: () => { this.asking = null; this.around.changed(); },
    confirmSlip: () => void this.correct(), confirmClearance: () => void this.clear(),
    who: who => { this.clearance.who = who; }, date: on => { this.clearance.on = on; },
  };

  constructor(private readonly around: StopSurroundings) {}

  /** A clinician's word about what the plan sends to one. */
  note({ clears }: PlanReason): void {
    if (!clears) return;
    this.asking = { what: 'clearance', because: { question: clears, urgency: 'soon', source: '', event: null } };
    this.clearance = this.freshClearance();
    this.around.changed();
  }

  /** The form, where it was asked for outside the page that stops. */
  form(): TemplateResult | typeof nothing {
    return this.asking ? clearanceForm(this.asking.because.question, this.clearance, this.handlers) : nothing;
  }

  close(): void {
    this.asking = null;
  }

  private freshClearance(): StoppedState['clearance'] {
    return { who: '', on: '', today: today(), problem: null };
  }

  screen(frame: PageFrame, { urgency, because, answered_at }: Screening): TemplateResult {
    const ask = (what: 'slip' | 'clearance') => (one: Because): void => {
      this.asking = { what, because: one };
      this.clearance = this.freshClearance();
      this.around.changed();
    };
    return stopped({
      frame, urgency: urgency ?? 'soon', because, region: region(navigator.language), asking: this.asking, clearance: this.clearance,
      date: new Intl.DateTimeFormat(language(), { dateStyle: 'long' }).format(answered_at ?? Date.now()),
    }, {
      slip: ask('slip'), clear: ask('clearance'), ...this.handlers,
    });
  }

  private async correct(): Promise<void> {
    const because = this.asking?.because;
    if (!because?.event) return;
    const corrects = because.event;
    this.asking = null;
    await this.around.storing(store => store.append('screening.corrected', { corrects, question: because.question, answer: false }));
    this.around.cleared();
  }

  private async clear(): Promise<void> {
    const because = this.asking?.because;
    const { clearance } = this;
    clearance.problem = clearance.who.trim() === '' ? 'who' : clearance.on === '' || clearance.on > clearance.today ? 'date' : null;
    if (!because || clearance.problem) return this.around.changed();
    this.asking = null;
    await this.around.storing(store => store.append('clearance.noted', { question: because.question, who: clearance.who.trim(), on: clearance.on }));
    this.around.cleared();
  }
}
