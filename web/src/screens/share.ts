// What goes out of the diary and comes into it: a card for each.
import { html, type TemplateResult } from 'lit/html.js';
import type { Paper } from '../core/surface_types';
import { t } from '../i18n/i18n';
import { choice } from '../parts/choice';
import { heading, mainPress, page, plainPress, type PageFrame } from '../parts/page';

export interface ShareState {
  frame: PageFrame;
  name: string; // of the person, for this visit
  paper: Paper;
  awake: { from: string; until: string; wrong: boolean }; // HH:MM, when reminders may come
}
export interface ShareHandlers {
  name: (name: string) => void;
  paper: (paper: Paper) => void;
  clinic: () => void; // shows the page
  record: () => void; // as a file, as all of these
  table: () => void;
  lines: () => void;
  awake: (which: 'from' | 'until', time: string) => void;
  reminders: () => void;
}

export const typed = (take: (text: string) => void) => (event: Event): void => {
  if (event.target instanceof HTMLInputElement) take(event.target.value);
};

export function card(id: string, title: string, content: unknown): TemplateResult {
  return html`<section class="card stack tight" aria-labelledby=${id}><h2 id=${id}>${title}</h2>${content}</section>`;
}

export function share(state: ShareState, on: ShareHandlers): TemplateResult {
  return page(state.frame, html`
    <div class="stack tight">${heading(t('share-title'))}<p class="lead">${t('share-lead')}</p></div>
    <div class="pairs">
      ${forClinician(state, on)}
      ${card('remind', t('diary-remind-title'), reminders(state, on))}
      ${card('lines', t('share-lines-title'), html`<p class="soft">${t('share-lines-more')}</p>${plainPress(t('share-lines'), on.lines, 'download')}`)}
      ${card('table', t('share-table-title'), html`<p class="soft">${t('share-table-more')}</p>${plainPress(t('share-table'), on.table, 'download')}`)}
    </div>`);
}

function forClinician(state: ShareState, on: ShareHandlers): TemplateResult {
  return card('for-clinician', t('share-clinic-title'), html`<p class="soft">${t('share-clinic-more')}</p>
    <div class="field"><label for="name">${t('share-clinic-name')}</label>
      <input id="name" type="text" maxlength="80" autocomplete="off" .value=${state.name} @input=${typed(on.name)}></div>
    ${choice<Paper>('paper', t('share-paper'), [{ value: 'a4', words: t('share-paper-a4') }, { value: 'letter', words: t('share-paper-letter') }], state.paper, on.paper)}
    ${mainPress(t('share-clinic-show'), on.clinic, 'doctor')}
    <h3>${t('share-record-title')}</h3>
    <p class="soft">${t('share-record-more')}</p>
    ${plainPress(t('share-record'), on.record, 'download')}`);
}

function reminders({ awake }: ShareState, on: ShareHandlers): TemplateResult {
  const clock = (which: 'from' | 'until'): TemplateResult => html`<label class="field"><span>${t(`diary-awake-${which}`)}</span>
    <input type="time" .value=${awake[which]} @change=${typed(time => on.awake(which, time))}></label>`;
  return html`<p class="soft">${t('diary-remind-more')}</p>
    <div class="clocks">${clock('from')}${clock('until')}</div>
    <p class="problem" role="alert">${awake.wrong ? t('diary-awake-wrong') : ''}</p>
    ${plainPress(t('diary-remind'), on.reminders, 'download')}`;
}

/** The page for the clinician as it will be printed. `picture`: the address of its SVG. */
export function clinic(frame: PageFrame, picture: string | null, paper: Paper, print: () => void): TemplateResult {
  return page(frame, html`
    <div class="stack tight no-print">${heading(t('share-clinic-page'))}<p class="soft">${t('share-clinic-note')}</p>
      <div class="actions">${mainPress(t('share-clinic-print'), print, 'download')}</div></div>
    ${picture ? html`<img class="sheet ${paper}" src=${picture} alt=${t('share-clinic-alt')}>` : html`<p role="status">${t('opening')}</p>`}`);
}
