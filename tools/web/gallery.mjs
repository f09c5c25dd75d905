// Builds and serves the gallery: every screen in every state, from made-up data (web/src/gallery.ts).
//
//   const gallery = await openGallery();      // ... visit `${gallery.address}?state=NAME&lang=de&theme=dark`
//   await gallery.close();
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json',
  '.woff2': 'font/woff2', '.jpg': 'image/jpeg', '.png': 'image/png', '.wasm': 'application/wasm' };
const csp = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

async function buildInto(folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const common = { bundle: true, minify: false, logLevel: 'warning', absWorkingDir: root };
  await build({ ...common, entryPoints: ['web/src/gallery.ts'], outfile: join(folder, 'gallery.js'), format: 'esm', target: 'es2022', loader: { '.ftl': 'text' } });
  await build({ ...common, entryPoints: ['web/src/styles/main.css'], outfile: join(folder, 'gallery.css'), external: ['../fonts/*'] });
  await copyFile(join(root, 'build/wasm/bin/sitbone.wasm'), join(folder, 'sitbone.wasm'));
  const clip = join(root, 'testdata/clips/lying_short_hold.mp4');
  execFileSync('ffmpeg', ['-v', 'error', '-y', '-ss', '12', '-i', clip, '-frames:v', '1', join(folder, 'still.jpg')]);
}

export async function openGallery(folder = join(root, 'build/gallery')) {
  await buildInto(folder);
  const server = createServer(async (request, answer) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1) || 'gallery.html';
    const file = [join(folder, name), join(root, 'web', name), join(root, 'web/public', name)].find(existsSync);
    if (!file || name.includes('..')) return void answer.writeHead(404).end();
    answer.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'content-security-policy': csp }).end(await readFile(file));
  });
  await new Promise(ready => server.listen(0, '127.0.0.1', ready));
  const close = () => {
    server.closeAllConnections();
    return new Promise(done => server.close(done));
  };
  return { address: `http://localhost:${server.address().port}/gallery.html`, close };
}
