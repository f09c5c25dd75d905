// "Why it hurts": one idea a screen, a figure or two to play with, their numbers in words, and how sure we are.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type {
  Change, ExploreAnswer, Lesson, LessonControl, LessonEvidence, LessonHandle, LessonQuantity, LessonReading, LessonScene, LessonSettings, LessonStep, Measured, Side,
} from '../core/surface_types';
import { t } from '../i18n/i18n';
import { choice } from '../parts/choice';
import { icon } from '../parts/icon';
import { heading, mainPress, page, plainPress, type PageFrame } from '../parts/page';
import { stage, type HandleWords, type StageHandlers } from '../parts/stage';
import type { OwnDays, Player } from '../replay';
import { routeHash } from '../route';
import { studies } from './why_studies';

/** One leg's best of Stretch One on the first and the last day, in degrees short of straight, and what that comes to. */
export interface Days {
  side: Side;
  first: Measured;
  last: Measured;
  change: Change;
}

export interface WhyState {
  frame: PageFrame;
  lesson: Lesson;
  at: number;
  answer: ExploreAnswer;
  settings: LessonSettings; // what is set; the answer follows
  replays: readonly OwnDays[]; // what is known of the person
  player: Player | null; // of what is shown of them
  days: Days | null; // two days of it in one posture
  spoken: string;
}

export interface WhyHandlers extends Omit<StageHandlers, 'drag'> {
  drag: (scene: number, ...rest: Parameters<StageHandlers['drag']>) => void;
  set: (change: Partial<LessonSettings>) => void;
  reset: () => void;
  choose: (replay: OwnDays | null) => void;
  go: (step: number) => void;
}

type Scenes = readonly LessonScene[];

export function why(state: WhyState, on: WhyHandlers): TemplateResult {
  const { lesson, at, answer } = state;
  const step = lesson.steps[at];
  if (!step) return page(state.frame, nothing);
  const last = at + 1 === lesson.steps.length;
  return page(state.frame, html`<div class="lesson">
    ${stepList(lesson.steps, at)}
    <div class="idea stack tight">
      <p class="kicker">${t('why-kicker', { number: at + 1, of: lesson.steps.length })}</p>
      ${heading(t(`why-title-${step.id}`))}
      <p class="lead">${t(`why-lead-${step.id}${state.player?.shown ? '-replay' : state.days ? '-days' : ''}`)}</p>
      ${state.days ? html`<p>${t(`why-change-${state.days.change}`)}</p>` : nothing}
    </div>
    <div class="scenes ${answer.scenes.length > 1 ? 'pair' : 'single'}">
      ${state.player ? playerBar(state.player, answer) : nothing}
      ${answer.scenes.map((one, number) => scene(state, step, one, number, on))}
      ${rays(answer.scenes)}
      ${state.player?.shown ? nothing : html`<p class="soft small drag-hint">${t('why-drag')}</p>`}
    </div>
    ${controls(state, step, on)}
    <p class="unseen-text" role="status" aria-live="polite">${state.spoken}</p>
    <div class="actions">
      ${at > 0 ? plainPress(t('back'), () => on.go(at - 1)) : nothing}
      ${last ? plainPress(t('why-again'), () => on.go(0)) : mainPress(t('why-next'), () => on.go(at + 1), 'next')}
    </div>
    ${sure(step)}
    <p class="soft small">${t('why-education')}</p>
  </div>`);
}

function stepList(steps: readonly LessonStep[], at: number): TemplateResult {
  return html`<nav class="step-list" aria-label=${t('why-steps')}><ol>${steps.map((step, number) => html`<li>
    <a href=${routeHash('why', number)} aria-current=${number === at ? 'step' : nothing}>
      <span class="number">${number + 1}</span><span class="name">${t(`why-name-${step.id}`)}</span></a></li>`)}</ol></nav>`;
}

// ---- What may be set

function valueWords(quantity: LessonQuantity, settings: LessonSettings): string {
  return t(`why-value-${quantity}`, { deg: Math.round(settings[quantity]) });
}

function controls(state: WhyState, step: LessonStep, on: WhyHandlers): TemplateResult {
  const { settings, answer: { active } } = state;
  return html`<div class="controls-of-step">
    ${step.id === 'own' ? dayChoice(state, on) : nothing}
    ${step.position_choice && !state.player ? choice('position', t('why-position'), (['lying', 'sitting'] as const).map(value => (
      { value, words: t(`why-position-${value}`) })), settings.position, position => on.set({ position })) : nothing}
    ${step.lumbar_choice ? choice('lumbar', t('why-lumbar'), (['stiff', 'normal', 'lax'] as const).map(value => (
      { value, words: t(`why-lumbar-${value}`) })), settings.lumbar, lumbar => on.set({ lumbar })) : nothing}
    ${state.player?.shown ? nothing : step.controls.filter(one => active.includes(one.quantity) && !(state.days && one.quantity === 'tightness')).map(one => slider(one, settings, on))}
    ${state.player?.shown && !state.days ? nothing : html`<button class="quiet link" @click=${on.reset}>${t(state.player?.shown ? 'why-replay-leave' : 'why-reset')}</button>`}
  </div>`;
}

