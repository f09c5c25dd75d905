// Bringing a file in, step by step: an export, a backup or a physiotherapist's programme. Nothing changes before a yes.
//
// Limits:  what is in a file, and whether it may come in, is the core's and the store's to say.
import type { ProgrammeExplanation } from './core/surface_types';
import type { Store, TakeInPreview } from './store/types';
import { isBackup, openBackup, VaultError, type VaultFiles } from './store/vault';

export type Bringing =
  | { step: 'choose'; said: { id: string; args: Record<string, number | string> } | null }
  | { step: 'reading'; name: string }
  | { step: 'passphrase'; name: string; file: Uint8Array<ArrayBuffer>; passphrase: string; wrong: boolean; busy: boolean }
  | { step: 'entries'; name: string; text: string; preview: TakeInPreview; same: boolean; busy: boolean }
  | { step: 'programme'; name: string; programme: object; explanation: ProgrammeExplanation; busy: boolean }
  | { step: 'refused'; name: string; programme: boolean; why: string; words: string | null };

export const nothingYet: Bringing = { step: 'choose', said: null };
const bytesMax = 256 << 20;

const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
export const refused = (name: string, error: unknown, programme = false): Bringing => ({ step: 'refused', name, programme, why: whyOf(error), words: null });

/** The programme in a text; null where it is something else. */
function programmeOf(text: string): object | null {
  if (!text.trimStart().startsWith('{') || !text.slice(0, 4096).includes('sitbone.programme')) return null;
  try {
    const document: unknown = JSON.parse(text);
    return typeof document === 'object' && document !== null && 'format' in document ? document : null;
  } catch {
    return {}; // meant as one; the core says where it is broken
  }
}

async function lookAt(store: Store, name: string, text: string): Promise<Bringing> {
  const programme = programmeOf(text);
  if (programme) {
    try {
      return { step: 'programme', name, programme, explanation: await store.explainProgramme(text), busy: false };
    } catch (error) {
      return refused(name, error, true);
    }
  }
  const preview = await store.previewTakeIn(text);
  if (preview.entries === 0) return { step: 'refused', name, programme: false, why: preview.damages[0]?.detail ?? '', words: 'bring-nothing' };
  return { step: 'entries', name, text, preview, same: false, busy: false };
}

export async function chosen(store: Store, file: File): Promise<Bringing> {
  const { name } = file;
  if (file.size > bytesMax) return { step: 'refused', name, programme: false, why: '', words: 'bring-too-large' };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (isBackup(bytes)) return { step: 'passphrase', name, file: bytes, passphrase: '', wrong: false, busy: false };
    return await lookAt(store, name, new TextDecoder().decode(bytes));
  } catch (error) {
    return refused(name, error);
  }
}

export async function unlocked(store: Store, files: VaultFiles, one: Extract<Bringing, { step: 'passphrase' }>): Promise<Bringing> {
  try {
    return await lookAt(store, one.name, await openBackup(files, one.file, one.passphrase));
  } catch (error) {
    if (error instanceof VaultError && error.problem === 'wrong') return { ...one, wrong: true, busy: false };
    return refused(one.name, error);
  }
}

/** Whether it may come in as it stands. */
export function mayTake({ preview, same }: Extract<Bringing, { step: 'entries' }>): boolean {
  return preview.fresh > 0 && preview.conflicts.length === 0 && (!isOthers(preview) || same);
}

/** Entries of somebody else, where there are entries already or they are of several. */
export function isOthers(preview: TakeInPreview): boolean {
  return preview.other_person && (preview.begun || preview.persons.length > 1);
}
