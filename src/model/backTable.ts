/** The way back through the table of every token's part of the input: where thousands of tokens are, few of them were fed. */
import { at } from '../base/assert.ts';
import { MANY_TOKENS } from '../base/manyTokens.ts';
import { readsAtOnce, rowGatherer } from '../kernels/ops.ts';
import { operations } from '../kernels/registry.ts';
import { tf } from '../kernels/tf.ts';
import type { BackDecodeJob } from './backJob.ts';

/** @param dInputs gradient of the bottom's part of the input [N, G] */
export function backTable(
  { config, parameters, decoded, gradients }: BackDecodeJob,
  dInputs: tf.Tensor2D,
): void {
  const { affineTransposed, columnSums, outer, sumRowsByIndex } = operations();
  const count = config.vocabularySize + 1;
  const [emb, Wx] = [parameters.matrix('emb'), parameters.matrix('dec.Wx')];
  // A smaller table is not worth reading which rows of it are in use.
  const used =
    readsAtOnce() && count > MANY_TOKENS ? usedTokens(decoded.fed.dataSync<'int32'>(), count) : null;
  const [rows, indices] =
    used === null ? [emb, decoded.fed] : [rowGatherer(emb)(used.tokens), tf.tensor1d(used.places, 'int32')];
  const dTable = sumRowsByIndex(dInputs, indices, rows.shape[0]);
  gradients.set('dec.bx', columnSums(dTable));
  gradients.set('dec.Wx', outer(rows, dTable));
  const dRows = affineTransposed(dTable, Wx);
  const dEmb = used === null ? dRows : sumRowsByIndex(dRows, tf.tensor1d(used.tokens, 'int32'), count);
  gradients.set('emb', dEmb);
}

/** The tokens that occur, ascending so that sums come in the order of the table, and which of them each is. */
function usedTokens(
  fed: Int32Array,
  count: number,
): { readonly tokens: Int32Array; readonly places: Int32Array } {
  const place = new Int32Array(count).fill(-1);
  // With GO that makes two at least: tfjs has no one-hot rows of a single class.
  place[0] = 0;
  for (const token of fed) place[token] = 0;
  const tokens = Int32Array.from({ length: count }, (_, token) => token).filter(
    (token) => at(place, token) === 0,
  );
  tokens.forEach((token, i) => (place[token] = i));
  return { tokens, places: fed.map((token) => at(place, token)) };
}
