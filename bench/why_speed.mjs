#!/usr/bin/env node
// How fast "Why it hurts" follows a hand: drags a handle once a picture for some seconds, in Chromium without a GPU.
//
//   node bench/why_speed.mjs [--web build/web] [--seconds 4]
//
// A line a step: pictures a second, the median and the 95th percentile of the time between them, in ms; and of each picture
// what the page's thread needs of a processor: all of it, script (the core's answer among it), style and layout, in ms.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch, newPage, root } from '../tests/browser/coach_walk.mjs';
import { serve } from '../tools/web/serve.mjs';

const { values: args } = parseArgs({ options: { web: { type: 'string', default: join(root, 'build/web') }, seconds: { type: 'string', default: '4' } } });

/** In the page: moves the first handle round in a circle, and tells when pictures came. */
function circle({ x, y, ms }) {
  const knob = document.querySelector('.stage .handle');
  const begin = performance.now();
  const gaps = [];
  let last = begin;
  return new Promise(done => {
    const frame = now => {
      gaps.push(now - last);
      last = now;
      const turn = gaps.length / 12;
      const to = { clientX: x - 40 + 40 * Math.cos(turn), clientY: y - 20 * Math.sin(turn) };
      knob.dispatchEvent(new PointerEvent('pointermove', { pointerId: 1, ...to }));
      if (now - begin < ms) requestAnimationFrame(frame);
      else done(gaps.sort((a, b) => a - b));
    };
    requestAnimationFrame(frame);
  });
}

const server = await serve(args.web);
const browser = await launch();
for (const step of [1, 7, 9]) {
  const page = await newPage(browser, { reducedMotion: 'reduce' });
  await page.goto(`${server.origin}/#/why/${step}`);
  const knob = page.locator('.stage .handle').first();
  await knob.waitFor();
  const box = await knob.boundingBox();
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' }); // of the processor: other work does not count
  const metrics = async () => Object.fromEntries((await devtools.send('Performance.getMetrics')).metrics.map(one => [one.name, one.value]));
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  const before = await metrics();
  const gaps = await page.evaluate(circle, { ...at, ms: 1000 * Number(args.seconds) });
  const after = await metrics();
  const ms = name => ((1000 * (after[name] - before[name])) / gaps.length).toFixed(1);
  console.log(`step ${step}: ${(gaps.length / Number(args.seconds)).toFixed(1)} a second, ${gaps[gaps.length >> 1].toFixed(1)} and ` +
    `${gaps[Math.floor(0.95 * gaps.length)].toFixed(1)} ms; processor ${ms('TaskDuration')}, of it script ${ms('ScriptDuration')}, style ${ms('RecalcStyleDuration')}, layout ${ms('LayoutDuration')}`);
  await page.context().close();
}
await browser.close();
await server.close();
