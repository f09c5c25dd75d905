#!/usr/bin/env node
// Takes pictures of every screen in every state, and runs axe-core over them.
//
//   tools/web/screenshots.mjs [--out DIR] [--only TEXT,...] [--size NAME,...] [--lang en,de] [--theme light,dark] [--text 200] [--axe]
//
// Default: build/screenshots, every state in every size, light English; --axe prints violations and fails on any.
// Also fails where a text is missing, something is wider than the screen, or the countdown is lower than 40 % of it.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { openGallery } from './gallery.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sizes = { phone: [390, 844], small: [320, 640], side: [844, 390], laptop: [1366, 768], tv: [1920, 1080] };
const { values: args } = parseArgs({ options: {
  out: { type: 'string', default: join(root, 'build/screenshots') }, only: { type: 'string' }, size: { type: 'string', default: Object.keys(sizes).join() },
  lang: { type: 'string', default: 'en' }, theme: { type: 'string', default: 'light' }, text: { type: 'string' }, axe: { type: 'boolean', default: false },
  picture: { type: 'boolean', default: true },
} });

/** What can be said of a screen without looking at it. */
function inspect() {
  const found = [...window.gallery.missing()].map(id => `text missing: ${id}`);
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide > 0) found.push(`${wide} px wider than the screen`);
  const digits = document.querySelector('.digits svg');
  if (digits && digits.getBoundingClientRect().height < 0.4 * innerHeight) found.push(`countdown ${Math.round(digits.getBoundingClientRect().height)} px high`);
  const sitting = document.querySelector('.sitting');
  if (sitting && document.documentElement.scrollHeight > innerHeight + 1 && !document.documentElement.classList.contains('text-200')) {
    found.push(`session ${document.documentElement.scrollHeight - innerHeight} px higher than the screen`);
  }
  for (const button of sitting ? sitting.querySelectorAll('button') : []) {
    const box = button.getBoundingClientRect();
    if (button.closest('dialog') === null && (box.width < 64 || box.height < 64)) found.push(`${button.textContent?.trim() || button.ariaLabel}: ${box.width}x${box.height}`);
  }
  for (const box of sitting ? sitting.querySelectorAll('.digits svg, .controls button, .words, .hint p, .felt button span') : []) {
    const at = box.getBoundingClientRect();
    if (at.left < -1 || at.right > innerWidth + 1) found.push(`${box.className.baseVal ?? box.className} sticks out sideways`);
    if (box.scrollHeight > box.clientHeight + 14 && box.matches('.words')) found.push('words overflow');
  }
  return found;
}

const gallery = await openGallery();
const { address } = gallery;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const axe = args.axe ? await readFile(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8') : '';
let problems = 0;
let pictures = 0;
for (const size of args.size.split(',')) {
  const [width, height] = sizes[size];
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
  page.on('console', message => { if (message.type() === 'error') { problems += 1; console.log(`${size}: console: ${message.text()}`); } });
  page.on('pageerror', error => { problems += 1; console.log(`${size}: ${error.message}`); });
  await page.goto(address);
  const names = (await page.evaluate(() => window.gallery.states)).filter(name => !args.only || args.only.split(',').some(part => name.includes(part)));
  for (const language of args.lang.split(',')) for (const theme of args.theme.split(',')) for (const state of names) {
    await page.goto(`${address}?state=${state}&lang=${language}&theme=${theme}${args.text ? `&text=${args.text}` : ''}`);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForLoadState('networkidle');
    const label = `${state} ${size} ${language} ${theme}`;
    for (const problem of await page.evaluate(inspect)) { problems += 1; console.log(`${label}: ${problem}`); }
    if (args.picture) {
      const folder = join(args.out, [size, language, theme, ...(args.text ? ['text200'] : [])].join('-'));
      await mkdir(folder, { recursive: true });
      await page.screenshot({ path: join(folder, `${state}.png`), fullPage: true });
      pictures += 1;
    }
    if (args.axe) {
      await page.evaluate(axe); // through the debugger, so the CSP does not stop it
      const { violations } = await page.evaluate(() => window.axe.run());
      for (const one of violations) { problems += 1; console.log(`${label}: axe ${one.id}: ${one.help}: ${one.nodes.slice(0, 2).map(node => node.target.join(' ')).join(', ')}`); }
    }
  }
  await page.close();
}
await browser.close();
await gallery.close();
console.log(`${pictures} pictures in ${args.out}, ${problems} problems`);
process.exit(problems > 0 ? 1 : 0);
