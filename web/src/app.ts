// Which screen is shown, and what its buttons do. Every answer goes to the store at once; what is shown is the store's fold.
//
// Routes are in the address (route.ts), so back, forward and reload work. Nobody gets to a session past the screening: the
// guard asks the fold, whatever the address says.
import { html, type TemplateResult } from 'lit/html.js';
import { canCompile } from './core/surface';
import type { FigureDrawing, ProgrammePlan, SittingView } from './core/surface_types';
import { AfterPart } from './after_part';
import { blocksOf, mayResume, mayStart, unfinished, type Stretch } from './allowed';
import { DeletePart } from './delete_part';
import { DiaryPart } from './diary_part';
import type { EngineEvent, EngineStatus, FailureReason } from './engine/engine';
import type { Guide } from './guide';
import { day, setLanguage, t } from './i18n/i18n';
import { renderInto, type Banner, type PageFrame } from './parts/page';
import { parseRoute, routeHash, type Route, type Screen } from './route';
import { pain, plan, type Dose } from './screens/plan';
import { SessionPlan } from './session_plan';
import { opening, problem, type Blocked } from './screens/problem';
import { screening } from './screens/screening';
import { privacy, settings as settingsScreen } from './screens/settings';
import { cautions, setup, type SetupState } from './screens/setup';
import { welcome } from './screens/welcome';
import { Why, type WhyCore } from './why';
import { applyTheme, writeSettings, type Settings } from './settings';
import type { Shell } from './shell';
import { SharePart } from './share_part';
import { StopPart } from './stop_part';
import { SyncPart } from './sync_part';
import { SittingScreen, type SittingEnd, type SittingEngine, type SittingOrder } from './sitting_screen';
import type { Fold, Opened, OpenSession, ScreeningQuestions, Store, StoreProblem, SyncFailure } from './store/types';
import type { VaultFiles } from './store/vault';
import type { Voice } from './voice/voice';

export interface AppEngine extends SittingEngine {
  prepare(): Promise<void>;
}

export interface Pieces {
  root: HTMLElement;
  engine: AppEngine;
  store: Store;
  storeProblem: (error: unknown) => { problem: StoreProblem; detail: string };
  syncFailure: (error: unknown) => SyncFailure | null;
  voice: Voice;
  settings: Settings;
  dose: Dose;
  version: string;
  draw: (view: SittingView) => FigureDrawing | null;
  core: () => Promise<WhyCore>;
  guide: Guide;
  vault: VaultFiles;
}

const withoutDiary: readonly Screen[] = ['welcome', 'settings', 'privacy', 'why'];
const always: readonly Screen[] = ['share', 'clinic']; // a diary may be brought in before the questions, a page printed after a stop
const ofASession: readonly Screen[] = ['plan', 'pain', 'cautions', 'setup'];
const beforeScreening: readonly Screen[] = ['welcome', 'screening', 'stopped', 'settings', 'privacy'];

export class App {
  private settings: Settings;
  private route: Route = { screen: 'home', step: 0 };
  private opened: Opened | null = null;
  private blocked: { why: Blocked; detail: string } | null = null;
  private busy = false;
  private questions: ScreeningQuestions | null = null;
  private fold: Fold | null = null;
  private answers: Record<string, boolean> = {};
  private readonly plan: SessionPlan;
  private painBefore: number | null = null;
  private session = ''; // that is being prepared
  private setup: Pick<SetupState, 'doing' | 'failure'> = { doing: 'explaining', failure: null };
  private resume: OpenSession | null = null;
  private status: EngineStatus | null = null;
  private full = 0;
  private unstored = false;
  private takeOverAsked = false;
  private fresh = false; // offline ready, not yet said
  private shell: Shell = { offlineReady: false, updateReady: false, useUpdate: () => undefined };
  private readonly sitting: SittingScreen;
  private readonly after: AfterPart;
  private readonly diary: DiaryPart;
  private readonly share: SharePart;
  private readonly stop: StopPart;
  private readonly sync: SyncPart;
  private readonly deleting: DeletePart;
  private readonly why: Why;
  private drawn = '';
  private asked = false;

