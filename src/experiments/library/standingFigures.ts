/** The figures that a contestant of a kept run stands by: of its newest test, its best on held-out sequences, and with the weights chosen there. */
import {
  isScore,
  reportedError,
  reportedFigure,
  reportedValue,
  type ReportedFigure,
} from '../reportedFigure.ts';
import type { RunContestant } from '../runFile.ts';

/** A figure as it is told, a share: an error, F1 or BLEU. */
export interface Told {
  readonly value: number;
  /** The update whose weights were measured. */
  readonly update: number;
}

export interface StandingFigures {
  readonly figure: ReportedFigure;
  readonly last: Told & {
    /** Whether all test sequences were read, and how many where that is known. */
    readonly words: 'sample' | 'all';
    readonly wordCount: number | undefined;
  };
  readonly heldOut: Told | null;
  readonly chosen: Told | null;
}

/** Null before the first test. */
export function standingFigures({ evaluations }: Pick<RunContestant, 'evaluations'>): StandingFigures | null {
  const newest = evaluations.at(-1);
  if (newest === undefined) return null;
  // A whole test of the same weights tells more than the sample.
  const last =
    evaluations.findLast(({ update, words }) => update === newest.update && words === 'all') ?? newest;
  const best = evaluations.reduce<{ error: number; told: Told } | null>((found, { update, heldOut }) => {
    if (heldOut === undefined) return found;
    const error = reportedError(heldOut);
    return found !== null && found.error <= error
      ? found
      : { error, told: { value: reportedValue(heldOut), update } };
  }, null);
  const { chosen, words, wordCount, update } = last;
  return {
    figure: reportedFigure(last),
    last: { value: reportedValue(last), update, words, wordCount },
    heldOut: best?.told ?? null,
    chosen: chosen === undefined ? null : { value: reportedValue(chosen), update: chosen.update },
  };
}

/** What a figure has against another's. */
export interface Delta {
  /** Shares, the figure less the other. */
  readonly difference: number;
  readonly is: 'better' | 'worse' | 'equal';
}

/** An error is better where it is less, F1 and BLEU where they are more. */
export function deltaOf(figure: ReportedFigure, value: number, other: number): Delta {
  const difference = value - other;
  if (difference === 0) return { difference, is: 'equal' };
  const less = difference < 0;
  return { difference, is: isScore(figure) !== less ? 'better' : 'worse' };
}
