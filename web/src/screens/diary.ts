// The diary: the last weeks, how it goes, and every session, which can be taken back.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Chronicle, Measured, SessionDone, Side, Trend } from '../core/surface_types';
import { language, t } from '../i18n/i18n';
import { chart, type ChartPoint, type ChartSeries } from '../parts/chart';
import { dialog } from '../parts/dialog';
import { heading, mainPress, page, plainPress, type PageFrame } from '../parts/page';
import { wayToShare } from '../parts/way';
import { named } from '../parts/why';
import { quantities } from '../summary';

export interface DiaryState {
  frame: PageFrame;
  chronicle: Chronicle;
  shown: number; // sessions in the list
  asking: SessionDone | null; // to be taken back
  now: number;
  day: (ms: number) => string;
}
export interface DiaryHandlers {
  more: () => void;
  ask: (session: SessionDone) => void;
  cancel: () => void;
  takeBack: () => void;
}

const weeks = 6;
const sides: readonly Side[] = ['left', 'right'];
const day_ms = 86_400_000;

export function diary(state: DiaryState, on: DiaryHandlers): TemplateResult {
  const { sessions, trends } = state.chronicle;
  if (sessions.length === 0) return page(state.frame, html`<div class="stack">${heading(t('diary-page-title'))}<p class="lead">${t('diary-empty')}</p></div>
    <nav class="ways" aria-label=${t('today-more')}>${wayToShare()}</nav>`);
  return page(state.frame, html`
    ${heading(t('diary-page-title'))}
    ${calendar(state)}
    ${angles('one', 'diary-chart-knee', 0, 80, true, state, trends)}
    ${angles('two', 'diary-chart-hip', 40, 140, false, state, trends)}
    ${pain(state)}
    ${seconds(state)}
    <section class="stack tight wide" aria-labelledby="sessions"><h2 id="sessions">${t('diary-sessions')}</h2>
      ${sessions.filter(session => session.sides.length > 0).reverse().slice(0, state.shown).map(session => entry(session, state, on))}
      ${sessions.length > state.shown ? plainPress(t('diary-more'), on.more) : nothing}</section>
    <nav class="ways" aria-label=${t('today-more')}>${wayToShare()}</nav>
    ${state.asking ? dialog({
      title: t('diary-take-back-title'), cancel: on.cancel, body: html`<p>${t('diary-take-back-more')}</p>`,
      actions: html`${mainPress(t('diary-keep'), on.cancel)}${plainPress(t('diary-take-back'), on.takeBack)}`,
    }) : nothing}`);
}

/** The session's own day: where the person was then. */
function dayOf(session: SessionDone): number {
  return Math.floor((session.at + session.offset_min * 60_000) / day_ms);
}

