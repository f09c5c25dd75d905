// The files that the engine fetches, as tools/web/build.mjs lists them, and how they are fetched: from our own origin,
// with progress, and only if the SHA-256 is the one that belongs to this build.
import type { Network } from '../core/surface';

export interface BuiltFile {
  url: string; // from the folder of the page
  size: number; // bytes, not compressed
  sha256: string;
}
export interface BuiltFiles {
  core: BuiltFile;
  stretches: BuiltFile[];
  corrections: Record<'heavy' | 'full', BuiltFile>;
  networks: Record<Network | 'lite_without_mask', BuiltFile>;
  litert: Record<LiteRtScript, { script: string; wasm: string }>; // urls; the wasm is beside the script
  workers: Record<'coach' | 'measure', string>;
  people: BuiltFile; // the list of the rendered people's pictures (guide.ts)
}
/** The builds of LiteRT.js: `compat` where relaxed SIMD is missing. */
export type LiteRtScript = 'single' | 'threads' | 'compat';

// esbuild puts the list in place of this name; workers and page get the same one.
declare const SITBONE_FILES: BuiltFiles;
export const files: BuiltFiles = SITBONE_FILES;

// The workers lie in the folder assets/ of the page.
const pageFolder = new URL('document' in self ? '.' : '..', self.location.href);

/** The whole address of a built file, in the page and in its workers. */
export const addressOf = (url: string): string => new URL(url, pageFolder).href;

export type Progress = (received: number, size: number) => void;

/** The bytes of a file. Throws when it does not come, or is another one. */
export async function fetchFile(file: BuiltFile, progress: Progress = () => {}): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(addressOf(file.url), { credentials: 'same-origin' });
  if (!response.ok || !response.body) throw new Error(`${file.url}: ${response.status}`);
  const bytes = new Uint8Array(file.size);
  const reader = response.body.getReader();
  let received = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    if (received + chunk.value.length > file.size) throw new Error(`${file.url}: longer than ${file.size} bytes`);
    bytes.set(chunk.value, received);
    received += chunk.value.length;
    progress(received, file.size);
  }
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('');
  if (received !== file.size || hex !== file.sha256) throw new Error(`${file.url}: not the file of this version`);
  return bytes;
}

export async function fetchText(file: BuiltFile): Promise<string> {
  return new TextDecoder().decode(await fetchFile(file));
}
