// For developers: every screen in every state, from made-up data. gallery.html?state=NAME&lang=de&theme=dark
//
// Built only by tools/web/screenshots.mjs and by the build's flag; never part of what people get.
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import type { Freedom } from './allowed';
import { Guide, type Shown, type Still } from './guide';
import { Core } from './core/surface';
import { chronicle, now, plans } from './gallery_diary';
import { shareStates } from './gallery_share';
import { whyStates } from './gallery_why';
import type { EngineStatus, FailureReason } from './engine/engine';
import type { Message, SittingView } from './core/surface_types';
import { day, isLanguage, missing, setLanguage, t } from './i18n/i18n';
import type { PageFrame } from './parts/page';
import { moment } from './parts/moment';
import { scene } from './parts/scene';
import { drawSkeleton } from './parts/skeleton';
import { after, type AfterState } from './screens/after';
import { check, type PainCheck } from './screens/check';
import { diary, type DiaryState } from './screens/diary';
import { nerve } from './screens/nerve';
import { pain, plan, type Plan } from './screens/plan';
import { opening, problem, type Blocked } from './screens/problem';
import { screening } from './screens/screening';
import { session, type SessionState } from './screens/session';
import { deletion, privacy, settings, type Deleting } from './screens/settings';
import { cautions, setup } from './screens/setup';
import { stopped, type StoppedState } from './screens/stopped';
import { sync, type SyncHandlers, type SyncView } from './screens/sync';
import { today, type TodayState } from './screens/today';
import { welcome } from './screens/welcome';

const nothingHappens = (): void => undefined;
const frame: PageFrame = { banners: [], settings: true, foot: true };
const withBack = (words = t('back')): PageFrame => ({ banners: [], back: { words, press: nothingHappens } });

// ---- The session ----

const points = new Float32Array(99);
for (const [at, x, y] of [[11, 452, 350], [12, 450, 352], [23, 330, 354], [24, 328, 352], [25, 262, 250], [26, 322, 246], [27, 196, 356], [28, 300, 140],
  [31, 176, 350], [32, 322, 120]] as const) points.set([x, y, 1], at * 3);

function mirror(good: boolean): TemplateResult {
  const draw = (element: Element | undefined): void => {
    if (element instanceof HTMLCanvasElement) {
      requestAnimationFrame(() => drawSkeleton(element, {
        points, width: 640, height: 480, mirrored: true, side: 'right', knee: { value: 14.3, plus_minus: 7.2 }, good }));
    }
  };
  return html`<div class="view mirrored" aria-hidden="true"><img class="still" src="still.jpg" alt=""><canvas ${ref(draw)}></canvas></div>`;
}

const view: SittingView = {
  stage: 'hold', stretch: 'one', side: 'right', repetition: 2, repetitions: 3, block: 1, blocks: 2, hold_s: 25, count: 17, progress: 0.32, counting: true,
  headline: { id: 'do-hold', args: {} }, cue: { id: 'say-hold', args: {} }, unseen: null, knee_flexion: { value: 14, plus_minus: 7 }, trunk_thigh: null,
  presses: ['hurts', 'pause', 'stop'], done: [],
  figure: { position: 'lying', facing: 'right', side: 'right', trunk_from_vertical: -90, back_rounding: 0, neck: 0,
    stretched: { knee_flexion: 14, thigh_from_vertical: 0, ankle: 0 }, other: { knee_flexion: 90, thigh_from_vertical: 50, ankle: 0 }, hands: 'behind_thigh' },
};
const say = (id: string, args: Message['args'] = {}): Message => ({ id, args });

function sitting(change: Partial<SittingView>, more: Partial<SessionState> = {}): TemplateResult {
  const now = { ...view, ...change };
  const watched = more.watched ?? true;
  return session({
    view: now, mode: 'camera', muted: false, hurtKey: 'h', notice: null, stopAsked: false, progress: null, cameraLost: false,
    picture: watched ? mirror(!now.cue?.id.startsWith('say-fault')) : scene(now.stretch === 'one' ? 'one' : 'two'), watched, ...more,
  }, { press: nothingHappens, mute: nothingHappens, askStop: nothingHappens, cancelStop: nothingHappens, reopen: nothingHappens, tap: nothingHappens });
}

