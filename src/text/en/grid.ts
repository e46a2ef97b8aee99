/** The nine pairs of roll-in and roll-out. */
export const GRID = {
  legend: 'roll-in and roll-out',
  policies: {
    reference: 'reference',
    learned: 'learned',
    mixed: 'mixed',
    'mixed-cells': 'mixed by cell',
    'mixed-states': 'mixed by state',
    focused: 'focused',
  },
  pair: '{$rollIn} / {$rollOut}',
  tile: '{$rollIn} / {$rollOut}: {$theory}',
  spoken: 'roll-in {$rollIn}, roll-out {$rollOut}; in theory: {$theory}',
  spokenMeasured: 'roll-in {$rollIn}, roll-out {$rollOut}; in theory: {$theory}; measured here: {$errors}',
  counterexamples: 'Counter-examples',
} as const;
