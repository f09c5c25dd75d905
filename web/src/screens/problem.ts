// Screens and banners for what stands in the way: the diary, WebAssembly, a worker, another tab.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { t } from '../i18n/i18n';
import { heading, mainPress, page, plainPress, type PageFrame } from '../parts/page';
import { scene } from '../parts/scene';
import type { StoreProblem } from '../store/types';

/** Why nothing goes on: a problem of the store, or of the programs. */
export type Blocked = StoreProblem | 'wasm' | 'worker' | 'load';

export interface ProblemState {
  frame: PageFrame;
  blocked: Blocked;
  busy: boolean;
  detail: string; // for those who help; shown small
}
export interface ProblemHandlers {
  again: () => void;
  takeOver: () => void;
}

export function problem(state: ProblemState, on: ProblemHandlers): TemplateResult {
  const elsewhere = state.blocked === 'open_elsewhere' || state.blocked === 'declined' || state.blocked === 'closed';
  const id = state.blocked.replaceAll('_', '-');
  return page(state.frame, html`
    <div class="split"><div class="stack" role="alert">
      ${heading(t(`problem-${id}-title`))}
      <p class="lead">${t(`problem-${id}`)}</p>
      <div class="actions">${elsewhere ? mainPress(t('problem-take-over'), on.takeOver) : nothing}
        ${elsewhere ? plainPress(t('problem-again'), on.again) : mainPress(t('problem-again'), on.again)}</div>
      ${state.busy ? html`<p class="soft">${t('problem-waiting')}</p>` : nothing}
      ${state.detail ? html`<details><summary>${t('problem-detail')}</summary><p class="small detail">${state.detail}</p></details>` : nothing}
    </div><div class="plate">${scene('two-start', '')}</div></div>`);
}

/** While the diary is being opened. */
export function opening(frame: PageFrame): TemplateResult {
  return page(frame, html`<div class="stack" role="status">${heading(t('opening-title'))}</div>`);
}
