// From the core's summary to the last screen: the best of each block, and whether it differs from last time.
import type { HoldDone, Measured } from './core/surface_types';
import type { AfterBlock } from './screens/after';
import type { SittingEnd } from './sitting_screen';

/** Stretch One is about the knee, Stretch Two about the hips; less of the one and more of the other is further. */
const angles: Record<string, 'knee' | 'hip'> = { one: 'knee', two: 'hip' };

function best(angle: 'knee' | 'hip', holds: HoldDone[]): Measured | null {
  const seen = holds.filter(hold => hold.credited_s > 0).map(hold => (angle === 'knee' ? hold.knee_flexion : hold.trunk_thigh)).filter(one => one !== null);
  const further = (a: Measured, b: Measured): boolean => (angle === 'knee' ? a.value < b.value : a.value > b.value);
  return seen.reduce<Measured | null>((most, one) => (most === null || further(one, most) ? one : most), null);
}

/** Claimed only beyond what both uncertainties together explain. */
function change(angle: 'knee' | 'hip', now: Measured | null, last: Measured | null): AfterBlock['change'] {
  if (!now || !last) return null;
  const gain = angle === 'knee' ? last.value - now.value : now.value - last.value;
  if (Math.abs(gain) <= Math.hypot(now.plus_minus, last.plus_minus)) return 'same';
  return gain > 0 ? 'better' : 'less';
}

export function afterBlocks({ order, summary, felt }: SittingEnd): AfterBlock[] {
  return summary.blocks.map(block => {
    const angle = angles[block.stretch] ?? 'knee';
    const now = best(angle, summary.holds.filter(hold => hold.stretch === block.stretch && hold.side === block.side));
    const before = order.history.find(one => one.stretch === block.stretch && one.side === block.side);
    const last = (angle === 'knee' ? before?.knee_flexion : before?.trunk_thigh) ?? null;
    return { ...block, angle, best: now, last, change: change(angle, now, last), felt: felt.get(`${block.stretch} ${block.side}`) ?? null };
  });
}

/** The fault that was there in most holds; the one to work on. */
export function mainFault(holds: HoldDone[]): { kind: string; times: number } | null {
  const times = new Map<string, number>();
  for (const hold of holds) for (const kind of new Set(hold.faults)) times.set(kind, (times.get(kind) ?? 0) + 1);
  return [...times].reduce<{ kind: string; times: number } | null>((most, [kind, count]) => (most === null || count > most.times ? { kind, times: count } : most), null);
}
