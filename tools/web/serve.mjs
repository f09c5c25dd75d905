// A small server for tests of the built page: the headers of adapters/http_server/head.cc, ranges left out, the
// compressed forms where the browser takes them, and nothing where it has them.
//
//   import { serve } from '../tools/web/serve.mjs';      const server = await serve('build/web');  server.origin
//
// The headers are read out of head.cc, so that no test runs under milder ones.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json',
  '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.png': 'image/png', '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json', '.opus': 'audio/ogg', '.ogg': 'audio/ogg',
};

/** The security headers that `sitbone serve` sends. */
export function securityHeaders() {
  const text = readFileSync(join(root, 'adapters/http_server/head.cc'), 'utf8');
  const list = text.slice(text.indexOf('kSecurityHeaders[] = {'), text.indexOf('};', text.indexOf('kSecurityHeaders')));
  const headers = {};
  for (const [, name, value] of list.matchAll(/\{"([\w-]+)",\s*((?:"[^"]*"\s*)+)\}/g)) {
    headers[name] = [...value.matchAll(/"([^"]*)"/g)].map(([, part]) => part).join('');
  }
  if (!headers['Content-Security-Policy']) throw new Error('The headers of head.cc are written in another way now.');
  return headers;
}

/**
 * Serves a folder on a free port of this computer. `server.sent` counts the bytes of bodies by path. Other hosts are played
 * with `security`, headers instead of ours, and `under`, the path that the page lies under, with a slash at both ends.
 */
export function serve(folder, { security = securityHeaders(), under = '/' } = {}) {
  const sent = new Map();
  const server = createServer((request, response) => {
    const asked = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname));
    let path = asked.startsWith(under) ? asked.slice(under.length - 1) : '/..';
    if (path.endsWith('/')) path += 'index.html';
    let file = join(folder, path);
    if (!file.startsWith(join(folder)) || !existsSync(file)) {
      response.writeHead(404, security).end();
      return;
    }
    const headers = { ...security, 'Content-Type': types[extname(path)] ?? 'application/octet-stream', Vary: 'Accept-Encoding' };
    headers['Cache-Control'] = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    const accepted = request.headers['accept-encoding'] ?? '';
    for (const [form, name] of [['br', 'br'], ['gz', 'gzip']]) {
      if (!accepted.includes(name) || !existsSync(`${file}.${form}`)) continue;
      file += `.${form}`;
      headers['Content-Encoding'] = name;
      break;
    }
    const { size, mtimeMs } = statSync(file);
    headers.ETag = `"${size}-${mtimeMs}"`;
    if (request.headers['if-none-match'] === headers.ETag) {
      response.writeHead(304, headers).end();
      return;
    }
    sent.set(path, (sent.get(path) ?? 0) + size);
    response.writeHead(200, { ...headers, 'Content-Length': size });
    createReadStream(file).pipe(response);
  });
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => {
      const close = () => {
        server.closeAllConnections();
        return new Promise(done => server.close(done));
      };
      resolve({ origin: `http://localhost:${server.address().port}`, sent, close });
    });
  });
}