// ---- The other screens ----

const chosen: Plan = { stretch: 'both', legs: 'both', mode: 'camera', repetitions: 2, hold_s: 25 };

const free: Freedom = { choice: 'free', because: [] };

function planned(change: Partial<Plan>, two = free): TemplateResult {
  return plan({ frame: withBack(), plan: { ...chosen, ...change }, freedom: { one: free, two }, sides: ['left', 'right'], dose: { repetitions: [2, 3], hold_s: [20, 25, 30] }, voice: true, volume: 0.8, picture: 'video' },
    { change: nothingHappens, voice: nothingHappens, volume: nothingHappens, tryVoice: nothingHappens, picture: nothingHappens, next: nothingHappens });
}

function asked(question: string, at: number, answer: boolean | null): TemplateResult {
  return screening({ frame: withBack(), question, at, of: 14, answer, again: null }, { answer: nothingHappens });
}

function stop(change: Partial<StoppedState>): TemplateResult {
  const source = 'made up';
  return stopped({
    frame, urgency: 'emergency', region: 'eu', date: '4. 5. 2026', asking: null, clearance: { who: '', on: '', today: '2026-05-04', problem: null },
    because: [{ question: 'saddle', urgency: 'emergency', source, event: 'a' }, { question: 'cancer', urgency: 'soon', source, event: 'a' }], ...change,
  }, { slip: nothingHappens, clear: nothingHappens, cancel: nothingHappens, confirmSlip: nothingHappens, confirmClearance: nothingHappens, who: nothingHappens, date: nothingHappens });
}

function preparing(change: Partial<Parameters<typeof setup>[0]>): TemplateResult {
  return setup({ frame: withBack(), mode: 'camera', stretch: 'one', doing: 'explaining', loaded: null, failure: null, guide, shown: 'drawing', ...change },
    { start: nothingHappens, file: nothingHappens, timer: nothingHappens });
}

function cautioned(stretch: 'one' | 'two', shown: Shown): TemplateResult {
  requestAnimationFrame(() => document.querySelector('details.compare')?.setAttribute('open', ''));
  return cautions({ frame: withBack(), stretch, guide, shown }, { next: nothingHappens, show: nothingHappens });
}

const block = {
  stretch: 'one', repetitions: 2, hold_s: 25, done: 2, credited_s: 51, quantity: 'knee_flexion' as const, felt: null,
  progress: { best: { value: 14, plus_minus: 7 }, before: { value: 27, plus_minus: 7 }, change: 'further' as const },
};

function finished(change: Partial<AfterState>): TemplateResult {
  return after({
    frame: { banners: [] }, end: 'done', stored: 'yes', clean: false, fault: { kind: 'rounded_back', times: 2 }, pain: { before: 4, now: 3, stored: true },
    blocks: [
      { ...block, side: 'left' }, { ...block, side: 'right', progress: { ...block.progress, change: 'same', before: { value: 17, plus_minus: 7 } } },
      { ...block, stretch: 'two', side: 'left', quantity: 'trunk_thigh', progress: { best: { value: 93, plus_minus: 7 }, before: null, change: 'none' }, felt: 'thigh' },
      { ...block, stretch: 'two', side: 'right', quantity: 'trunk_thigh', done: 1, credited_s: 33,
        progress: { best: { value: 88, plus_minus: 8 }, before: { value: 99, plus_minus: 7 }, change: 'less' }, felt: 'below_knee' },
    ], ...change,
  }, { pain: nothingHappens, close: nothingHappens });
}

