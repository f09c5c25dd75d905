// What the next session shall be: filled in from the plan, changed by the person, and never more than the plan lets it be.
import { capped, doseOf, freedomOf, mayDo, sides, sidesOf, type Stretch } from './allowed';
import type { ProgrammePlan, Side } from './core/surface_types';
import type { Block, Mode } from './engine/engine';
import { partsOf, type Dose, type Plan, type PlanState } from './screens/plan';

export class SessionPlan {
  private chosen: Plan;

  constructor(dose: Dose) {
    this.chosen = { stretch: 'one', legs: 'both', mode: 'camera', repetitions: dose.repetitions[0] ?? 2, hold_s: dose.hold_s[0] ?? 20 };
  }

  get mode(): Mode {
    return this.chosen.mode;
  }
  set mode(mode: Mode) {
    this.chosen = { ...this.chosen, mode };
  }
  get stretches(): readonly Stretch[] {
    return partsOf(this.chosen.stretch);
  }

  /** What is due is filled in; everything can be changed. */
  begin(now: ProgrammePlan): void {
    const due = (stretch: Stretch): boolean => now.items.some(item => item.stretch === stretch && (item.status === 'due' || item.status === 'may'));
    const stretch = due('two') ? (due('one') ? 'both' : 'two') : due('one') || sidesOf(now, 'one').length > 0 ? 'one' : 'two';
    this.change(now, { stretch, legs: 'both', ...doseOf(now) });
  }

  change(now: ProgrammePlan, change: Partial<Plan>): void {
    this.chosen = { ...this.chosen, ...change };
    const open = this.openSides(now);
    const { legs } = this.chosen;
    if (legs === 'both' ? open.length < 2 : !open.includes(legs)) this.chosen = { ...this.chosen, legs: open.length > 1 ? 'both' : open[0] ?? 'both' };
  }

  state(now: ProgrammePlan): Pick<PlanState, 'plan' | 'freedom' | 'sides'> {
    return { plan: this.chosen, freedom: { one: freedomOf(now, 'one'), two: freedomOf(now, 'two') }, sides: this.openSides(now) };
  }

  /** The sides on which something of what was chosen may be done. */
  private openSides(now: ProgrammePlan): Side[] {
    return sides.filter(side => this.stretches.some(stretch => mayDo(now, stretch, side)));
  }

  isAdvisedAgainst(now: ProgrammePlan): boolean {
    return this.stretches.some(stretch => freedomOf(now, stretch).choice === 'advised');
  }

  /** Only what may be done; empty when nothing may. */
  blocks(now: ProgrammePlan): Block[] {
    const { legs } = this.chosen;
    const wanted = sides.filter(side => legs === 'both' || legs === side);
    return this.stretches.flatMap(stretch => wanted.filter(side => mayDo(now, stretch, side)).map(side => ({ stretch, side, ...capped(now, stretch, side, this.chosen) })));
  }
}
