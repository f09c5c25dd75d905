// Before the session: the cautions of a stretch, and the way to the camera, the video or neither.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { t } from '../i18n/i18n';
import { icon, type IconName } from '../parts/icon';
import { heading, mainPress, page, plainPress, point, type PageFrame } from '../parts/page';
import { scene } from '../parts/scene';
import { moment } from '../parts/moment';
import { vars } from '../parts/vars';
import type { FailureReason, Mode } from '../engine/engine';
import type { Guide, Shown } from '../guide';
import { instructions } from './instructions';

export interface CautionsState {
  frame: PageFrame;
  stretch: 'one' | 'two';
  guide: Guide;
  shown: Shown; // who shows how it goes
}
export interface CautionsHandlers {
  next: () => void;
  show: (shown: Shown) => void;
}

const cautionIcons: [string, IconName][] = [['place', 'info'], ['down', 'down'], ['up', 'rise'], ['feel', 'hand']];

export function cautions(state: CautionsState, on: CautionsHandlers): TemplateResult {
  const { stretch } = state;
  return page(state.frame, html`
    <div class="split top-aligned">
      <div class="stack">
        ${heading(t(`cautions-title-${stretch}`))}
        <ul class="points">${cautionIcons.map(([id, name]) =>
          point(name, t(`cautions-${stretch}-${id}-title`), t(`cautions-${stretch}-${id}`)))}</ul>
      </div>
      <div class="plate wide-only">${startPicture(state, t(`alt-${stretch}-start`))}</div>
    </div>
    ${instructions(state, on.show)}
    <p class="soft small">${t('not-reviewed')}</p>
    <div class="actions pinned">${mainPress(t('cautions-done'), on.next, 'check')}</div>`);
}

/** How the stretch begins; the drawing is there before anything else is. */
function startPicture({ stretch, guide, shown }: Pick<CautionsState, 'stretch' | 'guide' | 'shown'>, words: string): TemplateResult {
  const start = guide.of(stretch, 'start', shown);
  return start.photo ? moment(start, words) : scene(stretch === 'one' ? 'one-start' : 'two-start', words);
}

export interface SetupState {
  frame: PageFrame;
  mode: Mode;
  stretch: 'one' | 'two';
  doing: 'explaining' | 'asking' | 'loading';
  loaded: number | null; // share of what must be loaded first, 0..1
  failure: FailureReason | null;
  guide: Guide;
  shown: Shown;
}
export interface SetupHandlers {
  start: () => void; // asks for the camera, or begins the timer
  file: (file: File) => void;
  timer: () => void; // the same session without a camera
}

export function setup(state: SetupState, on: SetupHandlers): TemplateResult {
  if (state.failure) return failed(state, state.failure, on);
  const picture = state.mode === 'camera' ? scene('place', t('alt-place')) : startPicture(state, '');
  return page(state.frame, html`
    <div class="split top-aligned">
      <div class="stack">
        ${heading(t(`setup-title-${state.mode}`))}
        <ul class="points">
          ${state.mode === 'camera' ? html`${point('camera', t('setup-place-title'), t(`setup-place-${state.stretch}`))}
            ${point('light', t('setup-clothes-title'), t('setup-clothes'))}
            ${point('shield', t('setup-private-title'), t('setup-private'))}` : nothing}
          ${state.mode === 'timer' ? html`${point('sound', t('setup-timer-voice-title'), t('setup-timer-voice'))}
            ${point('key', t('setup-timer-press-title'), t('setup-timer-press'))}
            ${point('hand', t('setup-timer-hurts-title'), t('setup-timer-hurts'))}` : nothing}
          ${state.mode === 'video' ? html`${point('film', t('setup-video-title'), t('setup-video'))}
            ${point('shield', t('setup-private-title'), t('setup-video-private'))}` : nothing}
        </ul>
        ${state.doing === 'loading' ? loading(state.loaded) : nothing}
        ${state.doing === 'asking' ? html`<p class="note" role="status">${t('setup-asking')}</p>` : nothing}
        ${state.doing === 'explaining' ? actions(state, on) : nothing}
      </div>
      <div class="plate">${picture}</div>
    </div>`);
}

function actions(state: SetupState, on: SetupHandlers): TemplateResult {
  if (state.mode === 'video') {
    return html`<div class="actions"><label class="press main file">${icon('film')}<span>${t('setup-choose')}</span>
      <input class="unseen-text" type="file" accept="video/*" @change=${(event: Event) => {
        const file = event.target instanceof HTMLInputElement ? event.target.files?.[0] : undefined;
        if (file) on.file(file);
      }}></label></div>`;
  }
  if (state.mode === 'timer') return html`<div class="actions">${mainPress(t('setup-begin'), on.start, 'play')}</div>`;
  return html`<p class="soft">${t('setup-permission')}</p>
    <div class="actions">${mainPress(t('setup-allow'), on.start, 'camera')}${plainPress(t('setup-without'), on.timer, 'noCamera')}</div>`;
}

function loading(share: number | null): TemplateResult {
  return html`<div class="steps" role="status"><span>${t('setup-loading')}</span>
    ${share === null ? nothing : html`<span class="bar" aria-hidden="true"><i ${vars({ '--done': share })}></i></span>
      <span>${t('percent', { value: Math.round(share * 100) })}</span>`}</div>`;
}

function failed(state: SetupState, reason: FailureReason, on: SetupHandlers): TemplateResult {
  const again = state.mode === 'video'
    ? actions(state, on)
    : html`<div class="actions">${mainPress(t('failure-timer'), on.timer, 'timer')}${plainPress(t('failure-again'), on.start, 'camera')}</div>`;
  return page(state.frame, html`
    <div class="split top-aligned"><div class="stack">
      ${heading(t(`failure-${reason}-title`))}
      <p class="lead">${t(`failure-${reason}`)}</p>
      <ul class="bullets">${[1, 2, 3].map(number => {
        const words = t(`failure-${reason}-${number}`);
        return words === '-' ? nothing : html`<li>${words}</li>`;
      })}</ul>
      ${again}
      <p class="soft small">${state.mode === 'video' ? '' : t('failure-timer-more')}</p>
    </div>
    <div class="plate">${scene(state.stretch === 'one' ? 'one' : 'two', '')}</div></div>`);
}
