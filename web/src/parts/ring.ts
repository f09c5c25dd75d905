// The huge number with the ring round it. The ring fills with good seconds only. Whether the seconds count is told by
// colour (pine, clay), by shape (whole line, dashes and a pause sign) and by words.
import { html, svg, type TemplateResult } from 'lit/html.js';
import { digits } from './digits';
import { icon } from './icon';
import { vars } from './vars';

export type RingLook = 'counting' | 'waiting' | 'resting' | 'ready';

export interface RingState {
  count: number;
  progress: number; // 0..1
  look: RingLook;
  words: string; // "Counting", "Not counting"
  spoken: string; // the count as a sentence, for a screen reader that asks
}

// A circle for wide screens; for tall ones a ring with taller sides. Both begin at the top and go clockwise.
const circle = 'M50 3.5A46.5 46.5 0 1 1 49.990 3.5';
const tall = 'M50 3.5H72.5A24 24 0 0 1 96.5 27.5V90.5A24 24 0 0 1 72.5 114.5H27.5A24 24 0 0 1 3.5 90.5V27.5A24 24 0 0 1 27.5 3.5Z';

function line(path: string, view: string, name: string, progress: number): TemplateResult {
  return html`<svg class="line ${name}" viewBox=${view} preserveAspectRatio="none" aria-hidden="true" ${vars({ '--progress': progress })}>
    ${svg`<path class="track" d=${path} pathLength="100"/>
      <path class="fill" d=${path} pathLength="100"/>`}
  </svg>`;
}

export function ring(state: RingState): TemplateResult {
  return html`<div class="ring ${state.look}">
    ${line(circle, '0 0 100 100', 'round', state.progress)}${line(tall, '0 0 100 118', 'tall', state.progress)}
    ${digits(state.count)}
    <p class="ring-words">${state.look === 'waiting' ? icon('pause') : state.look === 'counting' ? icon('check') : ''}<span>${state.words}</span></p>
    <p class="unseen-text" role="timer" aria-live="off">${state.spoken}</p>
  </div>`;
}
