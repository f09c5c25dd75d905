// The page that stops: whom to see and how soon. Nothing leads past it but a corrected slip or a clinician's word.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { has, t } from '../i18n/i18n';
import { dialog } from '../parts/dialog';
import { icon } from '../parts/icon';
import { heading, mainPress, page, plainPress, type PageFrame } from '../parts/page';
import type { Because, Urgency } from '../store/types';
import { routeHash } from '../route';
import { questionText } from './screening';

/** Which emergency number is the person's own. */
export type Region = 'eu' | 'uk' | 'us' | 'au' | 'other';

export interface StoppedState {
  frame: PageFrame;
  urgency: Urgency;
  because: Because[];
  region: Region;
  date: string; // of the answers, as the person writes it
  asking: { what: 'slip' | 'clearance'; because: Because } | null;
  clearance: { who: string; on: string; today: string; problem: 'who' | 'date' | null };
}
export interface StoppedHandlers {
  slip: (because: Because) => void;
  clear: (because: Because) => void;
  cancel: () => void;
  confirmSlip: () => void;
  confirmClearance: () => void;
  who: (who: string) => void;
  date: (date: string) => void;
}

/** Ids of messages have hyphens where the core's names have underscores. */
function named(id: string): string {
  return id.replaceAll('_', '-');
}

export function stopped(state: StoppedState, on: StoppedHandlers): TemplateResult {
  const emergency = state.urgency === 'emergency';
  const urgency = named(state.urgency);
  return page(state.frame, html`
    <div class="wash warn stop-sign">
      ${icon(emergency ? 'phone' : 'doctor')}
      <div class="stack tight">
        ${heading(t(`stopped-title-${urgency}`))}
        <p class="lead">${t(`stopped-whom-${urgency}`)}</p>
        ${emergency ? html`<p class="number serif">${t('emergency-number', { region: state.region })}</p>
          <p class="small">${t('emergency-number-more', { region: state.region })}</p>` : nothing}
        <p><strong>${t(`stopped-not-${urgency}`)}</strong></p>
      </div>
    </div>
    <div class="split even top-aligned">
      <section class="stack" aria-labelledby="why">
        <h2 id="why">${t('stopped-because')}</h2>
        <ul class="because">${state.because.map(one => html`<li class="card">
          <p class="urgency">${t(`stopped-when-${named(one.urgency)}`)}</p>
          <h3>${t(questionText('q', one.question))}</h3>
          ${has(questionText('why', one.question)) ? html`<p class="soft small">${t(questionText('why', one.question))}</p>` : nothing}
          <div class="actions">
            <button class="quiet link" @click=${() => on.slip(one)}>${t('stopped-slip')}</button>
            <button class="quiet link" @click=${() => on.clear(one)}>${t('stopped-clearance')}</button>
          </div>
        </li>`)}</ul>
      </section>
      <section class="stack" aria-labelledby="take">
        <h2 id="take">${t('stopped-take-title')}</h2>
        <div class="card take stack tight">
          ${state.because.map(one => html`<p class="serif">${t(questionText('tell', one.question))}</p>`)}
          <p>${t(`stopped-say-${urgency}`)}</p>
          <p class="soft small">${t('stopped-take-from', { date: state.date })}</p>
        </div>
        <p class="soft small">${t('stopped-take')}</p>
        <p><a class="quiet link" href=${routeHash('share')}>${t('share-link-clinic')}</a></p>
      </section>
    </div>
    <p class="soft reading">${t('stopped-closed')} ${t('not-reviewed')}</p>
    ${state.asking ? asked(state, on) : nothing}`);
}

function asked(state: StoppedState, on: StoppedHandlers): TemplateResult {
  if (!state.asking) return html``;
  const question = t(questionText('q', state.asking.because.question));
  if (state.asking.what === 'slip') {
    return dialog({
      title: t('slip-title'), cancel: on.cancel,
      body: html`<p><strong>${question}</strong></p><p class="soft">${t('slip-more')}</p>`,
      actions: html`${mainPress(t('slip-confirm'), on.confirmSlip)}${plainPress(t('slip-cancel'), on.cancel)}`,
    });
  }
  return clearanceForm(state.asking.because.question, state.clearance, on);
}

/** Who said so, and when. */
export function clearanceForm(about: string, clearance: StoppedState['clearance'], on: Pick<StoppedHandlers, 'cancel' | 'confirmClearance' | 'who' | 'date'>): TemplateResult {
  const question = t(has(questionText('q', about)) ? questionText('q', about) : `clearance-about-${named(about)}`);
  const { who, on: date, today, problem } = clearance;
  const value = (take: (text: string) => void) => (event: Event) => {
    if (event.target instanceof HTMLInputElement) take(event.target.value);
  };
  return dialog({
    title: t('clearance-title'), cancel: on.cancel,
    body: html`<p><strong>${question}</strong></p><p class="soft">${t('clearance-more')}</p>
      <div class="field"><label for="who">${t('clearance-who')}</label>
        <input id="who" type="text" maxlength="80" autocomplete="off" .value=${who} @input=${value(on.who)}
          aria-describedby="who-problem" aria-invalid=${problem === 'who'}>
        <p id="who-problem" class="problem" role="alert">${problem === 'who' ? t('clearance-who-missing') : ''}</p></div>
      <div class="field"><label for="on">${t('clearance-on')}</label>
        <input id="on" type="date" max=${today} .value=${date} @input=${value(on.date)}
          aria-describedby="on-problem" aria-invalid=${problem === 'date'}>
        <p id="on-problem" class="problem" role="alert">${problem === 'date' ? t('clearance-on-missing') : ''}</p></div>`,
    actions: html`${mainPress(t('clearance-confirm'), on.confirmClearance)}${plainPress(t('cancel'), on.cancel)}`,
  });
}
