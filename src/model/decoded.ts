/** What a decoder leaves of what it has written: all that its roll-outs and its way back need. */
import type { AttentionOutput } from '../kernels/attentionJobs.ts';
import type { Decoding, Run } from '../kernels/operations.ts';
import type { tf } from '../kernels/tf.ts';

/** One layer of a roll-in. */
export interface LayerRun {
  readonly run: Run;
  /** [B, W · H] */
  readonly start: tf.Tensor2D;
  /** What it read: what the layer below shows, less what was dropped [N, H]; null for the bottom, which reads tokens. */
  readonly inputs: tf.Tensor2D | null;
}

/** What a roll-in keeps. */
export interface Decoded extends Omit<Decoding, 'run'> {
  /** Bottom first. */
  readonly layers: readonly LayerRun[];
  /** What the output layer read: the top layer's states or what they read, less what was dropped [N, H]. */
  readonly top: tf.Tensor2D;
  /** What the top layer's states read of the source, before anything was dropped; null without attention. */
  readonly attended: AttentionOutput | null;
  /** The single steps, where each is fed with what the one before read; else null. */
  readonly steps: readonly Stepped[] | null;
}

/** A step that was made. */
export interface Stepped {
  /** Bottom first; each a run of one cell in every row. */
  readonly layers: readonly LayerRun[];
  /** What was fed back into it [n, H], or null. */
  readonly feed: tf.Tensor2D | null;
  readonly attended: AttentionOutput | null;
  /** What the output layer read, less what was dropped [n, H]. */
  readonly output: tf.Tensor2D;
  /** Makes the scores [n, V]. */
  readonly logits: () => tf.Tensor2D;
  /** For the next step. */
  readonly carried: tf.Tensor2D[];
}
