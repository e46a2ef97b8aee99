/** An examination of a small race against scalar loops, and against what the race says of itself elsewhere. */
import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../src/base/assert.ts';
import type { ExaminedContestant } from '../../src/experiments/examination.ts';
import { tf } from '../../src/kernels/tf.ts';
import { Seq2Seq } from '../../src/model/seq2seq.ts';
import { exactMcNemar } from '../../src/statistics/exactMcNemar.ts';
import { makeBatch, type Batch } from '../../src/tasks/batch.ts';
import type { Race, UpdateReport } from '../../src/training/contract.ts';
import { modelConfig } from '../../src/training/modelConfig.ts';
import { useBackend } from '../support/backends.ts';
import { finishGreedily, scoresAfter } from '../support/bruteForce.ts';
import { advance, contestant, MLE, numbers, SEARNN, tinyRace, tinySettings } from '../support/races.ts';
import { noYield } from '../support/smallModels.ts';
import { greedyToken } from '../support/tablePolicy.ts';
import { tinyData } from '../support/tinyData.ts';

beforeAll(() => useBackend('wasm'));

const data = tinyData();
const V = data.vocabulary.length;
const LEARNED = contestant({ rollIn: 'learned', rollOut: 'learned' });
const UPDATES = 12;
const quiet = () => undefined;

/** A race of these contestants after some updates, with its reports. */
async function trained(contestants = [MLE, LEARNED]): Promise<{ race: Race; reports: UpdateReport[] }> {
  const race = tinyRace({ contestants, clipNorm: 0.6 });
  return { race, reports: await advance(race, UPDATES * contestants.length) };
}

/** One word at a time, one token at a time: the truth, the own letters, and the scores on both ways. */
interface ByHand {
  readonly batch: Batch;
  readonly truth: readonly number[];
  readonly own: readonly number[];
  /** Scores after the own letters, and after the true ones. */
  readonly scores: readonly Float32Array[];
  readonly forced: readonly Float32Array[];
}

async function readByHand(model: Seq2Seq): Promise<ByHand[]> {
  const words: ByHand[] = [];
  for (const index of data.split('by-type').test) {
    const batch = makeBatch([at(data.examples, index)], data.packing);
    const truth = [...batch.targets];
    const own = await finishGreedily(model, batch, 0, []);
    const scores = [];
    const forced = [];
    for (let t = 0; t < truth.length; t++) {
      scores.push(await scoresAfter(model, batch, 0, own.slice(0, t)));
      forced.push(await scoresAfter(model, batch, 0, truth.slice(0, t)));
    }
    words.push({ batch, truth, own, scores, forced });
  }
  return words;
}

const wrong = ({ truth }: ByHand, tokens: readonly number[]): number =>
  tokens.filter((token, t) => token !== truth[t]).length;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

async function modelOf(race: Race, index: number): Promise<Seq2Seq> {
  return new Seq2Seq(modelConfig(tinySettings(), data), at(await race.snapshot(), index).weights);
}