const engine: EngineStatus = {
  phase: 'running', backend: 'threads', follow: { network: 'full', hz: 20 }, measure: { network: 'heavy', hz: 4 }, followed_hz: 21.3, measured_hz: 4.6,
  latency_ms: 182, camera: 'live', video: null,
  networks: [
    { network: 'detector', state: 'ready', received: 3e6, size: 3e6, ms: 11, backend: 'threads' }, { network: 'full', state: 'ready', received: 6e6, size: 6e6, ms: 28, backend: 'threads' },
    { network: 'heavy', state: 'loading', received: 9e6, size: 25e6, ms: null, backend: null },
  ],
};

const noSync: SyncView = { stage: 'absent', name: '', code: '', last: null, doing: false, problem: null, notes: [], question: null };
const syncOff: SyncHandlers = { begin: nothingHappens, cancel: nothingHappens, code: nothingHappens, name: nothingHappens, pair: nothingHappens, now: nothingHappens,
  unpair: nothingHappens, answer: nothingHappens };

function adjusted(deleting: Deleting | null, step: Partial<SyncView> = {}): TemplateResult {
  return settings({
    frame: withBack(), settings: { language: 'en', theme: 'auto', voice: true, volume: 0.8, hurtKey: 'h', picture: 'video', figures: 'drawing' },
    engine, version: '0.2.0', diary: { events: 42, persisted: false, inStep: step.stage === 'paired' },
    sync: sync({ ...noSync, ...step }, syncOff),
    deletion: deleting ? deletion(deleting, { typed: nothingHappens, where: nothingHappens, cancel: nothingHappens, delete: nothingHappens }) : nothing,
  }, { change: nothingHappens, tryVoice: nothingHappens, save: nothingHappens, askDelete: nothingHappens, screenAgain: nothingHappens });
}

function stuck(blocked: Blocked): TemplateResult {
  return problem({ frame: { banners: [] }, blocked, busy: blocked === 'declined', detail: blocked === 'internal' ? 'SQLITE_IOERR (10)' : '' },
    { again: nothingHappens, takeOver: nothingHappens });
}

const start = { start: nothingHappens, goOn: nothingHappens, drop: nothingHappens };
const reasons: FailureReason[] = ['camera-refused', 'camera-absent', 'camera-in-use', 'camera-ended', 'camera-failed', 'video-unreadable', 'load-failed',
  'unsupported', 'worker-broken'];
const blocks: Blocked[] = ['open_elsewhere', 'declined', 'closed', 'no_storage', 'full', 'newer', 'damaged', 'internal', 'wasm', 'worker', 'load'];

const yesterday = (): string => day(0, 86_400_000);
const nerveHandlers = { sign: nothingHappens, isNew: nothingHappens, save: nothingHappens };

function todayOf(which: keyof typeof plans, change: Partial<TodayState>): TemplateResult {
  return today({ frame, plan: plans[which], open: null, last: yesterday(), offline: true, form: nothing, ...change }, { ...start, answer: nothingHappens, tellPain: nothingHappens, cleared: nothingHappens });
}

function checked(change: Partial<PainCheck>): TemplateResult {
  return check(withBack(), { when: 'before', nowhere: false, scores: new Map(), numbness: null, weakness: null, incomplete: false, ...change },
    { touch: nothingHappens, nowhere: nothingHappens, score: nothingHappens, isNew: nothingHappens, save: nothingHappens });
}

function diaryOf(change: Partial<DiaryState>): TemplateResult {
  return diary({ frame: withBack(), chronicle, shown: 3, asking: null, now, day: ms => day(ms, now), ...change },
    { more: nothingHappens, ask: nothingHappens, cancel: nothingHappens, takeBack: nothingHappens });
}

