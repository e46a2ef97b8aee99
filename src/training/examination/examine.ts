/** Examines every contestant of a race at its present weights, then every two of them beside each other. */
import { at } from '../../base/assert.ts';
import type { RandomStream } from '../../base/random.ts';
import { contestantNames } from '../../experiments/contestantName.ts';
import type { ExaminedContestant, Examination, PairedComparison } from '../../experiments/examination.ts';
import { SAMPLE_WORDS } from '../../experiments/reports.ts';
import type { Settings } from '../../experiments/settings.ts';
import type { YieldPoint } from '../../searnn/policy.ts';
import { makeBatch } from '../../tasks/batch.ts';
import type { DataSet, Example } from '../../tasks/task.ts';
import type { Racer } from '../racer.ts';
import { withRoom } from '../withRoom.ts';
import { comparePair, RESAMPLES } from './comparePair.ts';
import { examineContestant, type Plan } from './examineContestant.ts';
import { countFigure, type FigureCounts } from './figureCounts.ts';
import { TRAINING } from '../../text/en/training.ts';
import { tell } from '../../text/tell.ts';

/** Words read together, and words whose letters are all tried together; a pause waits for no more than these. */
const GROUP = 64;
const PROBED_GROUP = 16;
/** Words of the probe lesson: with 26 letters and 7.6 cells some 200 roll-outs each. */
const PROBED_WORDS = 128;

/** Words by name. */
export interface WordSet {
  readonly name: string;
  readonly words: readonly Example[];
}

/** What is examined. */
export interface Examinee {
  readonly contestants: readonly Racer[];
  readonly settings: Settings;
  readonly data: Pick<DataSet, 'name' | 'packing' | 'errorName'>;
  /** What of the split is not in the vocabulary. */
  readonly unknown: Required<Examination>['unknown'];
  /** The last one holds the test words, which are all read; of each other one a sample is. */
  readonly sets: readonly WordSet[];
  /** The run's root stream; draws come from its forks `examination` and `probe`. */
  readonly random: RandomStream;
}

/** So many of the words, drawn without replacement, or all of them. */
function drawn(words: readonly Example[], count: number, random: RandomStream): readonly Example[] {
  if (words.length <= count) return words;
  return Array.from(random.permutation(words.length, 0).subarray(0, count), (i) => at(words, i));
}

function planOf({ sets, data, settings, random: root }: Examinee): Plan {
  const random = root.fork('examination');
  const batches = (words: readonly Example[], size = GROUP) => {
    const packing = withRoom(data.packing, words);
    return Array.from(
      { length: Math.ceil(words.length / size) },
      (_, i) => () => makeBatch(words.slice(i * size, (i + 1) * size), packing),
    );
  };
  const test = at(sets, sets.length - 1).words;
  return {
    sets: sets.map(({ name, words }, i) => {
      const read = i === sets.length - 1 ? words : drawn(words, SAMPLE_WORDS, random.fork(name));
      return { name, words: read.length, outOf: words.length, batches: batches(read) };
    }),
    poked: batches(drawn(test, SAMPLE_WORDS, random.fork('pokes'))),
    probed: batches(drawn(test, PROBED_WORDS, random.fork('probed words')), PROBED_GROUP),
    probeRandom: root.fork('probe'),
    clipNorm: settings.clipNorm,
  };
}

/**
 * Changes no training number: nothing is drawn from a stream that training draws from.
 * @param onExamined hears what is done and the part done, 0 … 1
 * @param yieldPoint awaited after every few words; what it throws ends the examination
 */
export async function examine(
  examinee: Examinee,
  onExamined: (label: string, done: number) => void,
  yieldPoint: YieldPoint,
): Promise<Examination> {
  const { contestants, settings, data, sets, random } = examinee;
  const names = contestantNames(settings.contestants);
  const plan = planOf(examinee);
  const testWords = at(sets, sets.length - 1).words;
  const ofOne = plan.sets.reduce((sum, { batches }) => sum + batches.length, 0);
  const pairCount = (contestants.length * (contestants.length - 1)) / 2;
  const counted = contestants.length > 1 ? contestants.length : 0;
  const all = contestants.length * (ofOne + plan.poked.length + plan.probed.length) + counted + pairCount;
  let done = 0;
  const report = async (label: string): Promise<void> => {
    onExamined(label, ++done / all);
    await yieldPoint();
  };

  const examined: ExaminedContestant[] = [];
  const tests: FigureCounts[] = [];
  for (const [i, contestant] of contestants.entries()) {
    const name = at(names, i);
    examined.push(await examineContestant(contestant, name, plan, report, yieldPoint));
    if (counted === 0) continue;
    tests.push(await countFigure(contestant, testWords, yieldPoint));
    await report(tell(TRAINING.readsTest, { name }));
  }
  const { errorName } = data;
  const pairs: PairedComparison[] = [];
  for (const [second, ofSecond] of tests.entries())
    for (const [first, ofFirst] of tests.slice(0, second).entries()) {
      const draws = random.fork('examination').fork('bootstrap');
      const compared = await comparePair([ofFirst, ofSecond], draws, yieldPoint);
      const called = errorName !== undefined && { figureName: errorName };
      pairs.push({ first, second, ...compared, ...called });
      await report(`${at(names, first)} beside ${at(names, second)}`);
    }
  const testCount = testWords.length;
  return {
    format: 'searnn-examination',
    version: 1,
    data: data.name,
    split: settings.split,
    seed: settings.seed,
    sets: plan.sets.map(({ name, words, outOf }) => ({ name, words, outOf })),
    pokedWords: Math.min(testCount, SAMPLE_WORDS),
    probedWords: Math.min(testCount, PROBED_WORDS),
    clipNorm: settings.clipNorm,
    unknown: examinee.unknown,
    resamples: RESAMPLES,
    ...(data.packing.ending !== null && { ends: true }),
    contestants: examined,
    pairs,
  };
}
