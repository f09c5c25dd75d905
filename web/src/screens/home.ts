// What to do now, and one line about last time.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { t } from '../i18n/i18n';
import { icon } from '../parts/icon';
import { heading, mainPress, page, plainPress, type PageFrame } from '../parts/page';
import { scene } from '../parts/scene';

export interface HomeState {
  frame: PageFrame;
  last: string | null; // when the last session was, in words
  sessions: number;
  open: { done: number; wanted: number } | null; // a session that was not finished
  offline: boolean; // everything is here; works without the network
}
export interface HomeHandlers {
  start: () => void;
  goOn: () => void;
  drop: () => void;
}

export function home(state: HomeState, on: HomeHandlers): TemplateResult {
  return page(state.frame, html`
    <div class="split hero">
      <div class="stack">
        ${heading(state.open ? t('home-title-open') : state.last ? t('home-title') : t('home-title-first'))}
        ${state.open
          ? html`<p class="lead">${t('home-open', state.open)}</p>
            <div class="actions">${mainPress(t('home-go-on'), on.goOn, 'play')}${plainPress(t('home-drop'), on.drop)}</div>`
          : html`<p class="lead">${t('home-lead')}</p>
            <div class="actions">${mainPress(t('home-start'), on.start, 'play')}</div>`}
        <p class="last">${state.last ? t('home-last', { when: state.last, sessions: state.sessions }) : t('home-none')}</p>
        ${state.offline ? html`<p class="soft small with-icon">${icon('plug')}<span>${t('home-offline')}</span></p>` : nothing}
      </div>
      <div class="plate">${scene(state.open ? 'two' : 'one', '')}</div>
    </div>`);
}
