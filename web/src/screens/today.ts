// Today: what is due, one main button, and why. What waits is said with its time; what comes later, with its reason.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { PlanItem, PlanReason, ProgrammePlan, Side } from '../core/surface_types';
import { canStart, mayStart } from '../allowed';
import { time, t } from '../i18n/i18n';
import { icon, type IconName } from '../parts/icon';
import { heading, mainPress, page, plainPress, type PageFrame } from '../parts/page';
import { scene } from '../parts/scene';
import { named, reasonWords, seeWords, why } from '../parts/why';
import { wayToDiary, wayToWhy } from '../parts/way';

export interface TodayState {
  frame: PageFrame;
  plan: ProgrammePlan;
  open: { done: number; wanted: number } | null; // a session that was not finished
  last: string | null; // when the last session was, in words
  offline: boolean; // everything is here; works without the network
  form: TemplateResult | typeof nothing; // a clinician's word, while it is noted
}
export interface TodayHandlers {
  start: () => void;
  goOn: () => void;
  drop: () => void;
  answer: (question: PlanReason) => void;
  tellPain: () => void;
  cleared: (reason: PlanReason) => void; // a clinician's word
}

const statusIcons: Partial<Record<PlanItem['status'], IconName>> =
  { due: 'play', may: 'play', done: 'check', wait: 'timer', rest: 'pause', stopped: 'alert', ask: 'question' };

const notNow: ReadonlySet<PlanItem['status']> = new Set(['later', 'left_out']);

/** What holds a person back is said at once; why something is due, to those who ask. */
const openly: ReadonlySet<PlanItem['status']> = new Set(['rest', 'stopped', 'ask']);

export function today(state: TodayState, on: TodayHandlers): TemplateResult {
  const { plan } = state;
  const now = plan.items.filter(item => item.status === 'due' || (item.group === 'article' && !notNow.has(item.status)));
  const others = plan.items.filter(item => !now.includes(item) && !notNow.has(item.status));
  return page(state.frame, html`
    <div class="split hero">
      <div class="stack">
        ${heading(state.open ? t('home-title-open') : plan.sessions === 0 && canStart(plan) ? t('today-first') : t('today-title'))}
        ${state.open
          ? html`<p class="lead">${t('home-open', state.open)}</p>
            <div class="actions">${mainPress(t('home-go-on'), on.goOn, 'play')}${plainPress(t('home-drop'), on.drop)}</div>`
          : html`<p class="lead">${plan.sessions === 0 && canStart(plan) ? t('today-lead-first') : t(`today-state-${plan.state}`)}
              ${plan.next_at !== null && !canStart(plan) ? t('today-next', { time: time(plan.next_at) }) : nothing}</p>
            ${actions(plan, on)}`}
        ${state.last ? html`<p class="last">${t('home-last', { when: state.last, sessions: plan.sessions })}</p>` : nothing}
        ${state.offline ? html`<p class="soft small with-icon">${icon('plug')}<span>${t('home-offline')}</span></p>` : nothing}
      </div>
      <div class="plate">${scene(now.some(item => item.stretch === 'one' && item.status === 'due') ? 'one' : 'two', '')}</div>
    </div>
    ${clinician(plan.clinician, on)}
    ${questions(plan.questions, on)}
    ${now.length > 0 ? html`<div class="due">${pairs(now).map(stretch)}</div>` : nothing}
    ${news(plan.news)}
    ${why(plan.because)}
    ${more('today-others', others)}
    ${more('today-later', plan.items.filter(item => notNow.has(item.status)))}
    ${plan.programme ? html`<p class="soft">${t('today-prescribed-by', { by: plan.programme.by, on: plan.programme.on })}</p>` : nothing}
    <div class="actions">${plainPress(t('today-tell-pain'), on.tellPain, 'hand')}</div>
    <nav class="ways" aria-label=${t('today-more')}>${wayToDiary()}${wayToWhy()}</nav>
    ${state.form}`);
}

function actions(plan: ProgrammePlan, on: TodayHandlers): TemplateResult | typeof nothing {
  if (canStart(plan)) return html`<div class="actions">${mainPress(t('home-start'), on.start, 'play')}</div>`;
  if (mayStart(plan)) return html`<div class="actions">${plainPress(t('today-again'), on.start)}</div>`;
  return nothing;
}

