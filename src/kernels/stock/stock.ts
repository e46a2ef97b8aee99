/** Every operation composed of tfjs's own: what runs where a backend has nothing better, and what the others must equal. */
import type { Operations } from '../operations.ts';
import { affine, affineTransposed, columnSums, join, outer, split, sumRowsByIndex } from './algebra.ts';
import { attend, backAttend } from './attention.ts';
import { decode } from './decode.ts';
import { backSequence, sequence } from './gru.ts';
import { triedLoss, truthLoss } from './loss.ts';
import { rollOut } from './rollOut.ts';
import { update } from './update.ts';

export const stockOperations: Operations = {
  affine,
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
};
