/** The drawn figure: keeps the elements of an SVG up to date with a drawing of the core (sitbone_draw). */

/** One shape; which members it has depends on its kind. */
export type FigureShape = { readonly id: string; readonly class: string } & (
  | { readonly kind: "path"; readonly d: string }
  | { readonly kind: "circle"; readonly cx: number; readonly cy: number; readonly r: number }
  | { readonly kind: "line"; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }
  | { readonly kind: "text"; readonly x: number; readonly y: number; readonly text: string }
);

export interface FigureDrawing {
  readonly view: readonly number[]; // x, y, width, height
  readonly skin: string;
  readonly hair: string;
  readonly shirt: string;
  readonly legs: string;
  /** In the order of painting. */
  readonly shapes: readonly FigureShape[];
}

const SVG = "http://www.w3.org/2000/svg";

/** An element with what it was last set to, so that nothing is set twice. */
interface Part {
  readonly element: SVGElement;
  readonly kind: FigureShape["kind"];
  readonly values: Map<string, string>;
}

/** Elements are kept by id and only changed where the drawing changed; cheap enough for every frame. */
export class FigureView {
  private readonly svg: SVGSVGElement;
  private readonly root = new Map<string, string>();
  private readonly parts = new Map<string, Part>();
  private order: string[] = [];

  constructor(svg: SVGSVGElement) {
    this.svg = svg;
    svg.classList.add("figure");
  }

  update(drawing: FigureDrawing): void {
    set(this.svg, this.root, "viewBox", drawing.view.join(" "));
    set(this.svg, this.root, "data-skin", drawing.skin);
    set(this.svg, this.root, "data-hair", drawing.hair);
    set(this.svg, this.root, "data-shirt", drawing.shirt);
    set(this.svg, this.root, "data-legs", drawing.legs);
    for (const shape of drawing.shapes) this.updateShape(shape);
    if (!this.hasOrder(drawing.shapes)) this.reorder(drawing.shapes);
  }

  private updateShape(shape: FigureShape): void {
    let part = this.parts.get(shape.id);
    if (part?.kind !== shape.kind) {
      part?.element.remove();
      part = { element: document.createElementNS(SVG, shape.kind), kind: shape.kind, values: new Map() };
      this.parts.set(shape.id, part);
      this.order = [];
    }
    const { element, values } = part;
    set(element, values, "class", shape.class);
    switch (shape.kind) {
      case "path":
        set(element, values, "d", shape.d);
        break;
      case "circle":
        set(element, values, "cx", String(shape.cx));
        set(element, values, "cy", String(shape.cy));
        set(element, values, "r", String(shape.r));
        break;
      case "line":
        set(element, values, "x1", String(shape.x1));
        set(element, values, "y1", String(shape.y1));
        set(element, values, "x2", String(shape.x2));
        set(element, values, "y2", String(shape.y2));
        break;
      case "text":
        set(element, values, "x", String(shape.x));
        set(element, values, "y", String(shape.y));
        if (values.get("text") !== shape.text) {
          values.set("text", shape.text);
          element.textContent = shape.text;
        }
        break;
    }
  }

  private hasOrder(shapes: readonly FigureShape[]): boolean {
    return shapes.length === this.order.length && shapes.every((shape, i) => shape.id === this.order[i]);
  }

  /** Puts the elements into the order of painting and drops those that are no longer drawn. */
  private reorder(shapes: readonly FigureShape[]): void {
    const drawn = new Set(shapes.map((shape) => shape.id));
    for (const [id, part] of this.parts) {
      if (drawn.has(id)) continue;
      part.element.remove();
      this.parts.delete(id);
    }
    for (const shape of shapes) {
      const part = this.parts.get(shape.id);
      if (part) this.svg.append(part.element);
    }
    this.order = shapes.map((shape) => shape.id);
  }
}

function set(element: SVGElement, values: Map<string, string>, name: string, value: string): void {
  if (values.get(name) === value) return;
  values.set(name, value);
  element.setAttribute(name, value);
}
