/** What a frozen page holds, as data: its script draws nothing else. */
import type { CurveAxis, SeedTests } from '../experiments/curveOfSeeds.ts';
import type { BandKind } from '../statistics/spread.ts';
import type { PrintedTable } from './latexTable.ts';

/** Curves that one drawing holds, with what is said about them. */
export interface FrozenCurves {
  /** What tells them from the page's other curves; empty where there are none. */
  readonly heading: string;
  readonly contestants: readonly {
    /** With the number of its seeds, where there are several. */
    readonly name: string;
    readonly seeds: readonly SeedTests[];
  }[];
  readonly value: string;
  readonly axes: Readonly<Record<CurveAxis, string>>;
  /** What a band shows, a sentence each; null where each line is one seed. */
  readonly bands: Readonly<Record<BandKind, string>> | null;
}

/** The words of the page's controls. */
export interface FrozenWords {
  readonly axis: string;
  readonly band: string;
  readonly bands: Readonly<Record<BandKind, string>>;
  readonly log: string;
  readonly readOff: string;
  readonly tables: string;
  readonly runs: string;
  readonly noScript: string;
}

export interface FrozenData {
  /** `en-GB`, `de`: how numbers are written. */
  readonly locale: string;
  readonly title: string;
  /** When and by what it was made, one line. */
  readonly made: string;
  /** Of the author; blank lines part paragraphs. */
  readonly text: string;
  readonly curves: readonly FrozenCurves[];
  readonly tables: readonly PrintedTable[];
  readonly runs: PrintedTable;
  /** The runs themselves, each as the text of its file, and what its button says. */
  readonly files: readonly { readonly name: string; readonly text: string; readonly save: string }[];
  readonly words: FrozenWords;
}
