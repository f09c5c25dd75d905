#include "report/theme.h"

namespace sitbone::report {
namespace {

constexpr std::string_view kStyleSheet = R"css(
:root {
  color-scheme: light dark;
  --paper: #faf5ec; --card: #fffdf8; --ink: #2a231d; --soft: #665a4e; --line: #e2d6c4; --sand: #f1e8d9;
  --pine: #1c5c4c; --pine-wash: #d9e8df; --clay: #a63c17; --clay-wash: #f7dfd1; --on: #ffffff;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", P052, "Book Antiqua", Georgia,
    "DejaVu Serif", serif;
  --sans: Seravek, "Gill Sans Nova", Ubuntu, Calibri, "Source Sans 3", "Noto Sans", "DejaVu Sans", sans-serif;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #181512; --card: #211d19; --ink: #f2eadf; --soft: #b5a797; --line: #3b332b; --sand: #2a241f;
    --pine: #8ad2b8; --pine-wash: #1f3a31; --clay: #ff9f78; --clay-wash: #45271a; --on: #181512;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 400 1.0625rem/1.6 var(--sans); font-variant-numeric: tabular-nums;
}
.page { max-width: 70rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
h1, h2 { font-family: var(--serif); font-weight: 400; letter-spacing: -0.015em; text-wrap: balance; }
h1 { font-size: clamp(1.9rem, 1.2rem + 2.9vw, 3.3rem); line-height: 1.14; margin: 0 0 1.25rem; }
h2 { font-size: clamp(1.5rem, 1.2rem + 1.2vw, 2.1rem); line-height: 1.2; margin: 0 0 1.25rem; }
h3 { font-size: 1.0625rem; font-weight: 650; line-height: 1.35; margin: 0 0 0.35rem; }
p { margin: 0 0 0.75rem; max-width: 42rem; text-wrap: pretty; }
ul { margin: 0; padding-left: 1.1rem; }
li { margin: 0 0 0.4rem; }
.soft, .meta, .note { color: var(--soft); }
.meta, .note { font-size: 0.9375rem; }

.top { display: flex; align-items: center; gap: 0.7rem; flex-wrap: wrap; margin-bottom: clamp(2.5rem, 7vw, 5rem); }
.top .mark { width: 2.2rem; height: 2.2rem; color: var(--pine); flex: none; }
.top .name { font-family: var(--serif); font-size: 1.35rem; letter-spacing: -0.01em; }
.top .file { margin: 0 0 0 auto; color: var(--soft); font-size: 0.875rem; overflow-wrap: anywhere; }
.hero { display: grid; gap: 2.25rem; }
.hero .kicker { color: var(--pine); font-weight: 650; margin: 0 0 0.75rem; }
.lead { color: var(--soft); }
.facts { display: flex; flex-wrap: wrap; gap: 1.25rem 2.75rem; margin: 1.75rem 0 0; }
.facts div { display: flex; flex-direction: column; }
.facts dt { font-size: 0.9375rem; color: var(--soft); }
.facts dd { margin: 0; }
.facts .number { font: 400 2rem/1.25 var(--serif); white-space: nowrap; font-variant-numeric: lining-nums tabular-nums; }
.facts .unit { font-size: 0.875rem; color: var(--soft); }
.dose { display: grid; max-width: 26rem; gap: 1.1rem; align-content: start; background: var(--card); border: 1px solid var(--line);
  border-radius: 1.25rem; padding: 1.5rem; }
.dose svg { display: block; width: 100%; height: auto; overflow: visible; }
.dose .row { display: flex; justify-content: space-between; gap: 1rem; font-size: 0.9375rem; margin: 0 0 0.35rem; max-width: none; }
.dose .track { fill: var(--sand); } .dose .total { fill: var(--pine); fill-opacity: 0.35; }
.dose .good { fill: var(--pine); } .dose .aim { fill: none; stroke: var(--ink); stroke-width: 1.2; }
.dose .aim-text { margin: 0 0 -0.9rem; text-align: right; color: var(--soft); font-size: 0.875rem; line-height: 1.3; white-space: nowrap; }
.dose .note { margin: 0; }

section { border-top: 1px solid var(--line); margin-top: clamp(3rem, 7vw, 5rem); padding-top: clamp(1.75rem, 4vw, 2.75rem); }
.cards { display: grid; gap: 2rem 1.75rem; }
.card figure { margin: 0 0 1rem; border-radius: 1.1rem; overflow: hidden; background: var(--sand); }
.photo { display: block; width: 100%; height: auto; font-family: var(--sans); }
.symbol { width: 0.82em; height: 0.82em; margin-right: 0.45em; vertical-align: -0.04em; }
.symbol .cut { fill: none; stroke: var(--paper); stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.card h3 { font: 400 1.4rem/1.25 var(--serif); letter-spacing: -0.01em; }
.card.fault h3 { color: var(--clay); } .card.best h3 { color: var(--pine); }
.card p:last-child { margin-bottom: 0; }
.tip strong { display: block; font-weight: 650; }
.drawn { border-radius: 1.1rem; overflow: hidden; background: var(--sand); }
.drawn .figure { --fig-floor: var(--line); }
.drawn svg { display: block; width: 100%; height: auto; font-family: var(--sans); }
.card .inside { margin-top: 1.75rem; } .card .inside .drawn { margin: 0 0 1rem; }
h4 { font: 400 1.4rem/1.25 var(--serif); letter-spacing: -0.01em; margin: 0 0 0.35rem; }
.compared { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; margin-top: 1.5rem; }
.card .compared figure { background: none; border-radius: 0; overflow: visible; margin: 0; }
.compared .drawn { margin-bottom: 0.5rem; } .compared figcaption { font-size: 0.9375rem; line-height: 1.45; color: var(--soft); }
.compared strong { display: block; font-weight: 650; } .compared .right { color: var(--pine); } .compared .wrong { color: var(--clay); }

.plot-figure { margin: 1.5rem 0 0; }
.plot { display: block; width: 100%; height: auto; font-family: var(--sans); }
.plot-wide { display: none; }
.plot text { fill: var(--ink); } .plot .soft, .plot .tick, .plot .lane { fill: var(--soft); }
.plot .panel-title { font-weight: 650; }
.plot .panel { fill: var(--card); } .plot .grid { stroke: var(--line); } .plot .zero { stroke: var(--soft); }
.plot .line { fill: none; stroke: var(--ink); stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
.plot .dot { fill: var(--ink); } .plot .band { fill: var(--ink); fill-opacity: 0.13; }
.plot .limit { stroke: var(--clay); stroke-width: 1.2; stroke-dasharray: 5 4; }
.plot .span-hold { fill: var(--pine-wash); } .plot .span-fault { fill: var(--clay-wash); }
.plot .edge-fault { stroke: var(--clay); stroke-dasharray: 2 3; }
.plot .bar-hold { fill: var(--pine); } .plot .bar-fault { fill: var(--clay); }
.plot .bar-in { fill: var(--on); font-weight: 650; } .plot .bar-out { font-weight: 650; }
.plot .hatch { stroke: var(--soft); stroke-opacity: 0.45; stroke-width: 1.4; } .plot .unseen-label { fill: var(--card); }

table { width: 100%; border-collapse: collapse; margin: 0 0 1rem; }
table + table, .note + table { margin-top: 2.5rem; }
caption { text-align: left; color: var(--soft); padding: 0 0 0.75rem; }
th, td { text-align: left; vertical-align: baseline; padding: 0.6rem 1rem 0.6rem 0; font-weight: 400; }
thead th { font-size: 0.875rem; color: var(--soft); border-bottom: 1px solid var(--soft); line-height: 1.3; vertical-align: bottom; }
tbody tr { border-bottom: 1px solid var(--line); }
tbody th { font-weight: 650; }
.whole { white-space: nowrap; }

.next { background: var(--pine-wash); border: 0; border-radius: 1.5rem; padding: clamp(1.5rem, 5vw, 3.25rem); }
.next .praise { font: 400 clamp(1.15rem, 1rem + 0.8vw, 1.45rem)/1.45 var(--serif); }
.next .points { display: grid; gap: 2rem 4rem; margin-top: 2rem; }
.next .main h3 { font: 400 clamp(1.45rem, 1.2rem + 1vw, 1.95rem)/1.25 var(--serif); margin: 0.15rem 0 0.5rem; text-wrap: balance; }
.next .step { color: var(--pine); font-weight: 650; margin: 0; }
.next .also { display: grid; gap: 1.5rem; align-content: start; }
.items { column-gap: 2.75rem; }
.item { break-inside: avoid; padding-bottom: 1.5rem; }
.also .item { padding: 0; }
footer { margin-top: clamp(3rem, 7vw, 5rem); padding-top: 1.5rem; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.9375rem; }

@media screen and (max-width: 37.49rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, caption, tbody, tr, th, td { display: block; }
  tbody tr { padding: 0.75rem 0; }
  tbody th, td { display: flex; justify-content: space-between; gap: 1rem; padding: 0.2rem 0; text-align: right; }
  tbody th::before, td::before { content: attr(data-label); color: var(--soft); font-weight: 400; text-align: left; }
}
@media (min-width: 37.5rem) {
  .page { padding: 2.25rem 2.5rem 5rem; }
  .plot-wide { display: block; } .plot-narrow { display: none; }
  .cards:has(> :nth-child(2)) { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .card.wide { grid-column: 1 / -1; }
  .items { columns: 2; }
}
@media (min-width: 46rem) {
  .hero { grid-template-columns: minmax(0, 1.55fr) minmax(16rem, 1fr); gap: clamp(2rem, 5vw, 4rem); align-items: end; }
}
@media (min-width: 60rem) {
  .next .points { grid-template-columns: 1.35fr 1fr; }
  /* A card that has the row to itself: what was filmed on the left, what is drawn of it on the right. */
  .card.wide { display: grid; grid-template: auto 1fr / 1fr 1fr; gap: 0 1.75rem; grid-column: 1 / -1; align-items: start; }
  .card.wide > figure, .card.wide > .card-text { grid-column: 1; }
  .card.wide > .inside, .card.wide > .compared { grid-column: 2; grid-row: 1 / span 2; margin-top: 0; align-content: start; }
  .card.plain { grid-column: 1 / -1; display: grid; grid-template-columns: 1.6fr 1fr; gap: 2.5rem; align-items: center; }
  section:not(.wide):not(.next) { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 0 3rem; }
}
@media print {
  @page { size: A4; margin: 15mm 16mm 16mm; }
  :root { --paper: #ffffff; --card: #ffffff; --sand: #f0ece6; --line: #cfc7bb; --soft: #554b41; }
  html { font-size: 9.4pt; }
  body { line-height: 1.45; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .page { max-width: none; padding: 0; }
  h1 { font-size: 23pt; margin-bottom: 4mm; } h2 { font-size: 16pt; margin-bottom: 4mm; } h3 { font-size: 10pt; }
  .top { margin-bottom: 9mm; }
  .hero { grid-template-columns: 1.5fr 1fr; gap: 9mm; align-items: end; }
  .dose { border-color: var(--line); padding: 4mm; border-radius: 3mm; gap: 3mm; }
  section { margin-top: 8mm; padding-top: 6mm; }
  h1, h2, h3, caption { break-after: avoid; }
  figure, .drawn, .card-text, .inside-text, table, .item, .dose, .main, .plot { break-inside: avoid; }
  p, li { orphans: 3; widows: 3; }
  .cards { gap: 6mm; } .card.plain { grid-column: 1 / -1; display: grid; grid-template-columns: 1.5fr 1fr; gap: 7mm; align-items: center; }
  .card.wide { display: grid; grid-template: auto 1fr / 1fr 1fr; gap: 0 6mm; grid-column: 1 / -1; align-items: start; }
  .card.wide > figure, .card.wide > .card-text { grid-column: 1; }
  .card.wide > .inside, .card.wide > .compared { grid-column: 2; grid-row: 1 / span 2; margin-top: 0; align-content: start; }
  .card .inside { margin-top: 4mm; } .drawn { border-radius: 3mm; } h4 { font-size: 13pt; }
  .cards:has(> :nth-child(2)) { grid-template-columns: 1fr 1fr; }
  .card figure { border-radius: 3mm; margin-bottom: 3mm; } .card h3 { font-size: 13pt; }
  .plot-wide { display: block; } .plot-narrow { display: none; }
  .next { background: none; border: 1.5pt solid var(--ink); border-radius: 4mm; padding: 6mm; break-inside: avoid; }
  .next .praise { font-size: 12pt; } .next .main h3 { font-size: 15pt; }
  .next .points { grid-template-columns: 1.35fr 1fr; gap: 5mm 9mm; margin-top: 4mm; } .next .also { gap: 3mm; }
  .items { columns: 2; column-gap: 9mm; } .item { padding-bottom: 4mm; }
  footer { margin-top: 8mm; font-size: 9pt; break-inside: avoid; }
}
)css";

constexpr std::string_view kMark =
    R"svg(<svg class="mark" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" aria-hidden="true">
<path d="M15.5 19.5 22.5 4.5" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round"/>
<path d="M15.5 19.5H29" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round"/>
<path d="M4.5 17.5a11 11 0 0 0 18.8 8.3" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round"/>
<circle cx="15.5" cy="19.5" r="3.6" fill="currentColor"/>
</svg>)svg";

}  // namespace

std::string_view StyleSheet() { return kStyleSheet; }

std::string_view Mark() { return kMark; }

}  // namespace sitbone::report
