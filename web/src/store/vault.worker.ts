// Encrypts and opens one backup (docs/backup-format.md): scrypt by @noble/hashes, AES-256-GCM by the browser, the head by the core.
import { scrypt } from '@noble/hashes/scrypt';
import { Core } from '../core/surface';
import type { BackupCost, BackupVerdict } from '../core/surface_types';
import { passphraseBytes, VaultError, type VaultOrder, type VaultReply } from './vault';

const headBytes = 96;
const usualCost = { log2_n: 17, r: 8, p: 1 }; // core/exchange/backup_head.h writes these

type Bytes = Uint8Array<ArrayBuffer>;

const hexOf = (bytes: Uint8Array): string => [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
const bytesOf = (hex: string): Bytes => Uint8Array.from(hex.match(/../g) ?? [], digits => Number.parseInt(digits, 16));

interface Keys {
  cipher: CryptoKey;
  second: string; // hexadecimal
}

async function derive(passphrase: string, salt: Uint8Array, { log2_n, r, p }: Pick<BackupCost, 'log2_n' | 'r' | 'p'>): Promise<Keys> {
  const bytes = scrypt(passphraseBytes(passphrase), salt, { N: 2 ** log2_n, r, p, dkLen: 64 });
  const cipher = await crypto.subtle.importKey('raw', bytes.slice(0, 32), 'AES-GCM', false, ['encrypt', 'decrypt']);
  const keys = { cipher, second: hexOf(bytes.slice(32)) };
  bytes.fill(0);
  return keys;
}

async function make(core: Core, text: string, passphrase: string): Promise<Bytes> {
  const content = new TextEncoder().encode(text);
  const salt = crypto.getRandomValues(new Uint8Array(32));
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const keys = await derive(passphrase, salt, usualCost);
  const head = bytesOf(core.call('sitbone_backup_head', JSON.stringify({ salt: hexOf(salt), nonce: hexOf(nonce), second: keys.second, content_bytes: content.length })));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: head }, keys.cipher, content);
  const file = new Uint8Array(head.length + sealed.byteLength);
  file.set(head);
  file.set(new Uint8Array(sealed), head.length);
  return file;
}

function read<T>(core: Core, name: 'sitbone_read_backup' | 'sitbone_check_backup', request: object): T {
  try {
    return JSON.parse(core.call(name, JSON.stringify(request)));
  } catch (error) {
    throw new VaultError('unreadable', error instanceof Error ? error.message : String(error));
  }
}

async function open(core: Core, file: Bytes, passphrase: string): Promise<string> {
  const first = file.slice(0, headBytes);
  const about = { head: hexOf(first), file_bytes: file.length };
  const cost = read<BackupCost>(core, 'sitbone_read_backup', about);
  const keys = await derive(passphrase, bytesOf(cost.salt), cost);
  if (!read<BackupVerdict>(core, 'sitbone_check_backup', { ...about, second: keys.second }).right) throw new VaultError('wrong', 'The passphrase is another one.');
  try {
    const content = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(cost.nonce), additionalData: first }, keys.cipher, file.slice(headBytes));
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new VaultError('unreadable', 'The passphrase is right, but the backup is damaged or was changed.');
  }
}

async function answer(order: VaultOrder): Promise<VaultReply> {
  const fetched = await fetch(order.core);
  if (!fetched.ok) throw new VaultError('internal', `The core did not come: ${fetched.status}.`);
  const core = await Core.start(await WebAssembly.compile(await fetched.arrayBuffer()));
  return 'make' in order ? { made: await make(core, order.make, order.passphrase) } : { opened: await open(core, order.open, order.passphrase) };
}

addEventListener('message', (message: MessageEvent<VaultOrder>) => {
  answer(message.data).then(reply => postMessage(reply), (error: unknown) => {
    const told = error instanceof VaultError ? error : new VaultError('internal', String(error));
    const reply: VaultReply = { problem: told.problem, detail: told.message };
    postMessage(reply);
  });
});
