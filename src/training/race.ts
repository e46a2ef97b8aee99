/** The race: contestants with the same start and the same batches, one update at a time, measured on the same words. */
import { assert, at } from '../base/assert.ts';
import { PlaygroundError } from '../base/errors.ts';
import { randomFromSeed } from '../base/random.ts';
import type { Evaluation } from '../experiments/reports.ts';
import type { Settings } from '../experiments/settings.ts';
import { initialWeights, parameterCount, type ModelConfig } from '../model/config.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import type { DataSet, Example } from '../tasks/task.ts';
import { Batches } from './batches.ts';
import { Contestant } from './contestant.ts';
import type { Race } from './contract.ts';
import { evaluate } from './evaluate.ts';
import { viewWord } from './watch.ts';

/** Test words of the regular evaluation. */
const SAMPLE_WORDS = 256;

/** The network that these settings ask for on these data. */
export function modelConfig(settings: Settings, data: DataSet): ModelConfig {
  const { hidden, embedding, aligned, bidirectional } = settings;
  const { inputSize, vocabulary } = data;
  return { inputSize, vocabularySize: vocabulary.length, hidden, embedding, aligned, bidirectional };
}

/** The contestant whose turn it is: fewest updates or least time; those that reached the limit stand aside. */
function nextTurn(contestants: readonly Contestant[], { pacing, maxUpdates }: Settings): number {
  const used = ({ updates, seconds }: Contestant): number => (pacing === 'updates' ? updates : seconds);
  const done = ({ updates }: Contestant): boolean => maxUpdates > 0 && updates >= maxUpdates;
  const active = contestants.map((_, i) => i).filter((i) => !done(at(contestants, i)));
  const candidates = active.length > 0 ? active : contestants.map((_, i) => i);
  return candidates.reduce((best, i) => (used(at(contestants, i)) < used(at(contestants, best)) ? i : best));
}

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
  const test = Array.from(split.test, (index) => at(data.examples, index));
  const order = random.fork('evaluation').permutation(test.length, 0).subarray(0, SAMPLE_WORDS);
  const sample: Example[] = Array.from(order, (i) => at(test, i));
  let evaluatedAt = -1;
  let lowestError = Number.POSITIVE_INFINITY;

  const leader = (): number => Math.max(...contestants.map(({ updates }) => updates));
  const round = (): number => Math.min(...contestants.map(({ updates }) => updates));

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
      const complete = settings.pacing === 'time' || leader() === round();
      return complete && (evaluatedAt < 0 || leader() - evaluatedAt >= settings.evaluationInterval);
    },

    async evaluate(words, yieldPoint) {
      const results: Evaluation[] = [];
      for (const [contestant, { model, updates, decoderCells, seconds }] of contestants.entries()) {
        const rates = await evaluate(model, words === 'all' ? test : sample, yieldPoint);
        const examples = updates * batches.size;
        results.push({ contestant, update: updates, examples, decoderCells, seconds, ...rates, words });
        lowestError = contestant === 0 ? rates.letterError : Math.min(lowestError, rates.letterError);
      }
      evaluatedAt = leader();
      return results;
    },

    stopRule() {
      if (settings.maxUpdates > 0 && round() >= settings.maxUpdates) return 'maxUpdates';
      return lowestError < settings.targetError ? 'targetError' : null;
    },

    async watch(testIndex, yieldPoint) {
      const example = at(test, testIndex);
      const views = [];
      for (const [i, contestant] of contestants.entries())
        views.push(await viewWord(contestant, i, example, data.inputSize, random, yieldPoint));
      const { index, inputs, targets } = example;
      return { word: { index, testIndex, testCount: test.length, inputs, targets }, views };
    },

    adjust(changed) {
      settings = changed;
    },

    snapshot: () => Promise.all(contestants.map((contestant) => contestant.snapshot())),

    restore(snapshot) {
      assert(snapshot.length === contestants.length, 'a snapshot of this race');
      for (const [i, part] of snapshot.entries()) at(contestants, i).restore(part);
    },

    dispose() {
      for (const contestant of contestants) contestant.dispose();
    },
  };
}
