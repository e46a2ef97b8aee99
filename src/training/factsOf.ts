/** Loaded data as advice on settings sees them. */
import type { DataFacts } from '../experiments/combinations.ts';
import type { DataSet } from '../tasks/task.ts';

/** What advice on settings wants to know of loaded data. */
export function factsOf({ task, characters, splits, vocabulary, packing, examples }: DataSet): DataFacts {
  return {
    task,
    characters,
    splitIds: splits.map(({ id }) => id),
    vocabularySize: vocabulary.length,
    ends: packing.ending !== null,
    readsTokens: packing.sourceTokens !== null,
    chunks: (packing.tags ?? null) !== null,
    longest: examples.reduce((most, { targets }) => Math.max(most, targets.length), 0),
  };
}
