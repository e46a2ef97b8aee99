/** German: the nine pairs of roll-in and roll-out. */
import type * as EN from '../en/grid.ts';
import type { Translated } from '../translated.ts';

export const GRID = {
  legend: 'Roll-in und Roll-out',
  policies: {
    reference: 'Referenz',
    learned: 'gelernt',
    mixed: 'gemischt',
    'mixed-cells': 'gemischt je Zelle',
    'mixed-states': 'gemischt je Zustand',
    focused: 'fokussiert',
  },
  pair: '{$rollIn} / {$rollOut}',
  tile: '{$rollIn} / {$rollOut}: {$theory}',
  spoken: 'Roll-in {$rollIn}, Roll-out {$rollOut}; der Theorie nach: {$theory}',
  spokenMeasured:
    'Roll-in {$rollIn}, Roll-out {$rollOut}; der Theorie nach: {$theory}; hier gemessen: {$errors}',
  counterexamples: 'Gegenbeispiele',
} satisfies Translated<typeof EN.GRID>;
