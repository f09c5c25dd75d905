// The part of the page after a session: what was done, and how the pain is now.
import type { TemplateResult } from 'lit/html.js';
import type { PageFrame } from './parts/page';
import { after, type AfterState } from './screens/after';
import type { SittingEnd } from './sitting_screen';
import type { Store } from './store/types';
import { afterBlocks, mainFault } from './summary';

export interface AfterSurroundings {
  store: Store;
  storing: (what: (store: Store) => Promise<unknown>) => Promise<boolean>; // and folds anew
  close: () => void;
}

export class AfterPart {
  private state: Omit<AfterState, 'frame' | 'stored'> | null = null;
  private session = '';
  private told: Promise<string | null> = Promise.resolve(null); // the event in which the pain was told last

  constructor(private readonly around: AfterSurroundings) {}

  get ready(): boolean {
    return this.state !== null;
  }

  async show(end: SittingEnd): Promise<void> {
    const { order, reason, summary } = end;
    const fault = mainFault(summary.holds);
    this.session = order.session;
    this.told = Promise.resolve(null);
    this.state = {
      end: reason, blocks: await afterBlocks(end, this.around.store), fault, clean: summary.holds.length > 0 && !fault && order.mode !== 'timer',
      pain: { before: order.painBefore, now: null, stored: false },
    };
  }

  screen(frame: PageFrame, stored: AfterState['stored']): TemplateResult | null {
    return this.state && after({ ...this.state, frame, stored }, { pain: score => this.note(score), close: this.around.close });
  }

  /** A finger that slipped is put right: only the last answer counts. */
  private note(score: number): void {
    if (!this.state) return;
    this.state = { ...this.state, pain: { ...this.state.pain, now: score } };
    const before = this.told;
    const { session } = this;
    void this.around.storing(store => {
      const told = before.catch(() => null).then(async slip => {
        if (slip) await store.append('entry.withdrawn', { corrects: slip });
        return (await store.append('pain.rated', { session, when: 'after', score })).id;
      });
      this.told = told;
      return told;
    });
  }
}
