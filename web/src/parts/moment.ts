// A moment of a stretch: a drawing, or a person's picture with the drawing that explains laid over it.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Picture } from '../guide';
import { drawn } from './stage';

/** `words`: what is seen, for those who do not see it; empty where the text beside it says the same. `other`: the other leg. */
export function moment({ drawing, photo }: Picture, words = '', other = false): TemplateResult {
  const lines = drawing ? html`<svg class="figure ${photo ? 'over' : ''}" aria-hidden="true" ${drawn(drawing)}></svg>` : nothing;
  const image = photo ? html`<img src=${photo.url} width=${photo.width} height=${photo.height} alt="" decoding="sync">` : nothing;
  const classes = `moment ${other ? 'other-leg' : ''}`;
  return words
    ? html`<div class=${classes} role="img" aria-label=${words}>${image}${lines}</div>`
    : html`<div class=${classes} aria-hidden="true">${image}${lines}</div>`;
}
