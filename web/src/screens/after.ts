// After the session: what was done on each side, the best angle against last time, one tip, and how the pain is now.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { t } from '../i18n/i18n';
import { painScale } from '../parts/choice';
import { icon } from '../parts/icon';
import { heading, mainPress, page, type PageFrame } from '../parts/page';
import { vars } from '../parts/vars';
import { wayToReplay, wayToWhy } from '../parts/way';
import type { BlockDone, Progress } from '../core/surface_types';

export interface AfterBlock extends BlockDone {
  quantity: 'knee_flexion' | 'trunk_thigh';
  progress: Progress;
  felt: string | null;
}

export interface AfterState {
  frame: PageFrame;
  end: 'done' | 'stopped' | 'eased';
  blocks: AfterBlock[];
  fault: { kind: string; times: number } | null; // the one to work on
  clean: boolean; // holds, and no fault in them
  pain: { before: number | null; now: number | null; stored: boolean };
  stored: 'yes' | 'waiting' | 'no';
}
export interface AfterHandlers {
  pain: (score: number) => void;
  close: () => void;
}

const faultKinds = new Set(['rounded_back', 'thigh_dropped', 'knee_locked', 'bouncing']);

export function after(state: AfterState, on: AfterHandlers): TemplateResult {
  const seconds = state.blocks.reduce((sum, block) => sum + Math.floor(block.credited_s), 0);
  return page(state.frame, html`
    <div class="stack">
      ${heading(t(`after-title-${state.end}`, { seconds }))}
      <p class="lead">${t(`after-lead-${state.end}`)}</p>
    </div>
    <div class="blocks">${state.blocks.map(block)}</div>
    ${state.fault ? html`<section class="wash tip stack tight"><p class="kicker">${t('after-tip')}</p>
        <h2>${t(faultId(state.fault.kind, 'next'))}</h2><p>${t(faultId(state.fault.kind, 'tip'))}</p></section>`
      : state.clean ? html`<section class="wash tip stack tight"><h2>${t('after-clean-title')}</h2><p>${t('after-clean')}</p></section>` : nothing}
    <section class="stack wide" aria-labelledby="now">
      <h2 id="now">${t('pain-title-after')}</h2>
      ${painScale(t('pain-title-after'), state.pain.now, on.pain)}
      <p class="soft" role="status">${painWords(state)}</p>
    </section>
    <section class="stack tight"><h2>${t('after-next-title')}</h2><p>${t(`after-next-${state.end}`)}</p></section>
    <p class="soft small with-icon">${icon(state.stored === 'yes' ? 'check' : 'alert')}<span>${t(`after-stored-${state.stored}`)}</span></p>
    <div class="actions">${mainPress(t('after-close'), on.close, 'check')}</div>
    ${state.blocks.some(one => one.progress.best) ? wayToReplay() : wayToWhy()}`);
}

function faultId(kind: string, part: 'next' | 'tip'): string {
  return `after-fault-${faultKinds.has(kind) ? kind : 'other'}-${part}`;
}

function painWords(state: AfterState): string {
  const { before, now } = state.pain;
  if (now === null) return t('pain-after-none');
  if (before === null) return t('pain-after-only', { now });
  return t(now > before ? 'pain-after-more' : now < before ? 'pain-after-less' : 'pain-after-same', { before, now });
}

function block(one: AfterBlock): TemplateResult {
  const complete = one.done >= one.repetitions;
  const { best, before, change } = one.progress;
  const angle = one.quantity === 'knee_flexion' ? 'knee' : 'hip';
  return html`<article class="card block ${complete ? 'complete' : ''}">
    <h2>${t(`stretch-${one.stretch}`)} <span class="soft side">${t(`leg-${one.side}`)}</span></h2>
    <p class="done">${icon(complete ? 'check' : 'info')}<span>${t('after-holds', { done: one.done, wanted: one.repetitions })}</span></p>
    <div class="meter" aria-hidden="true"><i ${vars({ '--done': Math.min(1, one.credited_s / Math.max(1, one.repetitions * one.hold_s)) })}></i></div>
    <p class="soft">${t('after-seconds', { seconds: Math.floor(one.credited_s) })}</p>
    ${best ? html`<div class="angle"><p class="small soft">${t(`after-${angle}`)}</p>
      <p class="serif value">${t('after-angle', { value: Math.round(best.value), pm: Math.round(best.plus_minus) })}</p>
      <p class="small soft">${t(`after-${angle}-unit`)}</p></div>` : nothing}
    ${before && change !== 'none' ? html`<p class="small change ${change}">${t(`after-change-${change}`, {
        last: Math.round(before.value), pm: Math.round(before.plus_minus) })}</p>`
      : best ? html`<p class="small soft">${t('after-change-first')}</p>` : nothing}
    ${one.felt ? html`<p class="small soft">${t(`after-felt-${one.felt.replaceAll('_', '-')}`)}</p>` : nothing}
  </article>`;
}