const states: Record<string, () => TemplateResult> = {
  'welcome': () => welcome({ frame: { banners: [], foot: true }, language: 'en' }, { begin: nothingHappens, speak: nothingHappens }),
  'screening-first': () => asked('bladder_bowel', 0, null),
  'screening-answered': () => asked('fracture', 5, false),
  'stopped-emergency': () => stop({}),
  'stopped-soon': () => stop({ urgency: 'soon', because: [{ question: 'cancer', urgency: 'soon', source: '', event: 'a' }] }),
  'stopped-slip': () => stop({ asking: { what: 'slip', because: { question: 'saddle', urgency: 'emergency', source: '', event: 'a' } } }),
  'stopped-clearance': () => stop({ asking: { what: 'clearance', because: { question: 'cancer', urgency: 'soon', source: '', event: 'a' } },
    clearance: { who: '', on: '', today: '2026-05-04', problem: 'who' } }),
  'today-first': () => todayOf('first', { last: null, offline: false }),
  'today-due': () => todayOf('due', { frame: { ...frame, banners: [{ words: t('banner-update'), warn: false, action: { words: t('banner-update-do'), press: nothingHappens } }] } }),
  'today-wait': () => todayOf('wait', {}),
  'today-eased': () => todayOf('eased', {}),
  'today-open': () => todayOf('due', { open: { done: 3, wanted: 8 },
    frame: { ...frame, banners: [{ words: t('banner-full', { pending: 3 }), warn: true, action: { words: t('banner-retry'), press: nothingHappens } }] } }),
  'check': () => checked({}),
  'check-told': () => checked({ when: 'morning', scores: new Map([['back left', 3], ['thigh left', null]]), numbness: false }),
  'check-incomplete': () => checked({ incomplete: true }),
  'nerve': () => nerve(withBack(), { side: 'left', signs: new Map(), numbness: null, weakness: null }, nerveHandlers),
  'nerve-told': () => nerve(withBack(), { side: 'right', signs: new Map([['below_knee', true], ['tingling', false], ['changed_by_foot', true], ['changed_by_chin', false]]),
    numbness: false, weakness: false }, nerveHandlers),
  'diary': () => diaryOf({}),
  'diary-empty': () => diaryOf({ chronicle: { ...chronicle, sessions: [], trends: [] } }),
  'diary-take-back': () => diaryOf({ asking: chronicle.sessions[0] ?? null }),
  'plan': () => planned({}),
  'plan-timer': () => planned({ mode: 'timer', stretch: 'two', legs: 'left' }),
  'plan-advised': () => planned({}, { choice: 'advised', because: plans.first.items.find(item => item.stretch === 'two')?.because ?? [] }),
  'plan-closed': () => planned({ stretch: 'one' }, { choice: 'closed', because: plans.eased.news }),
  'pain-before': () => pain({ frame: withBack(), score: null }, { pick: nothingHappens, next: nothingHappens, skip: nothingHappens }),
  'pain-picked': () => pain({ frame: withBack(), score: 4 }, { pick: nothingHappens, next: nothingHappens, skip: nothingHappens }),
  'cautions-one': () => cautioned('one', 'drawing'),
  'cautions-two': () => cautioned('two', 'drawing'),
  'cautions-one-person': () => cautioned('one', 'older_woman'),
  'cautions-two-person': () => cautioned('two', 'young_man'),
  'setup-camera': () => preparing({}),
  'setup-asking': () => preparing({ doing: 'asking' }),
  'setup-loading': () => preparing({ doing: 'loading', loaded: 0.4 }),
  'setup-video': () => preparing({ mode: 'video', stretch: 'two' }),
  'setup-timer': () => preparing({ mode: 'timer', stretch: 'two' }),
  ...Object.fromEntries(reasons.map(failure => [`failure-${failure}`, () => preparing({ failure, mode: failure === 'video-unreadable' ? 'video' : 'camera' })])),
  'session-framing': () => sitting({ stage: 'framing', count: null, progress: 0, counting: false, headline: say('do-framing-one'), cue: null, unseen: 'hint-not_from_side' }),
  'session-framing-setup': () => sitting({ stage: 'framing', count: null, progress: 0, counting: false, headline: say('do-setup-one', { side: 'right' }), cue: say('say-seen') }),
  'session-framing-two': () => sitting({ stage: 'framing', stretch: 'two', count: null, progress: 0, counting: false, headline: say('do-setup-two', { side: 'left' }), cue: null,
    unseen: 'hint-move_closer' }, { watched: false }),
  'session-ready': () => sitting({ stage: 'ready', count: 3, progress: 0, counting: false, headline: say('do-ready'), cue: say('say-ready'), presses: ['start', 'hurts', 'pause', 'stop'] }),
  'session-reach': () => sitting({ stage: 'reach', count: null, progress: 0, counting: false, headline: say('do-reach-one'), cue: say('say-reach-one') }),
  'session-reach-figure': () => sitting({ stage: 'reach', stretch: 'two', count: null, progress: 0, counting: false, headline: say('do-reach-two'), cue: say('say-reach-two') }, { watched: false }),
  'session-reach-timer': () => sitting({ stage: 'reach', stretch: 'two', count: 8, progress: 0, counting: false, headline: say('do-reach-press-two'), cue: say('say-reach-press'),
    presses: ['feel', 'hurts', 'pause', 'stop'] }, { watched: false, mode: 'timer' }),
  'session-hold': () => sitting({}),
  'session-hold-figure': () => sitting({ stretch: 'two', count: 24, progress: 0.05 }, { watched: false }),
  'session-hold-timer': () => sitting({ count: 9, progress: 0.7, presses: ['done', 'hurts', 'pause', 'stop'] }, { watched: false, mode: 'timer' }),
  'session-reach-person': () => sitting({ stage: 'reach', stretch: 'two', side: 'left', count: 8, progress: 0, counting: false, headline: say('do-reach-press-two'), cue: say('say-reach-press'),
    presses: ['feel', 'hurts', 'pause', 'stop'] }, { watched: false, mode: 'timer', picture: moment(guide.of('two', 'on_the_way', 'young_woman'), '', true) }),
  'session-hold-fault': () => sitting({ counting: false, cue: say('say-fault-thigh_dropped') }),
  'session-hold-fixed': () => sitting({ count: 5, progress: 0.8, cue: say('say-fixed-thigh_dropped') }),
  'session-hold-unseen': () => sitting({ counting: false, unseen: 'hint-hidden' }),
  'session-hold-short': () => sitting({ count: 11, progress: 0.56, cue: say('say-short-of-straight') }, { muted: true }),
  'session-wake-lost': () => sitting({ cue: null }, { notice: 'notice-wake-lost' }),
  'session-camera-lost': () => sitting({ counting: false, unseen: 'hint-no_picture' }, { notice: 'notice-camera-lost', cameraLost: true }),
  'session-rest': () => sitting({ stage: 'rest', count: 8, progress: 0, counting: false, headline: say('do-rest'), cue: say('say-again'), presses: ['skip', 'hurts', 'pause', 'stop'] }),
  'session-switch': () => sitting({ stage: 'switch', count: 10, progress: 0, counting: false, headline: say('do-switch-one', { side: 'left' }), cue: say('say-switch-one', { side: 'left' }),
    presses: ['start', 'hurts', 'pause', 'stop'], repetition: 1 }),
  'session-question': () => sitting({ stage: 'question', stretch: 'two', count: null, counting: false, headline: say('do-question'), cue: null,
    presses: ['felt_thigh', 'felt_nothing', 'felt_back', 'felt_below_knee', 'skip', 'hurts', 'stop'] }),
  'session-eased': () => sitting({ stage: 'eased', count: null, counting: false, headline: say('do-eased-one'), cue: say('say-ease-choose'), presses: ['stop', 'gently'] }, { watched: false }),
  'session-eased-enough': () => sitting({ stage: 'eased', stretch: 'two', count: null, counting: false, headline: say('do-eased-two'), cue: null, presses: ['stop'] }, { watched: false }),
  'session-paused': () => sitting({ stage: 'paused', count: null, counting: false, headline: say('do-paused'), cue: null, presses: ['resume', 'hurts', 'stop'] }),
  'session-paused-gone': () => sitting({ stage: 'paused', count: null, counting: false, headline: say('do-paused-gone'), cue: null, unseen: 'hint-no_person', presses: ['resume', 'hurts', 'stop'] }),
  'session-stop': () => sitting({}, { stopAsked: true }),
  'session-video': () => sitting({ counting: true }, { mode: 'video', progress: 0.4 }),
  'session-done': () => sitting({ stage: 'done', count: null, counting: false, headline: say('do-done'), cue: say('say-finished'), presses: [] }, { watched: false }),
  'after-done': () => finished({}),
  'after-clean': () => finished({ fault: null, clean: true, pain: { before: null, now: null, stored: false }, blocks: [{ ...block, side: 'left' }] }),
  'after-eased': () => finished({ end: 'eased', fault: null, pain: { before: 3, now: 6, stored: true }, stored: 'waiting',
    blocks: [{ ...block, side: 'left', done: 0, credited_s: 7, progress: { ...block.progress, before: null, change: 'none' } }] }),
  'settings': () => adjusted(null),
  'settings-delete': () => adjusted({ typed: 'delet', wrong: true, busy: false, where: null }),
  'settings-delete-everywhere': () => adjusted({ typed: '', wrong: false, busy: false, where: 'everywhere' }, { stage: 'paired', name: 'Chrome, Android' }),
  ...Object.fromEntries((['closed', 'looking', 'offer'] as const).map(stage => [`sync-${stage}`, () => adjusted(null, { stage })])),
  'sync-code': () => adjusted(null, { stage: 'code', name: 'Chrome, Android', code: 'K7QM', problem: t('sync-problem-wait', { seconds: 4 }) }),
  'sync-paired': () => adjusted(null, { stage: 'paired', name: 'Chrome, Android', last: { when: yesterday(), time: '18:04' }, notes: [t('sync-done', { added: 12, sent: 1 })] }),
  'sync-doing': () => adjusted(null, { stage: 'paired', name: 'Chrome, Android', last: 'odd', doing: true }),
  'sync-wrong': () => adjusted(null, { stage: 'paired', name: 'Chrome, Android', last: null, problem: `${t('sync-problem-unreachable')} ${t('sync-waits')}`,
    notes: [t('sync-refused', { count: 2, named: t('sync-refused-one', { seq: '17', device: 'aaaaaaaa', why: t('sync-why-checksum') }) }), t('sync-forked', { device: 'aaaaaaaa' })] }),
  'sync-strangers': () => adjusted(null, { stage: 'paired', name: 'Chrome, Android', question: 'strangers' }),
  'sync-put-away': () => adjusted(null, { stage: 'paired', name: 'Chrome, Android', question: 'put_away' }),
  'privacy': () => privacy(withBack(), true),
  ...shareStates,
  ...whyStates,
  'opening': () => opening({ banners: [] }),
  ...Object.fromEntries(blocks.map(blocked => [`problem-${blocked.replaceAll('_', '-')}`, () => stuck(blocked)])),
};

