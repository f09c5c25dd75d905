// The way to "Why it hurts", from wherever somebody may wonder.
import { html, type TemplateResult } from 'lit/html.js';
import { t } from '../i18n/i18n';
import { routeHash } from '../route';
import { icon } from './icon';

export function whyLink(): TemplateResult {
  return html`<a class="card why-link" href=${routeHash('why')}><span><strong>${t('why-link')}</strong><small>${t('why-link-more')}</small></span>${icon('next')}</a>`;
}
