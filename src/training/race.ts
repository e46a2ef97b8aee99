/** The race: contestants with the same start and the same batches, one update at a time, measured on the same words. */
import { assert, at } from '../base/assert.ts';
import { PlaygroundError } from '../base/errors.ts';
import { randomFromSeed } from '../base/random.ts';
import { SAMPLE_WORDS, type Evaluation, type WordReport } from '../experiments/reports.ts';
import type { Settings } from '../experiments/settings.ts';
import { initialWeights, parameterCount, type ModelConfig } from '../model/config.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import type { DataSet, Example } from '../tasks/task.ts';
import { Batches } from './batches.ts';
import { Contestant } from './contestant.ts';
import type { Race } from './contract.ts';
import { counterfactualViews } from './counterfactual.ts';
import { evaluate } from './evaluate.ts';
import { examine, type WordSet } from './examination/examine.ts';
import { viewWord } from './watch.ts';

/** The network that these settings ask for on these data. */
export function modelConfig(settings: Settings, data: DataSet): ModelConfig {
  const { hidden, embedding, aligned, bidirectional } = settings;
  const { inputSize, vocabulary } = data;
  return { inputSize, vocabularySize: vocabulary.length, hidden, embedding, aligned, bidirectional };
}

/** Those that have not reached the limit; all of them when all have. */
function running(contestants: readonly Contestant[], { maxUpdates }: Settings): readonly Contestant[] {
  const below = contestants.filter(({ updates }) => maxUpdates === 0 || updates < maxUpdates);
  return below.length > 0 ? below : contestants;
}

/** The contestant whose turn it is: fewest updates or least time; those that reached the limit stand aside. */
function nextTurn(contestants: readonly Contestant[], settings: Settings): number {
  const used = ({ updates, seconds }: Contestant): number =>
    settings.pacing === 'updates' ? updates : seconds;
  const next = running(contestants, settings).reduce((best, one) => (used(one) < used(best) ? one : best));
  return contestants.indexOf(next);
}

const mostUpdates = (contestants: readonly Contestant[]): number =>
  Math.max(...contestants.map(({ updates }) => updates));

/**
 * Puts all contestants at the same start on the tfjs backend in use.
 * @throws PlaygroundError `bad-setting` when the data have no such split
 */
export function createRace(initial: Settings, data: DataSet): Race {
  let settings = initial;
  const random = randomFromSeed(settings.seed);
  const split = data.split(settings.split);
  const config = modelConfig(settings, data);
  const batches = new Batches(data, split.train, settings.batchSize, random.fork('shuffle'));
  const weights = initialWeights(config, random.fork('init'));
  const contestants = settings.contestants.map(
    (own) => new Contestant(own, settings, config, weights, random),
  );
  const wordsOf = (indices: Int32Array): Example[] =>
    Array.from(indices, (index) => at(data.examples, index));
  const test = wordsOf(split.test);
  const order = random.fork('evaluation').permutation(test.length, 0).subarray(0, SAMPLE_WORDS);
  const sample: Example[] = Array.from(order, (i) => at(test, i));
  /** The heads at the sample's last evaluation. */
  let evaluated: readonly number[] = [];
  let lowestError = Number.POSITIVE_INFINITY;

  const round = (): number => Math.min(...contestants.map(({ updates }) => updates));
  const lead = (): number => mostUpdates(running(contestants, settings));
  /** Updates of whoever leads, and of the leader of those still running: one may wait at the limit for the others. */
  const heads = (): readonly number[] => [mostUpdates(contestants), lead()];

  const wordReport = (testIndex: number): WordReport => {
    const { index, inputs, targets } = at(test, testIndex);
    return { index, testIndex, testCount: test.length, inputs, targets };
  };

  return {
    get settings() {
      return settings;
    },
    parameterCount: parameterCount(config),
    trainCount: split.train.length,
    testCount: split.test.length,
    get round() {
      return round();
    },
    get front() {
      return settings.pacing === 'time' ? lead() : round();
    },

    async advance(yieldPoint: YieldPoint) {
      const turn = nextTurn(contestants, settings);
      const contestant = at(contestants, turn);
      try {
        const news = await contestant.update(batches.at(contestant.updates), settings, yieldPoint);
        const { updates, seconds, decoderCells, rollOuts } = contestant;
        return { contestant: turn, ...news, updates, seconds, decoderCells, rollOuts };
      } catch (error) {
        if (!(error instanceof PlaygroundError) || error.code !== 'not-finite') throw error;
        throw new PlaygroundError(error.code, `Contestant ${turn + 1}: ${error.message}`, { cause: error });
      }
    },

    evaluationDue() {
      const { pacing, evaluationInterval } = settings;
      const complete = pacing === 'time' || mostUpdates(contestants) === round();
      return (
        complete &&
        heads().some((updates, i) => updates % evaluationInterval === 0 && updates !== evaluated[i])
      );
    },

    async evaluate(words, yieldPoint) {
      const results: Evaluation[] = [];
      for (const [contestant, { model, updates, decoderCells, seconds }] of contestants.entries()) {
        const rates = await evaluate(model, words === 'all' ? test : sample, yieldPoint);
        const examples = updates * batches.size;
        results.push({ contestant, update: updates, examples, decoderCells, seconds, ...rates, words });
      }
      lowestError = Math.min(...results.map(({ letterError }) => letterError));
      if (words === 'sample') evaluated = heads();
      return results;
    },

    stopRule() {
      if (settings.maxUpdates > 0 && round() >= settings.maxUpdates) return 'maxUpdates';
      return lowestError < settings.targetError ? 'targetError' : null;
    },

    async watch(testIndex, yieldPoint) {
      const views = [];
      for (const [i, contestant] of contestants.entries())
        views.push(await viewWord(contestant, i, at(test, testIndex), data.inputSize, random, yieldPoint));
      return { word: wordReport(testIndex), views };
    },

    examine(onExamined, yieldPoint) {
      const sets: WordSet[] = [
        { name: 'training words', words: wordsOf(split.train) },
        { name: 'test words', words: test },
      ];
      return examine({ contestants, settings, data, sets, random }, onExamined, yieldPoint);
    },

    async counterfactual(testIndex, contestant, yieldPoint) {
      const word = wordReport(testIndex);
      const one = at(contestants, contestant);
      const example = at(test, testIndex);
      const views = await counterfactualViews(one, contestant, example, data.inputSize, random, yieldPoint);
      return { contestant, word, views };
    },

    adjust(changed) {
      settings = changed;
    },

    snapshot: () => Promise.all(contestants.map((contestant) => contestant.snapshot())),

    restore(snapshot) {
      assert(snapshot.length === contestants.length, 'a snapshot of this race');
      for (const [i, part] of snapshot.entries()) at(contestants, i).restore(part);
      evaluated = [];
      lowestError = Number.POSITIVE_INFINITY;
    },

    dispose() {
      for (const contestant of contestants) contestant.dispose();
    },
  };
}
