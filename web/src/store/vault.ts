// The page's side of encrypted backups: one order, one worker, which ends with it. Nothing of a key stays in memory.
//
// Errors:  VaultError: 'wrong' passphrase; 'unreadable' with why, for what is damaged, cut off or newer; 'internal'.
export type VaultProblem = 'wrong' | 'unreadable' | 'internal';

export type VaultOrder =
  | { core: string; passphrase: string; make: string } // the text to back up
  | { core: string; passphrase: string; open: Uint8Array<ArrayBuffer> };
export type VaultReply = { made: Uint8Array<ArrayBuffer> } | { opened: string } | { problem: VaultProblem; detail: string };

export class VaultError extends Error {
  constructor(readonly problem: VaultProblem, detail: string) {
    super(detail);
    this.name = 'VaultError';
  }
}

/** chosen: as on the command line; what is shorter is tried in a day by whoever gets the file. */
export const passphraseMin = 10; // bytes

export function passphraseBytes(passphrase: string): Uint8Array {
  return new TextEncoder().encode(passphrase.normalize('NFC'));
}

/** Whether a file begins as a backup does. */
export function isBackup(bytes: Uint8Array): boolean {
  return [0x89, 0x53, 0x42, 0x4b, 0x0d, 0x0a, 0x1a, 0x0a].every((byte, at) => bytes[at] === byte);
}

function ask(worker: string, order: VaultOrder): Promise<VaultReply> {
  return new Promise((resolve, reject) => {
    const vault = new Worker(worker, { type: 'module' });
    const end = (how: () => void): void => { vault.terminate(); how(); };
    vault.addEventListener('message', (message: MessageEvent<VaultReply>) => {
      const reply = message.data;
      end(() => ('problem' in reply ? reject(new VaultError(reply.problem, reply.detail)) : resolve(reply)));
    });
    vault.addEventListener('error', event => end(() => reject(new VaultError('internal', event.message || 'The worker could not be loaded.'))));
    vault.postMessage(order);
  });
}

export interface VaultFiles {
  worker: string;
  core: string;
}

export async function makeBackup({ worker, core }: VaultFiles, text: string, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const reply = await ask(worker, { core: new URL(core, location.href).href, passphrase, make: text });
  if (!('made' in reply)) throw new VaultError('internal', 'Another answer was expected.');
  return reply.made;
}

export async function openBackup({ worker, core }: VaultFiles, file: Uint8Array<ArrayBuffer>, passphrase: string): Promise<string> {
  const reply = await ask(worker, { core: new URL(core, location.href).href, passphrase, open: file });
  if (!('opened' in reply)) throw new VaultError('internal', 'Another answer was expected.');
  return reply.opened;
}
