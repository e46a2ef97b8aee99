/** Room for sequences that are longer than a run itself may write. */
import type { Packing } from '../tasks/packing.ts';
import type { Example } from '../tasks/task.ts';

/**
 * Sequences that are held out set no limit to what is written where one trains or is tested; they themselves are read whole.
 * @returns the packing, with as many cells as the longest of these has where it has too few
 */
export function withRoom(packing: Packing, examples: readonly Example[]): Packing {
  const { ending } = packing;
  if (ending === null) return packing;
  const lengths = examples.map(({ targets, references = [] }) =>
    Math.max(targets.length, ...references.map(({ length }) => length)),
  );
  const cells = lengths.reduce((most, length) => Math.max(most, length + 1), ending.cells);
  return cells === ending.cells ? packing : { ...packing, ending: { ...ending, cells } };
}
