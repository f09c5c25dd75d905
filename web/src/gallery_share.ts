// What goes out and comes in, for the gallery.
import type { TemplateResult } from 'lit/html.js';
import { nothingYet } from './bringing';
import { now } from './gallery_diary';
import { day, t } from './i18n/i18n';
import { share, type ShareHandlers, type ShareState } from './screens/share';
import type { TakeInPreview } from './store/types';

const nothingHappens = (): void => undefined;
const noBackup: ShareState['backup'] = { passphrase: '', again: '', problem: null, busy: false, made: null, failed: null };
const preview: TakeInPreview = {
  entries: 130, fresh: 118, known: 12, conflicts: [], damages: [], sessions: 21, first_at: now - 40 * 86_400_000, last_at: now, persons: ['a'], other_person: false, begun: true,
};
const file = { name: 'sitbone-2026-05-20.jsonl', text: '', same: false, busy: false };

function shareOf(change: Partial<ShareState>): TemplateResult {
  const on: ShareHandlers = {
    name: nothingHappens, paper: nothingHappens, clinic: nothingHappens, record: nothingHappens, table: nothingHappens, lines: nothingHappens, awake: nothingHappens,
    reminders: nothingHappens, here: nothingHappens, passphrase: nothingHappens, backup: nothingHappens, builtIn: nothingHappens,
    bring: { choose: nothingHappens, passphrase: nothingHappens, open: nothingHappens, same: nothingHappens, take: nothingHappens, accept: nothingHappens, cancel: nothingHappens },
  };
  return share({
    frame: { banners: [], back: { words: t('back'), press: nothingHappens } }, name: '', paper: 'a4', awake: { from: '09:00', until: '19:00', wrong: false }, here: { on: false, can: 'yes', next: null }, backup: noBackup,
    bringing: nothingYet, programme: null, date: ms => day(ms, now), ...change,
  }, on);
}

export const shareStates: Record<string, () => TemplateResult> = {
  'share': () => shareOf({}),
  'share-entries': () => shareOf({ bringing: { step: 'entries', ...file, preview } }),
  'share-other-person': () => shareOf({ bringing: { step: 'entries', ...file, preview: { ...preview, other_person: true, damages: [3, 8].map(line => ({ line, detail: 'event.checksum: expected another one' })) } } }),
  'share-conflict': () => shareOf({ bringing: { step: 'entries', ...file, preview: { ...preview, conflicts: [{ device: 'd', seq: 4 }] } } }),
  'share-passphrase': () => shareOf({ bringing: { step: 'passphrase', name: 'sitbone.backup', file: new Uint8Array(), passphrase: 'x', wrong: true, busy: false }, backup: { ...noBackup, problem: 'short' } }),
  'share-programme': () => shareOf({ programme: { by: 'A practice', on: '2026-05-01' }, bringing: { step: 'programme', name: 'programme.json', programme: {}, busy: false, explanation: { by: 'A practice', on: '2026-05-18',
    sentences: [{ id: 'programme-says-by', args: { by: 'A practice', on: '2026-05-18' } }, { id: 'programme-says-dose', args: { stretch: 'one', side: 'left', hold: 20, repetitions: 2, times: 1 } },
      { id: 'programme-says-left-out', args: { stretch: 'two', side: 'both' } }, { id: 'programme-says-calm-days', args: { number: 21 } }, { id: 'programme-says-safety-stays', args: {} }] } } }),
  'share-refused': () => shareOf({ bringing: { step: 'refused', name: 'programme.json', programme: true, why: 'programme.limits.calm_days: expected at least 14: a safety rule can only be made stricter', words: null } }),
  'share-reminding': () => shareOf({ here: { on: true, can: 'yes', next: now + 3 * 3_600_000 } }),
  'share-wrong-hours': () => shareOf({ here: { on: false, can: 'refused', next: null }, awake: { from: '19:00', until: '09:00', wrong: true }, name: 'A. Person', paper: 'letter' }),
};
