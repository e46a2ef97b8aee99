/** The figure that is reported for a task, and by which weights are chosen: chunk F1, BLEU, or the letter error, which counts edits where a token ends words. */
import type { ErrorRates } from './reports.ts';

export const REPORTED_FIGURES = ['letterError', 'chunkF1', 'bleu'] as const;
export type ReportedFigure = (typeof REPORTED_FIGURES)[number];

/** Of data that are measured so. @see Packing */
export const figureOf = ({
  measure,
  tags = null,
}: {
  readonly measure?: 'bleu';
  readonly tags?: object | null;
}): ReportedFigure => measure ?? (tags === null ? 'letterError' : 'chunkF1');

/** Which of some rates it is. */
export function reportedFigure({ chunkF1, bleu }: Omit<ErrorRates, 'wordError'>): ReportedFigure {
  if (bleu !== undefined) return 'bleu';
  return chunkF1 === undefined ? 'letterError' : 'chunkF1';
}

/** As an error, the less the better, 0 or more: the letter error, 1 − F1, 1 − BLEU. */
export function reportedError({ letterError, chunkF1, bleu }: Omit<ErrorRates, 'wordError'>): number {
  const score = bleu ?? chunkF1;
  return score === undefined ? letterError : 1 - score;
}
