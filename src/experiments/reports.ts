/** What an engine reports of itself and of a run, as plain data: the same in the worker, the page and the run file. */

import type { Tokens } from '../base/tokens.ts';

/** The backends, by the names that links use. */
export const BACKENDS = ['webgpu', 'webgl', 'wasm', 'cpu'] as const;
export type BackendName = (typeof BACKENDS)[number];

/** Whose kernels compute: `fused` ones of our own wherever the backend has them, or tfjs's `stock` ones throughout. */
export const KERNEL_PATHS = ['fused', 'stock'] as const;
export type KernelPath = (typeof KERNEL_PATHS)[number];

/** The backend that computes, and why it was chosen. */
export interface BackendReport {
  readonly backend: BackendName;
  /** GPU adapter or instruction set, and whose kernels: `Apple M2, fused kernels`, `SIMD, stock kernels`. */
  readonly adapter: string;
  /** One sentence for the badge's tooltip: which were tried and why this one. */
  readonly reason: string;
}

/** One word with its glyphs. */
export interface WordReport {
  /** Position in the data set. */
  readonly index: number;
  /** Position among the test words of the split in use. */
  readonly testIndex: number;
  readonly testCount: number;
  /** What is read: pixels [T, D], or tokens [S]. */
  readonly inputs: Tokens;
  /** True tokens [T]; where a token ends sequences, filled up with it to the most cells that there are. */
  readonly targets: Tokens;
  /** The real words where the vocabulary has none, null elsewhere [≤ T]; absent where it has all. */
  readonly unknown?: readonly (string | null)[] | undefined;
}

/** How a contestant reads a word: one of the reader's own, or one in which letters were forced. T cells, V tokens. */
export interface WritingReport {
  readonly contestant: number;
  /** The contestant's updates when it read. */
  readonly update: number;
  /** What it reads [T]. */
  readonly tokens: Tokens;
  /** Probability of every token at every cell, given what it wrote before [T × V]. */
  readonly chances: Float32Array;
}

/** The fixed sample of test words, one after the other. W words, C cells in all. */
export interface SampleWords {
  /** Position of each among the test words [W]. */
  readonly testIndices: Int32Array;
  /** Cells of each [W]. */
  readonly lengths: Int32Array;
  /** What is read, one word after the other: pixels [C, D], or tokens. */
  readonly inputs: Tokens;
  /** How many numbers of `inputs` each word has [W]. */
  readonly sizes: Int32Array;
  /** True tokens [C]. */
  readonly targets: Tokens;
}

/** What a contestant reads in the sample. */
export interface SampleWriting {
  readonly contestant: number;
  /** The contestant's updates when it read. */
  readonly update: number;
  /** What it reads at every cell of the sample [C]. */
  readonly tokens: Tokens;
}

/** A time of the run that one can look back to. */
export interface TimePoint {
  /** Ascending along the run; never given twice. */
  readonly id: number;
  /** Updates of each contestant. */
  readonly updates: readonly number[];
}

/** One contestant's view of the watched word. T cells, V tokens; rows are (t, a) flattened to [T × V]. */
export interface TableView {
  readonly contestant: number;
  /** The contestant's updates when this was computed. */
  readonly update: number;
  /** `step`: the table the update itself used; `probe`: computed after it for the reader only, with its own random numbers. */
  readonly origin: 'step' | 'probe';
  /** Greedy decode [T]. */
  readonly decoded: Tokens;
  /** The roll-in's tokens [T]. */
  readonly rollIn: Tokens;
  /** 1 where the token was tried [T × V]. */
  readonly tried: Uint8Array;
  /** Cost of the finished word [T × V], NaN where not tried. */
  readonly cost: Float32Array;
  /** Target probability q [T × V], 0 where not tried. */
  readonly target: Float32Array;
  /** Gradient of the cell’s loss by each score, p − q for a cross-entropy [T × V]; 0 where not tried. */
  readonly push: Float32Array;
  /** Model probability p over the tokens tried [T × V], 0 where not tried. */
  readonly model: Float32Array;
  /** Finished words [T × V × T] (row (t, a), then positions), the largest number where not tried. */
  readonly finished: Tokens;
  /** 1 where the reference wrote the roll-in [T]. */
  readonly referenceIn: Uint8Array;
  /** 1 at (t, p) where the reference writes position p after a token was forced at cell t; 0 for p ≤ t [T × T]. */
  readonly referenceOut: Uint8Array;
  /** How much each of S source cells weighs when the contestant writes by itself [T × S]; absent without attention. */
  readonly attention?: Float32Array;
  /** Where the roll-outs threw one coin for the word, and when asked for: how they would have ended on its other side. */
  readonly otherSide?: OtherSide;
}

