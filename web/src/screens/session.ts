// The session: to be read and heard from three metres, lying down. Everything on it comes from SittingView.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { has, t } from '../i18n/i18n';
import { dialog } from '../parts/dialog';
import { icon, type IconName } from '../parts/icon';
import { mainPress, plainPress } from '../parts/page';
import { ring, type RingLook } from '../parts/ring';
import type { Message, Press, SittingView } from '../core/surface_types';
import type { Mode } from '../engine/engine';
import type { HurtKey } from '../settings';

export interface SessionState {
  view: SittingView;
  mode: Mode;
  muted: boolean;
  hurtKey: HurtKey;
  notice: string | null; // id of a message about the device, as long as it matters
  stopAsked: boolean;
  picture: unknown; // the video with the skeleton over it, or the drawn figure
  watched: boolean; // the picture shows the person (a hint can point at it)
  progress: number | null; // how far a video file is, 0..1
  cameraLost: boolean;
}
export interface SessionHandlers {
  press: (press: Press) => void;
  mute: () => void;
  askStop: () => void;
  cancelStop: () => void;
  reopen: () => void; // the camera, after it was lost
  tap: (event: Event) => void; // anywhere
}

/** Which press the main key and a tap stand for: the first one offered that is not a way out. */
export function mainPressOf(view: SittingView): Press | null {
  return view.presses.find(press => press === 'start' || press === 'feel' || press === 'done' || press === 'resume' || press === 'skip') ?? null;
}

const answers: [Press, string, IconName][] =
  [['felt_thigh', 'thigh', 'check'], ['felt_nothing', 'nothing', 'close'], ['felt_back', 'back', 'info'], ['felt_below_knee', 'below-knee', 'alert']];

export function session(state: SessionState, on: SessionHandlers): TemplateResult {
  const { view } = state;
  const counts = view.count !== null && view.stage !== 'question';
  const classes = ['sitting', `stage-${view.stage}`, counts ? 'has-ring' : 'no-ring', view.stage === 'hold' ? (view.counting ? 'good' : 'held') : '',
    `mode-${state.mode}`, state.watched ? 'watched' : 'drawn'].join(' ');
  return html`<main class=${classes} @click=${on.tap}>
    ${top(state, on)}
    <div class="words">
      ${cueAbove(view)}
      <h1 tabindex="-1">${t(view.headline.id, view.headline.args)}</h1>
      ${view.unseen && state.notice ? nothing : view.unseen ? html`<p class="cue unseen" aria-hidden="true">${icon('eye')}<span>${t(`${hintId(view.unseen)}-do`)}</span></p>` : cue(view)}
      ${state.notice ? html`<p class="cue warn">${icon('alert')}<span>${t(state.notice)}</span></p>` : nothing}
    </div>
    ${view.stage === 'question' ? question(on) : html`
      <div class="picture">${state.picture}${view.unseen ? hint(view.unseen) : nothing}</div>
      ${counts && view.count !== null ? html`<div class="focus">${ring({
        count: view.count, progress: view.progress, look: lookOf(view), words: ringWords(view), spoken: t('seconds', { seconds: view.count }) })}</div>` : nothing}`}
    ${controls(state, on)}
    <p class="unseen-text" aria-live="polite">${t(view.headline.id, view.headline.args)}${view.unseen ? ` ${t(`${hintId(view.unseen)}-do`)}` : ''}</p>
    ${state.stopAsked ? dialog({
      title: t('stop-title'), cancel: on.cancelStop, body: html`<p>${t('stop-more')}</p>`,
      actions: html`${mainPress(t('stop-go-on'), on.cancelStop)}${plainPress(t('stop-confirm'), () => on.press('stop'), 'stop')}`,
    }) : nothing}
  </main>`;
}

function hintId(unseen: string): string {
  return unseen.startsWith('hint-') ? unseen : `hint-${unseen}`;
}

function lookOf(view: SittingView): RingLook {
  if (view.stage === 'hold') return view.counting ? 'counting' : 'waiting';
  return view.stage === 'rest' ? 'resting' : 'ready';
}

function ringWords(view: SittingView): string {
  if (view.stage === 'hold') return t(view.counting ? 'ring-counting' : 'ring-waiting');
  return t(view.stage === 'rest' ? 'ring-rest' : view.stage === 'reach' ? 'ring-reach' : 'ring-ready');
}

function cueAbove(view: SittingView): TemplateResult | typeof nothing {
  if (view.stage !== 'paused' && view.stage !== 'eased') return nothing;
  return html`<p class="sign">${icon(view.stage === 'paused' ? 'pause' : 'ease')}</p>`;
}