/** Days are counted, not timed: their names are those of the count. */
function dayWords(number: number): string {
  return new Intl.DateTimeFormat(language(), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(number * day_ms);
}

function calendar({ chronicle, now }: DiaryState): TemplateResult {
  const today = Math.floor((now - new Date(now).getTimezoneOffset() * 60_000) / day_ms);
  const weekday = (today + 3) % 7; // days since Monday; day 0 was a Thursday
  const first = today - weekday - (weeks - 1) * 7;
  const cells = Array.from({ length: weeks * 7 }, (_, at) => first + at).filter(one => one <= today);
  return html`<section class="card stack tight wide" aria-labelledby="days"><h2 id="days">${t('diary-days')}</h2>
    <ol class="calendar">${cells.map(number => {
      const there = chronicle.sessions.filter(session => dayOf(session) === number && session.sides.some(side => side.credited_s > 0 || side.pain_increased));
      const hurt = there.some(session => session.hurt);
      const words = t('diary-day', { day: dayWords(number), sessions: there.length, pain: hurt ? 1 : 0 });
      return html`<li class="${there.length > 1 ? 'more' : there.length === 1 ? 'done' : ''} ${hurt ? 'hurt' : ''} ${number === today ? 'today' : ''}" title=${words}>
        <span class="unseen-text">${words}</span><span aria-hidden="true">${new Date(number * day_ms).getUTCDate()}</span></li>`;
    })}</ol>
    <p class="key small soft"><span><i class="done"></i>${t('diary-legend-done')}</span><span><i class="more"></i>${t('diary-legend-more')}</span><span><i class="hurt"></i>${t('diary-legend-pain')}</span></p>
    <p class="small soft">${t('diary-never-missed')}</p></section>`;
}

function angles(stretch: string, title: string, lowest: number, highest: number, downIsBetter: boolean, state: DiaryState, trends: Trend[]): TemplateResult {
  const quantity = quantities[stretch] ?? 'knee_flexion';
  const point = (at: number, { value, plus_minus }: Measured): ChartPoint =>
    ({ at, value, plusMinus: plus_minus, words: t('diary-degrees', { value: Math.round(value), pm: Math.round(plus_minus) }) });
  const series: ChartSeries[] = sides.map(side => ({
    name: t(`diary-${side}`),
    points: state.chronicle.sessions.flatMap(session => session.sides.filter(one => one.stretch === stretch && one.side === side)
      .flatMap(one => (one[quantity].best ? [point(session.at, one[quantity].best)] : []))),
  }));
  const told = trends.filter(one => one.stretch === stretch).flatMap(one => {
    const { best, before, change } = one[quantity];
    if (!best || !before) return [];
    const value = Math.round(best.value);
    return [change === 'none' ? t('diary-says-first', { side: one.side, value }) : t(`diary-says-${change}`, { side: one.side, first: Math.round(before.value), value })];
  });
  return chart({
    title: t(title), series, lowest, highest, step: 20, unit: '\u00b0', downIsBetter, empty: t('diary-none-measured'), when: state.day,
    sentences: [...told, ...(told.length > 0 ? [t('diary-band', { least: state.chronicle.smallest_change_deg })] : [])],
  });
}

function pain({ chronicle, day }: DiaryState): TemplateResult {
  const { sessions } = chronicle;
  const series = (['pain_before', 'pain_after'] as const).map((which, at) => ({
    name: t(at === 0 ? 'diary-before' : 'diary-after'),
    points: sessions.flatMap(session => (session[which] === null ? [] : [{ at: session.at, value: session[which], plusMinus: null, words: String(session[which]) }])),
  }));
  const last = [...sessions].reverse().find(session => session.pain_before !== null || session.pain_after !== null);
  const sentence = !last ? [] : last.pain_before !== null && last.pain_after !== null
    ? [t('diary-says-pain', { before: last.pain_before, after: last.pain_after })] : [t('diary-says-pain-one', { value: last.pain_before ?? last.pain_after ?? 0 })];
  return chart({ title: t('diary-chart-pain'), series, lowest: 0, highest: 10, step: 2, unit: '', downIsBetter: false, empty: t('diary-none-told'), when: day, sentences: sentence });
}

function seconds({ chronicle, day }: DiaryState): TemplateResult {
  const held = (session: SessionDone, side: Side): number => session.sides.filter(one => one.side === side).reduce((sum, one) => sum + one.credited_s, 0);
  const done = chronicle.sessions.filter(session => sides.some(side => held(session, side) > 0));
  const series = sides.map(side => ({
    name: t(`diary-${side}`), points: done.map(session => ({ at: session.at, value: held(session, side), plusMinus: null, words: String(Math.floor(held(session, side))) })),
  }));
  const all = series.flatMap(one => one.points).map(point => point.value);
  return chart({
    title: t('diary-chart-seconds'), series, lowest: 0, highest: Math.max(60, Math.ceil(Math.max(...all) / 30) * 30), step: 30, unit: '', downIsBetter: false, empty: t('diary-none-told'), when: day,
    sentences: [t('diary-says-seconds', { seconds: Math.floor(all.reduce((sum, one) => sum + one, 0)), sessions: done.length })],
  });
}

function entry(session: SessionDone, { day }: DiaryState, on: DiaryHandlers): TemplateResult {
  const { pain_before: before, pain_after: after } = session;
  return html`<article class="card entry"><h3>${day(session.at)}</h3>
    <ul>${session.sides.filter(side => side.repetitions > 0 || side.credited_s > 0).map(side => html`<li><strong>${t(`today-step-${named(side.stretch)}`)}, ${t(`diary-${side.side}`)}</strong>
      <span>${t('diary-entry-holds', { done: side.done, wanted: side.repetitions, seconds: Math.floor(side.credited_s) })}</span>
      ${side.pain_increased ? html`<span class="hurt">${t('diary-entry-eased')}</span>` : nothing}</li>`)}</ul>
    ${before !== null && after !== null ? html`<p class="small soft">${t('diary-entry-pain', { before, after })}</p>` : nothing}
    ${session.ended === null ? html`<p class="small soft">${t('diary-entry-open')}</p>` : nothing}
    <button class="quiet link" @click=${() => on.ask(session)}>${t('diary-take-back')}</button></article>`;
}
