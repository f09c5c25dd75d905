// Sets CSS custom properties of an element. lit's styleMap writes a style attribute at first, which the CSP refuses.
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';
import { noChange } from 'lit/html.js';

class Vars extends Directive {
  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error('vars() belongs on an element.');
  }
  override update(part: ElementPart, [values]: [Record<string, number | string>]): unknown {
    // lit types the element of a part as Element; only HTML and SVG elements, which have a style, are ever rendered.
    const style = (part.element as HTMLElement | SVGElement).style;
    for (const [name, value] of Object.entries(values)) style.setProperty(name, String(value));
    return noChange;
  }
  render(_values: Record<string, number | string>): unknown {
    return noChange;
  }
}

/** `<div ${vars({ '--done': 0.4 })}>` */
export const vars = directive(Vars);
