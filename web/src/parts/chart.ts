// A chart of a few values over time: dots with their uncertainty, one shape a series, and the same as a table.
//
// Only positions in the picture are computed here; values, uncertainties and what counts as a change come from the core.
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit/html.js';
import { t } from '../i18n/i18n';

export interface ChartPoint {
  at: number; // ms
  value: number;
  plusMinus: number | null;
  words: string; // for the table
}
export interface ChartSeries {
  name: string;
  points: ChartPoint[];
}
export interface Chart {
  title: string;
  sentences: string[]; // the same in words
  series: ChartSeries[];
  lowest: number;
  highest: number;
  step: number; // between two lines
  unit: string;
  downIsBetter: boolean; // the scale is turned, so that progress rises
  empty: string;
  when: (ms: number) => string;
}

const size = { width: 640, height: 240, left: 52, right: 16, top: 14, bottom: 34 };
const marks: ((x: number, y: number) => SVGTemplateResult)[] = [
  (x, y) => svg`<circle cx=${x} cy=${y} r="6"/>`,
  (x, y) => svg`<path d=${`M${x - 6} ${y + 5}h12L${x} ${y - 6}z`}/>`,
];

export function chart(one: Chart): TemplateResult {
  const points = one.series.flatMap(series => series.points);
  return html`<section class="card stack tight wide chart"><h2>${one.title}</h2>
    ${points.length === 0 ? html`<p class="soft">${one.empty}</p>` : html`
      ${one.sentences.map(sentence => html`<p>${sentence}</p>`)}
      ${one.series.length > 1 ? html`<p class="key small">${one.series.map((series, at) => html`<span class="series-${at}"><svg viewBox="-9 -9 18 18" aria-hidden="true">${marks[at % marks.length]?.(0, 0)}</svg>${series.name}</span>`)}</p>` : nothing}
      ${picture(one, points)}
      ${table(one)}`}
  </section>`;
}

function picture(one: Chart, points: ChartPoint[]): TemplateResult {
  const times = points.map(point => point.at);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const across = size.width - size.left - size.right;
  const down = size.height - size.top - size.bottom;
  const x = (at: number): number => size.left + (last > first ? ((at - first) / (last - first)) * across : across / 2);
  const y = (value: number): number => {
    const share = (Math.min(Math.max(value, one.lowest), one.highest) - one.lowest) / (one.highest - one.lowest);
    return size.top + (one.downIsBetter ? share : 1 - share) * down;
  };
  const lines = Array.from({ length: Math.floor((one.highest - one.lowest) / one.step) + 1 }, (_, at) => one.lowest + at * one.step);
  return html`<svg class="plot" viewBox=${`0 0 ${size.width} ${size.height}`} role="img" aria-label=${[one.title, ...one.sentences].join(' ')}>
    ${lines.map(value => svg`<path class="rule" d=${`M${size.left} ${y(value)}H${size.width - size.right}`}/>
      <text x=${size.left - 8} y=${y(value) + 5} text-anchor="end">${Math.round(value)}${one.unit}</text>`)}
    <text x=${size.left} y=${size.height - 8}>${one.when(first)}</text>
    ${last > first ? svg`<text x=${size.width - size.right} y=${size.height - 8} text-anchor="end">${one.when(last)}</text>` : nothing}
    ${one.series.map((series, at) => svg`<g class=${`series-${at}`}>
      <path class="line" d=${series.points.map((point, place) => `${place === 0 ? 'M' : 'L'}${x(point.at)} ${y(point.value)}`).join('')}/>
      ${series.points.map(point => svg`${point.plusMinus === null ? nothing : svg`<path class="sure" d=${`M${x(point.at)} ${y(point.value - point.plusMinus)}V${y(point.value + point.plusMinus)}`}/>`}
        ${marks[at % marks.length]?.(x(point.at), y(point.value))}`)}</g>`)}
  </svg>`;
}

function table(one: Chart): TemplateResult {
  const rows = one.series.flatMap(series => series.points.map(point => ({ ...point, name: series.name }))).sort((a, b) => b.at - a.at);
  return html`<details><summary>${t('diary-as-table')}</summary><div class="table"><table><caption class="unseen-text">${one.title}</caption>
    <thead><tr><th scope="col">${t('diary-column-when')}</th><th scope="col">${t('diary-column-side')}</th><th scope="col">${t('diary-column-value')}</th></tr></thead>
    <tbody>${rows.map(row => html`<tr><td>${one.when(row.at)}</td><td>${row.name}</td><td>${row.words}</td></tr>`)}</tbody></table></div></details>`;
}