/** The arrays that hang on how the word's coin fell. */
export const OTHER_SIDE = ['finished', 'cost', 'referenceOut'] as const;

/** The same roll-outs, had the word's coin fallen otherwise; arrays as in the view. */
type OtherSide = Pick<TableView, (typeof OTHER_SIDE)[number]>;

/** What a contestant writes by itself, and how likely every letter is to it. T cells, V tokens. */
export interface Written {
  /** [T] */
  readonly tokens: Tokens;
  /** Given the tokens before [T × V]. */
  readonly chances: Float32Array;
}

/** One update of a copy of a contestant on one word alone, complete. */
export interface RecordedUpdate {
  readonly word: WordReport;
  /** The lesson: roll-in, roll-outs, costs, targets and pushes, as this very update used them. */
  readonly view: TableView;
  readonly before: Written;
  readonly after: Written;
  /** Nats, or letters where the loss counts those. */
  readonly loss: number;
  /** Norm of the gradient before clipping. */
  readonly gradientNorm: number;
}

/** The watched word as all contestants see it. */
export interface WatchReport {
  readonly word: WordReport;
  readonly views: readonly TableView[];
}

/** One word's tables under all nine pairs of policies, from a contestant's present weights, with all tokens tried. */
export interface CounterfactualReport {
  readonly contestant: number;
  readonly word: WordReport;
  /** In the order of `POLICY_PAIRS`. */
  readonly views: readonly TableView[];
}

/** Words of the fixed sample that readings and recovery are shown of; fewer where a split has fewer test words. */
export const SAMPLE_WORDS = 256;

/**
 * Test words that the regular test reads, those of the sample first; fewer where a split has fewer. Of the built-in data
 * these are all, spelling apart, and take 6 to 17 % of the time of training on WebAssembly.
 */
export const TEST_WORDS = 1024;

/** Errors of greedily decoded words. */
export interface ErrorRates {
  /** Wrong letters / letters, 0 … 1; where a token ends sequences, edit distance / length, which may exceed 1. */
  readonly letterError: number;
  /** Words with any wrong letter / words, 0 … 1. */
  readonly wordError: number;
  /** F1 of the chunks of all sequences together, 0 … 1, where what is written are tags of chunks. */
  readonly chunkF1?: number | undefined;
  /** BLEU-4 of all sentences together, 0 … 1, where translations are written; an unknown word never matches. */
  readonly bleu?: number | undefined;
  /** The same with all unknown words as one word, which matches itself; with `bleu` where some true word is unknown. */
  readonly bleuUnknownAsWord?: number | undefined;
  /** With `bleu`: true words that the vocabulary lacks / true words, 0 … 1. */
  readonly unknownRate?: number | undefined;
  /** With `bleu`: chrF2 of all sentences together, 0 … 1. */
  readonly chrF?: number | undefined;
  /** What a task of the user's own measures as its error, 0 … 1, the less the better. */
  readonly ownError?: number | undefined;
}

/** A difference of two shares, and where it lies for all words of this kind; null where too few words are different. */
export interface Difference {
  readonly difference: number;
  /** Of all tests of a run and all pairs, one of these leaves out the truth in at most 5 of 100 runs. */
  readonly interval: readonly [low: number, high: number] | null;
}

/** A contestant's mistakes less those of another, on the same words in the same test. */
export interface Against {
  /** The other's position, below the own. */
  readonly other: number;
  /** Of letter errors. */
  readonly letters: Difference;
  /** Of shares of words with any mistake. */
  readonly words: Difference;
}

/** One measurement of test error. */
export interface Evaluation extends ErrorRates {
  readonly contestant: number;
  readonly update: number;
  readonly examples: number;
  readonly decoderCells: number;
  readonly seconds: number;
  /** `sample`: the fixed words of the regular test; `all`: the whole test split. */
  readonly words: 'sample' | 'all';
  /** How many words were read; files of earlier releases do not say (256 of a sample, fewer where there are no more). */
  readonly wordCount?: number | undefined;
  /** How many different sequences those words are. */
  readonly differentWords?: number | undefined;
  /** Compared with every contestant before it. */
  readonly against?: readonly Against[] | undefined;
  /** The same words written by beam search of so many ways, where one was asked for and the contestant can. */
  readonly beam?: (ErrorRates & { readonly width: number }) | undefined;
  /** Where training words are held out: the errors on all of those; with `all` not in files of earlier releases. */
  readonly heldOut?: ErrorRates | undefined;
  /**
   * With `all`, where training words are held out: the test errors of the weights that are best on those by the figure
   * that is reported, and that figure there as an error; files of earlier releases do not have it.
   */
  readonly chosen?:
    (ErrorRates & { readonly update: number; readonly heldOutError?: number | undefined }) | undefined;
}
