/** Whether tests say more than errors: F1 of chunks, BLEU, or what beam search writes. */
import type { Evaluation } from '../../experiments/reports.ts';

export const hasScores = (evaluations: readonly Evaluation[]): boolean =>
  evaluations.some(({ beam, chunkF1, bleu }) => (beam ?? chunkF1 ?? bleu) !== undefined);
