/** One update on one word alone, with everything that led to it; done to a copy. */
import { tokensOf } from '../base/tokens.ts';
import { PlaygroundError } from '../base/errors.ts';
import type { RandomStream } from '../base/random.ts';
import type { RecordedUpdate, Written } from '../experiments/reports.ts';
import type { Settings } from '../experiments/settings.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import { makeBatch } from '../tasks/batch.ts';
import type { Example } from '../tasks/task.ts';
import { Contestant } from './contestant.ts';
import type { Racer, WordWriting } from './racer.ts';
import { viewWord } from './watch.ts';
import { TRAINING } from '../text/en/training.ts';
import { tell } from '../text/tell.ts';

/** What is done to what. */
export interface ToRecord {
  /** It learns from this. */
  readonly copy: Racer;
  /** Its position in the race. */
  readonly contestant: number;
  readonly word: Example;
  readonly shared: Pick<Settings, 'learningRate' | 'clipNorm'>;
  /** The run's root stream. */
  readonly random: RandomStream;
}

const written = (V: number, { tokens, chances }: WordWriting): Written => ({
  tokens: tokensOf(tokens, V),
  chances,
});

/**
 * The word is seen, taught and read again. The coins are a probe's, and fall alike for what is seen and what is taught;
 * no unit is dropped.
 * @throws PlaygroundError `bad-setting` when the copy does not write letter after letter
 */
export async function recordUpdate(
  { copy, contestant, word, shared, random }: ToRecord,
  yieldPoint: YieldPoint,
): Promise<Omit<RecordedUpdate, 'word'>> {
  if (!(copy instanceof Contestant)) throw new PlaygroundError('bad-setting', tell(TRAINING.noSteps));
  const view = await viewWord(copy, contestant, word, copy.packing, random, yieldPoint, {
    bothSides: true,
  });
  const before = written(copy.vocabularySize, await copy.writeWord(word));
  const batch = makeBatch([word], copy.packing);
  const ways = { random: random.fork('probe'), drops: false };
  const { loss, gradientNorm } = await copy.update(batch, shared, yieldPoint, ways);
  const after = written(copy.vocabularySize, await copy.writeWord(word));
  return { view: { ...view, origin: 'step' }, before, after, loss, gradientNorm };
}
