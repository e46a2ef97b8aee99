/** What WebGPU has of its own; products of matrices are tfjs's, one dispatch each. */
import type { OwnKernels } from '../registry.ts';
import { attend, backAttend } from './attention.ts';
import { backSequence } from './backSequence.ts';
import { join, split } from './copies.ts';
import { decode } from './decode.ts';
import { triedLoss, truthLoss } from './outputLoss.ts';
import { prepare } from './prepare.ts';
import { affineTransposed, outer } from './products.ts';
import { rollOut } from './rollOut.ts';
import { sequence } from './sequence.ts';
import { columnSums, sumRowsByIndex } from './sums.ts';
import { update } from './update.ts';

export const webGpuKernels: OwnKernels = {
  // The kernel cuts its dispatches by measured time; fewer calls are fewer copies of the weights.
  rollOutRows: 65_536,
  prepare,
  operations: {
    affineTransposed,
    outer,
    columnSums,
    sumRowsByIndex,
    split,
    join,
    sequence,
    backSequence,
    decode,
    rollOut,
    attend,
    backAttend,
    triedLoss,
    truthLoss,
    update,
  },
};
