// "Why it hurts" as a person meets it: every step by keyboard, the figure by mouse, the sliders, a deep link, German.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../tools/web/serve.mjs';
import { compileSurface, startSurface } from '../replay/surface.mjs';
import { launch, newPage, root, screen, WAIT_MS } from './coach_walk.mjs';

let server;
let browser;
let core; // the same core under Node, to say what the page must show

before(async () => {
  server = await serve(join(root, 'build/web'));
  browser = await launch();
  core = await startSurface(await compileSurface(join(root, 'build/wasm/bin/sitbone.wasm')));
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const explore = request => JSON.parse(core.call('sitbone_explore', request));
const lesson = () => JSON.parse(core.read('sitbone_lesson')).steps;

/** A step whose figure stands still: nothing moves by itself where less motion is asked for. */
async function openStep(number, more = {}) {
  const page = await newPage(browser, { reducedMotion: 'reduce', ...more });
  await page.goto(`${server.origin}/#/why/${number}`);
  await page.locator('.stage .handle').first().waitFor({ timeout: WAIT_MS });
  return page;
}

const value = (page, kind, scene = 0) => page.locator('.scene-of-step').nth(scene).locator(`.reading[data-kind="${kind}"] .value`).innerText();
/** Waits until a number is shown; the page answers with the next picture. */
const shows = (page, kind, wanted) => page.locator(`.reading[data-kind="${kind}"] .value`).getByText(String(wanted), { exact: true }).waitFor({ timeout: WAIT_MS });
const setting = (page, quantity) => page.locator(`#why-${quantity}`).evaluate(slider => slider.valueAsNumber);

test('Nobody need be screened, and the keyboard leads through every step', async () => {
  const page = await newPage(browser, { reducedMotion: 'reduce' });
  await page.goto(server.origin);
  await page.getByRole('link', { name: 'Why it hurts' }).click();
  const titles = new Set();
  for (const [at, step] of lesson().entries()) {
    await page.locator(`.step-list li:nth-child(${at + 1}) [aria-current="step"]`).waitFor({ timeout: WAIT_MS });
    titles.add(await page.locator('h1').innerText());
    assert.equal(await page.locator('.stage').count(), step.scenes.length);
    assert.equal(await page.locator('.reading').count(), step.scenes.length * step.readings.length);
    if (at + 1 === lesson().length) break;
    await page.getByRole('button', { name: 'Next' }).focus();
    await page.keyboard.press('Enter');
  }
  assert.equal(titles.size, lesson().length);
  await page.goBack();
  await page.locator('.step-list li:nth-child(8) [aria-current="step"]').waitFor();
  await page.context().close();
});

test('A deep link opens its step, with the numbers of the core', async () => {
  const page = await openStep(7);
  const { scenes } = explore({ step: 'two' });
  for (const [number, scene] of scenes.entries()) {
    for (const reading of scene.readings) assert.equal(await value(page, reading.kind, number), String(Math.abs(reading.value)));
  }
  await page.context().close();
});

test('Rays at the lowest joint are explained with its load, and only where there are some', async () => {
  const page = await openStep(7);
  const loads = explore({ step: 'two' }).scenes.map(one => one.readings.find(({ kind }) => kind === 'l5s1').value);
  await page.getByText(`every lean forward loads the joint, also one that is done right. What differs is how much, here ${loads[0]} and ${loads[1]}.`).waitFor();
  assert.equal(await page.locator('.figure .fig-stress-ray').count() > 0, true);
  const hold = await openStep(8);
  assert.equal(await hold.locator('.rays').count(), 0);
  await hold.context().close();
  await page.context().close();
});

test('The leg that is dragged with the mouse takes the number along', async () => {
  const page = await openStep(1);
  const knob = await page.locator('.handle[data-handle="leg"]').boundingBox();
  const from = [knob.x + knob.width / 2, knob.y + knob.height / 2];
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(from[0] - 20, from[1] - 50, { steps: 4 });
  await page.mouse.move(from[0] - 40, from[1] - 90, { steps: 4 });
  await page.mouse.up();
  const before = explore({ step: 'where' });
  const stage = await page.locator('.stage').boundingBox();
  const view = before.scenes[0].figure.view;
  const cm = ([x, y]) => [view[0] + ((x - stage.x) / stage.width) * view[2], view[1] + ((y - stage.y) / stage.height) * view[3]];
  const drag = { scene: 0, handle: 'leg', from: cm(from), to: cm([from[0] - 40, from[1] - 90]) };
  const said = explore({ step: 'where', settings: before.settings, drag });
  assert.ok(said.settings.knee < before.settings.knee - 10);
  await shows(page, 'length', said.scenes[0].readings[0].value);
  assert.ok(Math.abs((await setting(page, 'knee')) - said.settings.knee) <= 1);
  await page.context().close();
});

test('A handle is a slider for the keyboard, and what is then seen is said', async () => {
  const page = await openStep(5);
  const foot = page.getByRole('slider', { name: 'toes up or pointed' });
  await foot.focus();
  const start = await setting(page, 'ankle');
  for (let press = 0; press < 5; ++press) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('PageUp');
  assert.equal(await setting(page, 'ankle'), start + 15);
  await page.locator(`.handle[aria-valuetext="${start + 15}\u00b0"]`).waitFor({ timeout: WAIT_MS });
  const { value: percent } = explore({ step: 'nerve', settings: { ...lesson()[4].start, ankle: start + 15 } }).scenes[0].readings[0];
  await shows(page, 'nerve', percent);
  await page.getByRole('status').filter({ hasText: `${percent} percent` }).waitFor({ state: 'attached', timeout: WAIT_MS });
  await page.context().close();
});

test('A slider moves both figures of a pair, and the first settings come back', async () => {
  const page = await openStep(2);
  const before = [await value(page, 'pull', 0), await value(page, 'pull', 1)];
  await page.locator('#why-knee').fill('60');
  await page.waitForFunction(old => document.querySelector('.reading[data-kind="pull"] .value').textContent !== old, before[0], { timeout: WAIT_MS });
  assert.notEqual(await value(page, 'pull', 1), before[1]);
  await page.getByRole('button', { name: 'As at first' }).click();
  await page.waitForFunction(old => document.querySelector('.reading[data-kind="pull"] .value').textContent === old, before[0], { timeout: WAIT_MS });
  await page.context().close();
});

test('German says it in German, and how sure we are is there', async () => {
  const page = await openStep(3, { locale: 'de-DE' });
  assert.equal(await page.locator('html').getAttribute('lang'), 'de');
  assert.match(await page.locator('h1').innerText(), /steifer R\u00fccken/);
  await page.getByText('Wie sicher ist das?').click();
  await page.getByText('Angenommen: Niemand hat es daf\u00fcr gemessen').waitFor();
  assert.equal(await page.locator('.studies li').count(), 3);
  await page.context().close();
});

/** Writes a session of one hold of Stretch One into the diary of the page, as the page itself does. */
function rememberHold(page, number, knee, course = null) {
  return page.evaluate(async ([session, value, kept]) => {
    const of = { session, stretch: 'one', side: 'right' };
    const hold = { ...of, from_s: 10, to_s: 30, credited_s: 20, hold_s: 20, complete: true, knee_flexion: { value, plus_minus: 7 }, trunk_thigh: null, faults: [], ...(kept ? { course: kept } : {}) };
    const events = [
      ['session.started', { session, mode: 'camera', blocks: [{ stretch: 'one', side: 'right', repetitions: 2, hold_s: 20 }] }],
      ['hold.done', hold], ['session.ended', { session, reason: 'done' }],
    ];
    for (const [kind, data] of events) {
      await new Promise((done, failed) => {
        const id = Math.random();
        globalThis.store.addEventListener('message', ({ data: reply }) => {
          if (reply.id === id) (reply.ok ? done() : failed(new Error(reply.detail)));
        });
        globalThis.store.postMessage({ id, name: 'append', takes: { kind, data } });
      });
    }
  }, [`01890000-0000-7000-8000-00000000000${number}`, knee, course]);
}

/** A page whose diary can be written to. */
async function openDiary() {
  const page = await newPage(browser, { reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message, ...rest) {
      if (message?.name === 'open') globalThis.store = this;
      return post.call(this, message, ...rest);
    };
  });
  await page.goto(server.origin);
  await screen(page);
  return page;
}

test('After two sessions a person sees the first day beside the last', async () => {
  const page = await openDiary();
  await rememberHold(page, 1, 44);
  await rememberHold(page, 2, 21);
  await page.goto(`${server.origin}/#/why/9`);
  await page.reload();
  await page.getByText('Your first day: 44\u00b0 \u00b1 7\u00b0 short of straight').waitFor({ timeout: WAIT_MS });
  await page.getByText('Your last session: 21\u00b0 \u00b1 7\u00b0 short of straight').waitFor();
  await page.getByText('by more than the camera').waitFor();
  const { scenes } = explore({ step: 'own', settings: { ...lesson()[8].start, knee: 44 }, days: [44, 21] });
  for (const [number, scene] of scenes.entries()) {
    for (const reading of scene.readings) assert.equal(await value(page, reading.kind, number), String(Math.abs(reading.value)));
  }
  await page.locator('label.choice:has(input[name="days"][value="free"])').click();
  await page.locator('.scenes.single').waitFor();
  await page.context().close();
});

const COURSE = { every_s: 1, knee_flexion: Array.from({ length: 20 }, (_, at) => 44 - at), trunk_thigh: Array(20).fill(90), back_rounding: [] };
const HELD = { event: '', length_s: 20, credited_s: 20, ...COURSE, in_full: true };

/** What must be seen at a time of the replay of one hold. */
const replayed = (t_s, hold = HELD) => explore({ step: 'own', replay: { stretch: 'one', t_s, days: [{ tightness: 30, holds: [hold] }] } });

async function showsReplay(page, answer) {
  for (const { kind, value: number } of answer.scenes[0].readings) await shows(page, kind, Math.abs(number));
}

test('After one session the day is replayed, by touch and by keys, and plays by itself when asked', async () => {
  const page = await openDiary();
  await rememberHold(page, 1, 30, COURSE);
  await page.goto(`${server.origin}/#/why/9`);
  await page.reload();
  await page.getByText('hold 1 of 1, as measured').waitFor({ timeout: WAIT_MS });
  const bar = page.locator('#why-replay');
  await showsReplay(page, replayed(await bar.evaluate(slider => slider.valueAsNumber)));
  await bar.fill('20');
  await showsReplay(page, replayed(20));
  await bar.focus();
  await page.keyboard.press('End');
  await page.getByText('all holds of this day are over').first().waitFor();
  assert.equal(await bar.evaluate(slider => slider.valueAsNumber), replayed(0).replay_s);

  // From its end it begins anew, and where less motion is asked for it goes on by whole seconds.
  await page.getByRole('button', { name: 'Play' }).click();
  await page.getByText('on the way into hold 1 of 1').first().waitFor({ timeout: WAIT_MS });
  await page.getByText('hold 1 of 1, as measured').first().waitFor({ timeout: WAIT_MS });
  await page.getByRole('button', { name: 'Pause' }).click();
  const at = await bar.evaluate(slider => slider.valueAsNumber);
  assert.equal(at, Math.floor(at));
  await showsReplay(page, replayed(at));
  await page.context().close();
});

test('A session of an older version is replayed with what was kept of it', async () => {
  const page = await openDiary();
  await rememberHold(page, 1, 30);
  await page.goto(`${server.origin}/#/why/9`);
  await page.reload();
  await page.getByText('only the middle angle was kept').waitFor({ timeout: WAIT_MS });
  await showsReplay(page, replayed(5, { ...HELD, every_s: 20, knee_flexion: [30], trunk_thigh: [], in_full: false }));
  await page.context().close();
});
