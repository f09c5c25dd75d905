// The first screen: what this is, what it is not, and that the pictures stay here.
import { html, type TemplateResult } from 'lit/html.js';
import { languageNames, languages, t, type Language } from '../i18n/i18n';
import { heading, mainPress, page, point, type PageFrame } from '../parts/page';
import { scene } from '../parts/scene';
import { routeHash } from '../route';
import { wayToWhy } from '../parts/way';

export interface WelcomeState {
  frame: PageFrame;
  language: Language;
}
export interface WelcomeHandlers {
  begin: () => void;
  speak: (language: Language) => void;
}

export function welcome(state: WelcomeState, on: WelcomeHandlers): TemplateResult {
  return page(state.frame, html`
    <div class="split hero">
      <div class="stack">
        ${heading(t('welcome-title'))}
        <p class="lead">${t('welcome-lead')}</p>
        <div class="actions">${mainPress(t('welcome-begin'), on.begin, 'next')}<span class="soft small">${t('welcome-begin-more')}</span></div>
      </div>
      <div class="plate">${scene('one', t('alt-one'))}</div>
    </div>
    <ul class="points columns">
      ${point('eye', t('welcome-watch-title'), t('welcome-watch'))}
      ${point('hand', t('welcome-ease-title'), t('welcome-ease'))}
      ${point('shield', t('welcome-private-title'), t('welcome-private'))}
    </ul>
    ${wayToWhy()}
    <div class="note">
      <h2>${t('welcome-not-title')}</h2>
      <p>${t('welcome-not')}</p>
      <p class="soft">${t('not-reviewed')}</p>
    </div>
    <p><a class="quiet link" href=${routeHash('share')}>${t('share-link-restore')}</a></p>
    <p class="languages">${languages.map(language => html`<button class="quiet" lang=${language} aria-pressed=${language === state.language}
      @click=${() => on.speak(language)}>${languageNames[language]}</button>`)}</p>`);
}
