// The store in a real browser: what was acknowledged stays, one tab owns it, nothing is left after deletion.
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { newProfile, startBrowser, startPage } from './store_page.mjs';

const KILLS = process.env.SITBONE_FULL ? 50 : 5;
const session = '01890000-0000-7000-8000-000000000001';
const measured = (value) => ({ value, plus_minus: 8 });
const hold = (i) => ({
  session, stretch: 'one', side: i % 2 ? 'left' : 'right', from_s: i, to_s: i + 25.5, credited_s: 25, hold_s: 25, complete: true,
  knee_flexion: measured(40 - i / 10), trunk_thigh: i % 3 ? measured(90.25) : null, faults: [],
});

let page;
let profile;
let browser;

before(async () => {
  page = await startPage();
  profile = await newProfile();
  browser = await startBrowser(profile);
});
after(async () => {
  await browser?.kill();
  await page?.close();
  if (profile) await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

async function openTab(host = 'localhost') {
  const tab = await browser.context.newPage();
  await tab.goto(`http://${host}:${page.port}/`);
  await tab.waitForFunction(() => 'store' in globalThis);
  return tab;
}
const attempt = (tab, name, ...rest) => tab.evaluate(([n, r]) => globalThis.attempt(n, ...r), [name, rest]);
const heard = (tab, event) => tab.waitForFunction((e) => globalThis.heard.includes(e), event);
async function foldOf(tab) {
  const { value, problem } = await attempt(tab, 'fold');
  assert.equal(problem, undefined);
  return value;
}
const opfs = (tab) => tab.evaluate(async () => {
  const names = [];
  for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
  return names;
});

test('A hundred events come to the same after a reload', async () => {
  const tab = await openTab();
  assert.equal((await attempt(tab, 'open')).value.events, 0);
  await tab.evaluate(async ([holds]) => {
    for (const data of holds) await globalThis.store.append('hold.done', data);
  }, [Array.from({ length: 100 }, (_, i) => hold(i))]);
  const fold = await foldOf(tab);
  assert.deepEqual([fold.events, fold.sessions, fold.stretches.length, fold.problems], [100, 1, 2, []]);
  assert.equal(fold.stretches[0].knee_flexion.value, 30.1);
  const exported = (await attempt(tab, 'exportJsonl')).value;
  await tab.reload();
  await tab.waitForFunction(() => 'store' in globalThis);
  assert.equal((await attempt(tab, 'open')).value.events, 100);
  assert.deepEqual(await foldOf(tab), fold);
  assert.equal((await attempt(tab, 'exportJsonl')).value, exported);
  assert.deepEqual(exported.trim().split('\n').map((line) => JSON.parse(line).seq), Array.from({ length: 100 }, (_, i) => i + 1));
  await tab.close();
});

test('Appends that are not awaited keep their order', async () => {
  const tab = await openTab();
  await attempt(tab, 'open');
  const scores = await tab.evaluate(async (s) => {
    const all = Array.from({ length: 10 }, (_, score) => globalThis.store.append('pain.rated', { session: s, when: 'after', score }));
    return (await Promise.all(all)).map((event) => [event.seq, event.data.score]);
  }, session);
  assert.deepEqual(scores.map(([, score]) => score), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  assert.deepEqual(scores.map(([seq]) => seq - scores[0][0]), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  await tab.close();
});

test('Data that the core does not take are refused and not stored', async () => {
  const tab = await openTab();
  const { events } = (await attempt(tab, 'open')).value;
  assert.deepEqual(await attempt(tab, 'append', 'pain.rated', { session, when: 'before', score: 11 }), { problem: 'refused' });
  assert.deepEqual(await attempt(tab, 'append', 'dream.told', {}), { problem: 'refused' });
  assert.equal((await foldOf(tab)).events, events);
  assert.equal((await attempt(tab, 'questions')).value.questions.length, 14);
  assert.equal((await attempt(tab, 'screen', { saddle: true })).value.urgency, 'emergency');
  await tab.close();
});

test(`No acknowledged event is lost when the browser is killed, ${KILLS} times`, async (t) => {
  for (let round = 0; round < KILLS; ++round) {
    const tab = await openTab();
    const { events } = (await attempt(tab, 'open')).value;
    let acknowledged = events;
    await tab.exposeFunction('acknowledge', (seq) => (acknowledged = seq));
    await tab.evaluate((data) => {
      void (async () => {
        for (;;) await globalThis.acknowledge((await globalThis.store.append('hold.done', data)).seq);
      })();
    }, hold(1));
    await new Promise((later) => setTimeout(later, 700 + 137 * round));
    await browser.kill();
    browser = await startBrowser(profile);
    assert.ok(acknowledged > events + 5, `only ${acknowledged - events} events were written before the kill`);
    const again = await openTab();
    const found = (await attempt(again, 'open')).value.events;
    t.diagnostic(`round ${round}: acknowledged ${acknowledged}, found ${found}`);
    assert.ok(found >= acknowledged, `${acknowledged} were acknowledged, ${found} are there`);
    const fold = await foldOf(again);
    assert.deepEqual([fold.events, fold.problems], [found, []]);
    await again.close();
  }
});

test('One tab owns the diary; another asks, is declined, and gets it when the first agrees', async () => {
  const first = await openTab();
  const { events } = (await attempt(first, 'open')).value;
  const second = await openTab();
  assert.deepEqual(await attempt(second, 'open'), { problem: 'open_elsewhere' });
  assert.deepEqual(await attempt(second, 'append', 'hold.done', hold(1)), { problem: 'closed' });
  const asking = attempt(second, 'takeOver');
  await heard(first, 'asked');
  await first.evaluate(() => globalThis.store.answerTakeOver(false));
  assert.deepEqual(await asking, { problem: 'declined' });
  assert.equal((await foldOf(first)).events, events);
  const again = attempt(second, 'takeOver');
  await first.waitForFunction(() => globalThis.heard.filter((event) => event === 'asked').length === 2);
  await first.evaluate(() => globalThis.store.answerTakeOver(true));
  assert.equal((await again).value.events, events);
  await heard(first, 'closed taken_over');
  assert.deepEqual(await attempt(first, 'append', 'hold.done', hold(1)), { problem: 'closed' });
  assert.equal((await attempt(second, 'append', 'hold.done', hold(1))).value.seq, events + 1);
  // And back, this time because the owner is simply closed.
  const back = attempt(first, 'takeOver');
  await heard(second, 'asked');
  await second.close();
  assert.equal((await back).value.events, events + 1);
  await first.close();
});

test('A full disk loses nothing: appends wait and are written when there is room', async () => {
  const tab = await openTab();
  const { events } = (await attempt(tab, 'open')).value;
  const devtools = await browser.context.newCDPSession(tab);
  const origin = `http://localhost:${page.port}`;
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await tab.evaluate((data) => {
    globalThis.results = [];
    for (let i = 0; i < 400; ++i) globalThis.store.append('hold.done', data).then((e) => globalThis.results.push(e.seq), (e) => globalThis.results.push(`${e.problem} ${e.message}`));
  }, hold(1));
  await tab.waitForFunction(() => globalThis.heard.some((event) => event.startsWith('full')));
  const written = await tab.evaluate(() => globalThis.results.length);
  assert.ok(written < 400, 'the quota was never reached');
  assert.ok((await tab.evaluate(() => globalThis.results)).every(Number.isInteger));
  const lines = (await attempt(tab, 'exportJsonl')).value.trim().split('\n');
  assert.equal(lines.length, events + written, 'what was not acknowledged is not written');
  assert.equal((await foldOf(tab)).events, events + 400, 'what waits counts already: a complaint must not wait for room');
  // The queue is bounded: what does not fit any more is refused at once.
  const problems = await tab.evaluate(async (data) => {
    const all = Array.from({ length: 501 }, () => globalThis.attempt('append', 'hold.done', data));
    return (await Promise.race([Promise.any(all.map(async (one) => ((await one).problem ? one : Promise.reject(new Error())))), new Promise((later) => setTimeout(later, 20000))]))?.problem;
  }, hold(2));
  assert.equal(problems, 'full');
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await tab.evaluate(() => globalThis.store.retry());
  await heard(tab, 'written');
  assert.deepEqual((await tab.evaluate(() => globalThis.results)).filter((r) => !Number.isInteger(r)), []);
  const fold = await foldOf(tab);
  assert.deepEqual(fold.problems, []);
  assert.equal(fold.events, events + 500 + written);
  await tab.close();
});

// Changes the bytes of the file behind the store's back; how many places.
const tamper = (tab, from, to) => tab.evaluate(async ([a, b]) => {
  let changed = 0;
  const walk = async (folder) => {
    for await (const handle of folder.values()) {
      if (handle.kind === 'directory') await walk(handle);
      else {
        const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
        const text = new TextDecoder('latin1').decode(bytes);
        for (let at = text.indexOf(a); at >= 0; at = text.indexOf(a, at + 1), ++changed) bytes.set(new TextEncoder().encode(b), at);
        if (changed === 0) continue;
        const writable = await handle.createWritable();
        await writable.write(bytes);
        await writable.close();
      }
    }
  };
  await walk(await navigator.storage.getDirectory());
  return changed;
}, [from, to]);

test('A changed event is told, and the answers before it no longer clear', async () => {
  const tab = await openTab();
  await attempt(tab, 'open');
  const { questions, questions_version } = (await attempt(tab, 'questions')).value;
  const answers = Object.fromEntries(questions.map(({ id }) => [id, false]));
  await attempt(tab, 'append', 'screening.answered', { answers, questions_version });
  assert.equal((await foldOf(tab)).screening.state, 'clear');
  await attempt(tab, 'append', 'clearance.noted', { question: 'age', who: 'Dr. Unchanged', on: '2026-08-01' });
  await tab.close();
  const other = await openTab();
  assert.equal(await tamper(other, 'Dr. Unchanged', 'Dr. Forgotten'), 1);
  assert.ok((await attempt(other, 'open')).value.events > 0);
  const fold = await foldOf(other);
  assert.deepEqual(fold.problems.map(({ what }) => what), ['checksum']);
  assert.deepEqual([fold.screening.state, fold.screening.again], ['unscreened', 'damaged']);
  // Answered anew, behind the damage, stretching may begin again; the damage stays on record.
  await attempt(other, 'append', 'screening.answered', { answers, questions_version });
  const later = await foldOf(other);
  assert.equal(later.screening.state, 'clear');
  assert.deepEqual(later.problems.map(({ what }) => what).sort(), ['checksum', 'gap']);
  await other.close();
});

test('After "delete everything" nothing is left, and a new diary begins', async () => {
  const tab = await openTab();
  const { device } = (await attempt(tab, 'open')).value;
  assert.notDeepEqual(await opfs(tab), []);
  assert.equal((await attempt(tab, 'deleteEverything')).problem, undefined);
  assert.deepEqual(await opfs(tab), []);
  assert.deepEqual(await attempt(tab, 'append', 'hold.done', hold(1)), { problem: 'closed' });
  const opened = (await attempt(tab, 'open')).value;
  assert.equal(opened.events, 0);
  assert.notEqual(opened.device, device);
  await tab.close();
});

test('A file that is no diary any more is told, kept, and can be deleted', async () => {
  const tab = await openTab();
  await attempt(tab, 'open');
  await attempt(tab, 'append', 'hold.done', hold(1));
  await tab.close();
  const other = await openTab();
  assert.equal(await tamper(other, 'SQLite format 3', 'SQLite gone bad'), 1);
  assert.deepEqual(await attempt(other, 'open'), { problem: 'damaged' });
  assert.notDeepEqual(await opfs(other), []);
  assert.equal((await attempt(other, 'deleteEverything')).problem, undefined);
  assert.deepEqual(await opfs(other), []);
  await other.close();
});

test('Without a private file system the store refuses, and stores nothing elsewhere', async () => {
  const tab = await openTab('plain.test'); // no secure context
  assert.deepEqual(await attempt(tab, 'open'), { problem: 'no_storage' });
  assert.equal(await tab.evaluate(() => localStorage.length), 0);
  await tab.close();
});
