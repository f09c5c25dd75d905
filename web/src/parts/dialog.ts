// A question that must be answered before anything else. The browser's own dialog keeps the focus inside.
import { html, type TemplateResult } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';

export interface Question {
  title: string;
  body: unknown;
  actions: unknown;
  cancel: () => void; // Esc
}

function open(element: Element | undefined): void {
  if (element instanceof HTMLDialogElement && element.isConnected && !element.open) element.showModal();
  else if (element instanceof HTMLDialogElement && !element.isConnected) queueMicrotask(() => { if (element.isConnected && !element.open) element.showModal(); });
}

export function dialog(question: Question): TemplateResult {
  return html`<dialog aria-labelledby="dialog-title" ${ref(open)}
      @cancel=${(event: Event) => { event.preventDefault(); question.cancel(); }}>
    <div class="stack">
      <h2 id="dialog-title">${question.title}</h2>
      ${question.body}
      <div class="actions">${question.actions}</div>
    </div>
  </dialog>`;
}
