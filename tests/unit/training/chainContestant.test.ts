/** A linear chain in the race: an update is all or nothing, snapshots bring it back, and its table is what listing gives. */
import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { randomFromSeed } from '../../../src/base/random.ts';
import { PlaygroundError } from '../../../src/base/errors.ts';
import type { ChainMethodId } from '../../../src/experiments/contestants.ts';
import { encodeCheckpoint, decodeCheckpoint } from '../../../src/training/checkpoint.ts';
import { PHASES } from '../../../src/methods/method.ts';
import { makeBatch } from '../../../src/tasks/batch.ts';
import type { Example } from '../../../src/tasks/task.ts';
import { Batches } from '../../../src/training/batches.ts';
import { ChainContestant } from '../../../src/training/chainContestant.ts';
import { evaluate } from '../../../src/training/evaluate.ts';
import { useBackend } from '../../support/backends.ts';
import { everySequence, logSum, scoreByHand, tableByHand, wrongIn } from '../../support/chains.ts';
import { expectClose } from '../../support/golden.ts';
import {
  advance,
  contestant as own,
  losses,
  MLE,
  numbers,
  runRace,
  SEARNN,
  tinyRace,
  tinySettings,
} from '../../support/races.ts';
import { noYield } from '../../support/smallModels.ts';
import { tinyData } from '../../support/tinyData.ts';

const data = tinyData();
const V = data.vocabulary.length;
const shape = { inputSize: data.packing.inputSize, vocabularySize: V };
const random = randomFromSeed(3);
const batches = new Batches(data, data.split('by-type').train, 8, random.fork('shuffle'));
const shared = tinySettings();
const KINDS = ['crf', 'svm'] as const satisfies readonly ChainMethodId[];
const CRF = own({ method: 'crf' });
const SVM = own({ method: 'svm' });

const start = (method: ChainMethodId, changes: Parameters<typeof own>[0] = {}): ChainContestant =>
  new ChainContestant(method, own({ method, ...changes }), shape);

async function train(contestant: ChainContestant, updates: number): Promise<number[]> {
  const all: number[] = [];
  for (let k = 0; k < updates; k++)
    all.push((await contestant.update(batches.at(contestant.updates), shared, noYield)).loss);
  return all;
}

