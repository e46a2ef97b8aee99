/** Sequences of a data set as text: what is read, and what is written. */
import { at } from '../base/assert.ts';
import { textOf } from './spelling/symbols.ts';
import type { DataSet, Example, TaskName } from './task.ts';

/** Between tokens: those of words are words, others are letters, symbols or digits. */
const GAP: Readonly<Record<TaskName, string>> = {
  ...{ letters: '', spelling: '', toy: '' },
  ...{ chunking: ' ', translation: ' ' },
};

/** Tokens that are written, or of a truth, without the one that ends them. */
export function writtenText({ task, vocabulary, packing }: DataSet, tokens: ArrayLike<number>): string {
  if (task === 'spelling') return textOf(tokens);
  return Array.from(tokens, (token) => vocabulary[token] ?? at(packing.words ?? [], token)).join(GAP[task]);
}

/** What is read; of pictures, which the data have no text of, their place among them, from 1. */
export function sourceText({ task, sourceVocabulary }: DataSet, { index, inputs }: Example): string {
  if (sourceVocabulary === null) return `picture ${index + 1}`;
  if (task === 'spelling') return textOf(inputs);
  return Array.from(inputs, (token) => at(sourceVocabulary, token)).join(GAP[task]);
}