/** The last thing said. What to put right and what was put right differ in shape as well as in colour. */
function cue(view: SittingView): TemplateResult | typeof nothing {
  if (!view.cue) return nothing;
  const id = view.cue.id;
  const kind = id.startsWith('say-fault-') ? 'warn' : id.startsWith('say-fixed-') || id.startsWith('say-well') ? 'good' : 'plain';
  return html`<p class="cue ${kind}">${kind === 'warn' ? icon('alert') : kind === 'good' ? icon('check') : icon('sound')}<span>${spoken(view.cue)}</span></p>`;
}

function spoken(message: Message): string {
  return t(message.id, message.args);
}

const hintIcons: Record<string, IconName> = {
  'hint-move_left': 'back', 'hint-move_right': 'next', 'hint-too_dark': 'light', 'hint-no_picture': 'camera', 'hint-camera_lower': 'down',
};

function hint(unseen: string): TemplateResult {
  const id = hintId(unseen);
  return html`<div class="hint">${icon(hintIcons[id] ?? 'eye')}<p><strong>${t(id)}</strong>${has(`${id}-do`) ? html`<span>${t(`${id}-do`)}</span>` : nothing}</p></div>`;
}

function question(on: SessionHandlers): TemplateResult {
  return html`<div class="felt">${answers.map(([press, id, name], at) => html`<button class="felt-${id}" @click=${() => on.press(press)}>
    <kbd>${at + 1}</kbd><span>${t(`felt-${id}`)}</span>${icon(name)}</button>`)}</div>`;
}

function top(state: SessionState, on: SessionHandlers): TemplateResult {
  const { view } = state;
  const pips = Array.from({ length: view.repetitions }, (_, at) => at + 1);
  const running = view.presses.includes('pause');
  return html`<header class="sit-top">
    <p class="where"><strong>${t(`stretch-${view.stretch}`)}</strong> <span>${t(`leg-${view.side}`)}</span>
      <span class="pips">
        ${pips.map(number => html`<i class=${number < view.repetition || view.stage === 'done' ? 'done' : number === view.repetition ? 'now' : ''}></i>`)}
        <span class="unseen-text">${t('repetition-of', { number: view.repetition, of: view.repetitions })}</span></span></p>
    <div class="tools">
      <button class="tool" aria-pressed=${state.muted} aria-label=${t('mute')} aria-keyshortcuts="M" @click=${on.mute}>${icon(state.muted ? 'mute' : 'sound')}</button>
      ${running ? html`<button class="tool" aria-label=${t('press-pause')} aria-keyshortcuts="P" @click=${() => on.press('pause')}>${icon('pause')}</button>` : nothing}
      ${view.stage === 'done' ? nothing : html`<button class="tool" aria-label=${t('press-stop')} aria-keyshortcuts="Escape" @click=${on.askStop}>${icon('close')}</button>`}
    </div>
    ${state.progress === null ? nothing : html`<progress max="1" value=${state.progress} aria-label=${t('video-progress')}></progress>`}
  </header>`;
}

const pressIcons: Partial<Record<Press, IconName>> = { start: 'play', feel: 'check', done: 'check', resume: 'play', skip: 'next', gently: 'next', stop: 'stop' };

function controls(state: SessionState, on: SessionHandlers): TemplateResult {
  const { view } = state;
  const main = view.stage === 'eased' ? null : mainPressOf(view);
  const strong = main === 'feel' || main === 'done' || main === 'resume';
  return html`<footer class="controls">
    ${state.cameraLost ? html`<button class="press main" @click=${on.reopen}>${icon('camera')}<span>${t('press-reopen')}</span></button>` : nothing}
    ${view.stage === 'eased' ? html`
      ${view.presses.includes('gently') ? html`<button class="press plain" @click=${() => on.press('gently')}>${icon('next')}<span>${t('press-gently')}</span></button>` : nothing}
      ${view.presses.includes('stop') ? html`<button class="press main" @click=${() => on.press('stop')}>${icon('stop')}<span>${t('press-stop-today')}</span></button>` : nothing}` : nothing}
    ${main ? html`<button class="press ${strong ? 'main' : 'plain'} go" aria-keyshortcuts="Space" @click=${() => on.press(main)}>
      ${icon(pressIcons[main] ?? 'next')}<span>${t(main === 'skip' && view.stage === 'question' ? 'press-skip-question' : `press-${main}`)}</span></button>` : nothing}
    ${view.presses.includes('hurts') ? html`<button class="press hurts" aria-keyshortcuts="H" @click=${() => on.press('hurts')}>
      ${icon('hand')}<span>${t('press-hurts')}</span><kbd>${state.hurtKey === 'any' && state.mode !== 'timer' ? t('any-key') : 'H'}</kbd></button>` : nothing}
  </footer>`;
}
