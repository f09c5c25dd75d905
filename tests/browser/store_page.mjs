// What store.test.mjs stands on: the store bundled alone, a server with the headers of the real one, and Chromium.
import { spawn } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../..', import.meta.url));
const core = process.env.SITBONE_WASM ?? path.join(root, 'build/wasm/bin/sitbone.wasm');
const TYPES = { '.db': 'application/octet-stream', '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.wasm': 'application/wasm' };
const HEADERS = {
  'content-security-policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; "
    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP plain.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE localhost'];

async function bundle(workers, files) {
  const folder = await mkdtemp(path.join(tmpdir(), 'sitbone-store-'));
  const options = { bundle: true, format: 'esm', platform: 'browser', target: 'es2022', absWorkingDir: root, logLevel: 'error' };
  await build({ ...options, entryPoints: ['tests/browser/store_entry.mjs'], outfile: path.join(folder, 'page.js') });
  await build({ ...options, entryPoints: ['web/src/store/store.worker.ts'], outfile: path.join(folder, 'store.worker.js') });
  for (const entry of workers) {
    await build({ ...options, entryPoints: [entry], outfile: path.join(folder, `${path.parse(entry).name}.js`) });
  }
  for (const file of files) await symlink(path.resolve(file), path.join(folder, path.basename(file)));
  await copyFile(path.join(root, 'node_modules/@sqlite.org/sqlite-wasm/dist/sqlite3.wasm'), path.join(folder, 'sqlite3.wasm'));
  await copyFile(core, path.join(folder, 'sitbone.wasm'));
  await writeFile(path.join(folder, 'index.html'), '<!doctype html><title>Store</title><script type="module" src="page.js"></script>');
  return folder;
}

async function serve(folder) {
  const server = http.createServer(async (request, response) => {
    const name = request.url === '/' ? 'index.html' : path.basename(new URL(request.url, 'http://x').pathname);
    const bytes = await readFile(path.join(folder, name)).catch(() => null);
    if (!bytes) return response.writeHead(404).end();
    return response.writeHead(200, { ...HEADERS, 'content-type': TYPES[path.extname(name)] }).end(bytes);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return server;
}

/** The page on its server, with more workers and files beside it; `port` for the address, `close()` at the end. */
export async function startPage({ workers = [], files = [] } = {}) {
  const folder = await bundle(workers, files);
  const server = await serve(folder);
  return {
    port: server.address().port,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await rm(folder, { recursive: true });
    },
  };
}

/** A browser as a process of its own, so that it can be killed. `profile` survives it. */
export async function startBrowser(profile) {
  const portFile = path.join(profile, 'DevToolsActivePort');
  await rm(portFile, { force: true });
  const child = spawn('/usr/bin/chromium', [...FLAGS, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { stdio: 'ignore', detached: true });
  for (let tries = 0; !existsSync(portFile); ++tries) {
    if (tries > 300) throw new Error('Chromium did not start.');
    await new Promise((later) => setTimeout(later, 100));
  }
  await new Promise((later) => setTimeout(later, 100)); // the file is there before its line is
  const port = (await readFile(portFile, 'utf8')).split('\n')[0];
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  return {
    context: browser.contexts()[0],
    /** kill -9 of the browser and all its processes. */
    async kill() {
      process.kill(-child.pid, 'SIGKILL');
      await new Promise((gone) => (child.exitCode !== null || child.signalCode ? gone() : child.once('exit', gone)));
      await browser.close().catch(() => {});
    },
  };
}

export async function newProfile() {
  return mkdtemp(path.join(tmpdir(), 'sitbone-profile-'));
}
