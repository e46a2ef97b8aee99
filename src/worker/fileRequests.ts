/** What the page asks of files that hold weights: a run with its whole state, or the weights of one contestant. */
import type { RunData } from '../experiments/runData.ts';
import type { Settings } from '../experiments/settings.ts';
import type { DataName } from './dataReport.ts';
import type { ContestantSnapshot } from '../training/contract.ts';
import type { RunSnapshot, StoppedRun } from './runSnapshot.ts';

/** Whose weights are wanted, from 0: the last ones, or those that held-out sequences chose. */
export interface WantedWeights {
  readonly contestant: number;
  readonly which: 'last' | 'chosen';
}

/** Of whom a file of weights says that they are. */
export interface FoundWeights {
  /** Of that one contestant. */
  readonly settings: Settings;
  readonly data: RunData;
}

/** A run before its first update that has the weights of a file. */
export interface GivenStart {
  readonly from: RunSnapshot;
  /** A linear chain at its start, for one that joins the run: it has weights of its own. */
  readonly chain: ContestantSnapshot;
}

/** Name → what is asked and what is answered. */
export interface FileRequests {
  /**
   * A run with its state as a file that it goes on from anywhere: the one in view (null) as it stands, or one that is kept.
   * `updates`: those that every contestant has done. Changes no training number.
   */
  checkpoint: {
    params: { kept: StoppedRun | null };
    result: { bytes: Uint8Array<ArrayBuffer>; updates: number };
  };
  /** What such a file holds; the run in view stays. */
  openCheckpoint: { params: { file: Blob }; result: StoppedRun };
  /**
   * The weights of one contestant as a file for other programs, of the run in view (null) as it stands, or of one that is kept,
   * whose data must be loaded. `update`: the updates that led to them. Changes no training number.
   */
  saveWeights: {
    params: WantedWeights & { kept: (StoppedRun & { data: DataName }) | null };
    result: { bytes: Uint8Array<ArrayBuffer>; update: number };
  };
  /** Whose weights a file holds; null where it is no file of weights that can be used by itself, but may be one of a run. */
  findWeights: { params: { file: Blob; name: string }; result: FoundWeights | null };
  /** Where a run stands whose contestants all begin with the weights of a file; the data must be loaded, and the run in view stays. */
  beginWith: {
    params: { file: Blob; name: string; settings: Settings; data: DataName };
    result: GivenStart;
  };
}
