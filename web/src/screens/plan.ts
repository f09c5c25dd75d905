// What the session shall be: sensible answers are filled in, everything can be changed.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { t } from '../i18n/i18n';
import { choice, painScale, toggle, type Option } from '../parts/choice';
import { heading, mainPress, page, plainPress, type PageFrame } from '../parts/page';
import { scene } from '../parts/scene';
import { reasonWords } from '../parts/why';
import type { Freedom, Stretch } from '../allowed';
import type { Side } from '../core/surface_types';
import type { Mode } from '../engine/engine';
import type { Picture } from '../settings';

export type Which = 'one' | 'two' | 'both';
export type Legs = 'left' | 'right' | 'both';

export interface Plan {
  stretch: Which;
  legs: Legs;
  mode: Mode;
  repetitions: number;
  hold_s: number;
}

/** What may be chosen, from the dose of the stretches. */
export interface Dose {
  repetitions: number[];
  hold_s: number[];
}

export interface PlanState {
  frame: PageFrame;
  plan: Plan;
  freedom: Record<Stretch, Freedom>;
  sides: Side[]; // on which what is chosen may be done
  dose: Dose;
  voice: boolean;
  volume: number;
  picture: Picture;
}
export interface PlanHandlers {
  change: (change: Partial<Plan>) => void;
  voice: (on: boolean) => void;
  volume: (volume: number) => void;
  tryVoice: () => void;
  picture: (picture: Picture) => void;
  next: () => void;
}

const allParts: readonly Stretch[] = ['one', 'two'];

/** The stretches that a choice stands for. */
export function partsOf(which: Which): readonly Stretch[] {
  return which === 'both' ? allParts : [which];
}

export function plan(state: PlanState, on: PlanHandlers): TemplateResult {
  const { plan: chosen } = state;
  const advised = partsOf(chosen.stretch).some(one => state.freedom[one].choice === 'advised');
  const told = allParts.flatMap(one => (state.freedom[one].choice === 'closed' || (state.freedom[one].choice === 'advised' && partsOf(chosen.stretch).includes(one))
    ? state.freedom[one].because : []));
  const stretches: Option<Which>[] = [
    { value: 'one', words: t('stretch-one'), more: t('stretch-one-about'), picture: html`<span class="pictures">${scene('one')}</span>` },
    { value: 'two', words: t('stretch-two'), more: t('stretch-two-about'), picture: html`<span class="pictures">${scene('two')}</span>` },
    { value: 'both', words: t('plan-both-stretches'), more: t('plan-both-stretches-about'), picture: html`<span class="pictures">${scene('one')}${scene('two')}</span>` },
  ];
  return page(state.frame, html`
    ${heading(t('plan-title'))}
    ${choice('stretch', t('plan-stretch'), stretches.filter(option => partsOf(option.value).every(one => state.freedom[one].choice !== 'closed')), chosen.stretch, stretch => on.change({ stretch }), true)}
    ${told.length > 0 ? html`<div class="note" role="status">${told.map(reason => html`<p>${reasonWords(reason)}</p>`)}</div>` : nothing}
    <div class="pairs">
      ${choice<Legs>('legs', t('plan-legs'), [
        ...(state.sides.length > 1 ? [{ value: 'both' as const, words: t('legs-both') }] : []), ...state.sides.map(value => ({ value, words: t(`legs-${value}`) })),
      ], chosen.legs, legs => on.change({ legs }))}
      ${choice<Mode>('mode', t('plan-mode'), [
        { value: 'camera', words: t('mode-camera') }, { value: 'timer', words: t('mode-timer') }, { value: 'video', words: t('mode-video') },
      ], chosen.mode, mode => on.change({ mode }))}
    </div>
    <p class="soft reading">${t(`mode-${chosen.mode}-more`)}</p>
    <div class="pairs">
      ${choice('repetitions', t('plan-repetitions'), state.dose.repetitions.map(value => ({ value, words: t('plan-times', { number: value }) })),
        chosen.repetitions, repetitions => on.change({ repetitions }))}
      ${choice('hold', t('plan-hold'), state.dose.hold_s.map(value => ({ value, words: t('seconds', { seconds: value }) })),
        chosen.hold_s, hold_s => on.change({ hold_s }))}
    </div>
    <details class="more-choices"><summary>${t('plan-more')}</summary>
      <div class="pairs">
        ${sound(state, on)}
        ${chosen.mode === 'timer' ? nothing : choice<Picture>('picture', t('plan-picture'), [
          { value: 'video', words: t('picture-video') }, { value: 'figure', words: t('picture-figure') },
        ], state.picture, on.picture)}
      </div>
    </details>
    <div class="actions sticky">${mainPress(t(advised ? 'today-override' : 'next'), on.next, 'next')}</div>`);
}

export function sound(
  state: { voice: boolean; volume: number }, on: { voice: (on: boolean) => void; volume: (volume: number) => void; tryVoice: () => void },
): TemplateResult {
  return html`<div class="field">
    <p class="legend">${t('sound-title')}</p>
    ${toggle(t('sound-voice'), state.voice, on.voice)}
    <label class="volume"><span>${t('sound-volume')}</span>
      <input type="range" min="0" max="1" step="0.1" .value=${String(state.volume)}
        @input=${(event: Event) => { if (event.target instanceof HTMLInputElement) on.volume(event.target.valueAsNumber); }}></label>
    <div><button class="quiet link" @click=${on.tryVoice}>${t('sound-try')}</button></div>
  </div>`;
}

export interface PainState {
  frame: PageFrame;
  score: number | null;
}
export interface PainHandlers {
  pick: (score: number) => void;
  next: () => void;
  skip: () => void;
}

/** How the pain is before the session. No answer is no answer, never a zero. */
export function pain(state: PainState, on: PainHandlers): TemplateResult {
  return page(state.frame, html`
    <div class="stack">
      ${heading(t('pain-title-before'))}
      <p class="lead">${t('pain-lead-before')}</p>
      ${painScale(t('pain-title-before'), state.score, on.pick)}
      <div class="actions">
        ${state.score === null
          ? html`${plainPress(t('pain-skip'), on.skip)}`
          : html`${mainPress(t('next'), on.next, 'next')}<button class="quiet link" @click=${on.skip}>${t('pain-skip')}</button>`}
      </div>
      <p class="soft small">${t('pain-stop-rule')}</p>
    </div>`);
}
