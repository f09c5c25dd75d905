// Builds the page: node tools/web/build.mjs [--out build/web] [--core build/wasm/bin/sitbone.wasm] [--bench] [--plain]
//
// Everything but index.html, the service worker and web/public goes to assets/ under a name that carries its digest, so
// that it may be kept for ever. Beside each file that gets smaller lie X.br and X.gz. files.json lists all of them with
// sizes and digests. --bench adds the pages of web/bench; --plain leaves out the compression.
//
// Needs:   Node 18, node_modules (esbuild), .deps/models, the built core, espeak-ng and ffmpeg.
// Warm:    what was compressed once is kept in build/web.cache by its digest.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'esbuild';
import { withoutMask } from './without_mask.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { values: options } = parseArgs({
  options: {
    out: { type: 'string', default: join(root, 'build/web') },
    core: { type: 'string', default: join(root, 'build/wasm/bin/sitbone.wasm') },
    bench: { type: 'boolean', default: false },
    plain: { type: 'boolean', default: false },
  },
});
const out = resolve(options.out);
const fresh = `${out}.new`; // becomes `out` when all is done
const cache = join(root, 'build/web.cache');
const web = join(root, 'web');

const sha256 = bytes => createHash('sha256').update(bytes).digest('hex');
const written = new Map(); // path in the page -> when it is needed

/** `when`: what the page cannot start a guided stretch without is 'first'; all of them are in web/src/service_worker.ts. */
function write(path, bytes, when) {
  const to = join(fresh, path);
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, bytes);
  written.set(path, when);
}

/** Puts bytes under assets/ with their digest in the name; the row of the engine's list. */
function addAsset(name, bytes, when) {
  const digest = sha256(bytes);
  const kind = extname(name);
  const path = `assets/${basename(name, kind)}-${digest.slice(0, 10)}${kind}`;
  write(path, bytes, when);
  return { url: path, size: bytes.length, sha256: digest };
}

function addFile(path, when) {
  return addAsset(basename(path), readFileSync(path), when);
}

function readPinned(list) {
  const lines = readFileSync(join(root, 'models', list), 'utf8').trim().split('\n');
  return new Map(lines.map(line => line.split('  ').reverse()));
}

function addNetworks() {
  const pinned = new Map([...readPinned('models.sha256'), ...readPinned('without_mask.sha256')]);
  const add = (name, bytes, when) => {
    if (sha256(bytes) !== pinned.get(name)) throw new Error(`${name} is not the file that models/*.sha256 pins.`);
    return addAsset(name, bytes, when);
  };
  const read = name => readFileSync(join(root, '.deps/models', name));
  const whole = (name, when) => add(name, read(name), when);
  const lite = withoutMask(read('pose_landmark_lite.tflite')).file;
  return {
    detector: whole('pose_detection.tflite', 'first'),
    lite_without_mask: add('pose_landmark_lite_without_mask.tflite', lite, 'first'),
    lite: whole('pose_landmark_lite.tflite', 'later'),
    full: whole('pose_landmark_full.tflite', 'first'),
    heavy: whole('pose_landmark_heavy.tflite', 'later'),
  };
}

// `single` needs relaxed SIMD, `compat` does not; `threads` is taken instead of `single` where there are cores to spare.
function addLiteRt() {
  const folder = join(root, 'node_modules/@litertjs/core/wasm');
  const builds = { single: 'litert_wasm_internal', threads: 'litert_wasm_threaded_internal', compat: 'litert_wasm_compat_internal' };
  return Object.fromEntries(
    Object.entries(builds).map(([name, file]) => {
      const when = { single: 'relaxed', threads: 'asked', compat: 'compat' }[name];
      return [name, { script: addFile(join(folder, `${file}.js`), when).url, wasm: addFile(join(folder, `${file}.wasm`), when).url }];
    }),
  );
}

// SQLite looks for its module beside the script; there it is, but under another name.
function sqlitePlugin(name) {
  return {
    name: 'sqlite',
    setup(builder) {
      builder.onLoad({ filter: /sqlite-wasm[/\\]dist[/\\]index\.mjs$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        const pattern = 'new URL("sqlite3.wasm", import.meta.url)';
        if (!text.includes(pattern)) throw new Error('sqlite-wasm no longer looks for its module where it did.');
        return { contents: text.replaceAll(pattern, `new URL(${JSON.stringify(name)}, self.location.href)`), loader: 'js' };
      });
    },
  };
}

