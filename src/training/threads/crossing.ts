/** Examples as they cross to another thread: their own values, not the memory of all data that they are a part of. */
import type { Tokens } from '../../base/tokens.ts';
import type { Batch } from '../../tasks/batch.ts';
import type { Example } from '../../tasks/task.ts';

const own = (tokens: Tokens): Tokens =>
  tokens.byteLength === tokens.buffer.byteLength ? tokens : tokens.slice();

/** The examples of a batch, in its order; packed again they are the same batch. */
export function crossing({ examples }: Batch): readonly Example[] {
  return examples.map(({ inputs, targets, truth, references, ...rest }) => ({
    ...rest,
    inputs: own(inputs),
    targets: own(targets),
    ...(truth && { truth: own(truth) }),
    ...(references && { references: references.map(own) }),
  }));
}
