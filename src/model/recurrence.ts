/** The two kinds of recurrent cell, as the network uses them. */
import { columns } from '../kernels/ops.ts';
import type { BackSequenceJob, SequenceGradients, SequenceJob, SequenceRun } from '../kernels/operations.ts';
import { operations } from '../kernels/registry.ts';
import { backLstmSequence, lstmSequence } from '../kernels/stock/lstm.ts';
import type { tf } from '../kernels/tf.ts';
import type { RecurrentKind } from './config.ts';

/** A kind of cell. Its states are W wide, of which the first H are shown. */
export interface RecurrentCell {
  readonly kind: RecurrentKind;
  readonly sequence: (job: SequenceJob) => SequenceRun;
  /** Takes gradients of shown states [N, H], and of finals as wide as states are. */
  readonly backSequence: (job: BackSequenceJob) => SequenceGradients;
  /** What others see of states [N, W]: [N, H]. */
  readonly shown: (states: tf.Tensor2D) => tf.Tensor2D;
}

export const CELLS: Readonly<Record<RecurrentKind, RecurrentCell>> = {
  gru: {
    kind: 'gru',
    sequence: (job) => operations().sequence(job),
    backSequence: (job) => operations().backSequence(job),
    shown: (states) => states,
  },
  lstm: {
    kind: 'lstm',
    sequence: lstmSequence,
    backSequence: backLstmSequence,
    shown: (states) => columns(states, 0, states.shape[1] / 2),
  },
};
