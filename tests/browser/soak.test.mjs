// A long session in front of a camera that never stops: what the browser takes of the memory stays flat, and the coach goes on.
// Two minutes here; `./dev soak` sets SITBONE_SOAK_MINUTES=30.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { processes } from '../../tools/web/processes.mjs';
import { serve } from '../../tools/web/serve.mjs';
import { cameraFile, launch, newPage, root, screen, WAIT_MS, walkToSession } from './coach_walk.mjs';

const CLIP = 'testdata/clips/lying_short_hold.mp4'; // its holds are too short to be done: the session does not end
const MINUTES = Number(process.env.SITBONE_SOAK_MINUTES ?? 2);
const WARM_UP_S = 45; // all networks are there, the scripts compiled
const EVERY_S = 3;
const GROWTH_MAX = 1.05;
const folder = mkdtempSync(join(tmpdir(), 'sitbone-soak-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

test(`Memory is flat over ${MINUTES} minutes, and holds are still seen at their end`, async () => {
  const server = await serve(join(root, 'build/web'));
  const profile = join(folder, 'profile');
  const browser = await launch({ camera: cameraFile(CLIP, folder), profile });
  try {
    const page = await newPage(browser);
    await page.goto(server.origin);
    await screen(page);
    await walkToSession(page);
    await page.waitForTimeout(WARM_UP_S * 1000);
    const used_mb = [];
    for (let t_s = 0; t_s < MINUTES * 60; t_s += EVERY_S) {
      await page.waitForTimeout(EVERY_S * 1000);
      used_mb.push(processes(profile).mb);
    }
    await page.getByText('Hold it there').first().waitFor({ timeout: WAIT_MS });
    const third = Math.floor(used_mb.length / 3);
    const [first, last] = [median(used_mb.slice(0, third)), median(used_mb.slice(-third))];
    console.log(`${first.toFixed(0)} MB in the first third, ${last.toFixed(0)} MB in the last`);
    assert.ok(last <= first * GROWTH_MAX, `${first.toFixed(0)} MB grew to ${last.toFixed(0)} MB: ${used_mb.map(mb => mb.toFixed(0)).join(' ')}`);
  } finally {
    await browser.close();
    await server.close();
  }
});
