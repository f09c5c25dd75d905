// Lighthouse over the built page, as a desktop and as a phone: ./dev lighthouse, or
//
//   node tools/web/lighthouse.mjs [--runs 3] [--lighthouse .deps/lighthouse] [--web build/web]
//
// Fails below 100 for accessibility and best practices, and below 95 for performance, the median of the runs. The phone is
// Lighthouse's own: a slow network and a quarter of this computer's speed. Other work on the computer costs points.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from './serve.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values: options } = parseArgs({ options: {
  runs: { type: 'string', default: '3' },
  lighthouse: { type: 'string', default: join(root, '.deps/lighthouse') },
  web: { type: 'string', default: join(root, 'build/web') },
} });
const LEAST = { performance: 95, accessibility: 100, 'best-practices': 100 };
const CHROME_FLAGS = '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** One report of Lighthouse; the server of this process must be able to answer meanwhile. */
function report(address, device) {
  const program = join(options.lighthouse, 'node_modules/lighthouse/cli/index.js');
  const args = [program, address, '--quiet', '--output=json', '--output-path=stdout', `--only-categories=${Object.keys(LEAST).join()}`,
    `--chrome-flags=${CHROME_FLAGS}`, ...(device === 'desktop' ? ['--preset=desktop'] : [])];
  const child = spawn(process.execPath, args, { env: { ...process.env, CHROME_PATH: '/usr/bin/chromium' }, stdio: ['ignore', 'pipe', 'inherit'] });
  const pieces = [];
  child.stdout.on('data', piece => pieces.push(piece));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => (code === 0 ? resolve(JSON.parse(Buffer.concat(pieces))) : reject(new Error(`Lighthouse ended with ${code}.`))));
  });
}

const median = numbers => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** The audits that cost points, worst first. */
function shortcomings({ audits, categories }) {
  const refs = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id));
  return refs.map(id => audits[id]).filter(({ score }) => score !== null && score < 1).sort((a, b) => a.score - b.score)
    .map(({ id, score, displayValue }) => `${id} ${Math.round(100 * score)}${displayValue ? ` (${displayValue})` : ''}`);
}

const server = await serve(options.web);
let failed = false;
for (const device of ['desktop', 'phone']) {
  const reports = [];
  for (let run = 0; run < Number(options.runs); ++run) reports.push(await report(server.origin, device));
  for (const [category, least] of Object.entries(LEAST)) {
    const score = median(reports.map(({ categories }) => Math.round(100 * categories[category].score)));
    failed ||= score < least;
    console.log(`${device} ${category}: ${score}${score < least ? `, below ${least}` : ''}`);
  }
  for (const line of new Set(reports.flatMap(shortcomings))) console.log(`  ${line}`);
}
await server.close();
process.exitCode = failed ? 1 : 0;
