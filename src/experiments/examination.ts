/** What an examination of a run found, as plain data: the figures that a researcher asks for, with their counts. */
import type { ReportedFigure } from './reportedFigure.ts';
import type { Mean } from '../statistics/wordResults.ts';
import type { SplitReport } from '../tasks/splitReport.ts';
import type { Share } from '../statistics/share.ts';

/** Words that are read, and how many of how many. */
export interface ExaminedSet {
  /** `training words`, `held-out words`, `test words`. */
  readonly name: string;
  readonly words: number;
  /** More than `words` where a sample was drawn. */
  readonly outOf: number;
}

/** How wrong letters go on after one: entry d − 1 counts what stands d cells after the poked one. */
export interface RecoveryCurve {
  /** Wrong letters after the second-likeliest letter was forced where the likeliest is right. */
  readonly poked: readonly Share[];
  /** Wrong letters at the same cells when nothing was forced. */
  readonly alone: readonly Share[];
}

/** Cells of a probe lesson with all tokens tried. */
export interface CheapestTokens {
  /** Cells where some token costs less than the truth does. */
  readonly notTruth: Share;
  /** Cells where more than one token costs least. */
  readonly tied: Share;
}

/** Gradient norms before clipping, of the newest updates. */
export interface GradientNorms {
  readonly updates: number;
  readonly mean: number;
  readonly largest: number;
  /** Updates whose gradient was longer than the clip norm; null where none is clipped. */
  readonly clipped: Share | null;
}

/** One contestant at its present weights; null is what it does not have. T cells of the longest test word. */
export interface ExaminedContestant {
  readonly name: string;
  readonly updates: number;
  /** By set, as in `Examination.sets`. */
  readonly errors: readonly { readonly letters: Share; readonly words: Share }[];
  /** Wrong letters of test words by cell [T]. */
  readonly byPosition: readonly Share[];
  /** Wrong letters of test words after true prefixes. */
  readonly forced: Share | null;
  readonly recovery: RecoveryCurve | null;
  readonly cheapest: CheapestTokens | null;
  /** Entropy of its distribution on test words after its own letters, nats. */
  readonly entropy: { readonly all: Mean | null; readonly wrong: Mean | null };
  /** Null before its first update here. */
  readonly gradients: GradientNorms | null;
}

/** Letter error place by place, or by edits where a token ends words; F1 of chunks and BLEU of all words together. */
export type ComparedFigure = ReportedFigure | 'edits';

/** Two contestants on the same test words. */
export interface PairedComparison {
  /** Their positions among the contestants, the lower one first. */
  readonly first: number;
  readonly second: number;
  readonly onlyFirstWrong: number;
  readonly onlySecondWrong: number;
  /** McNemar's exact test on words, two-sided, 0 … 1. */
  readonly pValue: number;
  /** What `difference` is of: the figure that is reported for the task. */
  readonly figure: ComparedFigure;
  /** What a task of the user's own calls that figure; absent where none does. */
  readonly figureName?: string;
  /** That figure of the first less that of the second, and the 95 % interval of a paired bootstrap over words. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

export interface Examination {
  readonly format: 'searnn-examination';
  readonly version: 1;
  readonly data: string;
  readonly split: string;
  readonly seed: number;
  /** The last one holds the test words. */
  readonly sets: readonly ExaminedSet[];
  /** Words that were poked, and words of the probe lesson. */
  readonly pokedWords: number;
  readonly probedWords: number;
  readonly clipNorm: number;
  /** What of training and test is not in the vocabulary; earlier releases do not say. */
  readonly unknown?: Pick<SplitReport, 'unknownRead' | 'unknownTrue'>;
  /** Resamples of the bootstrap. */
  readonly resamples: number;
  /** A token ends words, and letters were compared place by place up to the truth's; absent where lengths are known. */
  readonly ends?: true;
  readonly contestants: readonly ExaminedContestant[];
  readonly pairs: readonly PairedComparison[];
}