describe.each(KINDS)('%s', (method) => {
  it('counts updates, own seconds and the cells that it looked at, and makes no roll-outs', async () => {
    const contestant = start(method);
    const news = await contestant.update(batches.at(0), shared, noYield);
    const cells = batches.at(0).layout.size;
    expect(contestant).toMatchObject({ updates: 1, decoderCells: cells, rollOuts: 0 });
    expect(contestant.seconds).toBeCloseTo(news.milliseconds / 1000, 9);
    expect(Object.keys(news.phases).every((phase) => PHASES.some((known) => known === phase))).toBe(true);
    const phases = Object.values(news.phases).reduce((sum, ms) => sum + ms, 0);
    expect(phases).toBeCloseTo(news.milliseconds, 6);
  });

  it('begins without knowing anything, and reads the first letter throughout', async () => {
    const contestant = start(method);
    const { weights } = await contestant.snapshot();
    expect(weights.length).toBe(contestant.parameterCount);
    expect(weights.every((weight) => weight === 0)).toBe(true);
    expect((await contestant.decode(batches.at(0))).every((token) => token === 0)).toBe(true);
  });

  it('that is stopped in an update stands as before, and goes on as if never stopped', async () => {
    const [steady, stopped] = [start(method), start(method)];
    await train(steady, 3);
    await train(stopped, 2);
    const before = await stopped.snapshot();
    const stop = (): Promise<void> => Promise.reject(new PlaygroundError('stopped', 'asked'));
    const attempt = stopped.update(batches.at(2), shared, stop);
    await expect(attempt).rejects.toMatchObject({ code: 'stopped' });
    expect(await stopped.snapshot()).toEqual(before);
    await train(stopped, 1);
    expect((await stopped.snapshot()).weights).toEqual((await steady.snapshot()).weights);
  });

  it('refuses an update whose numbers ran away, and says which', async () => {
    const contestant = start(method);
    const snapshot = await contestant.snapshot();
    contestant.restore({ ...snapshot, weights: snapshot.weights.map(() => Number.NaN) });
    await expect(contestant.update(batches.at(0), shared, noYield)).rejects.toThrow(
      'The loss became NaN at update 1; the weights stand as they were before it.',
    );
    expect(contestant.updates).toBe(0);
  });

  it('comes back bit for bit from a checkpoint, sums and average included', async () => {
    const contestant = start(method);
    await train(contestant, 5);
    const run = {
      ...({ format: 'searnn-run', version: 1, engine: '0', backend: 'cpu', adapter: 'plain' } as const),
      data: { name: data.name, fingerprint: data.fingerprint },
      settings: tinySettings({ contestants: [own({ method })] }),
      contestants: [
        {
          ...{ updates: 5, seconds: 1, decoderCells: 9, every: 5, loss: [1], gradientNorm: [1] },
          ...{ evaluations: [], msPerStep: {} },
        },
      ],
      events: [],
    };
    const snapshot = await contestant.snapshot();
    const bytes = encodeCheckpoint({ snapshot: [snapshot], run, dataFile: null });
    const kept = at(decodeCheckpoint(bytes).snapshot, 0);
    expect(kept).toEqual(snapshot);
    const other = start(method);
    other.restore(kept);
    expect(await train(other, 4)).toEqual(await train(contestant, 4));
    expect((await other.snapshot()).moments).toEqual((await contestant.snapshot()).moments);
  });

  it('reads with its averaged weights where it is told to, with the last ones elsewhere', async () => {
    const [averaged, last] = [start(method), start(method, { chainAverage: false })];
    expect(await train(averaged, 12)).toEqual(await train(last, 12));
    const { weights, moments } = await averaged.snapshot();
    const swapped = start(method);
    swapped.restore({ ...(await averaged.snapshot()), moments: [at(moments, 0), weights] });
    const batch = makeBatch(data.examples.slice(0, 100), data.packing);
    expect(await last.decode(batch)).toEqual(await swapped.decode(batch));
    expect(await last.decode(batch)).not.toEqual(await averaged.decode(batch));
  });

  it('learns the words it trains on without a mistake', async () => {
    const few = tinyData(40);
    const words = new Batches(few, few.split('by-type').train, 40, random.fork('shuffle'));
    const contestant = start(method, { chainDecay: 1e-7 });
    for (let k = 0; k < 150; k++) await contestant.update(words.at(k), shared, noYield);
    const examples: Example[] = [...few.split('by-type').train].map((index) => at(few.examples, index));
    const { letterError } = await evaluate(contestant, examples, noYield);
    expect(letterError).toBeLessThan(0.01);
  });
});