/** Neighbours of the same stretch and status become one: both legs. */
function pairs(items: PlanItem[]): { item: PlanItem; legs: Side | 'both' }[] {
  const told: { item: PlanItem; legs: Side | 'both' }[] = [];
  for (const item of items) {
    const before = told.at(-1);
    const { stretch: id, status, hold_s, repetitions, times_done } = item;
    const same = before?.item.stretch === id && before.item.status === status && before.item.hold_s === hold_s
      && before.item.repetitions === repetitions && before.item.times_done === times_done;
    if (before && same) before.legs = 'both';
    else told.push({ item, legs: item.side });
  }
  return told;
}

function stretch({ item, legs }: { item: PlanItem; legs: Side | 'both' }): TemplateResult {
  const { status } = item;
  return html`<article class="card stack tight due-${named(status)}">
    <h2>${t(`today-step-${named(item.stretch)}`)}</h2>
    <p class="status">${icon(statusIcons[status] ?? 'info')}<span>${t('today-legs', { status: t(`today-status-${named(status)}`), legs })}${item.next_at !== null ? ` \u00b7 ${t('today-next-at', { time: time(item.next_at) })}` : nothing}</span></p>
    ${openly.has(status) ? item.because.slice(0, 1).map(reason => html`<p>${reasonWords(reason, legs)}</p>`) : nothing}
    ${item.times_a_day > 0 ? html`<p>${t('today-dose', { repetitions: item.repetitions, hold: item.hold_s, times: item.times_a_day })}</p>
      <p class="dots">${Array.from({ length: item.times_a_day }, (_, at) => html`<i class=${at < item.times_done ? 'done' : ''}></i>`)}
        <span class="soft small">${t('today-dots', { done: item.times_done, wanted: item.times_a_day })}</span></p>` : nothing}
    ${item.gentle ? html`<p class="note warn">${t('today-gentle')}</p>` : nothing}
    ${why(item.because, legs)}
  </article>`;
}

function questions(asked: PlanReason[], on: TodayHandlers): TemplateResult | typeof nothing {
  if (asked.length === 0) return nothing;
  return html`<section class="wash stack tight" aria-labelledby="to-answer"><h2 id="to-answer">${t('today-questions')}</h2>
    ${asked.map(one => html`<div class="question"><p>${t(`today-question-${named(one.text)}`)}</p>
      ${plainPress(t('today-answer'), () => on.answer(one), 'question')}</div>`)}</section>`;
}

/** Whom to see. Where only a clinician's word leads on, it can be noted. */
function clinician(reasons: PlanReason[], on: TodayHandlers): TemplateResult | typeof nothing {
  if (reasons.length === 0) return nothing;
  return html`<section class="wash stack tight warn" aria-labelledby="clinician"><h2 id="clinician">${t('today-clinician')}</h2>
    ${reasons.map(reason => html`<p>${reasonWords(reason)} ${seeWords(reason)}</p>
      ${reason.clears ? html`<button class="quiet link" @click=${() => on.cleared(reason)}>${t('stopped-clearance')}</button>` : nothing}`)}</section>`;
}

function news(reasons: PlanReason[]): TemplateResult | typeof nothing {
  if (reasons.length === 0) return nothing;
  return html`<section class="wash stack tight" aria-labelledby="news"><h2 id="news">${t('today-news')}</h2>${reasons.map(reason => html`<p>${reasonWords(reason)}</p>`)}</section>`;
}

/** What is not for now or only a choice: folded away, each with what it is and why. */
function more(title: 'today-others' | 'today-later', items: PlanItem[]): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<details class="later"><summary>${t(title)}</summary>
    <p class="soft">${t(`${title}-about`)}</p>
    <div class="blocks">${pairs(items).map(({ item, legs }) => html`<article class="card stack tight">
      <h3>${t(`today-step-${named(item.stretch)}`)}</h3><p class="soft">${t(`today-about-${named(item.stretch)}`)}</p>
      ${item.because.slice(0, 1).map(reason => html`<p class="small">${reasonWords(reason, legs)}</p>`)}${why(item.because, legs)}</article>`)}</div></details>`;
}
