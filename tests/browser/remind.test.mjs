// Reminders by the page: only when asked for and allowed, at the core's time, with words that say nothing about health.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../tools/web/serve.mjs';
import { atScreen, launch, newPage, root, screen, WAIT_MS } from './coach_walk.mjs';

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

const shown = (page, text) => page.getByText(text).first().waitFor({ timeout: WAIT_MS });

/** A screened person's page. What would be shown is kept in `told`; the core's answers are replaced by `soon()`. */
async function openScreened(permission) {
  const page = await newPage(browser);
  if (permission) await page.context().grantPermissions(['notifications'], { origin: server.origin });
  await page.addInitScript(() => {
    globalThis.told = [];
    globalThis.orders = [];
    globalThis.soon = null;
    ServiceWorkerRegistration.prototype.showNotification = async function (title, options) { globalThis.told.push({ title, ...options }); };
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message, ...rest) {
      if (message?.name !== 'nextReminder') return post.call(this, message, ...rest);
      globalThis.orders.push(message.takes);
      if (globalThis.soon === null) return post.call(this, message, ...rest);
      const gives = globalThis.soon();
      queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: { id: message.id, ok: true, gives } })));
    };
  });
  await page.goto(server.origin);
  await screen(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.evaluate(() => { location.hash = '#/share'; });
  await atScreen(page, 'share');
  return page;
}

test('Nobody is reminded unasked, and what the browser refuses is said', async () => {
  const page = await openScreened(false);
  assert.equal(await page.evaluate(() => globalThis.orders.length), 0);
  const denied = await page.evaluate(() => Notification.permission);
  if (denied === 'denied') await shown(page, /The browser does not allow it/);
  else assert.equal(await page.getByRole('switch').isChecked(), false);
  await page.context().close();
});

test('A reminder comes at its time, says nothing about health, and comes once more when it is put off', async () => {
  const page = await openScreened(true);
  await page.evaluate(() => { globalThis.soon = () => (globalThis.told.length === 0 ? Date.now() : null); });
  await page.getByText('Remind me while this page is open').click();
  await page.waitForFunction(() => globalThis.told.length === 1, null, { timeout: WAIT_MS });
  const [told] = await page.evaluate(() => globalThis.told);
  assert.deepEqual([told.title, told.body], ['A few calm minutes', 'Time for a short break with Sitbone.']);
  assert.deepEqual(told.actions.map(action => action.action), ['snooze']);
  await page.waitForFunction(() => globalThis.orders.at(-1).shown.length === 1, null, { timeout: WAIT_MS });
  // The service worker tells of the button; the one that was shown no longer counts, and is put off by half an hour.
  const before = Date.now();
  await page.evaluate(() => navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data: 'snooze' })));
  await page.waitForFunction(() => globalThis.orders.at(-1).snoozed_until !== null, null, { timeout: WAIT_MS });
  const order = await page.evaluate(() => globalThis.orders.at(-1));
  assert.deepEqual(order.shown, []);
  assert.ok(order.snoozed_until >= before + 30 * 60_000);
  await page.context().close();
});

test('The hours are kept, go into every order, and the wrong way round they are refused', async () => {
  const page = await openScreened(true);
  await page.getByText('Remind me while this page is open').click();
  await page.getByLabel('Not before').fill('10:30');
  await page.getByLabel('Not before').dispatchEvent('change');
  await page.waitForFunction(() => globalThis.orders.at(-1)?.from_min === 630, null, { timeout: WAIT_MS });
  await page.getByLabel('Not after').fill('09:00');
  await page.getByLabel('Not after').dispatchEvent('change');
  await shown(page, 'The second time has to be after the first.');
  await page.reload();
  await atScreen(page, 'share');
  await page.waitForFunction(() => globalThis.orders.at(-1)?.from_min === 630 && globalThis.orders.at(-1)?.until_min === 1140, null, { timeout: WAIT_MS });
  assert.equal(await page.getByLabel('Not before').inputValue(), '10:30');
  await page.getByText('Remind me while this page is open').click();
  await page.waitForFunction(() => JSON.parse(localStorage.getItem('sitbone.reminding')).on === false, null, { timeout: WAIT_MS });
  await page.context().close();
});
