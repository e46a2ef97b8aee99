/** Why what was kept of a run cannot go on. */
export const SNAPSHOTS = {
  contestants: 'it holds {$found} contestants, but the settings name {$wanted}',
  missing: 'contestant {$contestant} is missing',
  updates: 'contestant {$contestant} has done {$updates} updates, but that must be a whole number from 0',
  moments: 'contestant {$contestant} has {$found} vectors of moments, but must have {$wanted}',
  sizes: {
    weights: 'contestant {$contestant} has {$found} weights, but must have {$wanted}',
    chosen: 'contestant {$contestant} has {$found} chosen weights, but must have {$wanted}',
    moments: 'contestant {$contestant} has {$found} moments, but must have {$wanted}',
  },
  otherChanges: 'what was to be changed on the way is of another number of contestants',
  lacksParts: 'it lacks parts',
  unsound: 'What was kept of the run does not belong to its settings: {$fault}.',
} as const;
