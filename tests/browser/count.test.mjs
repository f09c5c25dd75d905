// A whole session in front of a camera, started once and then not touched: the page counts the holds of a clip as
// `sitbone analyze` counts them, for both stretches and both ways to face. What the camera plays is what analyze reads.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../tools/web/serve.mjs';
import { cameraFile, launch, newPage, root, screen, walkToSession } from './coach_walk.mjs';

const BINARY = process.env.SITBONE_BINARY ?? join(root, 'build/dev/bin/sitbone');
const STILL_S = 5; // the camera begins anew after it; by then the last hold is known
const CREDIT_OFF_MAX_S = 0.5;
const ONE = 'testdata/clips/lying_short_hold.mp4'; // faces left; two holds
const TWO = 'testdata/clips/demo.mp4'; // faces left; two holds, the second with a rounded back
const folder = mkdtempSync(join(tmpdir(), 'sitbone-count-'));
let server;

before(async () => {
  server = await serve(join(root, 'build/web'));
});
after(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

function countRecorded(file) {
  const out = join(folder, 'out.sitbone');
  execFileSync(BINARY, ['analyze', file, '--out', out, '--force', '--no-progress'], { stdio: 'ignore' });
  return JSON.parse(readFileSync(join(out, 'session.json'), 'utf8'));
}

/** In the page: keeps what is sent to the store, and every sentence that is shown while it is spoken. */
function listen() {
  globalThis.records = [];
  globalThis.cues = new Set();
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...rest) {
    if (message?.name === 'append') globalThis.records.push(message.takes);
    return post.call(this, message, ...rest);
  };
  new MutationObserver(() => {
    const cue = document.querySelector('.cue');
    if (cue) globalThis.cues.add(cue.textContent);
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

async function countLive(file, stretch, lasts_s) {
  const browser = await launch({ camera: file });
  try {
    const page = await newPage(browser);
    await page.addInitScript(listen);
    await page.goto(server.origin);
    await screen(page);
    await walkToSession(page, { stretch });
    await page.waitForTimeout(lasts_s * 1000); // the clip's own time: nothing is touched
    const { records, cues } = await page.evaluate(() => ({ records: globalThis.records, cues: [...globalThis.cues] }));
    return { holds: records.filter(record => record.kind === 'hold.done').map(record => record.data), cues };
  } finally {
    await browser.close();
  }
}

async function compare(name, stretch, clip, options) {
  const file = cameraFile(clip, folder, { ...options, still_s: STILL_S });
  const recorded = countRecorded(file);
  const live = await countLive(file, stretch, recorded.source.duration_s - 2);
  rmSync(file);
  const seconds = holds => holds.map(hold => hold.credited_s.toFixed(2));
  console.log(`${name}: live ${seconds(live.holds)} s, recorded ${seconds(recorded.holds)} s`);
  assert.ok(recorded.holds.length > 0);
  assert.equal(live.holds.length, recorded.holds.length);
  recorded.holds.forEach((hold, i) => {
    assert.equal(live.holds[i].stretch, hold.stretch);
    assert.equal(live.holds[i].side, hold.side);
    assert.equal(live.holds[i].complete, hold.complete);
    assert.ok(Math.abs(live.holds[i].credited_s - hold.credited_s) <= CREDIT_OFF_MAX_S, `hold ${i + 1}: ${seconds(live.holds)} for ${seconds(recorded.holds)}`);
  });
  return { live, recorded };
}

test('Stretch One, facing left: the whole clip', async () => {
  await compare('one, left', 'one', ONE, {});
});

test('Stretch One, facing right: its first hold', async () => {
  const { live } = await compare('one, right', 'one', ONE, { filter: 'hflip', seconds: 24 });
  assert.equal(live.holds[0].side, 'left'); // what is a right leg in the clip
});

test('Stretch Two, facing left: the whole clip, and its fault is spoken', async () => {
  const { live, recorded } = await compare('two, left', 'two', TWO, {});
  assert.deepEqual(recorded.faults.map(fault => fault.kind), ['rounded_back']);
  assert.deepEqual(live.holds.map(hold => hold.faults), [[], ['rounded_back']]);
  assert.ok(live.cues.some(cue => cue.includes('let the back grow long')), live.cues.join(' | '));
});

test('Stretch Two, facing right: the hold with the fault', async () => {
  const { live } = await compare('two, right', 'two', TWO, { filter: 'hflip', start_s: 17 });
  assert.deepEqual(live.holds.map(hold => hold.faults), [['rounded_back']]);
});
