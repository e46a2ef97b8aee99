/** The race: contestants with the same start and the same batches, one update at a time, measured on the same words. */
import { assert, at } from '../base/assert.ts';
import { PlaygroundError } from '../base/errors.ts';
import { randomFromSeed } from '../base/random.ts';
import { SAMPLE_WORDS, TEST_WORDS, type Evaluation } from '../experiments/reports.ts';
import type { Settings } from '../experiments/settings.ts';
import { NOTHING_ADDED, type Added } from '../searnn/added.ts';
import { splitReport } from '../tasks/splitReport.ts';
import { examplesOf, type DataSet } from '../tasks/task.ts';
import { Batches } from './batches.ts';
import { Copies } from './copies.ts';
import type { Race, Snapshot } from './contract.ts';
import { counterfactualViews } from './counterfactual.ts';
import { compareMistakes, testWords } from './compareMistakes.ts';
import { markWords } from './evaluate.ts';
import { examine, type WordSet } from './examination/examine.ts';
import { holdOut } from './heldOut.ts';
import { HeldOutChoice } from './heldOutChoice.ts';
import { inspectionOf, sampleWords, wordReport } from './inspection.ts';
import { Looks } from './looks.ts';
import { mostUpdates, nextTurn, running } from './nextTurn.ts';
import { inTurns } from './readData.ts';
import { writeOwn } from './writeOwn.ts';
import { recordUpdate } from './record.ts';
import { searchedErrors } from './searchedErrors.ts';
import { sharedStart, startContestants } from './startContestants.ts';
import { Team } from './threads/team.ts';
import type { ThreadPool } from './threads/threadPool.ts';
import { transcribe } from './transcribe.ts';
import { TRAINING } from '../text/en/training.ts';
import { tell } from '../text/tell.ts';

/**
 * Puts all contestants at the same start on the tfjs backend in use.
 * @param pool threads that compute their updates, once they stand; without any this one does
 * @param added what a user adds to the engine; threads of the pool must have the same
 * @throws PlaygroundError `bad-setting` when the data have no such split
 */
