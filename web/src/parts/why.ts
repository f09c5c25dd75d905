// The reasons of a decision: in words, whom to see, and what each rests on.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { PlanReason, Side } from '../core/surface_types';
import { time, t } from '../i18n/i18n';

/** Ids of messages have hyphens where the core's names have underscores. */
export function named(id: string): string {
  return id.replaceAll('_', '-');
}

/** `side`: the leg that the reason is about; a person as a whole has none. */
export function reasonWords(reason: PlanReason, side: Side | 'both' = 'both'): string {
  const { rule, number, goal, text, until } = reason;
  return t(`today-why-${named(rule)}`, { number, goal, side, text, time: until === null ? '' : time(until) });
}

export function seeWords(reason: PlanReason): TemplateResult | typeof nothing {
  return reason.see ? html`<strong class="see">${t(`today-see-${named(reason.see)}`)}</strong>` : nothing;
}

export function why(reasons: PlanReason[], side: Side | 'both' = 'both'): TemplateResult | typeof nothing {
  if (reasons.length === 0) return nothing;
  return html`<details class="why"><summary>${t('today-because')}</summary>
    <ul>${reasons.map(reason => html`<li>${reasonWords(reason, side)} ${seeWords(reason)}
      <small class="soft">${t('today-source', { source: reason.source })}</small></li>`)}</ul></details>`;
}
