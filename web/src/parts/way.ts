// A card that leads elsewhere in the page.
import { html, type TemplateResult } from 'lit/html.js';
import { t } from '../i18n/i18n';
import { routeHash, type Screen } from '../route';
import { icon } from './icon';

function way(screen: Screen, title: string, about: string, step = 0): TemplateResult {
  return html`<a class="card way" href=${routeHash(screen, step)}><span><strong>${title}</strong><small>${about}</small></span>${icon('next')}</a>`;
}

/** To "Why it hurts", from wherever somebody may wonder. */
export function wayToWhy(): TemplateResult {
  return way('why', t('why-link'), t('why-link-more'));
}

const ownStep = 8; // of "Why it hurts", from 0

/** To the replay of what was just held. */
export function wayToReplay(): TemplateResult {
  return way('why', t('why-own-link'), t('why-own-link-more'), ownStep);
}

export function wayToDiary(): TemplateResult {
  return way('diary', t('diary-page-title'), t('diary-link-more'));
}

/** To what goes out of the diary and comes into it. */
export function wayToShare(): TemplateResult {
  return way('share', t('share-title'), t('share-link-more'));
}
