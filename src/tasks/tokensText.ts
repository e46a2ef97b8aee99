/** Sequences of a data set as text: what is read, and what is written. */
import { at } from '../base/assert.ts';
import type { DataSet, Example } from './task.ts';
import { TASKS } from './tasks.ts';

/** Tokens that are written, or of a truth, without the one that ends them. */
export function writtenText(
  { task, vocabulary, packing, asText }: DataSet,
  tokens: ArrayLike<number>,
): string {
  if (asText !== undefined) return asText(tokens);
  return TASKS[task].join(Array.from(tokens, (token) => vocabulary[token] ?? at(packing.words ?? [], token)));
}

/** What is read; of pictures, which the data have no text of, their place among them, from 1. */
export function sourceText({ task, sourceVocabulary, asText }: DataSet, { index, inputs }: Example): string {
  if (sourceVocabulary === null) return `picture ${index + 1}`;
  if (asText !== undefined) return asText(inputs);
  return TASKS[task].join(Array.from(inputs, (token) => at(sourceVocabulary, token)));
}
