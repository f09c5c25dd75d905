// The replay of a person's own day: what is replayed, where it is, and the clock that carries it on.
//
// Limits:  when what is shown is the core's; here is only the time. Where less motion is asked for it goes on by whole seconds.
import type { ExploreRequest, HoldReplay } from './core/surface_types';
import type { Days } from './screens/why';
import type { Replays } from './store/types';

const STEP_S = 1; // of the clock where less motion is asked for

/** One leg's days in one stretch. */
export interface OwnDays {
  stretch: string;
  side: Days['side'];
  first: HoldReplay[] | null; // none where there is one day only
  last: HoldReplay[];
  at: number; // of the last day
}

/** Days with the holds that can be read; without any there is no day. */
export function ownDays({ days, holds }: Replays): OwnDays[] {
  const byEvent = new Map(holds.map(hold => [hold.event, hold]));
  const read = (events: readonly string[]): HoldReplay[] => events.flatMap(id => byEvent.get(id) ?? []);
  return days.flatMap(({ stretch, side, first, last }) => {
    const [early, late] = [read(first?.events ?? []), read(last.events)];
    return late.length > 0 ? [{ stretch, side, first: early.length > 0 ? early : null, last: late, at: last.at }] : [];
  });
}

export class Player {
  t_s = 0;
  length_s = 0;
  playing = false;
  /** False as long as the days are only compared in one posture. */
  shown = false;
  private frame = 0;

  constructor(readonly replay: OwnDays, private readonly days: Days | null, private readonly tick: () => void) {}

  request(): NonNullable<ExploreRequest['replay']> {
    const { stretch, first, last } = this.replay;
    const { days } = this;
    return {
      stretch: stretch === 'two' ? 'two' : 'one', t_s: this.t_s,
      days: [...(first ? [{ tightness: days?.first.value ?? null, holds: first }] : []), { tightness: days?.last.value ?? null, holds: last }],
    };
  }

  seek(t_s: number): void {
    this.t_s = Math.min(Math.max(0, t_s), this.length_s);
    this.shown = true;
    this.tick();
  }

  toggle(): void {
    if (this.playing) return this.stop();
    if (this.t_s >= this.length_s) this.t_s = 0;
    this.playing = this.shown = true;
    const slow = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const from = performance.now() - this.t_s * 1000;
    const next = (now: number): void => {
      if (!this.playing) return;
      const t_s = Math.min((now - from) / 1000, this.length_s);
      const place = slow ? Math.floor(t_s / STEP_S) * STEP_S : t_s;
      if (t_s >= this.length_s) this.playing = false;
      if (place !== this.t_s || !this.playing) {
        this.t_s = this.playing ? place : this.length_s;
        this.tick();
      }
      if (this.playing) this.frame = requestAnimationFrame(next);
    };
    this.frame = requestAnimationFrame(next);
    this.tick();
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    if (!this.playing) return;
    this.playing = false;
    this.tick();
  }
}