describe('an examination', () => {
  it('counts letters, words, cells, prefixes and entropies as a scalar loop does', async () => {
    const { race } = await trained();
    const examination = await race.examine(quiet, noYield);
    expect(examination.sets).toEqual([
      { name: 'training words', words: 240, outOf: 240 },
      { name: 'test words', words: 60, outOf: 60 },
    ]);
    const evaluations = await race.evaluate('all', noYield);
    for (const i of [0, 1]) {
      const model = await modelOf(race, i);
      const words = await readByHand(model);
      const letters = sum(words.map(({ truth }) => truth.length));
      const examined = at(examination.contestants, i);
      expect(at(examined.errors, 1)).toEqual({
        letters: { part: sum(words.map((word) => wrong(word, word.own))), whole: letters },
        words: { part: words.filter((word) => wrong(word, word.own) > 0).length, whole: words.length },
      });
      const { part, whole } = at(examined.errors, 1).letters;
      expect(part / whole).toBe(at(evaluations, i).letterError);
      expect(examined.byPosition).toEqual(
        Array.from({ length: 6 }, (_, t) => {
          const long = words.filter(({ truth }) => truth.length > t);
          return { part: long.filter(({ truth, own }) => truth[t] !== own[t]).length, whole: long.length };
        }),
      );
      expect(examined.forced).toEqual({
        part: sum(
          words.map((word) =>
            wrong(
              word,
              word.forced.map((scores) => greedyToken(scores)),
            ),
          ),
        ),
        whole: letters,
      });
      const entropies = words.flatMap(({ truth, own, scores }) =>
        scores.map((each, t) => {
          const total = sum([...each].map(Math.exp));
          const entropy = sum(
            [...each].map((score) => (-Math.exp(score) / total) * Math.log(Math.exp(score) / total)),
          );
          return { entropy, wrong: truth[t] !== own[t] };
        }),
      );
      const wrongOnes = entropies.filter((each) => each.wrong);
      expect(examined.entropy.all?.mean).toBeCloseTo(sum(entropies.map((e) => e.entropy)) / letters, 4);
      expect(examined.entropy.wrong?.count).toBe(wrongOnes.length);
      expect(examined.entropy.wrong?.mean).toBeCloseTo(
        sum(wrongOnes.map((e) => e.entropy)) / wrongOnes.length,
        4,
      );
      model.dispose();
    }
    race.dispose();
  });

  it('pokes every cell that is read right, one roll-out by itself after the other', async () => {
    const { race } = await trained();
    const examination = await race.examine(quiet, noYield);
    expect(examination.pokedWords).toBe(60);
    for (const i of [0, 1]) {
      const model = await modelOf(race, i);
      const [poked, alone, whole] = [Array(5).fill(0), Array(5).fill(0), Array(5).fill(0)] as number[][];
      if (poked === undefined || alone === undefined || whole === undefined) throw new Error('three lists');
      for (const { batch, truth, own, scores } of await readByHand(model))
        for (let t = 0; t < truth.length - 1; t++) {
          if (own[t] !== truth[t]) continue;
          const others = [...at(scores, t)].map((score, a) => (a === truth[t] ? -Infinity : score));
          const after = await finishGreedily(model, batch, 0, [...own.slice(0, t), greedyToken(others)]);
          for (let p = t + 1; p < truth.length; p++) {
            poked[p - t - 1] = at(poked, p - t - 1) + Number(after[p] !== truth[p]);
            alone[p - t - 1] = at(alone, p - t - 1) + Number(own[p] !== truth[p]);
            whole[p - t - 1] = at(whole, p - t - 1) + 1;
          }
        }
      const counted = whole.filter((cells) => cells > 0);
      expect(at(examination.contestants, i).recovery).toEqual({
        poked: counted.map((cells, d) => ({ part: poked[d], whole: cells })),
        alone: counted.map((cells, d) => ({ part: alone[d], whole: cells })),
      });
      expect(counted.length).toBeGreaterThan(2);
      expect(sum(poked)).not.toBe(sum(alone));
      model.dispose();
    }
    race.dispose();
  });

  it('finds no letter cheaper than the truth for MLE, and for SeaRNN those that forcing each by itself finds', async () => {
    // It learns from few letters; all are probed.
    const sparse = { ...LEARNED, tokens: 'topk', tokenCount: 2, cells: 'uniform', cellCount: 1 } as const;
    const { race } = await trained([MLE, sparse]);
    const { contestants, probedWords } = await race.examine(quiet, noYield);
    expect(probedWords).toBe(60);
    const model = await modelOf(race, 1);
    let [notTruth, tied, cells] = [0, 0, 0];
    for (const { batch, truth, own } of await readByHand(model))
      for (let t = 0; t < truth.length; t++) {
        const costs = [];
        for (let a = 0; a < V; a++) {
          const finished = await finishGreedily(model, batch, 0, [...own.slice(0, t), a]);
          costs.push(finished.filter((token, p) => token !== truth[p]).length);
        }
        const least = Math.min(...costs);
        notTruth += Number(costs[truth[t] ?? NaN] !== least);
        tied += Number(costs.filter((cost) => cost === least).length > 1);
        cells++;
      }
    expect(at(contestants, 0).cheapest).toEqual({
      notTruth: { part: 0, whole: cells },
      tied: { part: 0, whole: cells },
    });
    expect(at(contestants, 1).cheapest).toEqual({
      notTruth: { part: notTruth, whole: cells },
      tied: { part: tied, whole: cells },
    });
    expect(notTruth).toBeGreaterThan(0);
    model.dispose();
    race.dispose();
  });

  it('knows the gradient norms of the updates made, and forgets them when the race goes back', async () => {
    const { race, reports } = await trained();
    const { contestants } = await race.examine(quiet, noYield);
    for (const i of [0, 1]) {
      const norms = reports.filter((report) => report.contestant === i).map((report) => report.gradientNorm);
      const { gradients } = at(contestants, i);
      expect(gradients).toMatchObject({
        updates: UPDATES,
        largest: Math.max(...norms),
        clipped: { part: norms.filter((norm) => norm > 0.6).length, whole: UPDATES },
      });
      expect(gradients?.mean).toBeCloseTo(sum(norms) / UPDATES, 12);
    }
    const clipped = contestants.map(({ gradients }) => gradients?.clipped?.part ?? 0);
    expect(sum(clipped)).toBeGreaterThan(0);
    expect(sum(clipped)).toBeLessThan(2 * UPDATES);
    const snapshot = await race.snapshot();
    race.restore(snapshot);
    expect((await race.examine(quiet, noYield)).contestants).toEqual(contestants);
    await advance(race, 2);
    race.restore(snapshot);
    const again = await race.examine(quiet, noYield);
    const others = ({ gradients: _, ...rest }: ExaminedContestant) => rest;
    expect(again.contestants.map(({ gradients }) => gradients)).toEqual([null, null]);
    expect(again.contestants.map(others)).toEqual(contestants.map(others));
    race.dispose();
  });

  it('compares every two by the words that one of them reads right', async () => {
    const { race } = await trained([MLE, LEARNED, SEARNN]);
    const { pairs, contestants } = await race.examine(quiet, noYield);
    expect(pairs.map(({ first, second }) => [first, second])).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    const right: boolean[][] = [];
    for (const i of [0, 1, 2]) {
      const model = await modelOf(race, i);
      right.push((await readByHand(model)).map((word) => wrong(word, word.own) === 0));
      model.dispose();
    }
    const error = (i: number): number => {
      const { part, whole } = at(at(contestants, i).errors, 1).letters;
      return part / whole;
    };
    for (const { first, second, onlyFirstWrong, onlySecondWrong, pValue, difference, low, high } of pairs) {
      const [one, other] = [at(right, first), at(right, second)];
      expect(onlyFirstWrong).toBe(one.filter((isRight, word) => !isRight && other[word]).length);
      expect(onlySecondWrong).toBe(other.filter((isRight, word) => !isRight && one[word]).length);
      expect(pValue).toBe(exactMcNemar(onlyFirstWrong, onlySecondWrong));
      expect(difference).toBeCloseTo(error(first) - error(second), 12);
      expect(low).toBeLessThanOrEqual(difference);
      expect(high).toBeGreaterThanOrEqual(difference);
    }
    race.dispose();
  });

  it('tells its progress from 0 to 1, changes no training number, and repeats itself', async () => {
    const plain = await trained();
    const expected = numbers(await advance(plain.race, 6));
    plain.race.dispose();
    const { race } = await trained();
    const told: number[] = [];
    const first = await race.examine((_, done) => told.push(done), noYield);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(at(told, 0)).toBeGreaterThan(0);
    expect(told.at(-1)).toBe(1);
    expect(await race.examine(quiet, noYield)).toEqual(first);
    await race.counterfactual(3, 1, noYield);
    expect(numbers(await advance(race, 6))).toEqual(expected);
    race.dispose();
  });

  it('that is stopped anywhere leaves no tensor', async () => {
    const { race } = await trained();
    const stopAfter = async (calls: number): Promise<number> => {
      let left = calls;
      const stop = (): Promise<void> =>
        left-- > 0 ? Promise.resolve() : Promise.reject(new Error('stopped here'));
      await expect(race.examine(quiet, stop)).rejects.toThrow('stopped here');
      return tf.memory().numTensors;
    };
    await race.examine(quiet, noYield);
    const { numTensors } = tf.memory();
    for (const calls of [0, 1, 3, 5, 6, 8, 10, 13]) expect(await stopAfter(calls)).toBe(numTensors);
    race.dispose();
  });
});
