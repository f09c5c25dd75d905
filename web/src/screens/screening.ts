// The questions that come before the first stretch: one a screen, with large answers, and a way back.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { has, t } from '../i18n/i18n';
import { icon } from '../parts/icon';
import { heading, page, type PageFrame } from '../parts/page';
import { vars } from '../parts/vars';

export interface ScreeningState {
  frame: PageFrame;
  question: string; // id
  at: number; // from 0
  of: number;
  answer: boolean | null; // given before
  again: string | null; // why it is asked again
}
export interface ScreeningHandlers {
  answer: (yes: boolean) => void;
}

/** Ids of questions have underscores, ids of their texts have hyphens. */
export function questionText(part: 'q' | 'more' | 'why' | 'tell', question: string): string {
  return `screening-${part}-${question.replaceAll('_', '-')}`;
}

export function screening(state: ScreeningState, on: ScreeningHandlers): TemplateResult {
  const more = questionText('more', state.question);
  const why = questionText('why', state.question);
  return page(state.frame, html`
    <div class="steps">
      <span>${t('screening-progress', { number: state.at + 1, of: state.of })}</span>
      <span class="bar" aria-hidden="true"><i ${vars({ '--done': (state.at + 1) / state.of })}></i></span>
    </div>
    ${state.at === 0 ? html`<p class="soft reading">${state.again ? t(`screening-again-${state.again}`) : t('screening-lead')}</p>` : nothing}
    <div class="stack reading">
      ${heading(t(questionText('q', state.question)))}
      ${has(more) ? html`<p class="lead">${t(more)}</p>` : nothing}
      <div class="answers">
        <button class="press plain answer" aria-pressed=${state.answer === true} @click=${() => on.answer(true)}>${t('yes')}</button>
        <button class="press plain answer" aria-pressed=${state.answer === false} @click=${() => on.answer(false)}>${t('no')}</button>
      </div>
      ${has(why) ? html`<details><summary>${t('screening-why')}</summary><p class="soft">${t(why)}</p></details>` : nothing}
      <p class="soft small">${icon('info')} ${t('not-reviewed')}</p>
    </div>`);
}
