/** A word of the reader's own, as every contestant reads it now; nothing is known of what it should say. */
import { tokensOf, type Tokens } from '../base/tokens.ts';
import { PlaygroundError } from '../base/errors.ts';
import type { WritingReport } from '../experiments/reports.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import type { Packing } from '../tasks/packing.ts';
import type { Racer } from './racer.ts';
import { TRAINING } from '../text/en/training.ts';
import { tell } from '../text/tell.ts';

/** Cells that a sequence of the reader's own may have. */
const OWN_WORD_LIMIT = 30;

/**
 * @param inputs pixels [T, D], or tokens that are read [S]
 * @throws PlaygroundError `bad-setting` when they are not 1 to 30 whole cells or a token does not exist, `stopped` from
 * the yield point
 */
export async function writeOwn(
  contestants: readonly Racer[],
  inputs: Tokens,
  { inputSize, sourceTokens, ending }: Packing,
  yieldPoint: YieldPoint,
): Promise<readonly WritingReport[]> {
  const T = inputs.length / inputSize;
  if (!Number.isInteger(T) || T < 1 || T > OWN_WORD_LIMIT)
    throw new PlaygroundError(
      'bad-setting',
      inputSize === 1
        ? tell(TRAINING.ownParts, { given: String(inputs.length), most: OWN_WORD_LIMIT })
        : tell(TRAINING.ownPixels, {
            given: String(inputs.length),
            most: OWN_WORD_LIMIT,
            size: String(inputSize),
          }),
    );
  const odd = sourceTokens === null ? undefined : Array.from(inputs).find((token) => token >= sourceTokens);
  if (odd !== undefined)
    throw new PlaygroundError(
      'bad-setting',
      tell(TRAINING.ownToken, { token: String(odd), count: String(sourceTokens) }),
    );
  const word = { index: -1, inputs, targets: new Uint8Array(ending?.cells ?? T) };
  const writings: WritingReport[] = [];
  for (const [contestant, racer] of contestants.entries()) {
    await yieldPoint();
    const { tokens, chances } = await racer.writeWord(word);
    writings.push({
      contestant,
      update: racer.updates,
      tokens: tokensOf(tokens, racer.vocabularySize),
      chances,
    });
  }
  return writings;
}
