#!/usr/bin/env node
// Renders the icons of the installed page from web/public/icon.svg and icon-maskable.svg with Chromium.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const folder = fileURLToPath(new URL('../../web/public/', import.meta.url));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [source, size, name] of [['icon', 192, 'icon-192'], ['icon', 512, 'icon-512'], ['icon-maskable', 512, 'icon-maskable-512']]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = await readFile(`${folder}${source}.svg`, 'utf8');
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await page.screenshot({ path: `${folder}${name}.png`, omitBackground: true });
  await page.close();
}
await browser.close();
