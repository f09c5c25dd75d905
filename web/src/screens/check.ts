// How the pain is: where, how much, and whether something is new. Made for a thumb and ten seconds.
//
// What is not touched counts as no pain there; what is not answered stays unanswered, and is stored so.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { Side } from '../core/surface_types';
import { t } from '../i18n/i18n';
import { painScale } from '../parts/choice';
import { heading, mainPress, page, type PageFrame } from '../parts/page';
import { named } from '../parts/why';

export const places = ['back', 'buttock', 'thigh', 'below_knee'] as const;
export type Place = (typeof places)[number];
export const sides: readonly Side[] = ['left', 'right'];

export interface PainCheck {
  when: 'before' | 'after' | 'morning';
  nowhere: boolean;
  scores: Map<string, number | null>; // "place side" -> score; null: touched, not yet told how much
  numbness: boolean | null;
  weakness: boolean | null;
  incomplete: boolean; // it was to be stored too early
}
export interface CheckHandlers {
  touch: (place: Place, side: Side) => void;
  nowhere: () => void;
  score: (place: string, score: number) => void;
  isNew: (what: 'numbness' | 'weakness', yes: boolean) => void;
  save: () => void;
}

/** Whether enough was told to store it. */
export function isTold(check: PainCheck): boolean {
  return check.nowhere || (check.scores.size > 0 && [...check.scores.values()].every(score => score !== null));
}

export function check(frame: PageFrame, state: PainCheck, on: CheckHandlers): TemplateResult {
  return page(frame, html`
    <div class="stack tight">
      ${heading(t(state.when === 'before' ? 'check-title' : `check-title-${state.when}`))}
      <p class="soft">${t('check-discomfort')}</p>
    </div>
    <fieldset class="field body-map"><legend>${t('check-where')}</legend><p class="soft small">${t('check-where-more')}</p>
      <div class="places">${sides.map(side => html`<p class="side">${t(`check-side-${side}`)}</p>`)}
        ${places.map(place => sides.map(side => touchable(state, on, place, side)))}</div>
      <label class="choice"><input type="checkbox" .checked=${live(state.nowhere)} @change=${on.nowhere}><span>${t('check-nowhere')}</span></label>
    </fieldset>
    ${[...state.scores].map(([id, score]) => html`<section class="stack tight wide"><h2>${t('check-how-much', { place: placeWords(id) })}</h2>
      ${painScale(t('check-how-much', { place: placeWords(id) }), score, value => on.score(id, value), id)}</section>`)}
    <section class="stack tight" aria-labelledby="new"><h2 id="new">${t('check-new')}</h2>
      ${yesNo(t('check-new-numbness'), state.numbness, yes => on.isNew('numbness', yes))}
      ${yesNo(t('check-new-weakness'), state.weakness, yes => on.isNew('weakness', yes))}</section>
    <p class="problem" role="alert">${state.incomplete ? t('check-choose') : nothing}</p>
    <div class="actions sticky">${mainPress(t('check-save'), on.save, 'check')}</div>`);
}

function placeWords(id: string): string {
  const [place = '', side = ''] = id.split(' ');
  return t('check-place', { place: t(`check-place-${named(place)}`), side });
}

function touchable(state: PainCheck, on: CheckHandlers, place: Place, side: Side): TemplateResult {
  const id = `${place} ${side}`;
  return html`<label class="choice"><input type="checkbox" aria-label=${placeWords(id)} .checked=${live(state.scores.has(id))} @change=${() => on.touch(place, side)}>
    <span aria-hidden="true">${t(`check-place-${named(place)}`)}</span></label>`;
}

/** Two buttons of which none is pressed at first: no answer is not a no. */
export function yesNo(words: string, value: boolean | null, pick: (yes: boolean) => void): TemplateResult {
  return html`<div class="yes-no" role="group" aria-label=${words}><p>${words}</p>
    <span>${[true, false].map(yes => html`<button class="press plain" aria-pressed=${value === yes} @click=${() => pick(yes)}>${t(yes ? 'check-yes' : 'check-no')}</button>`)}</span></div>`;
}
