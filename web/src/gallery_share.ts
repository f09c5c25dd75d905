// What goes out and comes in, for the gallery.
import type { TemplateResult } from 'lit/html.js';
import { t } from './i18n/i18n';
import { share, type ShareHandlers, type ShareState } from './screens/share';

const nothingHappens = (): void => undefined;

function shareOf(change: Partial<ShareState>): TemplateResult {
  const on: ShareHandlers = {
    name: nothingHappens, paper: nothingHappens, clinic: nothingHappens, record: nothingHappens, table: nothingHappens, lines: nothingHappens, awake: nothingHappens,
    reminders: nothingHappens,
  };
  return share({
    frame: { banners: [], back: { words: t('back'), press: nothingHappens } }, name: '', paper: 'a4', awake: { from: '09:00', until: '19:00', wrong: false }, ...change,
  }, on);
}

export const shareStates: Record<string, () => TemplateResult> = {
  'share': () => shareOf({}),
  'share-wrong-hours': () => shareOf({ awake: { from: '19:00', until: '09:00', wrong: true }, name: 'A. Person', paper: 'letter' }),
};
