// The frame of every quiet screen: brand, way back, settings; banners; the small print at the foot.
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { t } from '../i18n/i18n';
import { routeHash } from '../route';
import { icon, mark, type IconName } from './icon';

export interface Banner {
  words: string;
  warn: boolean;
  action?: { words: string; press: () => void };
  close?: () => void;
}

export interface PageFrame {
  banners: Banner[];
  back?: { words: string; press: () => void };
  settings?: boolean; // the way to the settings is shown
  foot?: boolean; // the small print is shown
}

/** Shows a screen. When what had the focus is gone, a button that was pressed for instance, the heading gets it. */
export function renderInto(root: HTMLElement, screen: TemplateResult): void {
  const hadFocus = root.contains(document.activeElement);
  render(screen, root);
  if (hadFocus && !root.contains(document.activeElement)) root.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
}

export function banner(one: Banner): TemplateResult {
  return html`<div class="banner ${one.warn ? 'warn' : ''}" role=${one.warn ? 'alert' : 'status'}>
    <p>${one.words}</p>
    ${one.action ? html`<button class="press ${one.warn ? 'plain' : 'main'}" @click=${one.action.press}>${one.action.words}</button>` : nothing}
    ${one.close ? html`<button class="quiet" @click=${one.close}>${t('close')}</button>` : nothing}
  </div>`;
}

/** A quiet screen. Its heading takes the focus when the screen changes (app.ts), so that it is read out. */
export function page(frame: PageFrame, content: unknown): TemplateResult {
  return html`<div class="page">
    <header class="top">
      ${frame.back
        ? html`<button class="quiet" @click=${frame.back.press}>${icon('back')}<span>${frame.back.words}</span></button>`
        : html`<a class="brand" href=${routeHash('home')}>${mark()}<span>Sitbone</span></a>`}
      ${frame.settings
        ? html`<nav aria-label=${t('nav-label')}><a class="quiet" href=${routeHash('settings')}>${icon('settings')}<span>${t('settings')}</span></a></nav>`
        : nothing}
    </header>
    ${frame.banners.map(banner)}
    <main>${content}</main>
    ${frame.foot
      ? html`<footer class="foot"><p>${t('small-print')}</p><a class="quiet link" href=${routeHash('privacy')}>${t('privacy-link')}</a></footer>`
      : nothing}
  </div>`;
}

export function heading(words: string): TemplateResult {
  return html`<h1 tabindex="-1">${words}</h1>`;
}

export function point(name: IconName, title: string, words: string): TemplateResult {
  return html`<li>${icon(name)}<p><strong>${title}</strong>${words}</p></li>`;
}

export function mainPress(words: string, press: () => void, name?: IconName): TemplateResult {
  return html`<button class="press main" @click=${press}>${name ? icon(name) : nothing}<span>${words}</span></button>`;
}

export function plainPress(words: string, press: () => void, name?: IconName): TemplateResult {
  return html`<button class="press plain" @click=${press}>${name ? icon(name) : nothing}<span>${words}</span></button>`;
}
