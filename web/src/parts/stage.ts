// A drawn person to take hold of: the figure with its handles, each of them also a slider for the keyboard.
//
// Where a handle is and what moving it means, the core says; here are only pointers and percent of the picture.
import { html, noChange, type TemplateResult } from 'lit/html.js';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';
import type { DragHandle, FigureDrawing, LessonHandle, LessonQuantity } from '../core/surface_types';
import { FigureView } from './figure';
import { vars } from './vars';

/** Keeps the shapes of an <svg> up to date with a drawing. */
class Drawn extends Directive {
  private view: FigureView | null = null;
  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error('drawn() belongs on an element.');
  }
  override update(part: ElementPart, [drawing]: [FigureDrawing]): unknown {
    if (!(part.element instanceof SVGSVGElement)) throw new Error('drawn() belongs on an <svg>.');
    this.view ??= new FigureView(part.element);
    this.view.update(drawing);
    return noChange;
  }
  render(_drawing: FigureDrawing): unknown {
    return noChange;
  }
}
/** On an <svg>: keeps it up to date with a drawing. */
export const drawn = directive(Drawn);

export interface HandleWords {
  name: string;
  value: string; // the angle in words
  now: number;
  min: number;
  max: number;
}

export interface StageState {
  figure: FigureDrawing;
  words: string; // what is drawn, for those who do not see it
  handles: LessonHandle[];
  describe: (handle: LessonHandle) => HandleWords;
}

export interface StageHandlers {
  grab: () => void;
  drag: (handle: DragHandle, from: number[], to: number[]) => void;
  step: (quantity: LessonQuantity, steps: number) => void;
}

const steps: Record<string, number> = {
  ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1, PageUp: 10, PageDown: -10, Home: -1000, End: 1000,
};

function follow(down: PointerEvent, state: StageState, handle: DragHandle, on: StageHandlers): void {
  const knob = down.currentTarget;
  if (!(knob instanceof HTMLElement) || !knob.parentElement) return;
  const stage = knob.parentElement;
  const [x = 0, y = 0, width = 1, height = 1] = state.figure.view;
  // Where things are is asked once: to ask again would make the browser lay out the page within each picture.
  const box = stage.getBoundingClientRect();
  const pointOf = (event: PointerEvent): number[] => // in the drawing, cm
    [x + ((event.clientX - box.left) / box.width) * width, y + ((event.clientY - box.top) / box.height) * height];
  const from = pointOf(down);
  knob.setPointerCapture(down.pointerId);
  knob.focus({ preventScroll: true });
  down.preventDefault();
  on.grab();
  const move = (event: PointerEvent): void => on.drag(handle, from, pointOf(event));
  const end = (): void => {
    knob.removeEventListener('pointermove', move);
    knob.removeEventListener('lostpointercapture', end);
  };
  knob.addEventListener('pointermove', move);
  knob.addEventListener('lostpointercapture', end);
}

function key(event: KeyboardEvent, quantity: LessonQuantity, on: StageHandlers): void {
  const count = steps[event.key];
  if (count === undefined) return;
  event.preventDefault();
  on.step(quantity, count);
}

function knob(state: StageState, handle: LessonHandle, on: StageHandlers): TemplateResult {
  const [x = 0, y = 0, width = 1, height = 1] = state.figure.view;
  const said = state.describe(handle);
  return html`<div class="handle" role="slider" tabindex="0" data-handle=${handle.handle} aria-label=${said.name}
    aria-valuemin=${said.min} aria-valuemax=${said.max} aria-valuenow=${said.now} aria-valuetext=${said.value}
    ${vars({ '--x': (handle.x - x) / width, '--y': (handle.y - y) / height })}
    @pointerdown=${(event: PointerEvent) => follow(event, state, handle.handle, on)}
    @keydown=${(event: KeyboardEvent) => key(event, handle.quantity, on)}></div>`;
}

export function stage(state: StageState, on: StageHandlers): TemplateResult {
  const [, , width = 1, height = 1] = state.figure.view;
  return html`<div class="stage" ${vars({ '--wide': width, '--high': height })}>
    <svg class="figure" role="img" aria-label=${state.words} ${drawn(state.figure)}></svg>
    ${state.handles.map(handle => knob(state, handle, on))}
  </div>`;
}