export function createRace(
  initial: Settings,
  data: DataSet,
  pool: ThreadPool | null = null,
  added: Added = NOTHING_ADDED,
): Race {
  let settings = initial;
  const random = randomFromSeed(settings.seed);
  const split = holdOut(data.split(settings.split), settings.heldOut, random.fork('heldOut'));
  const batches = new Batches(data, split.train, settings.batchSize, random.fork('shuffle'));
  const start = sharedStart(settings, data);
  const contestants = startContestants(start, random, added);
  const team = new Team(contestants, start, (update) => batches.at(update), pool);
  const examplesAt = (indices: Int32Array) => examplesOf(data, split, indices);
  const [test, heldOut] = [examplesAt(split.test), examplesAt(split.heldOut)];
  const choices = contestants.map((contestant) => new HeldOutChoice(contestant, { heldOut, test }));
  const shuffled = random.fork('evaluation').permutation(test.length, 0);
  const order = shuffled.subarray(0, SAMPLE_WORDS);
  const tested = {
    sample: testWords(Array.from(shuffled.subarray(0, TEST_WORDS), (i) => at(test, i))),
    all: testWords(test),
  };
  const looks = new Looks();
  const lookedAt = { test, sample: order, random, packing: data.packing };
  const copies = new Copies(() => startContestants(start, random, added));
  /** The heads at the sample's last evaluation. */
  let evaluated: readonly number[] = [];
  let lowestError = Number.POSITIVE_INFINITY;

  const round = (): number => Math.min(...contestants.map(({ updates }) => updates));
  const lead = (): number => mostUpdates(running(contestants, settings));
  /** Updates of whoever leads, and of the leader of those still running: one may wait at the limit for the others. */
  const heads = (): readonly number[] => [mostUpdates(contestants), lead()];
  const allUpdates = (): number => contestants.reduce((sum, { updates }) => sum + updates, 0);

  const snapshot = async (): Promise<Snapshot> => {
    await team.home(true);
    return Promise.all(
      contestants.map(async (contestant, i) => {
        const chosen = at(choices, i).kept;
        const looked = looks.before(allUpdates());
        return { ...(await contestant.snapshot()), looks: looked, ...(chosen !== null && { chosen }) };
      }),
    );
  };
  const present = inspectionOf(() => contestants, lookedAt);
  /** Looks at the contestants as they are, wherever they learn. */
  const look = <T>(looking: () => Promise<T>): Promise<T> => team.home(false).then(looking);

  return {
    get threads() {
      return team.threads;
    },
    get settings() {
      return settings;
    },
    parameterCount: Math.max(...contestants.map((contestant) => contestant.parameterCount)),
    trainCount: split.train.length,
    testCount: split.test.length,
    heldOutCount: split.heldOut.length,
    get round() {
      return round();
    },
    get front() {
      return settings.pacing === 'time' ? lead() : round();
    },

    async advance(yieldPoint, onPhase, alone = false) {
      const turn = nextTurn(contestants, settings);
      const contestant = at(contestants, turn);
      const most = settings.maxUpdates > 0 ? settings.maxUpdates : Infinity;
      const { learningRate, clipNorm } = settings;
      const asked = { rates: { learningRate, clipNorm }, most, alone, yieldPoint, onPhase };
      try {
        const news = await team.update({ contestant: turn, ...asked });
        const { updates, seconds, decoderCells, rollOuts } = contestant;
        return { contestant: turn, ...news, updates, seconds, decoderCells, rollOuts };
      } catch (error) {
        if (!(error instanceof PlaygroundError) || error.code !== 'not-finite') throw error;
        const message = tell(TRAINING.ofContestant, { contestant: turn + 1, message: error.message });
        throw new PlaygroundError(error.code, message, { cause: error });
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

    async evaluate(words, yieldPoint, onContestant) {
      await team.home(true);
      const read = tested[words];
      const { examples: inTest, differentWords } = read;
      const measured: Evaluation[] = [];
      const mistakes: Int32Array[] = [];
      for (const [i, contestant] of contestants.entries()) {
        onContestant?.(i);
        const { updates: update, decoderCells, seconds } = contestant;
        const marks = await markWords(contestant, inTest, yieldPoint);
        const beam = await searchedErrors(contestant, inTest, settings, yieldPoint);
        const choice = at(choices, i);
        const held =
          words === 'all' ? await choice.test(marks.rates, yieldPoint) : await choice.measure(yieldPoint);
        const examples = update * batches.size;
        const where = { contestant: i, update, examples, decoderCells, seconds };
        const over = { words, wordCount: inTest.length, differentWords };
        measured.push({ ...where, ...marks.rates, ...over, ...held, ...beam });
        mistakes.push(marks.mistakes);
      }
      const against = compareMistakes(mistakes, read, looks.look(allUpdates(), inTest.length));
      const results = measured.map((one, i) => ({ ...one, against: at(against, i) }));
      lowestError = Math.min(
        ...results.map(({ letterError, heldOut: own }) => (own ?? { letterError }).letterError),
      );
      if (words === 'sample') evaluated = heads();
      return results;
    },

    stopRule() {
      if (settings.maxUpdates > 0 && round() >= settings.maxUpdates) return 'maxUpdates';
      return lowestError < settings.targetError ? 'targetError' : null;
    },

    transcribe: (yieldPoint) => look(() => transcribe(contestants, test, settings, yieldPoint)),

    writeOwn: (inputs, yieldPoint) => look(() => writeOwn(contestants, inputs, data.packing, yieldPoint)),

    sampleWords: () => sampleWords(test, order, data.packing),
    now: {
      watch: (...asked) => look(() => present.watch(...asked)),
      goOn: (...asked) => look(() => present.goOn(...asked)),
      writeSample: (...asked) => look(() => present.writeSample(...asked)),
      recover: (...asked) => look(() => present.recover(...asked)),
    },
    lookBack: (snapshot) => inspectionOf(() => copies.at(snapshot), lookedAt),
    lightSnapshot: () => look(() => Promise.all(contestants.map((contestant) => contestant.lightSnapshot()))),

    async examine(onExamined, yieldPoint) {
      await team.home(false);
      const sets: WordSet[] = [
        { name: 'training words', words: examplesAt(split.train) },
        ...(heldOut.length > 0 ? [{ name: 'held-out words', words: heldOut }] : []),
        { name: 'test words', words: test },
      ];
      const { unknownRead, unknownTrue } = await inTurns(splitReport(data, settings.split), yieldPoint);
      const unknown = { unknownRead, unknownTrue };
      return examine({ contestants, settings, data, sets, random, unknown }, onExamined, yieldPoint);
    },

    async counterfactual(testIndex, contestant, yieldPoint) {
      await team.home(false);
      const word = wordReport(test, testIndex, data.packing);
      const one = at(contestants, contestant);
      const views = await counterfactualViews(one, contestant, at(test, testIndex), random, yieldPoint);
      return { contestant, word, views };
    },

    async record(testIndex, contestant, yieldPoint) {
      const word = wordReport(test, testIndex, data.packing);
      const copy = at(copies.at(await snapshot()), contestant);
      const update = { copy, contestant, word: at(test, testIndex), shared: settings, random };
      const recorded = await recordUpdate(update, yieldPoint).finally(() => {
        copies.moved();
      });
      return { word, ...recorded };
    },

    adjust(changed) {
      settings = changed;
    },

    snapshot,

    restore(snapshot) {
      assert(snapshot.length === contestants.length, 'a snapshot of this race');
      for (const [i, part] of snapshot.entries()) {
        const { parameterCount } = at(contestants, i);
        assert(part.weights.length === parameterCount, 'a snapshot of contestants of this size');
      }
      for (const [i, part] of snapshot.entries()) {
        at(contestants, i).restore(part);
        at(choices, i).restore(part.chosen ?? null);
      }
      team.moved();
      // Snapshots of earlier releases do not know: about as many as there were regular tests.
      looks.restore(snapshot[0]?.looks ?? Math.ceil(mostUpdates(contestants) / settings.evaluationInterval));
      evaluated = [];
      lowestError = Number.POSITIVE_INFINITY;
    },

    dispose() {
      team.leave();
      for (const contestant of contestants) contestant.dispose();
      copies.dispose();
    },
  };
}
