// For developers: "Why it hurts" in every step, drawn by the core that lies beside the gallery.
import { html, type TemplateResult } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import { until } from 'lit/directives/until.js';
import { Core } from './core/surface';
import type { HoldReplay, LessonSettings } from './core/surface_types';
import { t } from './i18n/i18n';
import { Player, type OwnDays } from './replay';
import { why, type Days } from './screens/why';

const nothingHappens = (): void => undefined;
const core = async (): Promise<Core> => Core.start(await WebAssembly.compile(await (await fetch('sitbone.wasm')).arrayBuffer()));
const openDetails = (element: Element | undefined): void => {
  requestAnimationFrame(() => element?.querySelector('details')?.setAttribute('open', ''));
};

async function draw(at: number, change: Partial<LessonSettings>, days: Days | null, replayed: OwnDays | null = null): Promise<TemplateResult> {
  const drawer = await core();
  const lesson = drawer.lesson();
  const step = lesson.steps[at];
  if (!step) throw new Error(`The lesson has no step ${at}.`);
  const player = replayed ? new Player(replayed, days, nothingHappens) : null;
  if (player) Object.assign(player, { t_s: 8, length_s: drawer.explore({ step: 'own', replay: player.request() }).replay_s, shown: true });
  const labels = ['sit-bone', 'bflh', 'femur', 'tibia'].map(id => [id, t(`why-label-${id}`)]);
  const answer = drawer.explore({
    step: step.id, ...(player ? { replay: player.request() } : {}), settings: { ...step.start, ...change }, ...(days && !player ? { days: [days.first.value, days.last.value] } : {}),
    ...(step.id === 'where' ? { words: Object.fromEntries(labels) } : {}),
  });
  return why({ frame: { banners: [], back: { words: t('back'), press: nothingHappens } }, lesson, at, answer, settings: answer.settings, days, replays: player ? [player.replay] : [], player, spoken: '' },
    { grab: nothingHappens, drag: nothingHappens, step: nothingHappens, set: nothingHappens, reset: nothingHappens, choose: nothingHappens, go: nothingHappens });
}

const shown = (at: number, change: Partial<LessonSettings> = {}, days: Days | null = null, replayed: OwnDays | null = null) => (): TemplateResult => html`${until(draw(at, change, days, replayed))}`;

const held = (from: number, to: number): HoldReplay => ({
  event: '', length_s: 24, credited_s: 22, every_s: 8, knee_flexion: [from, (from + to) / 2, to], trunk_thigh: [90, 91, 90], back_rounding: [], in_full: true,
});
const leaned = (from: number, to: number): HoldReplay => ({
  event: '', length_s: 24, credited_s: 22, every_s: 8, knee_flexion: [15, 15, 14], trunk_thigh: [from, (from + to) / 2, to], back_rounding: [8, 9, 12], in_full: true,
});


export const whyStates: Record<string, () => TemplateResult> = {
  ...Object.fromEntries(['where', 'pelvis', 'stiff', 'loose', 'nerve', 'one', 'two', 'hold', 'own'].map((name, at) => [`why-${name}`, shown(at)])),
  'why-nerve-changed': shown(4, { ankle: 25, neck: 40 }),
  'why-own-sitting': shown(8, { position: 'sitting', lumbar: 'stiff', tightness: 55, trunk: 30 }),
  'why-own-days': shown(8, { knee: 38 }, { side: 'right', first: { value: 38, plus_minus: 7 }, last: { value: 22, plus_minus: 7 }, change: 'further' }),
  'why-own-replay': shown(8, {}, { side: 'right', first: { value: 38, plus_minus: 7 }, last: { value: 22, plus_minus: 7 }, change: 'further' },
    { stretch: 'one', side: 'right', first: [held(42, 38)], last: [held(26, 22), held(24, 22)], at: 0 }),
  'why-own-replay-alone': shown(8, {}, null, { stretch: 'two', side: 'left', first: null, last: [leaned(84, 92)], at: 0 }),
  'why-sure': () => html`<div ${ref(element => void draw(6, {}, null).then(() => setTimeout(() => openDetails(element), 100)))}>${shown(6)()}</div>`,
};