async function bundle(entry, format, define, plugins = []) {
  const result = await build({
    entryPoints: [entry], bundle: true, format, write: false, minify: true, target: 'es2022', legalComments: 'none', charset: 'utf8',
    define: Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)])),
    loader: { '.ftl': 'text' }, external: ['../fonts/*'], plugins, logLevel: 'warning', absWorkingDir: root,
  });
  return result.outputFiles[0].contents;
}

/** Fills a page in: `main.js` becomes web/src/main.ts, bundled, and `main.css` web/src/styles/main.css. */
async function addPage(html, sources, files, name = basename(html)) {
  let text = readFileSync(html, 'utf8');
  for (const [whole, attribute, stem, kind] of [...text.matchAll(/(src|href)="\/?([\w-]+)\.(js|css)"/g)]) {
    const entry = sources.map(folder => join(folder, kind === 'js' ? `${stem}.ts` : `${stem}.css`)).find(existsSync);
    if (!entry) throw new Error(`${relative(root, html)} asks for ${stem}.${kind}, which is not there.`);
    const { url } = addAsset(`${stem}.${kind}`, await bundle(entry, 'esm', { SITBONE_FILES: files }), 'first');
    text = text.replace(whole, `${attribute}="${url}"`);
  }
  // What the settings show: the release, and which build of it by the digest of all that the page names.
  const release = /^project\(sitbone VERSION (\S+)/m.exec(readFileSync(join(root, 'CMakeLists.txt'), 'utf8'))[1];
  text = text.replace('<html ', `<html data-version="${release}+${sha256(text + JSON.stringify(files)).slice(0, 8)}" `);
  write(name, Buffer.from(text), 'first');
}

function addPublic() {
  const folder = join(web, 'public');
  const walk = at => readdirSync(at, { withFileTypes: true }).flatMap(entry => (entry.isDirectory() ? walk(join(at, entry.name)) : [join(at, entry.name)]));
  for (const path of walk(folder)) write(relative(folder, path), readFileSync(path), 'first');
}

/** The spoken prompts, for devices without a voice of their own; each is fetched when it is first wanted. */
function addPrompts() {
  const folder = join(root, 'build/voice');
  execFileSync(process.execPath, [join(root, 'tools/web/prompts.mjs'), '--out', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  for (const language of readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory())) {
    for (const name of readdirSync(join(folder, language.name))) {
      const path = join(language.name, name);
      write(join('voice', path), readFileSync(join(folder, path)), 'later');
    }
  }
}

/** The rendered people of the instructions, and the list of them: kept on the device when all else is there. */
function addPeople() {
  const folder = join(web, 'people');
  const stills = Object.entries(JSON.parse(readFileSync(join(folder, 'stills.json'), 'utf8')));
  const list = stills.map(([name, { stretch, moment, person, size, joints }]) =>
    ({ url: addFile(join(folder, `${name}.jpg`), 'later').url, stretch, moment, person, size, joints }));
  return addAsset('people.json', Buffer.from(JSON.stringify(list)), 'later');
}

/** What the settings link to: our licence, who made the rest, and the licences that ask to be handed on. */
function addLicences() {
  const packages = ['lit', 'lit-html', '@fluent/bundle', '@litertjs/core', '@noble/hashes', '@sqlite.org/sqlite-wasm', '@bjorn3/browser_wasi_shim'];
  const texts = packages.flatMap(name => {
    const folder = join(root, 'node_modules', name);
    return readdirSync(folder).filter(file => /^licen[cs]e/i.test(file)).map(file => [name, readFileSync(join(folder, file), 'utf8')]);
  });
  const own = ['THIRD_PARTY.md', 'LICENSE', 'web/public/fonts/OFL.txt'].map(path => [path, readFileSync(join(root, path), 'utf8')]);
  write('licences.txt', Buffer.from([...own, ...texts].map(([name, text]) => `==== ${name} ====\n\n${text}`).join('\n\n')), 'later');
}

// ---- Compression

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
// chosen: quality 11 takes a minute for the weights of a network, which hardly shrink.
const large = 4 << 20;
const forms = {
  br: bytes =>
    brotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: bytes.length > large ? 9 : 11,
        [constants.BROTLI_PARAM_LGWIN]: 24,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: bytes => zip(bytes, { level: bytes.length > large ? 6 : 9 }),
};
const packed = new Set(['.woff2', '.png', '.jpg', '.webp', '.ogg', '.opus', '.mp3']);

/** The compressed bytes, from the cache if they are there; null when they are not smaller. */
async function compress(bytes, digest, form) {
  const kept = join(cache, `${digest}.${form}`);
  if (!existsSync(kept)) {
    const made = await forms[form](bytes);
    writeFileSync(`${kept}.part`, made.length < 0.95 * bytes.length ? made : Buffer.alloc(0));
    renameSync(`${kept}.part`, kept);
  }
  return statSync(kept).size === 0 ? null : kept;
}

async function compressAll() {
  mkdirSync(cache, { recursive: true });
  const rows = await Promise.all(
    [...written].map(async ([path, when]) => {
      const bytes = readFileSync(join(fresh, path));
      const row = { path: `/${path}`, when, size: bytes.length, wire: bytes.length, sha256: sha256(bytes) };
      if (options.plain || packed.has(extname(path))) return row;
      for (const form of Object.keys(forms)) {
        const kept = await compress(bytes, row.sha256, form);
        if (!kept) continue;
        cpSync(kept, join(fresh, `${path}.${form}`));
        if (form === 'br') row.wire = statSync(kept).size;
      }
      return row;
    }),
  );
  return rows.sort((a, b) => (a.path < b.path ? -1 : 1));
}

// ---- All of it

rmSync(fresh, { recursive: true, force: true });
mkdirSync(fresh, { recursive: true });
const asset = (folder, name, when) => addFile(join(root, folder, name), when);
const files = {
  core: addAsset('sitbone.wasm', readFileSync(options.core), 'first'),
  stretches: readdirSync(join(root, 'stretches')).filter(name => name.endsWith('.json')).sort().map(name => asset('stretches', name, 'first')),
  corrections: { heavy: asset('models', 'posture_correction.json', 'later'), full: asset('models', 'posture_correction_full.json', 'first') },
  networks: addNetworks(),
  litert: addLiteRt(),
  people: addPeople(),
  workers: {},
};
for (const name of ['coach', 'measure']) {
  const code = await bundle(join(web, `src/engine/${name}.worker.ts`), 'iife', { SITBONE_FILES: files });
  files.workers[name] = addAsset(`${name}.js`, code, 'first').url;
}
const store = join(web, 'src/store/store.worker.ts');
if (existsSync(store)) {
  const sqlite = basename(addFile(join(root, 'node_modules/@sqlite.org/sqlite-wasm/dist/sqlite3.wasm'), 'first').url);
  files.workers.store = addAsset('store.js', await bundle(store, 'esm', {}, [sqlitePlugin(sqlite)]), 'first').url;
}
// Fetched when somebody makes or opens a backup, and kept with what comes later, so that it works offline.
files.workers.vault = addAsset('vault.js', await bundle(join(web, 'src/store/vault.worker.ts'), 'esm', {}), 'later').url;
if (existsSync(join(web, 'public'))) addPublic();
addPrompts();
addLicences();
const sources = [join(web, 'src'), join(web, 'src/styles')];
if (existsSync(join(web, 'index.html'))) await addPage(join(web, 'index.html'), sources, files);
if (options.bench) {
  for (const name of readdirSync(join(web, 'bench')).filter(one => one.endsWith('.html'))) {
    await addPage(join(web, 'bench', name), [join(web, 'bench')], files, `bench-${name}`);
  }
}
const rows = await compressAll();
const worker = join(web, 'src/service_worker.ts');
if (existsSync(worker)) {
  const version = sha256(JSON.stringify(rows)).slice(0, 12);
  const code = await bundle(worker, 'iife', { SITBONE_SHELL: { version, files: rows } });
  writeFileSync(join(fresh, 'service_worker.js'), code);
}
writeFileSync(join(fresh, 'files.json'), `${JSON.stringify(rows, null, 1)}\n`);
rmSync(out, { recursive: true, force: true });
renameSync(fresh, out);
const first = rows.filter(row => row.when === 'first' || row.when === 'relaxed').reduce((sum, row) => sum + row.wire, 0);
console.log(`${rows.length} files; ${(first / 1e6).toFixed(2)} MB over the wire to the first guided stretch`);
