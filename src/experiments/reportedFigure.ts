/** The figure that is reported for a task, and by which weights are chosen: that of a task of the user's own, chunk F1, BLEU, or the letter error, which counts edits where a token ends words. */
import type { ErrorRates } from './reports.ts';

export const REPORTED_FIGURES = ['letterError', 'chunkF1', 'bleu', 'ownError'] as const;
export type ReportedFigure = (typeof REPORTED_FIGURES)[number];

interface Measured {
  readonly packing: { readonly measure?: 'bleu'; readonly tags?: object | null };
  readonly ownError?: unknown;
}

/** Of what is written of data that are measured so. @see Packing */
export function figureOf({ packing, ownError }: Measured): ReportedFigure {
  if (ownError !== undefined) return 'ownError';
  const { measure, tags = null } = packing;
  return measure ?? (tags === null ? 'letterError' : 'chunkF1');
}

/** Which of some rates it is. */
export function reportedFigure({ ownError, chunkF1, bleu }: Omit<ErrorRates, 'wordError'>): ReportedFigure {
  if (ownError !== undefined) return 'ownError';
  if (bleu !== undefined) return 'bleu';
  return chunkF1 === undefined ? 'letterError' : 'chunkF1';
}

/** As an error, the less the better, 0 or more: an error itself, 1 − F1, 1 − BLEU. */
export function reportedError({ letterError, ownError, ...scores }: Omit<ErrorRates, 'wordError'>): number {
  const score = scores.bleu ?? scores.chunkF1;
  return ownError ?? (score === undefined ? letterError : 1 - score);
}

/** Whether more of it is better. */
export const isScore = (figure: string): boolean => figure === 'chunkF1' || figure === 'bleu';

/** As it is told, a share: an error, F1 or BLEU. */
export function reportedValue(rates: Omit<ErrorRates, 'wordError'>): number {
  const error = reportedError(rates);
  return isScore(reportedFigure(rates)) ? 1 - error : error;
}
