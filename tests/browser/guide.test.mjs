// The instructions before a session as a person meets them: drawn or with a person, kept, without the network, in German.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../tools/web/serve.mjs';
import { atScreen, launch, openScreened, root, WAIT_MS, walkToSession } from './coach_walk.mjs';

const PICTURES = 44; // of four people, eleven moments
const MOMENTS = 4; // start, on the way, hold, and the end of the very tight
let server;
let browser;

before(async () => {
  server = await serve(join(root, 'build/web'));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** At the instructions of a stretch, with the next session planned. */
async function openInstructions(more = {}, stretch = 'one') {
  const page = await openScreened(browser, server.origin, more);
  await toInstructions(page, stretch);
  return page;
}

async function toInstructions(page, stretch) {
  await page.evaluate(() => { location.hash = '#/plan'; });
  await atScreen(page, 'plan');
  await page.locator(`label.choice:has(input[name="stretch"][value="${stretch}"])`).click();
  await page.locator('button.press.main').click();
  await page.getByRole('button', { name: 'rather not say' }).click();
  await atScreen(page, 'cautions');
  await page.locator('.moments .figure path').first().waitFor({ timeout: WAIT_MS });
}

const choose = (page, who) => page.locator(`label.choice:has(input[name="figures"][value="${who}"])`).click();
const photos = page => page.locator('.moments .moment img');
const shapes = (page, place, id) => page.locator(place).locator(`.figure .fig-${id}`).count();

test('Start, way, hold and the end of the very tight are drawn, each fault beside the right way', async () => {
  const page = await openInstructions();
  assert.equal(await page.locator('.moments .figure').count(), MOMENTS);
  assert.equal(await shapes(page, '.moments li:nth-child(2)', 'arrow'), 1);
  await page.getByText('a sign of short hamstrings, not a failure').waitFor();
  await page.getByText('Right, and not like this').click();
  assert.equal(await page.locator('.fault-pair').count(), 2);
  for (const at of [1, 2]) {
    assert.equal(await shapes(page, `.fault-pair:nth-child(${at}) .right`, 'verdict-right'), 1);
    assert.equal(await shapes(page, `.fault-pair:nth-child(${at}) .wrong`, 'verdict-wrong'), 1);
    assert.equal(await shapes(page, `.fault-pair:nth-child(${at}) .wrong`, 'mark'), 1);
  }
  assert.equal(await photos(page).count(), 0);
  await page.context().close();
});

test('A person can be chosen, with the same arrows, and shows it the next time as well', async () => {
  const page = await openInstructions();
  await choose(page, 'older_woman');
  await photos(page).nth(MOMENTS - 1).waitFor({ timeout: WAIT_MS });
  assert.equal(await shapes(page, '.moments li:nth-child(2)', 'arrow'), 1);
  assert.equal(await shapes(page, '.moments', 'skin'), 0, 'nobody is drawn over a person');
  const [image, over] = await page.locator('.moments li:nth-child(2)').evaluate(item => [...item.querySelectorAll('img, svg')].map(one => one.getBoundingClientRect().toJSON()));
  assert.deepEqual(over, image, 'the lines lie on the picture');
  // No picture of Stretch One has head and shoulders up: both sides of that pair are drawn.
  await page.getByText('Right, and not like this').click();
  assert.equal(await page.locator('.fault-pair:nth-child(1) img').count(), 2);
  assert.equal(await page.locator('.fault-pair:nth-child(2) img').count(), 0);

  await page.reload();
  await toInstructions(page, 'two');
  await photos(page).nth(MOMENTS - 1).waitFor({ timeout: WAIT_MS });
  assert.ok(await page.locator('input[name="figures"][value="older_woman"]').isChecked());
  await page.context().close();
});

test('A picture that cannot be had is a drawing, and that is said', async () => {
  const page = await openInstructions({ serviceWorkers: 'block' });
  await page.route(/one_hold_young_man-\w+\.jpg$/, route => route.abort());
  await choose(page, 'young_man');
  await page.getByText('they can\'t be fetched now').waitFor({ timeout: WAIT_MS });
  assert.equal(await page.locator('.moments .moment').count(), MOMENTS);
  assert.equal(await page.locator('.moments .moment:not(:has(img))').locator('.fig-skin').count() > 0, true);
  await page.unroute(/one_hold_young_man-\w+\.jpg$/);
  await page.evaluate(() => { location.hash = '#/plan'; });
  await atScreen(page, 'plan');
  await page.evaluate(() => history.back());
  await photos(page).nth(MOMENTS - 1).waitFor({ timeout: WAIT_MS });
  await page.context().close();
});

test('Kept on the device, the people are there with the server gone', async () => {
  const own = await serve(join(root, 'build/web'));
  const page = await openScreened(browser, own.origin);
  const kept = async () => (await Promise.all((await caches.keys()).map(async name => (await (await caches.open(name)).keys()).filter(({ url }) => url.endsWith('.jpg'))))).flat().length;
  for (const end = Date.now() + WAIT_MS; (await page.evaluate(kept)) < PICTURES; await page.waitForTimeout(100)) assert.ok(Date.now() < end, 'not all pictures are kept');
  await own.close();
  await toInstructions(page, 'one');
  await choose(page, 'young_woman');
  await photos(page).nth(MOMENTS - 1).waitFor({ timeout: WAIT_MS });
  await page.context().close();
});

test('Without a camera the chosen person shows the moment of the session', async () => {
  const page = await openInstructions();
  await choose(page, 'older_man');
  await photos(page).first().waitFor({ timeout: WAIT_MS });
  await walkToSession(page, { mode: 'timer', stretch: 'one', legs: 'left', hold: 20 });
  await page.locator('.picture .moment.other-leg img[src*="one_start_older_man"]').waitFor({ timeout: WAIT_MS });
  await page.keyboard.press('Space');
  await page.locator('.stage-reach .picture img[src*="one_on_the_way_older_man"]').waitFor({ timeout: WAIT_MS });
  await page.context().close();
});

test('German says it in German', async () => {
  const page = await openScreened(browser, server.origin);
  await toInstructions(page, 'two');
  await page.evaluate(() => { location.hash = '#/settings'; });
  await page.locator('label.choice:has(input[name="language"][value="de"])').click();
  await page.evaluate(() => { location.hash = '#/cautions'; });
  await page.getByText('ein Zeichen verk\u00fcrzter Muskeln, kein Versagen').waitFor();
  await page.getByText('So ja, und so nicht').waitFor();
  await page.context().close();
});
