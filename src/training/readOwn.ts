/** A word of the reader's own, as every contestant reads it now; nothing is known of what it should say. */
import { PlaygroundError } from '../base/errors.ts';
import type { ReadReport } from '../experiments/reports.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import type { Racer } from './racer.ts';

/** Cells that a word of the reader's own may have. */
const OWN_WORD_LIMIT = 30;

/**
 * @param inputs pixels [T, D]
 * @throws PlaygroundError `bad-setting` when they are not 1 to 30 whole letters, `stopped` from the yield point
 */
export async function readOwn(
  contestants: readonly Racer[],
  inputs: Uint8Array,
  inputSize: number,
  yieldPoint: YieldPoint,
): Promise<readonly ReadReport[]> {
  const T = inputs.length / inputSize;
  if (!Number.isInteger(T) || T < 1 || T > OWN_WORD_LIMIT)
    throw new PlaygroundError(
      'bad-setting',
      `A word of one’s own has ${inputs.length} pixels, but must have 1 to ${OWN_WORD_LIMIT} letters of ${inputSize}.`,
    );
  const word = { index: -1, inputs, targets: new Uint8Array(T) };
  const readings: ReadReport[] = [];
  for (const [contestant, racer] of contestants.entries()) {
    await yieldPoint();
    const { tokens, chances } = await racer.read(word);
    readings.push({ contestant, update: racer.updates, tokens: Uint8Array.from(tokens), chances });
  }
  return readings;
}
