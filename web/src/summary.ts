// From the core's summary to the last screen: the best of each block, and whether it differs from last time.
import type { HoldDone, Progress } from './core/surface_types';
import type { AfterBlock } from './screens/after';
import type { SittingEnd } from './sitting_screen';
import type { Store } from './store/types';

/** Stretch One is about the knee, Stretch Two about the hips. */
export const quantities: Record<string, 'knee_flexion' | 'trunk_thigh'> = { one: 'knee_flexion', two: 'trunk_thigh' };

const nothingSeen: Progress = { best: null, before: null, change: 'none' };

export function afterBlocks({ order, summary, felt }: SittingEnd, store: Pick<Store, 'progress'>): Promise<AfterBlock[]> {
  return Promise.all(summary.blocks.map(async block => {
    const quantity = quantities[block.stretch] ?? 'knee_flexion';
    const ours = (one: { stretch: string; side: string }): boolean => one.stretch === block.stretch && one.side === block.side;
    const before = order.history.find(ours)?.[quantity] ?? null;
    // Without a store there is nothing to compare; what was done is shown all the same.
    const progress = await store.progress({ quantity, holds: summary.holds.filter(ours), before }).catch(() => nothingSeen);
    return { ...block, quantity, progress, felt: felt.get(`${block.stretch} ${block.side}`) ?? null };
  }));
}

/** The fault that was there in most holds; the one to work on. */
export function mainFault(holds: HoldDone[]): { kind: string; times: number } | null {
  const times = new Map<string, number>();
  for (const hold of holds) for (const kind of new Set(hold.faults)) times.set(kind, (times.get(kind) ?? 0) + 1);
  return [...times].reduce<{ kind: string; times: number } | null>((most, [kind, count]) => (most === null || count > most.times ? { kind, times: count } : most), null);
}
