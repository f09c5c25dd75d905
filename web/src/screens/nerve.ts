// Muscle or nerve: what was felt at the end of the stretch. All is answered, or only what is new is stored.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Side } from '../core/surface_types';
import { t } from '../i18n/i18n';
import { heading, mainPress, page, type PageFrame } from '../parts/page';
import { named } from '../parts/why';
import { yesNo } from './check';

export const signs = ['below_knee', 'tingling', 'changed_by_foot', 'changed_by_chin'] as const;
export type Sign = (typeof signs)[number];

export interface NerveCheck {
  side: Side;
  signs: Map<Sign, boolean>;
  numbness: boolean | null;
  weakness: boolean | null;
}
export interface NerveHandlers {
  sign: (sign: Sign, yes: boolean) => void;
  isNew: (what: 'numbness' | 'weakness', yes: boolean) => void;
  save: () => void;
}

/** Everything was answered, or something is new. */
function mayNote({ signs: told, numbness, weakness }: NerveCheck): boolean {
  return numbness === true || weakness === true || (told.size === signs.length && numbness !== null && weakness !== null);
}

export function nerve(frame: PageFrame, state: NerveCheck, on: NerveHandlers): TemplateResult {
  return page(frame, html`
    <div class="stack tight">${heading(t('nerve-title'))}<p class="lead">${t('nerve-lead', { side: state.side })}</p></div>
    <div class="stack">${signs.map(sign => yesNo(t(`nerve-${named(sign)}`), state.signs.get(sign) ?? null, yes => on.sign(sign, yes)))}</div>
    <section class="stack tight" aria-labelledby="new"><h2 id="new">${t('check-new')}</h2>
      ${yesNo(t('check-new-numbness'), state.numbness, yes => on.isNew('numbness', yes))}
      ${yesNo(t('check-new-weakness'), state.weakness, yes => on.isNew('weakness', yes))}</section>
    ${mayNote(state) ? html`<div class="actions sticky">${mainPress(t('nerve-save'), on.save, 'check')}</div>` : nothing}`);
}
