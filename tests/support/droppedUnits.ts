/** Which units a lesson drops, read off the stream number by number: what the masks on the device must agree with. */
import { at } from '../../src/base/assert.ts';
import type { RandomStream } from '../../src/base/random.ts';
import type { ModelConfig } from '../../src/model/config.ts';
import type { Batch } from '../../src/tasks/batch.ts';
import type { Dropped } from './autodiffTwin.ts';

/** @param stream the lesson's `dropout`; counters are update, example, and position · width + unit */
export function droppedUnits(
  { dropout }: ModelConfig,
  stream: RandomStream,
  step: number,
  batch: Batch,
  b: number,
): Dropped {
  const { index } = at(batch.examples, b);
  return (part, t, width) =>
    Array.from({ length: width }, (_, unit) => {
      const drawn = (stream.fork(part).uint32(step, index, t * width + unit) + 0.5) / 2 ** 32;
      return drawn < dropout ? 0 : 1 / (1 - dropout);
    });
}
