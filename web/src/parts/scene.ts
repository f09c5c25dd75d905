// Pictures that stand still: the two stretches, drawn by the core at build time (tools/web/figures.mjs), and where the
// camera goes. They need no WebAssembly, so they are there on the first screen.
import { html, svg, type TemplateResult } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import { t } from '../i18n/i18n';
import { FigureView, type FigureDrawing } from './figure';

export type SceneName = 'one' | 'one-start' | 'two' | 'two-start' | 'place';

const views: Record<Exclude<SceneName, 'place'>, string> = {
  one: '-108 -122 204 136', 'one-start': '-108 -122 204 136', two: '-64 -150 180 164', 'two-start': '-64 -150 180 164',
};
const drawings = new Map<string, Promise<FigureDrawing>>();

function load(name: string): Promise<FigureDrawing> {
  let drawing = drawings.get(name);
  if (!drawing) {
    drawing = fetch(`figures/${name}.json`).then(async answer => {
      if (!answer.ok) throw new Error(`figures/${name}.json: ${answer.status}`);
      // Drawn by our own core at build time; a check holds it against the core (tools/web/figures.mjs --check).
      return (await answer.json()) as FigureDrawing;
    });
    drawing.catch(() => drawings.delete(name)); // tried again the next time
    drawings.set(name, drawing);
  }
  return drawing;
}

const shown = new WeakMap<Element, FigureView>();

function show(name: string): (element: Element | undefined) => void {
  return element => {
    if (!(element instanceof SVGSVGElement)) return;
    let view = shown.get(element);
    if (!view) {
      view = new FigureView(element);
      shown.set(element, view);
    }
    const figure = view;
    load(name).then(drawing => figure.update(drawing), () => undefined); // a missing picture is no reason to stop
  };
}

const shows = new Map<string, (element: Element | undefined) => void>(Object.keys(views).map(name => [name, show(name)]));

/** `words`: what the drawing shows, for those who do not see it; empty where the text beside it says the same. */
export function scene(name: SceneName, words = ''): TemplateResult {
  if (name === 'place') return place(words);
  return words
    ? html`<svg class="drawing figure" viewBox=${views[name]} role="img" aria-label=${words} ${ref(shows.get(name))}></svg>`
    : html`<svg class="drawing figure" viewBox=${views[name]} aria-hidden="true" ${ref(shows.get(name))}></svg>`;
}

/** From above: the person on the mat, and the device square beside the hips. */
function place(words: string): TemplateResult {
  return html`<svg class="drawing scene" viewBox="0 0 416 262" role="img" aria-label=${words}>
    ${svg`<path class="cone" d="M208 226 40 30H376Z"/>
      <rect class="mat" x="44" y="18" width="336" height="92" rx="12"/>
      <path class="leg far" d="M228 54C262 46 300 44 340 46"/>
      <path class="leg" d="M228 76C256 84 286 84 306 80"/>
      <path class="torso" d="M122 64C150 58 196 56 228 64"/>
      <path class="upper" d="M124 82C150 98 186 100 236 92"/>
      <path class="upper far" d="M124 46C150 34 176 32 204 36"/>
      <circle class="hair" cx="84" cy="64" r="21"/><path class="face" d="M84 46a18 18 0 0 1 0 36 26 26 0 0 0 0-36z"/>
      <path class="measure" d="M208 124V198M199 133 208 123 217 133M199 189 208 199 217 189"/>
      <rect class="device" x="168" y="214" width="80" height="36" rx="7"/><circle class="lens" cx="208" cy="222" r="3.500"/>
      <text class="label" x="230" y="170">${t('place-distance')}</text>`}
  </svg>`;
}
