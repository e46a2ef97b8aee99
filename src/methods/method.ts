/** The contract of a contestant's method: from one batch, one lesson; the race turns the lesson into an update. */
import type { RandomStream } from '../base/random.ts';
import type { ContestantSettings } from '../experiments/settings.ts';
import type { AddedSampler } from '../searnn/added.ts';
import type { CostTable } from '../searnn/costTable.ts';
import type { Policy, RollIn, YieldPoint } from '../searnn/policy.ts';
import type { Problem } from '../searnn/problem.ts';
import type { RollOutPlan } from '../searnn/rollOutPlan.ts';
import type { Batch } from '../tasks/batch.ts';

/** The parts of an update that are timed apart, in the order they happen. */
export const PHASES = ['rollIn', 'rollOut', 'costs', 'objective', 'backward', 'update'] as const;
export type Phase = (typeof PHASES)[number];
/** Milliseconds by phase. */
export type PhaseTimes = Partial<Record<Phase, number>>;

/** What a method may use. Random choices come from `random`'s named forks only. */
export interface LessonContext {
  readonly policy: Policy;
  /** What a finished sequence costs, and who knows better. */
  readonly problem: Problem;
  /** Chooses the tokens that are tried in the place of the settings. */
  readonly sampler?: AddedSampler | undefined;
  readonly settings: ContestantSettings;
  /** Methods fork `rollInCoin`, `rollOutCoin`, `tokenSampling`, `cellSampling`, `ties`, `raml` and `dropout` from it. */
  readonly random: RandomStream;
  /** The contestant's update counter, from 0: the first counter of every draw. */
  readonly update: number;
  readonly yieldPoint: YieldPoint;
  /** Milliseconds since some start. */
  readonly now: () => number;
  /** Hears of every phase before it begins. */
  readonly onPhase?: ((phase: Phase) => void) | undefined;
  /** Fill `Lesson.detail` (costs memory and read-backs). */
  readonly wantDetail: boolean;
  /** Units are dropped in the roll-in, where the network has a dropout: in lessons that train, not in probes. */
  readonly drops: boolean;
}

/** What one batch teaches. Whoever asked for it disposes `rollIn`. N cells, V tokens. */
export interface Lesson {
  readonly rollIn: RollIn;
  /** Mean over the cells of a word, then over the batch, in nats; read when asked for, before the roll-in is disposed. */
  readonly loss: () => Promise<number>;
  /** d loss / d logits [N, V]; null where the roll-in itself holds it. */
  readonly dLogits: Float32Array | null;
  readonly phases: PhaseTimes;
  /** Decoder cells computed: roll-in plus roll-outs. */
  readonly decoderCells: number;
  /** Finished sequences whose cost was taken, reference roll-outs included. */
  readonly rollOuts: number;
  readonly detail?: LessonDetail;
}

/** The cost table behind a lesson and what the objective made of it; R rows as in `table.tried`. */
export interface LessonDetail {
  readonly table: CostTable;
  /** The target q that the objective set for each row [R]. */
  readonly targets: Float32Array;
  /** Gradient of the cell’s loss by each row’s score [R]; null where that is softmax − target. */
  readonly pushes: Float32Array | null;
  /** [N, V] */
  readonly logits: Float32Array;
  /** The roll-in's tokens [N]. */
  readonly rollInTokens: Int32Array;
  /** 1 where the reference wrote the roll-in [N]. */
  readonly referenceIn: Uint8Array;
  /** Who finished the sequences. */
  readonly rollOut: RollOutPlan;
}

/** A contestant's way to learn. On any throw `teach` leaves no roll-in behind. */
export interface Method {
  teach(batch: Batch, context: LessonContext): Promise<Lesson>;
}
