/**
 * The contract of all that a network computes: whole sequences, whole roll-outs, whole updates in one call each. Every
 * backend has every operation under these names: hand-written where it pays, the stock twin (`stock/`) elsewhere.
 *
 * Letters: B sequences, T steps, N cells packed as `CellLayout` says (padding does not exist), H units, V tokens, P
 * weights. A GRU's gates stand side by side in the order r, z, n, so G = 3H; another kind of cell has another G, and one
 * with more state than it shows keeps it side by side in `states`. What else reaches a decoder (an aligned
 * encoder state, a source that is read) is a member of the job of its own, null where there is none.
 * Results are the caller's to dispose; jobs stay the caller's.
 */
import type { CellLayout } from '../base/cellLayout.ts';
import type {
  Attention,
  AttentionGradients,
  AttentionJob,
  BackAttentionJob,
  AttentionSource,
  AttentionSizes,
} from './attentionJobs.ts';
import type { OutputLoss, TriedLossJob, TruthLossJob } from './lossJobs.ts';
import type { tf } from './tf.ts';
import type { OptimiserKind, Update, UpdateJob } from './updateJob.ts';

/** Which way a sequence is read; `backward` starts at each sequence's own last cell. */
export type Direction = 'forward' | 'backward';

/** The recurrent side of a cell. r = σ(xr + hr), z = σ(xz + hz), n = tanh(xn + r ∘ hn), h′ = n + z ∘ (h − n). */
export interface Recurrence {
  /** [H, G] */
  readonly Wh: tf.Tensor2D;
  /** [G] */
  readonly bh: tf.Tensor1D;
}

/** A recurrent network over packed sequences, its inputs all known beforehand. */
export interface SequenceJob extends Recurrence {
  readonly layout: CellLayout;
  readonly direction: Direction;
  /** The input's part of every cell, its biases included [N, G]. */
  readonly inputs: tf.Tensor2D;
  /** State before the first step read [B, H]; null for zeros. */
  readonly start: tf.Tensor2D | null;
}

/** What a run over sequences leaves. */
export interface Run {
  /** State after each cell [N, H]. */
  readonly states: tf.Tensor2D;
  /** What the same backend's `backSequence` wants to know again; nobody else looks inside. */
  readonly tape: readonly tf.Tensor[];
}

export interface SequenceRun extends Run {
  /** State after each sequence's last step in reading order [B, H]. */
  readonly final: tf.Tensor2D;
}

/** Back-propagation through a run. */
export interface BackSequenceJob extends Recurrence {
  readonly layout: CellLayout;
  readonly direction: Direction;
  readonly run: Run;
  /** The run's start; null for zeros. */
  readonly start: tf.Tensor2D | null;
  /** Gradient of the states [N, H]; null for none. */
  readonly dStates: tf.Tensor2D | null;
  /** Gradient of the final states [B, H]; null for none. */
  readonly dFinal: tf.Tensor2D | null;
}

export interface SequenceGradients {
  /** [N, G] */
  readonly dInputs: tf.Tensor2D;
  /** [H, G] */
  readonly dWh: tf.Tensor2D;
  /** [G] */
  readonly dbh: tf.Tensor1D;
  /** [B, H] */
  readonly dStart: tf.Tensor2D;
}

/** What a decoder is made of, and what it is fed. */
export interface DecoderParts extends Recurrence {
  /** A token's part of the input, biases included; the last row is GO, fed at cell 0 [V + 1, G]. */
  readonly table: tf.Tensor2D;
  /** A cell's own part of the input [N, G], or null. */
  readonly aligned: tf.Tensor2D | null;
  /** [H, V] */
  readonly outW: tf.Tensor2D;
  /** [V] */
  readonly outB: tf.Tensor1D;
}

/**
 * A roll-in: every sequence written from its first cell to its last, each step fed with the token before. Its scores are
 * nobody's result: who wants to look at them multiplies the states once more.
 */
export interface DecodeJob extends DecoderParts {
  readonly layout: CellLayout;
  /** [B, H] */
  readonly start: tf.Tensor2D;
  /** True tokens [N]. */
  readonly targets: Int32Array;
  /** 1 where the truth is written, 0 where the own argmax is [N]; argmax ties go to the lowest index. */
  readonly reference: Uint8Array;
}

export interface Decoding {
  readonly run: Run;
  /** The token written at each cell, int32 [N]. */
  readonly tokens: tf.Tensor1D;
  /** The token fed to each cell, V for GO, int32 [N]. */
  readonly fed: tf.Tensor1D;
}

/** The few directions, a multiple of three, in which what the output layer reads differs most. */
export interface Sketch {
  /** Orthonormal within 1e-6 [H, D]. */
  readonly directions: tf.Tensor2D;
  /** The output layer's weights along them [D, V]. */
  readonly along: tf.Tensor2D;
}

