// Radio buttons that look like what they are for, the scale of pain, and switches.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { t } from '../i18n/i18n';
import { vars } from './vars';

export interface Option<T> {
  value: T;
  words: string;
  more?: string;
  picture?: unknown;
}

/** One of several. `big`: cards with a title, a line and perhaps a picture. */
export function choice<T extends string | number>(
  name: string, legend: string, options: Option<T>[], value: T, pick: (value: T) => void, big = false,
): TemplateResult {
  return html`<fieldset class="field">
    <legend>${legend}</legend>
    <div class="choices ${big ? 'big' : ''}">${options.map(option => html`<label class="choice">
      <input type="radio" name=${name} value=${option.value} .checked=${live(option.value === value)} @change=${() => pick(option.value)}>
      ${big
        ? html`<span>${option.picture ?? nothing}<strong>${option.words}</strong>${option.more ? html`<small>${option.more}</small>` : nothing}</span>`
        : html`<span>${option.words}</span>`}
    </label>`)}</div>
  </fieldset>`;
}

/** How strong the pain is, 0 to 10. Nothing is chosen at first: no answer is not a zero. `name`: where several are shown. */
export function painScale(legend: string, value: number | null, pick: (score: number) => void, name = 'pain'): TemplateResult {
  return html`<fieldset class="pain">
    <legend class="unseen-text">${legend}</legend>
    <div class="scale">${Array.from({ length: 11 }, (_, score) => html`<label class="choice">
      <input type="radio" name=${name} value=${score} .checked=${live(score === value)} @change=${() => pick(score)}
        aria-label=${score === 0 ? t('pain-zero') : score === 10 ? t('pain-ten') : String(score)}>
      <span ${vars({ '--level': score })} aria-hidden="true">${score}</span>
    </label>`)}</div>
    <p class="ends" aria-hidden="true"><span>0 \u00b7 ${t('pain-none')}</span><span>10 \u00b7 ${t('pain-worst')}</span></p>
  </fieldset>`;
}

export function toggle(words: string, on: boolean, change: (on: boolean) => void): TemplateResult {
  return html`<label class="switch">
    <input type="checkbox" role="switch" .checked=${live(on)}
      @change=${(event: Event) => { if (event.target instanceof HTMLInputElement) change(event.target.checked); }}>
    <span>${words}</span>
  </label>`;
}
