// Language, voice, look, keys; what is at work; the diary as a file; delete everything. And the page about privacy.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { languageNames, languages, t, type Language } from '../i18n/i18n';
import { choice } from '../parts/choice';
import { dialog } from '../parts/dialog';
import { heading, mainPress, page, plainPress, point, type PageFrame } from '../parts/page';
import { figureChoice } from './instructions';
import { sound } from './plan';
import type { EngineStatus } from '../engine/engine';
import type { HurtKey, Picture, Settings, Theme } from '../settings';
import type { Where } from '../store/types';

export interface SettingsState {
  frame: PageFrame;
  settings: Settings;
  engine: EngineStatus | null;
  version: string;
  diary: { events: number; persisted: boolean; inStep: boolean } | null;
  sync: unknown;     // "Keep in step with this computer"
  deletion: unknown; // the question, if it is asked
}
export interface SettingsHandlers {
  change: (change: Partial<Settings>) => void;
  tryVoice: () => void;
  save: () => void; // the diary as a file
  askDelete: () => void;
  screenAgain: () => void;
}

export function settings(state: SettingsState, on: SettingsHandlers): TemplateResult {
  const { settings: chosen } = state;
  return page(state.frame, html`
    ${heading(t('settings'))}
    <div class="pairs">
      ${choice<Language>('language', t('settings-language'), languages.map(value => ({ value, words: languageNames[value] })),
        chosen.language, language => on.change({ language }))}
      ${choice<Theme>('theme', t('settings-theme'), [
        { value: 'auto', words: t('theme-auto') }, { value: 'light', words: t('theme-light') }, { value: 'dark', words: t('theme-dark') },
      ], chosen.theme, theme => on.change({ theme }))}
      ${sound(chosen, { voice: voice => on.change({ voice }), volume: volume => on.change({ volume }), tryVoice: on.tryVoice })}
      <div class="stack">
        ${choice<HurtKey>('hurt', t('settings-hurt'), [{ value: 'h', words: t('hurt-h') }, { value: 'any', words: t('hurt-any') }],
          chosen.hurtKey, hurtKey => on.change({ hurtKey }))}
        ${choice<Picture>('picture', t('plan-picture'), [
          { value: 'video', words: t('picture-video') }, { value: 'figure', words: t('picture-figure') },
        ], chosen.picture, picture => on.change({ picture }))}
      </div>
      ${figureChoice(chosen.figures, figures => on.change({ figures }))}
    </div>
    <section class="card stack wide" aria-labelledby="diary">
      <h2 id="diary">${t('diary-title')}</h2>
      <p>${state.diary ? t(state.diary.inStep ? 'sync-diary' : state.diary.persisted ? 'diary-kept' : 'diary-unsure', { events: state.diary.events }) : t('diary-closed')}</p>
      <div class="actions">
        ${plainPress(t('diary-save'), on.save, 'download')}
        ${plainPress(t('screen-again'), on.screenAgain, 'question')}
        <button class="quiet link danger" @click=${on.askDelete}>${t('delete-ask')}</button>
      </div>
    </section>
    ${state.sync}
    <section class="stack wide" aria-labelledby="works">
      <h2 id="works">${t('diagnostics-title')}</h2>
      ${diagnostics(state)}
    </section>
    <p class="foot-links"><a class="quiet link" href="#/privacy">${t('privacy-link')}</a><a class="quiet link" href="licences.txt">${t('licences')}</a></p>
    ${state.deletion}`);
}

function diagnostics(state: SettingsState): TemplateResult {
  const { engine } = state;
  const row = (words: string, value: string) => html`<div><dt>${words}</dt><dd>${value}</dd></div>`;
  const rate = (hz: number) => t('diagnostics-hz', { hz: Math.round(hz * 10) / 10 });
  return html`<dl class="facts">
    ${row(t('diagnostics-version'), state.version)}
    ${row(t('diagnostics-backend'), engine?.backend ? t(`backend-${engine.backend}`) : t('diagnostics-none'))}
    ${engine?.networks.map(one => row(t(`network-${one.network}`), one.ms !== null ? t('diagnostics-ms', { ms: Math.round(one.ms) })
      : one.state === 'loading' && one.size > 0 ? t('percent', { value: Math.round(100 * one.received / one.size) }) : t(`network-state-${one.state}`)))}
    ${engine && engine.phase === 'running' ? html`${row(t('diagnostics-followed'), rate(engine.followed_hz))}
      ${row(t('diagnostics-measured'), rate(engine.measured_hz))}${row(t('diagnostics-latency'), t('diagnostics-ms', { ms: Math.round(engine.latency_ms) }))}` : nothing}
  </dl>`;
}

export interface Deleting {
  typed: string;
  wrong: boolean;
  busy: boolean;
  where: Where | null; // null: it is nowhere else
}
export interface DeletionHandlers {
  typed: (text: string) => void;
  where: (where: Where) => void;
  cancel: () => void;
  delete: () => void;
}

export function deletion(state: Deleting, on: DeletionHandlers): TemplateResult {
  const places: Where[] = ['here', 'everywhere'];
  return dialog({
    title: t('delete-title'), cancel: on.cancel,
    body: html`${state.where ? choice<Where>('where', t('sync-where'), places.map(value => ({ value, words: t(`sync-where-${value}`) })), state.where, on.where) : nothing}
      <p>${t(state.where ? `sync-where-${state.where}-more` : 'delete-more')}</p>
      <div class="field"><label for="typed">${t('delete-type', { word: t('delete-word') })}</label>
        <input id="typed" type="text" autocomplete="off" autocapitalize="off" spellcheck="false" .value=${state.typed} aria-describedby="typed-problem"
          @input=${(event: Event) => { if (event.target instanceof HTMLInputElement) on.typed(event.target.value); }}>
        <p id="typed-problem" class="problem" role="alert">${state.wrong ? t('delete-wrong', { word: t('delete-word') }) : ''}</p></div>`,
    actions: html`${mainPress(t('delete-cancel'), on.cancel)}
      <button class="press hurts" ?disabled=${state.busy} @click=${on.delete}>${t('delete-confirm')}</button>`,
  });
}

export function privacy(frame: PageFrame, offline: boolean): TemplateResult {
  return page(frame, html`
    ${heading(t('privacy-title'))}
    <p class="lead">${t('privacy-lead')}</p>
    <ul class="points">
      ${point('camera', t('privacy-video-title'), t('privacy-video'))}
      ${point('download', t('privacy-diary-title'), t('privacy-diary'))}
      ${point('sound', t('privacy-voice-title'), t('privacy-voice'))}
      ${point('close', t('privacy-none-title'), t('privacy-none'))}
    </ul>
    <section class="wash stack tight">
      <h2>${t('plug-title')}</h2>
      <p>${t('plug-lead')}</p>
      <ol class="numbered"><li>${t('plug-1')}</li><li>${t('plug-2')}</li><li>${t('plug-3')}</li></ol>
      <p class="soft" role="status">${t(offline ? 'plug-ready' : 'plug-not-ready')}</p>
    </section>
    <section class="stack tight"><h2>${t('about-title')}</h2><p>${t('welcome-not')}</p><p class="soft">${t('not-reviewed')}</p></section>`);
}
