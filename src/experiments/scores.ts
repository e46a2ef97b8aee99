/** What tasks measure beside the errors of all of them. */
import type { ErrorRates } from './reports.ts';

/** Each where a task has it. */
export const SCORES = ['chunkF1', 'bleu', 'bleuUnknownAsWord', 'unknownRate', 'chrF', 'ownError'] as const;
export type Scores = Partial<Record<(typeof SCORES)[number], number>>;

/** Those that were measured. */
export const scoresOf = (rates: Partial<ErrorRates>): Scores =>
  Object.fromEntries(
    SCORES.flatMap((name) => (rates[name] === undefined ? [] : [[name, rates[name]] as const])),
  );
