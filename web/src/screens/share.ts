// What goes out of the diary and comes into it: a card for each.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { t, time } from '../i18n/i18n';
import { choice, toggle } from '../parts/choice';
import { icon } from '../parts/icon';
import { heading, mainPress, page, plainPress, type PageFrame } from '../parts/page';
import type { Bringing } from '../bringing';
import type { Paper, PlanAuthor } from '../core/surface_types';
import { bringIn, type BringHandlers } from './bring_in';
import { card, typed } from './share_parts';

export interface ShareState {
  frame: PageFrame;
  name: string; // of the person, for this visit
  paper: Paper;
  awake: { from: string; until: string; wrong: boolean }; // HH:MM, when reminders may come
  here: { on: boolean; can: 'yes' | 'refused' | 'none'; next: number | null }; // reminders by this page
  backup: { passphrase: string; again: string; problem: 'short' | 'different' | null; busy: boolean; made: string | null; failed: string | null };
  bringing: Bringing;
  programme: PlanAuthor | null;
  date: (ms: number) => string;
}
export interface ShareHandlers {
  name: (name: string) => void;
  paper: (paper: Paper) => void;
  clinic: () => void; // shows the page
  record: () => void; // as a file, as all of these
  table: () => void;
  lines: () => void;
  awake: (which: 'from' | 'until', time: string) => void;
  here: (on: boolean) => void;
  reminders: () => void;
  passphrase: (which: 'passphrase' | 'again', text: string) => void;
  backup: () => void;
  bring: BringHandlers;
  builtIn: () => void; // takes the programme back
}

export function share(state: ShareState, on: ShareHandlers): TemplateResult {
  return page(state.frame, html`
    <div class="stack tight">${heading(t('share-title'))}<p class="lead">${t('share-lead')}</p></div>
    <div class="pairs">
      <div class="stack">${forClinician(state, on)}
        ${card('programme', t('programme-file-title'), programme(state.programme, on))}
        ${card('lines', t('share-lines-title'), html`<p class="soft">${t('share-lines-more')}</p>${plainPress(t('share-lines'), on.lines, 'download')}`)}
        ${card('table', t('share-table-title'), html`<p class="soft">${t('share-table-more')}</p>${plainPress(t('share-table'), on.table, 'download')}`)}</div>
      <div class="stack">${card('bring', t('bring-title'), bringIn(state.bringing, state.date, on.bring))}
        ${card('backup', t('backup-title'), backup(state.backup, on))}
        ${card('remind', t('diary-remind-title'), reminders(state, on))}</div>
    </div>`);
}

function backup(one: ShareState['backup'], on: ShareHandlers): TemplateResult {
  const field = (which: 'passphrase' | 'again'): TemplateResult => html`<div class="field"><label for=${`backup-${which}`}>${t(`backup-${which}`)}</label>
    <input id=${`backup-${which}`} type="password" autocomplete="new-password" .value=${one[which]} ?disabled=${one.busy} aria-describedby="backup-problem" @input=${typed(text => on.passphrase(which, text))}></div>`;
  return html`<form class="stack tight wide" @submit=${(event: Event) => { event.preventDefault(); on.backup(); }}>
    <p class="soft">${t('backup-more')}</p>
    ${field('passphrase')}${field('again')}
    <p id="backup-problem" class="problem" role="alert">${one.problem ? t(`backup-${one.problem}`) : one.failed ?? ''}</p>
    <button class="press plain" ?disabled=${one.busy}>${icon('shield')}<span>${t('backup-make')}</span></button>
    <p role="status" class="soft">${one.busy ? t('backup-making') : one.made ? t('backup-made', { name: one.made }) : ''}</p></form>`;
}

function programme(by: PlanAuthor | null, on: ShareHandlers): TemplateResult {
  if (!by) return html`<p class="soft">${t('programme-file-none')}</p>`;
  return html`<p>${t('programme-file-by', { by: by.by, on: by.on })}</p><p class="soft">${t('programme-file-back-more')}</p>${plainPress(t('programme-file-back'), on.builtIn)}`;
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

function reminders({ awake, here }: ShareState, on: ShareHandlers): TemplateResult {
  const clock = (which: 'from' | 'until'): TemplateResult => html`<label class="field"><span>${t(`diary-awake-${which}`)}</span>
    <input type="time" .value=${awake[which]} @change=${typed(clockTime => on.awake(which, clockTime))}></label>`;
  return html`<p class="soft">${t('diary-remind-more')}</p>
    <div class="clocks">${clock('from')}${clock('until')}</div>
    <p class="problem" role="alert">${awake.wrong ? t('diary-awake-wrong') : ''}</p>
    ${plainPress(t('diary-remind'), on.reminders, 'download')}
    ${here.can === 'yes' ? toggle(t('remind-here'), here.on, on.here) : html`<p class="note">${t(`remind-here-${here.can}`)}</p>`}
    ${here.on ? html`<p role="status">${here.next === null ? t('remind-here-nothing') : t('remind-here-next', { time: time(here.next) })}</p>` : nothing}
    <p class="soft small">${t('remind-here-more')}</p>`;
}

/** The page for the clinician as it will be printed. `picture`: the address of its SVG. */
export function clinic(frame: PageFrame, picture: string | null, paper: Paper, print: () => void): TemplateResult {
  return page(frame, html`
    <div class="stack tight no-print">${heading(t('share-clinic-page'))}<p class="soft">${t('share-clinic-note')}</p>
      <div class="actions">${mainPress(t('share-clinic-print'), print, 'download')}</div></div>
    ${picture ? html`<img class="sheet ${paper}" src=${picture} alt=${t('share-clinic-alt')}>` : html`<p role="status">${t('opening')}</p>`}`);
}