async function readStills(): Promise<Still[]> {
  const list = await (await fetch('people/stills.json')).json() as Record<string, Still>; // our own file
  return Object.entries(list).map(([name, still]) => ({ ...still, url: `people/${name}.jpg` }));
}
const guide = new Guide({
  core: async () => Core.start(await WebAssembly.compile(await (await fetch('sitbone.wasm')).arrayBuffer())), stills: readStills, changed: () => show(),
});

const asks = new URLSearchParams(location.search);
const language = asks.get('lang') ?? 'en';
if (isLanguage(language)) setLanguage(language);
document.documentElement.dataset.theme = asks.get('theme') === 'dark' ? 'dark' : 'light';
if (asks.get('text')) document.documentElement.classList.add('text-200');
const root = document.querySelector<HTMLElement>('#app');
const state = states[asks.get('state') ?? ''];
show();

function show(): void {
  if (root) render(state ? state() : html`<main class="page"><h1>Gallery</h1><ul>${Object.keys(states).map(name =>
    html`<li><a href=${`?state=${name}&lang=${language}`}>${name}</a></li>`)}</ul></main>`, root);
}

declare global {
  interface Window {
    gallery: { states: string[]; missing: () => string[] };
  }
}
window.gallery = { states: Object.keys(states), missing: () => [...missing] };