describe('the watched word of a linear chain', () => {
  const word = at(data.examples, 3); // four letters
  const truth = [...word.targets];
  const T = truth.length;

  it.each(KINDS)(
    '%s: has the best word for every letter forced, what it costs, and p − q',
    async (method) => {
      const contestant = start(method);
      await train(contestant, 6);
      const { weights, moments } = await contestant.snapshot();
      const reading = at(moments, 1);
      expect(reading).not.toEqual(weights);
      const table = tableByHand({ shape, weights: reading, words: [word] }, word);
      const all = everySequence(table).map((tokens) => ({ tokens, score: scoreByHand(table, tokens) }));
      const total = logSum(all.map(({ score }) => score));
      const best = (among: typeof all) => among.reduce((a, b) => (b.score > a.score ? b : a));

      const view = await contestant.view(2, word, random, noYield);
      const decoded = best(all).tokens;
      // What an SVM holds down: the best word when each wrong letter counts a point more.
      const rival = best(
        all.map(({ tokens, score }) => ({ tokens, score: score + wrongIn(tokens, truth) })),
      ).tokens;
      expect(view).toMatchObject({ contestant: 2, update: 6, origin: 'probe' });
      expect([...view.referenceIn, ...view.referenceOut].every((coin) => coin === 0)).toBe(true);
      expect([...view.decoded]).toEqual(decoded);
      expect([...view.rollIn]).toEqual(decoded);
      expect([...(await contestant.decode(makeBatch([word], data.packing)))]).toEqual(decoded);
      for (let t = 0; t < T; t++) {
        const there = Array.from({ length: V }, (_, a) => all.filter(({ tokens }) => tokens[t] === a));
        const tops = there.map((among) => best(among).score);
        const p =
          method === 'crf'
            ? there.map((among) => Math.exp(logSum(among.map(({ score }) => score)) - total))
            : tops.map((top) => Math.exp(top - logSum(tops)));
        const rows = Array.from({ length: V }, (_, a) => t * V + a);
        expectClose(rows.map((row) => at(view.model, row)), p, 1e-5, 'p'); // prettier-ignore
        rows.forEach((row, a) => {
          const finished = best(at(there, a)).tokens;
          expect([...view.finished.subarray(row * T, (row + 1) * T)]).toEqual(finished);
          expect(view.tried[row]).toBe(1);
          expect(view.cost[row]).toBe(Math.fround(wrongIn(finished, truth) / T));
          expect(view.target[row]).toBe(Number(a === truth[t]));
          const held = method === 'crf' ? at(p, a) : Number(a === rival[t]);
          expect(view.push[row]).toBeCloseTo(held - Number(a === truth[t]), 5);
        });
      }
    },
  );
});

describe('a race with linear chains', () => {
  beforeAll(() => useBackend('cpu'));

  it('gives networks the numbers that they have without them, and chains those that they have alone', async () => {
    const mixed = await runRace({ contestants: [MLE, CRF, SEARNN, SVM] }, 5);
    const duel = await runRace({ contestants: [MLE, SEARNN] }, 5);
    expect(losses(mixed, 0)).toEqual(losses(duel, 0));
    expect(losses(mixed, 2)).toEqual(losses(duel, 1));
    expect(losses(mixed, 1)).toEqual(losses(await runRace({ contestants: [CRF] }, 5)));
    expect(losses(mixed, 3)).toEqual(losses(await runRace({ contestants: [SVM] }, 5)));
  });

  it('of nothing else trains, measures, shows and goes on from a snapshot', async () => {
    const settings = { contestants: [CRF, SVM] };
    const race = tinyRace(settings);
    expect(race.parameterCount).toBe((12 + 7 + 2) * 7);
    const start = await race.evaluate('all', noYield);
    await advance(race, 120);
    const end = await race.evaluate('all', noYield);
    end.forEach(({ letterError }, i) => expect(letterError).toBeLessThan(at(start, i).letterError / 4));
    const { views } = await race.now.watch(3, noYield);
    expect(views.map(({ contestant, update }) => [contestant, update])).toEqual([[0, 60], [1, 60]]); // prettier-ignore
    const snapshot = await race.snapshot();
    const expected = numbers(await advance(race, 6));
    const other = tinyRace(settings);
    other.restore(structuredClone(snapshot));
    expect(numbers(await advance(other, 6))).toEqual(expected);
    race.dispose();
    other.dispose();
  });

  it('tells other strengths of L2 apart, and says that an optimiser of networks changes nothing', async () => {
    const weak = await runRace({ contestants: [CRF, own({ method: 'crf', chainDecay: 0.1 })] }, 6);
    expect(losses(weak, 0)[0]).toBe(losses(weak, 1)[0]);
    expect(losses(weak, 0)[5]).toBeLessThan(at(losses(weak, 1), 5));
    const other = await runRace({ contestants: [CRF], optimiser: 'adam', learningRate: 0.001, hidden: 5 }, 6);
    expect(losses(other)).toEqual(losses(weak, 0));
  });
});
