// What the plan lets a person do now, as blocks of a session: only the article's two stretches are led by the coach.
//
// The plan decides; here it is only looked up, before a session is offered and again before it begins.
import type { Block, OpenSession, PlanItem, PlanReason, ProgrammePlan, Side } from './core/surface_types';

export type Stretch = 'one' | 'two';
export const stretches: readonly Stretch[] = ['one', 'two'];
export const sides: readonly Side[] = ['left', 'right'];

// More than the dose of the day is a person's own choice; what is not safe is not.
const open: ReadonlySet<PlanItem['status']> = new Set(['due', 'may', 'wait', 'done']);

function itemOf(plan: ProgrammePlan, stretch: string, side: Side): PlanItem | null {
  return plan.items.find(item => item.stretch === stretch && item.side === side) ?? null;
}

/** Our advice alone keeps it for later: the person may choose it after reading why. */
function isAdvised(item: PlanItem): boolean {
  const closing = item.because.filter(reason => reason.effect === 'later');
  return item.status === 'later' && closing.length > 0 && closing.every(reason => reason.rule === 'one_first');
}

export function mayDo(plan: ProgrammePlan, stretch: string, side: Side): boolean {
  const item = itemOf(plan, stretch, side);
  return item !== null && (open.has(item.status) || isAdvised(item));
}

/** The sides on which a stretch may be done. */
export function sidesOf(plan: ProgrammePlan, stretch: string): Side[] {
  return sides.filter(side => mayDo(plan, stretch, side));
}

/** Something of what the coach leads is due. */
export function canStart(plan: ProgrammePlan): boolean {
  return plan.items.some(item => item.group === 'article' && (item.status === 'due' || item.status === 'may'));
}
/** Only the dose of the day speaks against a session, not safety. */
export function mayStart(plan: ProgrammePlan): boolean {
  return plan.items.some(item => item.group === 'article' && open.has(item.status));
}

/** After pain, or where something came between, a session is not gone on with. */
export function mayResume(plan: ProgrammePlan, session: OpenSession): boolean {
  const left = session.blocks.filter(block => block.done < block.repetitions);
  return session.blocks.every(block => !block.pain_increased) && left.every(block => mayDo(plan, block.stretch, block.side));
}

export function blocksOf(session: OpenSession): Block[] {
  return session.blocks.map(({ stretch, side, repetitions, hold_s }) => ({ stretch, side, repetitions, hold_s }));
}

/** The stretches of a session that are not done yet. */
export function unfinished(session: OpenSession): Stretch[] {
  return stretches.filter(one => session.blocks.some(block => block.stretch === one && block.done < block.repetitions));
}

/** Why a stretch is not free: `advised` is our advice alone. */
export interface Freedom {
  choice: 'free' | 'advised' | 'closed';
  because: PlanReason[];
}

export function freedomOf(plan: ProgrammePlan, stretch: Stretch): Freedom {
  const items = plan.items.filter(item => item.stretch === stretch);
  if (items.some(item => open.has(item.status))) return { choice: 'free', because: [] };
  const advised = items.find(isAdvised);
  if (advised) return { choice: 'advised', because: advised.because.filter(reason => reason.effect === 'later') };
  return { choice: 'closed', because: items[0]?.because ?? [] };
}

/** The dose for one side: what was chosen, but not more than a lowered dose. */
export function capped(plan: ProgrammePlan, stretch: string, side: Side, { repetitions, hold_s }: { repetitions: number; hold_s: number }): { repetitions: number; hold_s: number } {
  const item = itemOf(plan, stretch, side);
  const lowered = item?.gentle || item?.because.some(reason => reason.effect === 'lower');
  if (!item || !lowered || item.repetitions === 0) return { repetitions, hold_s };
  return { repetitions: Math.min(repetitions, item.repetitions), hold_s: Math.min(hold_s, item.hold_s) };
}

/** The least dose of what is due, to begin with. */
export function doseOf(plan: ProgrammePlan): { repetitions: number; hold_s: number } | null {
  const due = plan.items.filter(item => item.group === 'article' && open.has(item.status) && item.repetitions > 0);
  if (due.length === 0) return null;
  return { repetitions: Math.min(...due.map(item => item.repetitions)), hold_s: Math.min(...due.map(item => item.hold_s)) };
}
