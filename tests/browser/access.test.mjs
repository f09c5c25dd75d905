// The page for those who do not see it, or have no mouse: axe over every screen and state, names of all pictures, and a
// whole session by keyboard alone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openGallery } from '../../tools/web/gallery.mjs';
import { serve } from '../../tools/web/serve.mjs';
import { atScreen, hasten, launch, newPage, QUESTIONS, root } from './coach_walk.mjs';

const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const SIZES = { phone: { width: 390, height: 844 }, laptop: { width: 1366, height: 768 } };
let folder;
let gallery;
let server;
let browser;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sitbone-access-'));
  gallery = await openGallery(folder);
  server = await serve(join(root, 'build/web'));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
  await gallery?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Run in a page: what axe finds, and pictures that are neither named nor hidden from those who do not see them. */
async function look() {
  const { violations } = await globalThis.axe.run({ resultTypes: ['violations'] });
  const nameless = [...document.querySelectorAll('svg, img, canvas, video')].filter(one =>
    !one.closest('[aria-hidden="true"]') && !one.closest('svg svg') && !(one.getAttribute('aria-label') || one.hasAttribute('alt') || one.getAttribute('aria-labelledby')));
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes[0].target.join(' ')}`),
    ...nameless.map(one => `a ${one.localName} without a name: ${one.outerHTML.slice(0, 80)}`),
  ];
}

/** Every state at one size, by turns light and dark; at the other size the themes are the other way round. */
async function walkGallery(size, first) {
  const page = await newPage(browser, { viewport: SIZES[size], reducedMotion: 'reduce' });
  await page.goto(gallery.address);
  const states = await page.evaluate(() => window.gallery.states);
  const problems = [];
  for (const [at, state] of states.entries()) {
    const theme = (at + first) % 2 ? 'dark' : 'light';
    await page.goto(`${gallery.address}?state=${state}&theme=${theme}&lang=${at % 3 ? 'en' : 'de'}`);
    await page.waitForFunction(() => document.querySelector('h1') !== null && document.querySelector('main') !== null);
    await page.evaluate(axe); // through the debugger: the page's policy lets no script in
    problems.push(...(await page.evaluate(look)).map(problem => `${state}, ${size}, ${theme}: ${problem}`));
  }
  await page.context().close();
  return problems;
}

test('axe finds nothing on any screen in any state, and every picture has a name', async () => {
  assert.deepEqual((await Promise.all([walkGallery('phone', 0), walkGallery('laptop', 1)])).flat(), []);
});

test('What axe shall find is found', async () => {
  const page = await newPage(browser);
  await page.goto(`${gallery.address}?state=welcome`);
  await page.evaluate(axe);
  await page.evaluate(() => {
    document.querySelector('main').insertAdjacentElement('beforeend', document.createElement('button'));
    document.querySelector('main').insertAdjacentElement('beforeend', document.createElement('canvas'));
  });
  const problems = (await page.evaluate(look)).join('\n');
  assert.match(problems, /button-name/);
  assert.match(problems, /a canvas without a name/);
  await page.context().close();
});

// ---- By keyboard

/** What has the focus: its words, and whether one sees that it has it. */
function focused() {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(one);
  // Radio buttons and switches are drawn by what follows them.
  const shown = one instanceof HTMLInputElement && one.nextElementSibling ? getComputedStyle(one.nextElementSibling) : null;
  const ring = style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
  return {
    words: (one.ariaLabel || one.closest('label')?.textContent || one.textContent || '').trim().replace(/\s+/g, ' '),
    kind: one.localName === 'input' ? `${one.name || one.type} ${one.value}` : one.localName,
    seen: ring({ outlineStyle, outlineWidth }) || (shown !== null && ring(shown)),
  };
}

/** Tabs on until what has the focus answers to `wanted`. All on the way must be seen to have it. */
async function tabTo(page, wanted) {
  for (let tabs = 0; tabs < 60; ++tabs) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate(focused);
    if (!now) continue; // between the end of the page and its beginning lies the browser
    assert.ok(now.seen, `nobody sees that "${now.words}" (${now.kind}) has the focus`);
    if (wanted.test(now.words) || wanted.test(now.kind)) return;
  }
  assert.fail(`the Tab key does not come to ${wanted}`);
}

/** Presses and waits for the next screen. It is there when its heading has the focus: the address changes a picture earlier. */
async function pressTo(page, key, address) {
  const before = await page.evaluate(() => location.hash);
  await page.keyboard.press(key);
  await page.waitForFunction(old => location.hash !== old, before);
  if (address) await atScreen(page, address);
  await page.waitForFunction(() => document.activeElement?.localName === 'h1');
}

/** With the arrow keys to a value of the group of radio buttons that has the focus. */
async function arrowTo(page, value) {
  for (let steps = 0; steps < 6 && (await page.evaluate(() => document.activeElement.value)) !== value; ++steps) await page.keyboard.press('ArrowRight');
  assert.equal(await page.evaluate(() => document.activeElement.value), value);
}

test('By keyboard alone, from the welcome through a session to its summary', async () => {
  const page = await newPage(browser);
  await page.goto(server.origin);
  await page.getByRole('button', { name: 'Begin' }).waitFor();
  await tabTo(page, /^Begin$/);
  await pressTo(page, 'Enter', 'screening');
  for (let question = 1; question <= QUESTIONS; ++question) {
    await page.getByText(`Question ${question} of ${QUESTIONS}`).waitFor();
    await tabTo(page, /^No$/);
    await pressTo(page, question % 2 ? 'Space' : 'Enter');
  }
  await atScreen(page, 'home');
  await tabTo(page, /^Start a session$/);
  await pressTo(page, 'Enter', 'plan');
  await tabTo(page, /^stretch /);
  await arrowTo(page, 'one');
  await tabTo(page, /^legs /);
  await arrowTo(page, 'left');
  await tabTo(page, /^mode /);
  await arrowTo(page, 'timer');
  await tabTo(page, /^Next$/);
  await pressTo(page, 'Enter', 'pain');
  await tabTo(page, /rather not say/);
  await pressTo(page, 'Enter', 'cautions');
  await tabTo(page, /^All is ready$/);
  await pressTo(page, 'Enter', 'setup');
  await tabTo(page, /^Begin$/);
  await pressTo(page, 'Enter', 'session');

  await page.evaluate(() => {
    globalThis.said = [];
    const region = document.querySelector('[aria-live="polite"]');
    new MutationObserver(() => globalThis.said.push(region.textContent.trim())).observe(region, { childList: true, characterData: true, subtree: true });
  });
  await hasten(page);
  while (await page.evaluate(() => location.hash.startsWith('#/session'))) {
    assert.notEqual(await page.evaluate(focused), null, 'the focus is lost');
    if ((await page.locator('.stage-hold').count()) === 0) await page.keyboard.press('Space');
    await page.waitForTimeout(50);
  }
  const said = await page.evaluate(() => globalThis.said);
  for (const words of [/^Hold it there/, /^Rest/, /^Straighten/]) assert.ok(said.some(one => words.test(one)), `${words} is not among ${said.join('; ')}`);

  await atScreen(page, 'after');
  await page.waitForFunction(() => document.activeElement?.localName === 'h1' && document.querySelector('input[name^="pain"]'));
  await tabTo(page, /^pain /);
  await page.keyboard.press('ArrowRight');
  await tabTo(page, /^Done$/);
  await pressTo(page, 'Enter', 'home');
  await page.context().close();
});