  constructor(private readonly pieces: Pieces) {
    this.settings = pieces.settings;
    this.plan = new SessionPlan(pieces.dose);
    this.sitting = new SittingScreen({
      engine: pieces.engine, store: pieces.store, voice: pieces.voice, settings: () => this.settings, draw: pieces.draw, guide: pieces.guide,
      changed: () => this.update(), failed: reason => this.onSittingFailed(reason), unstored: () => { this.unstored = true; this.update(); }, full: () => this.full > 0,
      ended: end => void this.onEnded(end),
    });
    this.after = new AfterPart({ store: pieces.store, storing: what => this.storing(what), close: () => this.go('home') });
    this.diary = new DiaryPart({
      store: pieces.store, storing: what => this.storing(what), go: screen => this.go(screen), changed: () => this.update(), frame: () => this.backTo('home'),
      screenAgain: () => this.screenAgain(),
    });
    this.share = new SharePart({
      store: pieces.store, storing: what => this.storing(what), go: screen => this.go(screen), changed: () => this.update(), frame: back => this.backTo(back), plan: () => this.diary.now, vault: pieces.vault,
      busy: () => this.sitting.running,
    });
    this.stop = new StopPart({ storing: what => this.storing(what), changed: () => this.update(), cleared: () => this.onRoute() });
    this.sync = new SyncPart({
      store: pieces.store, isOpen: () => this.opened !== null && this.blocked === null, isSitting: () => this.sitting.running, failure: pieces.syncFailure,
      refold: async () => { await this.refold(); this.onRoute(); }, changed: () => this.update(), broken: error => this.fail(error),
    });
    this.deleting = new DeletePart({ isPaired: () => this.sync.isPaired, changed: () => this.update(), store: pieces.store, failed: error => { this.fail(error); this.replace('home'); } });
    this.why = new Why({ core: pieces.core, changed: () => this.draw() }); // in the same picture as the answer
    this.applySettings();
  }

  // ---- beginning