/** Greedy roll-outs. R rows; S = remaining[0] steps at most. */
export interface RollOutJob extends DecoderParts {
  /** Decoder state at each cell [N, H]. */
  readonly states: tf.Tensor2D;
  /** states · Wh + bh [N, G]: a cell's first product is shared by all its rows. */
  readonly product: tf.Tensor2D;
  /** Cell that each row starts from [R]. */
  readonly cells: Int32Array;
  /** Token that is forced there [R]. */
  readonly forced: Int32Array;
  /** Steps to go, descending [R]. */
  readonly remaining: Int32Array;
  /** The next cell of the same sequence, −1 at its end [N]. */
  readonly nextCell: Int32Array;
  /** A token that is written at a cell whatever its scores, −1 where the argmax is [N]; null where it always is. */
  readonly guide: Int32Array | null;
  /**
   * The token that ends a sequence, null where lengths are known beforehand. After it a row writes nothing else, and
   * rows that have ended are not computed.
   */
  readonly end: number | null;
  /** What the output layer reads through; null where it reads the state itself. */
  readonly attention: AttentionSource | null;
  /** Spares scores where there are thousands of tokens, and changes none of those written; null where all are made. */
  readonly sketch: Sketch | null;
  /** The source that each cell's sequence reads [N]; nobody looks without a reader. */
  readonly sources: Int32Array;
}

/** The tokens that roll-outs have written after the forced ones, on the device. */
export interface Written {
  /** int32 */
  readonly tokens: tf.Tensor1D;
  /** Where among them the token stands that a row wrote at step k < remaining[row]. */
  readonly place: (row: number, k: number) => number;
}

/** What decides which kernels a network needs. */
export interface ModelSizes {
  /** H of the decoder. */
  readonly hidden: number;
  /** H of each direction of the encoder. */
  readonly encoderUnits: number;
  /** V */
  readonly vocabularySize: number;
  readonly aligned: boolean;
  /** Whether some roll-outs have a guide. */
  readonly guided: boolean;
  /** The recurrent cells are GRUs, which have kernels of their own. */
  readonly gru: boolean;
  /** What was read enters the next step. */
  readonly feeds: boolean;
  /** Of encoder and decoder. */
  readonly layers: number;
  /** How the output layer reads the source, or null. */
  readonly attention: AttentionSizes | null;
  /** The token that ends a sequence, or null. */
  readonly end: number | null;
  /** Units are dropped where a lesson rolls in. */
  readonly drops: boolean;
  readonly optimiser: OptimiserKind;
}

export interface Operations {
  /** x·w + bias for x [M, I], w [I, O], bias [O] → [M, O]. */
  readonly affine: (x: tf.Tensor2D, w: tf.Tensor2D, bias?: tf.Tensor1D) => tf.Tensor2D;
  /** x·wᵀ for x [M, O], w [I, O] → [M, I]. */
  readonly affineTransposed: (x: tf.Tensor2D, w: tf.Tensor2D) => tf.Tensor2D;
  /** aᵀ·b for a [M, I], b [M, O] → [I, O]. */
  readonly outer: (a: tf.Tensor2D, b: tf.Tensor2D) => tf.Tensor2D;
  /** Sums over the rows of x [M, O] → [O]. */
  readonly columnSums: (x: tf.Tensor2D) => tf.Tensor1D;
  /** Row v of the result is the sum of the rows of x [M, O] whose index is v: indices int32 [M] → [count, O]. */
  readonly sumRowsByIndex: (x: tf.Tensor2D, indices: tf.Tensor1D, count: number) => tf.Tensor2D;
  /** Copies of consecutive parts of a vector [P], each of its own shape. */
  readonly split: (
    flat: tf.Tensor1D,
    shapes: readonly (readonly [number] | readonly [number, number])[],
  ) => readonly tf.Tensor[];
  /** The values of all parts, one after the other [P]. */
  readonly join: (parts: readonly tf.Tensor[]) => tf.Tensor1D;
  readonly sequence: (job: SequenceJob) => SequenceRun;
  readonly backSequence: (job: BackSequenceJob) => SequenceGradients;
  readonly decode: (job: DecodeJob) => Decoding;
  readonly rollOut: (job: RollOutJob) => Written;
  readonly attend: (job: AttentionJob) => Attention;
  readonly backAttend: (job: BackAttentionJob) => AttentionGradients;
  readonly triedLoss: (job: TriedLossJob) => OutputLoss;
  readonly truthLoss: (job: TruthLossJob) => OutputLoss;
  readonly update: (job: UpdateJob) => Update;
}

export type OperationName = keyof Operations;
