// How a stretch goes, in pictures: start, on the way, hold; how it looks for the very tight; and each fault beside the right way.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { t } from '../i18n/i18n';
import { choice } from '../parts/choice';
import { icon } from '../parts/icon';
import { moment } from '../parts/moment';
import { people, type Guide, type Moment, type Shown, type Stretch } from '../guide';

export interface InstructionsState {
  stretch: Stretch;
  guide: Guide;
  shown: Shown;
}

const steps: readonly [Moment, string][] = [['start', 'start'], ['on_the_way', 'way'], ['hold', 'hold']];
const faults: Record<Stretch, readonly Moment[]> = { one: ['thigh_dropped', 'rounded_back'], two: ['rounded_back', 'knee_locked'] };

export function instructions({ stretch, guide, shown }: InstructionsState, show: (shown: Shown) => void): TemplateResult {
  const lacks = guide.lacks(stretch, [...steps.map(([one]) => one), 'tight_hold', ...faults[stretch]], shown);
  return html`<section class="guide" aria-labelledby="guide-title">
    <h2 id="guide-title">${t(`guide-title-${stretch}`)}</h2>
    ${figureChoice(shown, show)}
    ${lacks ? html`<p class="note" role="status">${t(lacks === 'coming' ? 'guide-people-coming' : 'guide-people-absent')}</p>` : nothing}
    <ol class="moments">
      ${steps.map(([name, step], at) => html`<li>${moment(guide.of(stretch, name, shown))}<div class="stack tight">
        <h3><span class="number" aria-hidden="true">${at + 1}</span>${t('guide-step', { step })}</h3><p>${t(`guide-steps-${stretch}`, { step })}</p></div></li>`)}
      <li class="tight-end">${moment(guide.of(stretch, 'tight_hold', shown))}<div class="stack tight">
        <h3>${t('guide-tight-title')}</h3><p>${t('guide-tight', { stretch })}</p></div></li>
    </ol>
    <details class="compare"><summary>${t('guide-compare-title')}</summary>
      <div class="faults">${faults[stretch].map(fault => beside(stretch, fault, guide, shown))}</div>
      <p class="soft">${t('guide-fault-bouncing')}</p></details>
    ${shown === 'drawing' ? nothing : html`<p class="soft small">${t('guide-people-rendered')}</p>`}
  </section>`;
}

export function figureChoice(shown: Shown, show: (shown: Shown) => void): TemplateResult {
  return choice<Shown>('figures', t('guide-figures'), (['drawing', ...people] as const).map(value => ({ value, words: t(`guide-figures-${value}`) })), shown, show);
}

/** The right way and what goes wrong, with the same person where there is a picture of both. */
function beside(stretch: Stretch, fault: Moment, guide: Guide, shown: Shown): TemplateResult {
  const wrong = guide.of(stretch, fault, shown, true);
  const right = guide.of(stretch, 'hold', wrong.photo ? shown : 'drawing', true);
  const words = (name: Moment): string => t('guide-picture', { picture: `${stretch}-${name.replaceAll('_', '-')}` });
  return html`<section class="fault-pair"><h3>${t(`guide-fault-${fault}`, { stretch })}</h3>
    <figure class="right">${moment(right)}<figcaption>${icon('check')}<span><strong>${t('guide-right')}</strong> ${words('hold')}</span></figcaption></figure>
    <figure class="wrong">${moment(wrong)}<figcaption>${icon('close')}<span><strong>${t('guide-wrong')}</strong> ${words(fault)}</span></figcaption></figure>
  </section>`;
}
