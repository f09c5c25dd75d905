// The part of the page that deletes everything: asks for a word, and where, if the diary is on other devices, too.
import { nothing, type TemplateResult } from 'lit/html.js';
import { t } from './i18n/i18n';
import { routeHash } from './route';
import { deletion, type Deleting } from './screens/settings';
import { forgetSettings } from './settings';
import type { Store } from './store/types';

export interface DeleteSurroundings {
  isPaired: () => boolean;
  changed: () => void;
  store: Store;
  failed: (error: unknown) => void;
}

export class DeletePart {
  private state: Deleting | null = null;

  constructor(private readonly around: DeleteSurroundings) {}

  ask(): void {
    this.state = { typed: '', wrong: false, busy: false, where: this.around.isPaired() ? 'here' : null };
    this.around.changed();
  }

  close(): void {
    this.state = null;
  }

  dialog(): TemplateResult | typeof nothing {
    const { state } = this;
    if (!state) return nothing;
    return deletion(state, {
      typed: typed => { state.typed = typed; }, where: where => { state.where = where; this.around.changed(); },
      cancel: () => { this.close(); this.around.changed(); }, delete: () => void this.delete(state),
    });
  }

  private async delete(state: Deleting): Promise<void> {
    state.wrong = state.typed.trim().toLowerCase() !== t('delete-word');
    state.busy = !state.wrong;
    this.around.changed();
    if (state.wrong) return;
    try {
      await this.around.store.deleteEverything(state.where ?? 'here');
      forgetSettings();
      history.replaceState(null, '', routeHash('welcome'));
      location.reload();
    } catch (error) {
      this.close();
      this.around.failed(error);
    }
  }
}
