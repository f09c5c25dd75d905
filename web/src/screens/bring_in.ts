// What a file would bring in, and the question whether it may.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { isOthers, mayTake, type Bringing } from '../bringing';
import type { Message } from '../core/surface_types';
import { t } from '../i18n/i18n';
import { toggle } from '../parts/choice';
import { icon } from '../parts/icon';
import { mainPress, plainPress } from '../parts/page';
import { named } from '../parts/why';
import { typed } from './share_parts';

export interface BringHandlers {
  choose: (file: File) => void;
  passphrase: (passphrase: string) => void;
  open: () => void; // the backup
  same: (same: boolean) => void;
  take: () => void;
  accept: () => void; // the programme
  cancel: () => void;
}

const linesShown = 5;

export function bringIn(one: Bringing, date: (ms: number) => string, on: BringHandlers): TemplateResult {
  switch (one.step) {
    case 'choose':
      return html`<p class="soft">${t('bring-more')}</p>
        <label class="press plain file">${icon('rise')}<span>${t('bring-choose')}</span>
          <input class="unseen-text" type="file" accept=".jsonl,.json,.backup" .value=${''} @change=${(event: Event) => {
            const file = event.target instanceof HTMLInputElement ? event.target.files?.[0] : undefined;
            if (file) on.choose(file);
          }}></label>
        <p role="status">${one.said ? t(one.said.id, one.said.args) : ''}</p>`;
    case 'reading':
      return html`<p role="status">${t('bring-reading', { name: one.name })}</p>`;
    case 'passphrase':
      return asked(one, on);
    case 'entries':
      return entries(one, date, on);
    case 'programme':
      return html`<p><strong>${t('programme-file-says', { by: one.explanation.by, on: one.explanation.on })}</strong></p>
        <ul class="says">${one.explanation.sentences.slice(1).map(sentence => html`<li>${programmeWords(sentence)}</li>`)}</ul>
        <p class="soft small">${t('programme-file-why')}</p>
        <div class="actions">${mainPress(t('programme-file-accept'), on.accept, 'check')}${plainPress(t('bring-cancel'), on.cancel)}</div>`;
    case 'refused':
      return html`<div role="alert" class="stack tight"><p class="note warn">${one.words ? t(one.words, { name: one.name }) : t(one.programme ? 'programme-file-refused' : 'bring-refused', { name: one.name })}</p>
        ${one.why ? html`<p class="small detail" lang="en">${one.why}</p>` : nothing}
        ${one.programme ? html`<p class="soft small">${t('programme-file-why')}</p>` : nothing}</div>
        ${plainPress(t('bring-cancel'), on.cancel)}`;
  }
}

function asked(one: Extract<Bringing, { step: 'passphrase' }>, on: BringHandlers): TemplateResult {
  return html`<form class="stack tight wide" @submit=${(event: Event) => { event.preventDefault(); on.open(); }}>
    <p>${t('bring-asks-passphrase', { name: one.name })}</p>
    <div class="field"><label for="open-passphrase">${t('bring-passphrase')}</label>
      <input id="open-passphrase" type="password" autocomplete="off" .value=${one.passphrase} ?disabled=${one.busy} aria-describedby="open-problem" aria-invalid=${one.wrong} @input=${typed(on.passphrase)}>
      <p id="open-problem" class="problem" role="alert">${one.wrong ? t('bring-wrong') : ''}</p></div>
    <p role="status" class="soft">${one.busy ? t('bring-opening') : ''}</p>
    <div class="actions"><button class="press main" ?disabled=${one.busy}>${t('bring-open')}</button>${plainPress(t('bring-cancel'), on.cancel)}</div></form>`;
}

function entries(one: Extract<Bringing, { step: 'entries' }>, date: (ms: number) => string, on: BringHandlers): TemplateResult {
  const { preview, name } = one;
  const { damages } = preview;
  return html`<div class="stack tight" role="status">
      <p><strong>${t('bring-found', { name, entries: preview.entries, from: date(preview.first_at ?? 0), to: date(preview.last_at ?? 0) })}</strong></p>
      <p>${t('bring-fresh', { fresh: preview.fresh, sessions: preview.sessions })}
        ${preview.known > 0 && preview.fresh > 0 ? t('bring-known', { known: preview.known }) : nothing}</p></div>
    ${damages.length > 0 ? html`<div class="note warn"><p>${t('bring-damaged', { count: damages.length })}</p>
      <ul class="says small">${damages.slice(0, linesShown).map(({ line, detail }) => html`<li>${t('bring-line', { line })}: <span lang="en">${detail}</span></li>`)}
        ${damages.length > linesShown ? html`<li>${t('bring-more-lines', { count: damages.length - linesShown })}</li>` : nothing}</ul></div>` : nothing}
    ${preview.conflicts.length > 0 ? html`<p class="note warn">${t('bring-conflict')}</p>`
      : isOthers(preview) && preview.fresh > 0 ? html`<div class="note warn stack tight"><p>${t('bring-other')}</p>${toggle(t('bring-same'), one.same, on.same)}</div>` : nothing}
    <div class="actions">${preview.conflicts.length === 0 && preview.fresh > 0 ? html`<button class="press main" ?disabled=${one.busy || !mayTake(one)} @click=${on.take}>${t('bring-take')}</button>` : nothing}
      ${plainPress(t('bring-cancel'), on.cancel)}</div>`;
}

/** A sentence of a programme; stretches are told by their names. */
function programmeWords({ id, args }: Message): string {
  const stretch = args['stretch'];
  return t(id, typeof stretch === 'string' ? { ...args, stretch: t(`today-step-${named(stretch)}`) } : args);
}
