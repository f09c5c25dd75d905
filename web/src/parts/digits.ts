// The figures of the countdown, drawn with the stroke of the mark, so that they can be as tall and as narrow as the screen
// wants and still look alike everywhere. Each on a field of 60 x 100.
import { html, svg, type TemplateResult } from 'lit/html.js';

const strokes: Record<string, string> = {
  '0': 'M30 0C52 0 60 22 60 50S52 100 30 100 0 78 0 50 8 0 30 0Z',
  '1': 'M8 20 36 0V100',
  '2': 'M2 25C4 9 15 0 30 0 47 0 58 11 58 27 58 50 36 62 2 100H60',
  '3': 'M4 0H55L27 39C46 39 60 51 60 69 60 88 47 100 29 100 14 100 4 93 0 80',
  '4': 'M44 100V0L0 70H60',
  '5': 'M54 0H10L5 45C12 40 20 37 29 37 47 37 60 50 60 68 60 87 47 100 28 100 14 100 4 93 0 81',
  '6': 'M47 0C20 18 0 43 0 68 0 87 12 100 30 100S60 87 60 68 48 38 30 38C17 38 6 46 1 58',
  '7': 'M0 0H60L20 100',
  '8': 'M30 0C46 0 56 9 56 24S46 47 30 47 4 38 4 24 14 0 30 0ZM30 47C48 47 60 57 60 73S48 100 30 100 0 89 0 73 12 47 30 47Z',
  '9': 'M13 100C40 82 60 57 60 32 60 13 48 0 30 0S0 13 0 32 12 62 30 62C43 62 54 54 59 42',
};

/** A whole number, as tall as its box. The number itself must stand beside it as text for those who listen. */
export function digits(number: number): TemplateResult {
  const characters = [...String(number)];
  return html`<span class="digits" aria-hidden="true">${characters.map(
    character => html`<svg viewBox="0 0 60 100" preserveAspectRatio="none" class=${character === '1' ? 'slim' : ''}>
      ${svg`<path d=${strokes[character] ?? ''} vector-effect="non-scaling-stroke"/>`}
    </svg>`)}</span>`;
}
