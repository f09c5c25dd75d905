// "Keep in step with this computer": a part of the settings, and the questions that it may have to ask.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { t } from '../i18n/i18n';
import { dialog } from '../parts/dialog';
import { mainPress, plainPress } from '../parts/page';

export const nameMost = 40; // letters; the computer takes 60 bytes

export interface SyncView {
  /** closed: the diary is not open here. looking, absent, offer: not paired, and whether there is a computer. */
  stage: 'closed' | 'looking' | 'absent' | 'offer' | 'code' | 'paired';
  name: string;             // of this device: as it is listed, or as it is proposed
  code: string;
  last: { when: string; time: string } | 'odd' | null;
  doing: boolean;
  problem: string | null;   // what went wrong and what to do, in words
  notes: string[];          // what came of it, in words
  question: 'strangers' | 'put_away' | null;
}
export interface SyncHandlers {
  begin: () => void; // also for a new code
  cancel: () => void;
  code: (typed: string) => void;
  name: (typed: string) => void;
  pair: () => void;
  now: () => void;
  unpair: () => void;
  answer: (which: 'yes' | 'delete' | 'no') => void;
}

export function sync(state: SyncView, on: SyncHandlers): TemplateResult {
  return html`<section class="card stack wide" aria-labelledby="sync">
    <h2 id="sync">${t('sync-title')}</h2>
    ${body(state, on)}
    <p class="problem told" role="alert">${state.problem ?? nothing}</p>
    ${state.question ? question(state.question, on) : nothing}
  </section>`;
}

function body(state: SyncView, on: SyncHandlers): TemplateResult {
  switch (state.stage) {
    case 'closed':
      return html`<p>${t('sync-closed')}</p>`;
    case 'looking':
      return html`<p role="status">${t('sync-looking')}</p>`;
    case 'absent':
      return html`<p>${t('sync-absent')}</p>`;
    case 'offer':
      return html`<p>${t('sync-lead')}</p>${told(state)}<div class="actions">${plainPress(t('sync-begin'), on.begin, 'plug')}</div>`;
    case 'code':
      return form(state, on);
    case 'paired':
      return html`<p>${t('sync-paired', { name: state.name })}
          ${state.last === null ? t('sync-never') : state.last === 'odd' ? t('sync-last-odd') : t('sync-last', state.last)}</p>
        ${told(state)}
        <div class="actions">
          <button class="press plain" ?disabled=${state.doing} @click=${on.now}>${t(state.doing ? 'sync-doing' : 'sync-now')}</button>
          <button class="quiet link" @click=${on.unpair}>${t('sync-unpair')}</button>
        </div>`;
  }
}

function told({ notes }: SyncView): TemplateResult {
  return html`<div class="told stack tight" role="status">${notes.map(one => html`<p>${one}</p>`)}</div>`;
}

function form(state: SyncView, on: SyncHandlers): TemplateResult {
  const typed = (take: (text: string) => void) => (event: Event): void => { if (event.target instanceof HTMLInputElement) take(event.target.value); };
  const send = (event: Event): void => { event.preventDefault(); on.pair(); };
  return html`<form class="stack wide" @submit=${send}>
    <p>${t('sync-code-lead')}</p>
    <div class="field"><label for="sync-code">${t('sync-code')}</label>
      <input id="sync-code" type="text" class="code" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="20" .value=${state.code} @input=${typed(on.code)}></div>
    <div class="field"><label for="sync-name">${t('sync-name')}</label>
      <input id="sync-name" type="text" autocomplete="off" maxlength=${nameMost} .value=${state.name} @input=${typed(on.name)}></div>
    <div class="actions">
      <button class="press main" type="submit" ?disabled=${state.doing}>${t('sync-send')}</button>
      <button class="quiet link" type="button" @click=${on.begin}>${t('sync-new-code')}</button>
      <button class="quiet link" type="button" @click=${on.cancel}>${t('sync-cancel')}</button>
    </div>
  </form>`;
}

function question(which: 'strangers' | 'put_away', on: SyncHandlers): TemplateResult {
  const id = which === 'strangers' ? 'sync-strangers' : 'sync-put-away';
  return dialog({
    title: t(`${id}-title`), cancel: () => on.answer('no'), body: html`<p>${t(`${id}-more`)}</p>`,
    actions: html`${mainPress(t(`${id}-no`), () => on.answer('no'))}${plainPress(t(`${id}-yes`), () => on.answer('yes'))}
      ${which === 'put_away' ? html`<button class="press hurts" @click=${() => on.answer('delete')}>${t('sync-put-away-delete')}</button>` : nothing}`,
  });
}
