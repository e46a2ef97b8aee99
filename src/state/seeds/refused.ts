/** Whole runs that the library could not take: while the page is open they are whole and can be saved, for the next visit they are not. */
import type { SeedQueue } from '../../experiments/library/seedQueue.ts';

/** By `id`. */
const refused = new Set<string>();

export const refuse = (id: string): void => void refused.add(id);
export const wasRefused = (id: string): boolean => refused.has(id);

/** The queue as it is written down: what is nowhere else goes on, in the next visit, from where it was kept last. */
export const forNextVisit = (queue: SeedQueue): SeedQueue => ({
  ...queue,
  whole: new Map([...queue.whole].filter(([id]) => !refused.has(id))),
});

/** The queue as it was written down, as it is for this visit. */
export const forThisVisit = (queue: SeedQueue): SeedQueue => ({
  ...queue,
  whole: new Map([
    ...queue.whole,
    ...queue.runs.flatMap(({ id }) => (refused.has(id) ? [[id, id] as const] : [])),
  ]),
});
