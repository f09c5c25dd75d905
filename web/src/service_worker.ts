// Keeps the whole page on the device, so that it starts and works with the server gone.
//
// Use:     tools/web/build.mjs puts in SITBONE_SHELL: the version, and every file with its digest and when it is needed.
//          'first' is stored before this version may be used, 'later' at 'keep-rest', 'asked' when the page fetches it; 'relaxed'
//          and 'compat' are 'first' where WebAssembly has relaxed SIMD, or has not, and 'asked' elsewhere.
// Update:  a new version is stored beside the old one and waits; 'use-now' (between two sessions) lets it take over.
// Errors:  a file that is not the one of this version fails the installation: the old version stays whole.
interface ShellFile {
  path: string;
  when: string;
  sha256: string;
}
declare const SITBONE_SHELL: { version: string; files: ShellFile[] };
declare const self: ServiceWorkerGlobalScope;
export {}; // a module, so that `self` may be said to be what it is here

const prefix = 'sitbone-';
const cacheName = `${prefix}${SITBONE_SHELL.version}`;
const scope = new URL(self.registration.scope);
const byUrl = new Map(SITBONE_SHELL.files.map(file => [new URL(file.path.replace(/^\//, ''), scope).href, file]));
// The module by which LiteRT.js 2.5.3 chooses its build: i8x16.relaxed_swizzle in a function.
const relaxedSimd = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 15, 1, 13, 0, 65, 1, 253, 15, 65, 2, 253, 15, 253, 128, 2, 11,
]);
const pageUrl = new URL('index.html', scope).href;

async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** Fetches a file of this version, compares its digest and stores it. */
async function keep(cache: Cache, url: string, file: ShellFile): Promise<Response> {
  const answer = await fetch(url, { cache: file.path.startsWith('/assets/') ? 'default' : 'no-cache', credentials: 'same-origin' });
  if (!answer.ok) throw new Error(`${file.path}: ${answer.status}`);
  const bytes = await answer.arrayBuffer();
  if ((await digestOf(bytes)) !== file.sha256) throw new Error(`${file.path} is not the file of this version.`);
  // The bytes are no longer compressed.
  const headers = new Headers(answer.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  const response = new Response(bytes, { headers });
  await cache.put(url, response.clone());
  return response;
}

/** Stores what is not stored yet; files of an older version with the same digest in their name are taken over, wanted or not. */
async function keepAll(times: string[]): Promise<void> {
  const cache = await caches.open(cacheName);
  const wanted = [...times, WebAssembly.validate(relaxedSimd) ? 'relaxed' : 'compat'];
  for (const [url, file] of byUrl) {
    if (await cache.match(url)) continue;
    const old = file.path.startsWith('/assets/') ? await caches.match(url) : undefined;
    if (old) await cache.put(url, old);
    else if (wanted.includes(file.when)) await keep(cache, url, file);
  }
}

async function answerWith(url: string, file: ShellFile): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(url)) ?? keep(cache, url, file);
}

self.addEventListener('install', event => event.waitUntil(keepAll(['first'])));

self.addEventListener('activate', event => {
  const forgetOld = async (): Promise<void> => {
    for (const name of await caches.keys()) if (name.startsWith(prefix) && name !== cacheName) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(forgetOld());
});

self.addEventListener('message', event => {
  if (event.data === 'use-now') void self.skipWaiting();
  if (event.data === 'keep-rest') event.waitUntil(keepAll(['first', 'later']).catch(() => undefined)); // next time, then
});

self.addEventListener('fetch', event => {
  const { request } = event;
  if (request.method !== 'GET' || request.headers.has('range')) return;
  const url = new URL(request.url);
  if (url.origin !== scope.origin) return;
  url.search = '';
  url.hash = '';
  const wanted = url.href === scope.href ? pageUrl : url.href;
  const file = byUrl.get(wanted);
  if (file) event.respondWith(answerWith(wanted, file));
});

// A reminder was touched: put off, or the page is wanted. Only a page that is open can put it off; it has the timer.
self.addEventListener('notificationclick', event => {
  event.notification.close();
  const answer = async (): Promise<void> => {
    const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    if (event.action === 'snooze') for (const page of pages) page.postMessage('snooze');
    else if (pages[0]) await pages[0].focus();
    else await self.clients.openWindow(scope.href);
  };
  event.waitUntil(answer());
});
