// Small drawings of lines, all on a field of 24 x 24. They say nothing to a screen reader; the text beside them does.
import { html, svg, type TemplateResult } from 'lit/html.js';

const drawings = {
  check: svg`<path d="m4.5 12.8 4.8 4.7L19.5 7"/>`,
  close: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
  back: svg`<path d="M19 12H5m6-6-6 6 6 6"/>`,
  next: svg`<path d="M5 12h14m-6-6 6 6-6 6"/>`,
  pause: svg`<path d="M8.5 5v14M15.5 5v14" stroke-width="3"/>`,
  play: svg`<path d="M8 5.2v13.6L19 12z" fill="currentColor"/>`,
  sound: svg`<path d="M4 9.5v5h3.4l4.6 4v-13l-4.6 4zM15.6 9a4.2 4.2 0 0 1 0 6M18.4 6.4a8 8 0 0 1 0 11.2"/>`,
  mute: svg`<path d="M4 9.5v5h3.4l4.6 4v-13l-4.6 4zM16 9.5l5 5m0-5-5 5"/>`,
  settings: svg`<path d="M4 7h9m5 0h2M4 17h2m5 0h9"/><circle cx="15.5" cy="7" r="2.4"/><circle cx="8.5" cy="17" r="2.4"/>`,
  camera: svg`<path d="M3.5 8.2A1.7 1.7 0 0 1 5.2 6.500h8.600a1.700 1.700 0 0 1 1.700 1.700v7.600a1.700 1.700 0 0 1-1.700 1.700H5.200a1.700 1.700 0 0 1-1.700-1.700zM15.500 11l5-2.800v7.600l-5-2.800"/>`,
  noCamera: svg`<path d="M15.500 13.200V8.200a1.700 1.700 0 0 0-1.700-1.700H8.300m-3.600.1a1.700 1.700 0 0 0-1.200 1.600v7.600a1.700 1.700 0 0 0 1.700 1.700h8.600m1.700-4.700 5 2.800V8.200L16 10.700M3.500 3.500l17 17"/>`,
  film: svg`<path d="M4 5.500h16v13H4zM8 5.500v13m8-13v13M4 9.800h4m8 0h4M4 14.200h4m8 0h4"/>`,
  timer: svg`<circle cx="12" cy="13.500" r="7"/><path d="M12 13.500V9.800M9.500 3.200h5M12 3.200v3"/>`,
  shield: svg`<path d="M12 3.500 5 6v5.500c0 4.300 3 7.400 7 9 4-1.600 7-4.700 7-9V6zM9 12l2.200 2.200L15.200 10"/>`,
  plug: svg`<path d="M9 3.500v4m6-4v4M6.500 7.500h11v3.200a5.500 5.500 0 0 1-11 0zM12 16.200v4.300"/>`,
  hand: svg`<path d="M7.200 12.500V6.300a1.500 1.500 0 0 1 3 0V4.800a1.500 1.500 0 0 1 3 0v1.500a1.500 1.500 0 0 1 3 0v2a1.500 1.500 0 0 1 3 0v5.900c0 3.700-2.600 6.300-6.200 6.300-2.800 0-4.300-1.200-5.600-3.300l-2.900-4.600c-.8-1.300 1-2.600 2.100-1.500z"/>`,
  ease: svg`<path d="M3 9.500c2-3.500 4-3.500 6 0s4 3.500 6 0 4-3.500 6 0M3 16c2-3.500 4-3.500 6 0s4 3.500 6 0 4-3.500 6 0"/>`,
  down: svg`<path d="M12 4v15m-6-6 6 6 6-6"/>`,
  rise: svg`<path d="M12 20V5m-6 6 6-6 6 6"/>`,
  question: svg`<path d="M8.500 9a3.500 3.500 0 1 1 5 3.200c-1 .5-1.500 1.200-1.500 2.500M12 18.600v.1"/>`,
  info: svg`<circle cx="12" cy="12" r="8.500"/><path d="M12 11v5.200M12 7.700v.1"/>`,
  alert: svg`<path d="M12 4 3 19.500h18zM12 10v4.500M12 17v.1"/>`,
  phone: svg`<path d="M6.500 4h3l1.500 4.500-2 1.500a12 12 0 0 0 5 5l1.500-2L20 14.500v3A2.500 2.500 0 0 1 17.500 20C10.500 20 4 13.500 4 6.500A2.500 2.500 0 0 1 6.500 4z"/>`,
  doctor: svg`<path d="M6 4v5a4 4 0 0 0 8 0V4M10 13v2.500a4.500 4.500 0 0 0 9 0V13"/><circle cx="19" cy="10.800" r="2.200"/>`,
  eye: svg`<path d="M2.800 12C5 8 8.200 6 12 6s7 2 9.200 6c-2.200 4-5.400 6-9.200 6s-7-2-9.200-6z"/><circle cx="12" cy="12" r="2.800"/>`,
  stop: svg`<path d="M6.500 6.500h11v11h-11z"/>`,
  download: svg`<path d="M12 4v11m-4.500-4.500L12 15l4.500-4.500M5 19.500h14"/>`,
  light: svg`<path d="M9.500 18.500h5M10.500 21h3M8.700 15.500A6 6 0 1 1 15.300 15.500c-.6.600-.8 1-.8 1.500h-5c0-.500-.2-.900-.8-1.500z"/>`,
  wake: svg`<path d="M4 5h16v11H4zM9 20h6M12 16v4"/>`,
  key: svg`<path d="M4 8.500A2 2 0 0 1 6 6.500h12a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2zM8 14h8"/>`,
};

export type IconName = keyof typeof drawings;

export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${drawings[name]}</svg>`;
}

/** The mark of Sitbone, as in the report: a trunk that tips over the hip, with the sit bone under it. */
export function mark(): TemplateResult {
  return html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round">
    <path d="M15.5 19.5 22.5 4.5M15.5 19.5H29M4.5 17.5a11 11 0 0 0 18.800 8.300"/>
    <circle cx="15.5" cy="19.5" r="3.6" fill="currentColor" stroke="none"/>
  </svg>`;
}