  async start(): Promise<void> {
    const { store } = this.pieces;
    addEventListener('hashchange', () => this.onRoute());
    addEventListener('keydown', event => { if (this.route.screen === 'session') this.sitting.onKey(event); });
    document.addEventListener('visibilitychange', () => {
      void this.sitting.stayAwake();
      if (document.visibilityState === 'visible') this.freshen();
    });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => applyTheme(this.settings.theme));
    store.on('full', pending => { this.full = pending; this.update(); });
    store.on('written', () => { this.full = 0; this.update(); });
    store.on('asked', () => this.onAsked());
    store.on('closed', why => { if (why === 'taken_over') this.block('closed', ''); });
    store.on('failed', detail => this.block('worker', detail));
    this.route = parseRoute(location.hash) ?? this.route;
    this.update();
    if (!canCompile()) return this.block('wasm', '');
    await this.open(() => store.open());
  }

  private async open(how: () => Promise<Opened>): Promise<void> {
    this.busy = true;
    this.update();
    try {
      this.opened = await how();
      this.questions = await this.pieces.store.questions();
      await this.refold();
      this.blocked = null;
    } catch (error) {
      this.fail(error);
    }
    this.busy = false;
    this.onRoute();
    if (!this.blocked) await this.sync.opened();
  }

  private fail(error: unknown): void {
    const { problem: why, detail } = this.pieces.storeProblem(error);
    this.blocked = { why, detail };
    this.update();
  }

  private async refold(): Promise<void> {
    [this.fold] = await Promise.all([this.pieces.store.fold(), this.diary.refresh()]);
    this.share.refresh();
  }

  private block(why: Blocked, detail: string): void {
    this.blocked = { why, detail };
    void this.sitting.stop();
    this.update();
  }

  setShell(shell: Shell, fresh: boolean): void {
    this.shell = shell;
    this.fresh = fresh;
    this.update();
  }

  onEngine(event: EngineEvent): void {
    if (event.kind === 'status') {
      this.status = event.status;
      if (this.route.screen === 'settings' || this.route.screen === 'setup') this.update();
    }
    this.sitting.onEngine(event);
    if (event.kind === 'failure' && event.fatal && this.route.screen === 'setup' && this.setup.doing !== 'explaining') {
      this.setup = { doing: 'explaining', failure: event.reason };
      this.update();
    }
    if (event.kind === 'view' && this.route.screen === 'setup' && this.sitting.running) this.go('session');
  }

  // ---- where we are

  private go(screen: Screen, step = 0): void {
    const hash = routeHash(screen, step);
    if (location.hash === hash) this.onRoute();
    else location.hash = hash;
  }

  private replace(screen: Screen, step = 0): void {
    history.replaceState(null, '', routeHash(screen, step));
    this.onRoute();
  }

  private onRoute(): void {
    const wanted = parseRoute(location.hash) ?? { screen: 'home', step: 0 };
    const allowed = this.guard(wanted);
    if (allowed !== wanted) return this.replace(allowed.screen, allowed.step);
    const { screen } = this.route;
    this.route = wanted;
    if (screen !== wanted.screen && screen !== 'welcome') this.fresh = false; // said once is enough, and what is being read does not jump
    if (screen !== wanted.screen && wanted.screen === 'home') this.freshen();
    if (screen === 'session' && wanted.screen !== 'session') this.sitting.leave();
    if (wanted.screen === 'session' && !this.sitting.running && this.fold?.open_session) void this.continueSession(this.fold.open_session);
    if (wanted.screen === 'setup' || wanted.screen === 'cautions') void this.pieces.engine.prepare().catch(() => undefined); // start() tells of it
    if (wanted.screen === 'setup' && screen !== 'setup') this.setup = { doing: 'explaining', failure: this.setup.failure };
    if (wanted.screen !== 'setup') this.setup = { doing: 'explaining', failure: null };
    this.stop.close();
    if (wanted.screen !== 'clinic') this.share.forgetPicture();
    this.deleting.close();
    if (screen === 'settings' && wanted.screen !== 'settings') this.sync.left();
    this.update();
  }

  /** Where one may be: no stretching unscreened, no session without one. */
  private guard(wanted: Route): Route {
    if (!this.fold || withoutDiary.includes(wanted.screen) || always.includes(wanted.screen)) return wanted;
    const { screening: state } = this.fold;
    const to = (screen: Screen): Route => (wanted.screen === screen ? wanted : { screen, step: 0 });
    if (this.sitting.running && wanted.screen === 'session') return wanted;
    if (this.sitting.lastView && this.sitting.running && ofASession.includes(wanted.screen)) return to('home'); // where it can be gone on with
    if (state.state === 'stopped') return wanted.screen === 'screening' ? wanted : to('stopped');
    if (state.state === 'unscreened') {
      if (beforeScreening.includes(wanted.screen) && wanted.screen !== 'stopped') return wanted;
      return to(this.fold.events === 0 ? 'welcome' : 'screening');
    }
    if (wanted.screen === 'stopped') return to('home');
    if (wanted.screen === 'after' && !this.after.ready) return to('home');
    const { now } = this.diary;
    const open = this.fold.open_session;
    const resumable = open !== null && now !== null && mayResume(now, open);
    if (wanted.screen === 'session' && !resumable) return to('home');
    if (ofASession.includes(wanted.screen) && now && !mayStart(now) && !(wanted.screen === 'setup' && resumable)) return to('home');
    return wanted;
  }

  // ---- drawing

  update(): void {
    if (this.asked) return;
    this.asked = true;
    requestAnimationFrame(() => {
      this.asked = false;
      this.draw();
    });
  }

  private draw(): void {
    const name = this.blocked ? `blocked ${this.blocked.why}` : `${this.route.screen} ${this.route.step} ${this.setup.failure ?? ''}`;
    renderInto(this.pieces.root, this.screen());
    if (name === this.drawn) return;
    const first = this.drawn === '';
    this.drawn = name;
    const heading = document.querySelector<HTMLElement>('h1');
    document.title = this.title(heading?.textContent.trim() ?? '');
    if (first) return;
    if (this.route.screen !== 'session') scrollTo(0, 0);
    heading?.focus({ preventScroll: true });
  }

  /** The browser keeps titles in its history, so they say nothing about health. */
  private title(heading: string): string {
    const { screen, step } = this.route;
    if (screen === 'screening') return `${t('screening-progress', { number: step + 1, of: this.questions?.questions.length ?? 0 })} \u2013 Sitbone`;
    return ['plan', 'cautions', 'setup', 'settings', 'privacy'].includes(screen) && heading ? `${heading} \u2013 Sitbone` : 'Sitbone';
  }

  private frame(more: Partial<PageFrame> = {}): PageFrame {
    return { banners: this.banners(), ...more };
  }

  private backTo(screen: Screen, step = 0): PageFrame {
    return this.frame({ back: { words: t('back'), press: () => this.go(screen, step) } });
  }

  private banners(): Banner[] {
    const banners: Banner[] = [];
    if (this.takeOverAsked) {
      banners.push({ words: t('banner-asked'), warn: true, action: { words: t('banner-asked-give'), press: () => this.answerTakeOver(true) },
        close: () => this.answerTakeOver(false) });
    }
    if (this.full > 0) banners.push({ words: t('banner-full', { pending: this.full }), warn: true, action: { words: t('banner-retry'), press: () => this.pieces.store.retry() } });
    if (this.shell.updateReady && !this.sitting.running) banners.push({ words: t('banner-update'), warn: false, action: { words: t('banner-update-do'), press: this.shell.useUpdate } });
    if (this.fresh && this.route.screen !== 'welcome') banners.push({ words: t('banner-offline-ready'), warn: false, close: () => { this.fresh = false; this.update(); } });
    return banners;
  }

  private screen(): TemplateResult {
    const { route } = this;
    if (this.blocked && !withoutDiary.includes(route.screen)) {
      return problem({ frame: { banners: [] }, blocked: this.blocked.why, busy: this.busy, detail: this.blocked.detail }, {
        again: () => (this.opened || this.blocked?.why === 'wasm' ? location.reload() : void this.open(() => this.pieces.store.open())),
        takeOver: () => void this.open(() => this.pieces.store.takeOver()),
      });
    }
    switch (route.screen) {
      case 'welcome':
        return this.welcomeScreen();
      case 'settings':
        return this.settingsScreen();
      case 'why':
        return this.why.screen(this.backTo(this.fold?.screening.state === 'clear' ? 'home' : 'welcome'), route.step, this.diary.days, this.diary.own);
      case 'privacy':
        return privacy(this.backTo(this.fold?.screening.state === 'clear' ? 'home' : 'welcome'), this.shell.offlineReady);
    }
    if (!this.fold || !this.questions) return opening({ banners: [] });
    switch (route.screen) {
      case 'screening':
        return this.screeningScreen(this.fold, this.questions);
      case 'stopped':
        return this.stop.screen(this.frame({ settings: true, foot: true }), this.fold.screening);
      case 'home': return this.homeScreen(this.fold);
      case 'plan': return this.planScreen();
      case 'pain':
        return pain({ frame: this.backTo('plan'), score: this.painBefore }, {
          pick: score => { this.painBefore = score; this.update(); }, next: () => { if (this.painBefore !== null) void this.tellPainBefore(this.painBefore); }, skip: () => { this.painBefore = null; this.go('cautions'); } });
      case 'cautions': return this.cautionsScreen();
      case 'setup': return this.setupScreen();
      case 'check': return this.diary.checkScreen();
      case 'nerve': return this.diary.nerveScreen();
      case 'diary': return this.diary.diaryScreen();
      case 'share': return this.share.screen(this.fold.events === 0 ? 'welcome' : 'home');
      case 'clinic': return this.share.clinicScreen();
      case 'session':
        return this.sitting.screen() ?? opening({ banners: [] });
      case 'after':
        return this.after.screen(this.frame(), this.full > 0 ? 'waiting' : this.unstored ? 'no' : 'yes') ?? html``;
    }
  }

  // ---- the first screens

  private welcomeScreen(): TemplateResult {
    return welcome({ frame: this.frame({ foot: true }), language: this.settings.language }, {
      begin: () => this.go(this.fold?.screening.state === 'clear' ? 'home' : 'screening'), speak: chosen => this.change({ language: chosen }) });
  }

  private screeningScreen(fold: Fold, { questions }: ScreeningQuestions): TemplateResult {
    const at = Math.min(this.route.step, questions.length - 1);
    const question = questions[at];
    if (!question) return html``;
    return screening({
      frame: this.frame({ back: { words: t('back'), press: () => (at > 0 ? this.go('screening', at - 1) : this.go(fold.events === 0 ? 'welcome' : 'home')) } }),
      question: question.id, at, of: questions.length, answer: this.answers[question.id] ?? null, again: fold.screening.again,
    }, { answer: yes => void this.answer(question.id, yes, at) });
  }

  private screenAgain(): void {
    this.answers = {};
    this.go('screening');
  }

  /** An emergency is told at once; everything else after the last question. */
  private async answer(question: string, yes: boolean, at: number): Promise<void> {
    const all = this.questions;
    if (!all) return;
    this.answers[question] = yes;
    const means = await this.pieces.store.screen(this.answers);
    const open = all.questions.findIndex((one, place) => place > at && this.answers[one.id] === undefined);
    const next = open >= 0 ? open : all.questions.findIndex(one => this.answers[one.id] === undefined);
    if (next >= 0 && !(means.state === 'stopped' && means.urgency === 'emergency')) return this.go('screening', next);
    await this.storing(async store => {
      await store.append('screening.answered', { answers: this.answers, questions_version: all.questions_version });
      this.answers = {};
    });
    this.go(this.fold?.screening.state === 'stopped' ? 'stopped' : this.fold?.screening.state === 'unscreened' ? 'screening' : 'home');
  }

  /** Stores something and folds anew; what goes wrong is shown. What waits for room counts already. */
  private async storing(what: (store: Store) => Promise<unknown>): Promise<boolean> {
    try {
      await this.orNoRoom(what(this.pieces.store));
      await this.refold();
      return true;
    } catch (error) {
      const { problem: why, detail } = this.pieces.storeProblem(error);
      if (why === 'full') this.full = Math.max(this.full, 1);
      else this.blocked = { why, detail };
      return false;
    } finally {
      this.update();
    }
  }

  private async orNoRoom(done: Promise<unknown>): Promise<void> {
    let off = (): void => undefined;
    const full = new Promise<void>(resolve => { off = this.pieces.store.on('full', () => resolve()); });
    await Promise.race([done, full]).finally(() => off());
  }

  /** Time alone changes what is due. */
  private freshen(): void {
    if (this.opened && !this.blocked && !this.sitting.running) void this.refold().then(() => this.update(), () => undefined);
  }

  // ---- home and plan

  private homeScreen(fold: Fold): TemplateResult {
    const { now } = this.diary;
    const open = fold.open_session && now && mayResume(now, fold.open_session) ? fold.open_session : null;
    const blocks = this.sitting.lastView && this.sitting.running ? this.sitting.lastView.done : open?.blocks;
    return this.diary.todayScreen({
      frame: this.frame({ settings: true, foot: true }), last: fold.last_session_at === null ? null : day(fold.last_session_at, Date.now()),
      open: blocks && (open || this.sitting.running)
        ? { done: blocks.reduce((sum, one) => sum + one.done, 0), wanted: blocks.reduce((sum, one) => sum + one.repetitions, 0) } : null,
      offline: this.shell.offlineReady, form: this.stop.form(),
    }, { start: () => this.choose(), goOn: () => this.goOn(open), drop: () => void this.drop(open), cleared: reason => this.stop.note(reason) });
  }

  private choose(): void {
    if (this.diary.now) this.plan.begin(this.diary.now);
    this.go('plan');
  }

  private goOn(open: OpenSession | null): void {
    if (this.sitting.running) return this.go('session');
    if (!open) return;
    this.resume = open;
    this.plan.mode = open.mode;
    this.go('setup');
  }

  /** After a reload in the middle: at once where nothing must be asked, else by way of the set-up. */
  private async continueSession(open: OpenSession): Promise<void> {
    this.resume = open;
    this.plan.mode = open.mode;
    let allowed = open.mode === 'timer';
    if (open.mode === 'camera') {
      try {
        // TypeScript's list of names lacks the camera; browsers that do not know it either reject.
        const name = 'camera' as PermissionName;
        allowed = (await navigator.permissions.query({ name })).state === 'granted';
      } catch {
        allowed = false;
      }
    }
    if (!allowed) return this.replace('setup');
    await this.begin();
  }

  private async drop(open: OpenSession | null): Promise<void> {
    this.resume = null;
    if (this.sitting.running) return this.sitting.stop();
    if (open) await this.storing(store => store.append('session.ended', { session: open.session, reason: 'interrupted' }));
  }

  private planScreen(): TemplateResult {
    const { now } = this.diary;
    if (!now) return html``;
    const { voice, volume, picture } = this.settings;
    return plan({ ...this.plan.state(now), frame: this.backTo('home'), dose: this.pieces.dose, voice, volume, picture }, {
      change: change => { this.plan.change(now, change); this.update(); },
      voice: on => this.change({ voice: on }), volume: chosen => this.change({ volume: chosen }), picture: chosen => this.change({ picture: chosen }), tryVoice: () => this.tryVoice(),
      next: () => void this.planned(now),
    });
  }

  private async planned(now: ProgrammePlan): Promise<void> {
    if (this.plan.isAdvisedAgainst(now)) await this.storing(store => store.append('advice.overridden', { advice: 'one_first' }));
    this.resume = null;
    this.painBefore = null;
    this.session = crypto.randomUUID();
    this.go('pain');
  }

  /** Stored before anything is done: too much pain closes the way on. */
  private async tellPainBefore(score: number): Promise<void> {
    await this.storing(store => store.append('pain.rated', { session: this.session, when: 'before', score }));
    this.go('cautions');
  }

  private stretches(): readonly Stretch[] {
    return this.resume ? unfinished(this.resume) : this.plan.stretches;
  }

  private cautionsScreen(): TemplateResult {
    const list = this.stretches();
    const at = Math.min(this.route.step, list.length - 1);
    return cautions({ frame: at > 0 ? this.backTo('cautions', at - 1) : this.backTo('pain'), stretch: list[at] ?? 'one', guide: this.pieces.guide, shown: this.settings.figures }, {
      next: () => (at + 1 < list.length ? this.go('cautions', at + 1) : this.go('setup')), show: figures => this.change({ figures }) });
  }

  private setupScreen(): TemplateResult {
    const networks = this.status?.networks.filter(one => one.network !== 'heavy' && one.state !== 'absent') ?? [];
    const size = networks.reduce((sum, one) => sum + one.size, 0);
    return setup({
      frame: this.resume ? this.backTo('home') : this.backTo('cautions', this.stretches().length - 1), mode: this.plan.mode, stretch: this.stretches()[0] ?? 'one', guide: this.pieces.guide, shown: this.settings.figures,
      ...this.setup, loaded: size > 0 ? networks.reduce((sum, one) => sum + one.received, 0) / size : null,
    }, {
      start: () => void this.begin(), file: file => void this.begin(file),
      timer: () => { this.plan.mode = 'timer'; this.setup = { doing: 'explaining', failure: null }; void this.begin(); },
    });
  }

  // ---- the session

  private async begin(file?: File): Promise<void> {
    const { mode } = this.plan;
    const { resume } = this;
    this.sync.pause();
    await this.refold().catch(() => undefined); // what was due when the screen was drawn may not be any more
    const { now } = this.diary;
    const blocks = !now ? [] : !resume ? this.plan.blocks(now) : mayResume(now, resume) ? blocksOf(resume) : [];
    if (blocks.length === 0) return this.go('home');
    this.setup = { doing: mode === 'camera' && this.status?.phase === 'ready' ? 'asking' : 'loading', failure: null };
    this.unstored = false;
    this.update();
    const order: SittingOrder = {
      session: resume?.session ?? (this.session || crypto.randomUUID()), mode, painBefore: this.painBefore, history: this.fold?.stretches ?? [],
      blocks,
      ...(file ? { file } : {}), ...(resume ? { resume: { blocks: resume.blocks.map(({ done, credited_s }) => ({ done, credited_s })), ...(mode === 'video' ? {} : { at_s: resume.at_s }) } } : {}),
    };
    try {
      await this.sitting.begin(order);
      this.resume = null;
    } catch {
      // The engine has said why; if it has not, it is something else.
      this.setup = { doing: 'explaining', failure: this.setup.failure ?? (mode === 'camera' ? 'camera-failed' : mode === 'video' ? 'video-unreadable' : 'load-failed') };
      if (this.route.screen !== 'setup') this.go('setup');
      this.update();
    }
  }

  private onSittingFailed(reason: FailureReason): void {
    this.setup = { doing: 'explaining', failure: reason };
    void this.refold().then(() => {
      this.resume = this.fold?.open_session ?? null;
      this.replace('setup');
      this.setup = { doing: 'explaining', failure: reason };
      this.update();
    });
  }

  private async onEnded(end: SittingEnd): Promise<void> {
    await this.after.show(end);
    if (this.route.screen === 'session' || this.route.screen === 'setup') this.replace('after');
    await this.refold().catch(() => undefined);
    this.update();
    void this.sync.run();
  }

  // ---- other tabs, settings

  private onAsked(): void {
    if (this.sitting.running) return this.pieces.store.answerTakeOver(false);
    this.takeOverAsked = true;
    this.update();
  }

  private answerTakeOver(agree: boolean): void {
    this.takeOverAsked = false;
    this.pieces.store.answerTakeOver(agree);
    this.update();
  }

  private change(change: Partial<Settings>): void {
    this.settings = { ...this.settings, ...change };
    writeSettings(this.settings);
    this.applySettings();
    this.update();
  }

  private applySettings(): void {
    setLanguage(this.settings.language);
    applyTheme(this.settings.theme);
    this.pieces.voice.set(this.settings);
  }

  private tryVoice(): void {
    this.pieces.voice.unlock();
    this.pieces.voice.mute(false);
    this.pieces.voice.bell('start');
    this.pieces.voice.say({ id: 'say-voice-test', args: {} }, true);
  }

  private settingsScreen(): TemplateResult {
    return settingsScreen({
      frame: this.backTo(this.fold?.screening.state === 'clear' ? 'home' : 'welcome'), settings: this.settings, engine: this.status, version: this.pieces.version,
      diary: this.opened && this.fold ? { events: this.fold.events, persisted: this.opened.persisted, inStep: this.sync.isPaired } : null,
      sync: this.sync.section(), deletion: this.deleting.dialog(),
    }, {
      change: change => this.change(change), tryVoice: () => this.tryVoice(), save: () => this.share.saveLines(),
      askDelete: () => this.deleting.ask(), screenAgain: () => this.screenAgain(),
    });
  }
}
