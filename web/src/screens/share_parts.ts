// What the cards of this screen are made of.
import { html, type TemplateResult } from 'lit/html.js';

export const typed = (take: (text: string) => void) => (event: Event): void => {
  if (event.target instanceof HTMLInputElement) take(event.target.value);
};

export function card(id: string, title: string, content: unknown): TemplateResult {
  return html`<section class="card stack tight" aria-labelledby=${id}><h2 id=${id}>${title}</h2>${content}</section>`;
}
