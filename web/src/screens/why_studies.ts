// What studies found for and against each step's claim; the words and their sources are in messages/why.*.ftl.
export interface Study {
  id: string;
  stands: 'for' | 'against' | 'open';
}

export const studies: Record<string, readonly Study[]> = {
  where: [{ id: 'where-model', stands: 'for' }, { id: 'where-kellis', stands: 'against' }],
  pelvis: [{ id: 'pelvis-bend', stands: 'for' }, { id: 'pelvis-raise', stands: 'for' }, { id: 'pelvis-stand', stands: 'against' }],
  stiff: [{ id: 'stiff-rise', stands: 'for' }, { id: 'stiff-thorax', stands: 'for' }, { id: 'stiff-none', stands: 'open' }],
  loose: [{ id: 'loose-early', stands: 'for' }, { id: 'loose-same', stands: 'against' }, { id: 'loose-margin', stands: 'against' }],
  nerve: [{ id: 'nerve-joints', stands: 'for' }, { id: 'nerve-healthy', stands: 'against' }, { id: 'nerve-slide', stands: 'against' }],
  one: [{ id: 'one-position', stands: 'open' }, { id: 'one-none', stands: 'open' }],
  two: [{ id: 'two-tilt', stands: 'for' }, { id: 'two-position', stands: 'against' }],
  hold: [{ id: 'hold-time', stands: 'for' }, { id: 'hold-stiffness', stands: 'for' }, { id: 'hold-tolerance', stands: 'against' },
    { id: 'hold-back', stands: 'against' }],
  own: [{ id: 'own-repeat', stands: 'for' }, { id: 'own-protocol', stands: 'against' }],
};
