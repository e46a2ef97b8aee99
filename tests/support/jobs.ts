/** Runs of the paper's tables as tests of their queue need them. */
import { PAPER_CELLS } from '../../src/experiments/paperTables.ts';
import type { Job } from '../../src/experiments/reproduction.ts';
import { at } from '../../src/base/assert.ts';
import { tinySettings } from './races.ts';

/** A run of so many updates, which takes so much effort. */
export const jobOf = (id: string, maxUpdates = 100, effort = maxUpdates): Job => {
  const cell = at(PAPER_CELLS, 0);
  return { id, cell, settings: tinySettings({ maxUpdates, contestants: [cell.contestant] }), effort };
};
