/** What a data set holds, in words. */
import { assertNever } from '../../base/assert.ts';
import type { DataReport } from '../../state/runState.ts';
import { count } from '../format.ts';

/** What follows the number of its examples. */
export function dataSentence({
  task,
  typeCount,
  cellCount,
  vocabulary,
  sourceVocabulary,
}: DataReport): string {
  switch (task) {
    case 'letters':
      return `handwritten words of ${count(typeCount)} types, ${count(cellCount)} letters of 16 × 8 pixels.`;
    case 'spelling':
      return `texts with errors, to be corrected: ${count(vocabulary.length)} symbols.`;
    case 'chunking':
      return `sentences of ${count(cellCount)} words in all, ${count(sourceVocabulary?.length ?? 0)} different ones; ${count(vocabulary.length)} tags.`;
    case 'translation':
      return `pairs of sentences; ${count(sourceVocabulary?.length ?? 0)} words are read, ${count(vocabulary.length - 1)} written.`;
    case 'toy':
      return 'rows of three to eight digits, to be copied, reversed or sorted: “test rows” in the settings says which.';
    default:
      return assertNever(task);
  }
}