function dayChoice(state: WhyState, on: WhyHandlers): TemplateResult {
  if (state.replays.length === 0) return html`<p class="soft small">${t('why-no-days')}</p>`;
  const id = (one: OwnDays): string => `${one.stretch}-${one.side}`;
  const options = [...state.replays.map(one => ({ value: id(one), words: t('why-days', { stretch: t(`stretch-${one.stretch}`), leg: t(`why-day-${one.side}`) }) })),
    { value: 'free', words: t('why-free') }];
  return choice('days', t('why-day-leg'), options, state.player ? id(state.player.replay) : 'free', chosen => on.choose(state.replays.find(one => id(one) === chosen) ?? null));
}

// ---- The replay of a day

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds) % 60).padStart(2, '0')}`;
}

/** Which hold a figure shows, and what of it is measured. */
function placeWords({ replay }: LessonScene): string {
  return replay ? t(`why-replay-${replay.phase}`, { hold: replay.hold, of: replay.holds }) : '';
}

function playerBar(player: Player, { scenes }: ExploreAnswer): TemplateResult {
  const last = scenes.at(-1);
  const time = t('why-replay-time', { now: clock(player.t_s), all: clock(player.length_s) });
  const words = last && player.shown ? `${placeWords(last)}, ${time}` : time;
  const sparse = player.shown && scenes.some(one => one.replay && !one.replay.in_full);
  return html`<div class="player" role="group" aria-label=${t('why-replay')}>
    <button class="press plain" aria-pressed=${player.playing} @click=${() => player.toggle()}>${icon(player.playing ? 'pause' : 'play')}<span>${t(player.playing ? 'why-replay-pause' : 'why-replay-play')}</span></button>
    <label class="unseen-text" for="why-replay">${t('why-replay')}</label>
    <input type="range" id="why-replay" min="0" max=${player.length_s} step="0.5" .value=${live(String(player.t_s))} aria-valuetext=${words}
      @input=${(event: Event) => { if (event.target instanceof HTMLInputElement) { player.stop(); player.seek(event.target.valueAsNumber); } }}>
    <output for="why-replay">${time}</output>
    <p class="soft small">${t(sparse ? 'why-replay-sparse' : 'why-replay-drawn')}
      ${player.shown && player.replay.stretch === 'one' && scenes.length > 1 ? t('why-replay-limit') : ''}</p>
  </div>`;
}

function slider(control: LessonControl, settings: LessonSettings, on: WhyHandlers): TemplateResult {
  const { quantity } = control;
  const id = sliderId(quantity);
  const words = valueWords(quantity, settings);
  return html`<div class="slider">
    <label for=${id}>${t(`why-control-${quantity}`)}</label><output for=${id}>${words}</output>
    <input type="range" id=${id} min=${control.min} max=${control.max} step=${control.step} .value=${live(String(settings[quantity]))}
      aria-valuetext=${words}
      @input=${(event: Event) => { if (event.target instanceof HTMLInputElement) on.set({ [quantity]: event.target.valueAsNumber }); }}>
    <span class="ends" aria-hidden="true"><span>${t(`why-low-${quantity}`)}</span><span>${t(`why-high-${quantity}`)}</span></span>
  </div>`;
}

export function sliderId(quantity: LessonQuantity): string {
  return `why-${quantity}`;
}

// ---- A figure with its numbers

function sceneName(state: WhyState, step: LessonStep, one: LessonScene): string {
  if (one.id === 'alone') return '';
  const name = t(`why-scene-${step.id}-${one.id}`);
  if (!state.days || state.player?.shown) return name;
  const measured = one.id === 'first' ? state.days.first : state.days.last;
  return t('why-scene-angle', { scene: name, deg: Math.round(measured.value), pm: Math.round(measured.plus_minus) });
}

function scene(state: WhyState, step: LessonStep, one: LessonScene, number: number, on: WhyHandlers): TemplateResult {
  const name = sceneName(state, step, one);
  const { settings } = state;
  const describe = (handle: LessonHandle): HandleWords => {
    const control = step.controls.find(item => item.quantity === handle.quantity);
    const label = t(`why-handle-${handle.handle}`);
    return { name: name ? `${name}. ${label}` : label, value: valueWords(handle.quantity, settings), now: Math.round(settings[handle.quantity]),
      min: control?.min ?? 0, max: control?.max ?? 0 };
  };
  return html`<figure class="scene-of-step">
    ${name ? html`<figcaption><h2>${name}</h2></figcaption>` : nothing}
    ${one.replay ? html`<p class="place">${placeWords(one)}</p>` : nothing}
    ${stage({ figure: one.figure, words: t(`why-picture-${one.position}`), handles: one.handles, describe },
      { grab: on.grab, step: on.step, drag: (...rest) => on.drag(number, ...rest) })}
    <dl class="readings">${one.readings.map(reading => readingRow(reading, state.answer.scenes))}</dl>
  </figure>`;
}

/** A right lean has rays as well: why, and how much it is. */
function rays(scenes: Scenes): unknown {
  const loads = scenes.flatMap(one => one.readings.filter(reading => reading.kind === 'l5s1'));
  if (!loads.some(one => one.level === 'high')) return nothing;
  const [first, second] = loads.map(one => Math.abs(one.value));
  return html`<p class="small rays">${second === undefined ? t('why-rays-one', { first: first ?? 0 }) : t('why-rays-two', { first: first ?? 0, second })}</p>`;
}

function change(reading: LessonReading, scenes: Scenes): string {
  return t(`why-${reading.trend}${scenes.length > 1 ? '' : '-start'}`, { difference: reading.difference });
}

function readingRow(reading: LessonReading, scenes: Scenes): TemplateResult {
  const value = Math.abs(reading.value);
  const arrow = reading.trend === 'more' ? icon('rise') : reading.trend === 'less' ? icon('down') : nothing;
  return html`<div class="reading ${reading.trend}" data-kind=${reading.kind}>
    <dt>${t(`why-reading-${reading.kind}`)}</dt>
    <dd><span class="serif value">${t('why-number', { value })}</span> <span class="unit">${t(`why-unit-${reading.kind}`, { value })}</span>
      <span class="level">${t(`why-level-${reading.kind}-${reading.level}`)}</span>
      <span class="change">${arrow}<span>${change(reading, scenes)}</span></span></dd>
  </div>`;
}

/** Everything that is seen now, as it is said to those who listen. */
export function spokenOf(step: LessonStep, answer: ExploreAnswer, days: Days | null): string {
  const { scenes } = answer;
  const texts = scenes.map(one => {
    const readings = one.readings.map(reading => t('why-spoken', {
      name: t(`why-reading-${reading.kind}`), value: Math.abs(reading.value), unit: t(`why-unit-${reading.kind}`, { value: Math.abs(reading.value) }),
      level: t(`why-level-${reading.kind}-${reading.level}`), change: change(reading, scenes),
    })).join(' ');
    return one.id === 'alone' ? readings : t('why-spoken-scene', { scene: t(`why-scene-${days ? 'own' : step.id}-${one.id}`), readings: one.replay ? `${placeWords(one)}. ${readings}` : readings });
  });
  return texts.join(' ');
}

// ---- How sure we are

const kinds: readonly LessonEvidence['kind'][] = ['measured', 'literature', 'fitted', 'assumed'];

function sure(step: LessonStep): TemplateResult {
  return html`<details class="sure"><summary>${t('why-sure')}</summary><div class="sure-parts">
    <section class="stack tight"><h3>${t('why-sure-article')}</h3><p>${t(`why-article-${step.id}`)}</p></section>
    <section class="stack tight"><h3>${t('why-sure-studies')}</h3><ul class="studies">${(studies[step.id] ?? []).map(study => html`
      <li class=${study.stands}><strong>${icon(study.stands === 'for' ? 'check' : study.stands === 'against' ? 'close' : 'question')}<span>${t(`why-${study.stands}`)}</span></strong>
        <p>${t(`why-study-${study.id}`)} <cite>${t(`why-source-${study.id}`)}</cite></p></li>`)}</ul></section>
    <section class="stack tight"><h3>${t('why-sure-model')}</h3>
      <dl class="evidence">${kinds.map(kind => evidence(kind, step.evidence.filter(one => one.kind === kind)))}</dl>
      <p>${t('why-sure-rough')}</p></section>
  </div></details>`;
}

function evidence(kind: LessonEvidence['kind'], list: readonly LessonEvidence[]): unknown {
  if (list.length === 0) return nothing;
  return html`<div><dt>${t(`why-kind-${kind}`)}</dt>${list.map(one => html`<dd>${t(`why-evidence-${one.id}`)}</dd>`)}</div>`;
}
