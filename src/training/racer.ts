/** A contestant as the race sees it, whatever learns in it: a network, or a linear chain. */
import type { RandomStream } from '../base/random.ts';
import type { TableView } from '../experiments/reports.ts';
import type { Settings } from '../experiments/settings.ts';
import type { Phase, PhaseTimes } from '../methods/method.ts';
import type { BeamPlan } from '../searnn/beam.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import type { Recent } from '../statistics/recent.ts';
import type { Batch } from '../tasks/batch.ts';
import type { Example } from '../tasks/task.ts';
import type { ContestantSnapshot } from './contract.ts';
import type { Writer } from './writings.ts';

/** Updates whose gradient norms are remembered. */
export const REMEMBERED_NORMS = 500;

/** What one update was. */
export interface UpdateNews {
  readonly loss: number;
  readonly gradientNorm: number;
  readonly milliseconds: number;
  readonly phases: PhaseTimes;
}

/** How an update is made, and who hears of it. */
export interface UpdateWays {
  /** Hears of every phase before it begins. */
  readonly onPhase?: ((phase: Phase) => void) | undefined;
  /** Awaited when all is computed, before anything changes; what it throws gives the update up. Its time is not counted. */
  readonly mayCommit?: (() => Promise<void>) | undefined;
}

/** What a contestant has done so far, the newest update included. */
export interface Counted {
  readonly updates: number;
  /** Seconds that threads have spent on its updates. */
  readonly seconds: number;
  readonly decoderCells: number;
  readonly rollOuts: number;
  /** Of the newest update, before clipping. */
  readonly gradientNorm: number;
}

/** A word as it is read. T cells, V tokens. */
export interface WordWriting {
  /** [T] */
  readonly tokens: Int32Array;
  /** Given the tokens before [T × V]. */
  readonly chances: Float32Array;
}

export interface Racer extends Writer {
  readonly updates: number;
  /** V, length of one score vector. */
  readonly vocabularySize: number;
  /** Seconds that threads have spent on its updates: its own, and others with its roll-outs. */
  readonly seconds: number;
  readonly decoderCells: number;
  readonly rollOuts: number;
  /** P, the number of its weights. */
  readonly parameterCount: number;
  /** Norms of the newest gradients before any clipping; a snapshot does not hold them. */
  readonly gradientNorms: Recent;

  /**
   * One update. All or nothing: on a throw weights, moments and counters stand as before.
   * @param shared may have changed since the last one
   * @throws PlaygroundError `not-finite` when loss or gradient is not a number, `stopped` from the yield point
   */
  update(
    batch: Batch,
    shared: Pick<Settings, 'learningRate' | 'clipNorm'>,
    yieldPoint: YieldPoint,
    ways?: UpdateWays,
  ): Promise<UpdateNews>;
  /** One update more is counted, which another thread has made; its weights come by `restore`. */
  count(counted: Counted): void;
  /**
   * A word as it sees it now, for the reader only: it changes no training number.
   * @param contestant its position in the race
   * @param random the run's root stream
   * @param bothSides also roll out as if the word's coin had fallen otherwise, where one is thrown
   */
  view(
    contestant: number,
    word: Example,
    random: RandomStream,
    yieldPoint: YieldPoint,
    bothSides?: boolean,
  ): Promise<TableView>;
  /**
   * What it writes by itself, and the probability of every token at every cell; the targets are not looked at.
   * @param forced the token forced at each cell, −1 where it chooses [T]; without it none is
   */
  writeWord(word: Example, forced?: Int32Array): Promise<WordWriting>;
  /** The likeliest sequences that a beam finds [N]; absent where the best is found anyway. */
  search?(batch: Batch, plan: BeamPlan): Promise<Int32Array>;
  snapshot(): Promise<ContestantSnapshot>;
  /** A snapshot without what only training needs: enough for a copy that is looked at. */
  lightSnapshot(): Promise<ContestantSnapshot>;
  restore(snapshot: ContestantSnapshot): void;
  dispose(): void;
}
