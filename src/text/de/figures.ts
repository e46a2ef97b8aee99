/** German: what is reported for a task, as sentences name it. */
import type * as EN from '../en/figures.ts';
import type { Translated } from '../translated.ts';

export const FIGURES = {
  letterError: '{$unitError}',
  chunkF1: 'Chunk-F1',
  bleu: 'BLEU',
  ownError: 'eigener Fehler',
  edits: '{$unitError} nach Änderungen',
} satisfies Translated<typeof EN.FIGURES>;
