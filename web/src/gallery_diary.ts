// Made-up plans and diaries for the gallery.
import type { Chronicle, Measured, PlanItem, PlanReason, ProgrammePlan, SessionDone } from './core/surface_types';

export const now = Date.UTC(2026, 4, 20, 9);
const day_ms = 86_400_000;

function reason(rule: string, effect: string, more: Partial<PlanReason> = {}): PlanReason {
  return { rule, effect, source: 'made up', events: [], number: 2, goal: 3, text: '', until: null, see: null, side: null, clears: null, ...more };
}

function item(stretch: string, side: 'left' | 'right', more: Partial<PlanItem> = {}): PlanItem {
  return {
    stretch, side, group: 'article', rung: 1, status: 'due', hold_s: 20, repetitions: 2, times_a_day: 2, times_done: 0, times_due: 2, gentle: false, next_at: null,
    because: [reason('dose_begins_low', 'dose', { number: 2, goal: 6 })], ...more,
  };
}

function both(stretch: string, more: Partial<PlanItem> = {}): PlanItem[] {
  return [item(stretch, 'left', more), item(stretch, 'right', more)];
}

const gentler = both('towel', { group: 'below', rung: -1, status: 'may', because: [reason('gentler_choice', 'may')] });
const laterTwo = both('two', { status: 'later', because: [reason('one_first', 'later', { number: 1 })], times_a_day: 0 });
const later = [...both('standing_hinge', { group: 'later', status: 'later', times_a_day: 0, because: [reason('later_calm_days', 'later', { number: 4, goal: 14 })] }),
  ...both('hold_relax', { group: 'later', status: 'later', times_a_day: 0, because: [reason('later_step', 'later', { number: 0, goal: 6 })] })];

function plan(more: Partial<ProgrammePlan>): ProgrammePlan {
  return {
    now, offset_min: 120, state: 'due', items: [...both('one'), ...laterTwo, ...later], questions: [], clinician: [], news: [], because: [], next_at: null, sessions: 5,
    programme: null, screening: { state: 'clear', unanswered: [], cleared: [], urgency: null, because: [], again: null, answered_at: now - 5 * day_ms }, ...more,
  };
}

export const plans = {
  first: plan({ sessions: 0 }),
  due: plan({ items: [item('one', 'left', { times_done: 1, times_due: 1 }), item('one', 'right'), ...both('two'), ...gentler, ...later] }),
  wait: plan({ state: 'wait', next_at: now + 3 * 3_600_000, items: [...both('one', { status: 'wait', times_done: 1, times_due: 1, next_at: now + 3 * 3_600_000,
    because: [reason('too_soon', 'wait', { goal: 3 })] }), ...laterTwo] }),
  eased: plan({
    state: 'rest', next_at: now + day_ms, items: [
      item('one', 'left', { status: 'rest', next_at: now + day_ms, times_a_day: 0, because: [reason('worse_today', 'rest')] }), item('one', 'right', { gentle: true }), ...later],
    questions: [reason('morning_untold', 'question', { text: 'pain_morning' })], clinician: [reason('six_weeks', 'tell', { number: 6, see: 'soon' })],
    news: [reason('worse_lately', 'cap', { goal: 14 })],
  }),
};

function angle(value: number): Measured {
  return { value, plus_minus: 7 };
}

function session(number: number, days: number, knee: number, pain: [number, number], hurt = false): SessionDone {
  const none = { best: null, before: null, change: 'none' as const };
  const side = (which: 'left' | 'right', value: number): SessionDone['sides'][number] => ({
    stretch: 'one', side: which, repetitions: 2, hold_s: 20, done: hurt ? 1 : 2, credited_s: hurt ? 24 : 44, knee_flexion: { ...none, best: angle(value) }, trunk_thigh: none,
    faults: [], felt: 'thigh', pain_increased: hurt && which === 'left',
  });
  return {
    session: `${number}`, at: now - days * day_ms, offset_min: 120, mode: 'camera', ended: hurt ? 'eased' : 'done', sides: [side('left', knee), side('right', knee - 9)],
    pain_before: pain[0], pain_after: pain[1], hurt, events: [], withdrawable: [],
  };
}

export const chronicle: Chronicle = {
  sessions: [session(1, 19, 52, [5, 4]), session(2, 17, 50, [4, 4]), session(3, 16, 51, [4, 6], true), session(4, 12, 49, [4, 3]), session(5, 9, 45, [3, 3]),
    session(6, 9, 44, [3, 2]), session(7, 5, 41, [3, 2]), session(8, 2, 38, [2, 2]), session(9, 0, 37, [2, 1])],
  replays: [], trends: [
    { stretch: 'one', side: 'left', knee_flexion: { best: angle(37), before: angle(52), change: 'further' }, trunk_thigh: { best: null, before: null, change: 'none' } },
    { stretch: 'one', side: 'right', knee_flexion: { best: angle(36), before: angle(43), change: 'same' }, trunk_thigh: { best: null, before: null, change: 'none' } },
  ],
  smallest_change_deg: 10,
};
