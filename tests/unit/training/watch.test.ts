/** The watched word: what a contestant writes, tries and aims at, laid out by cell and token. */
import { startContestant } from '../../support/contestants.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { randomFromSeed } from '../../../src/base/random.ts';
import type { TableView } from '../../../src/experiments/reports.ts';
import type { ContestantSettings } from '../../../src/experiments/settings.ts';
import { tf } from '../../../src/kernels/tf.ts';
import { makeBatch } from '../../../src/tasks/batch.ts';
import type { Contestant } from '../../../src/training/contestant.ts';
import { viewWord } from '../../../src/training/watch.ts';
import { NODE_BACKENDS, useBackend } from '../../support/backends.ts';
import { finishGreedily, finishTogether, scoresAfter } from '../../support/bruteForce.ts';
import { expectClose } from '../../support/golden.ts';
import { contestant as own, MLE, tinySettings } from '../../support/races.ts';
import { noYield } from '../../support/smallModels.ts';
import { tinyData } from '../../support/tinyData.ts';
import { whoWrites } from '../../support/whoWrites.ts';

const data = tinyData();
const V = data.vocabulary.length;
const random = randomFromSeed(3);
const word = at(data.examples, 4); // five letters
const T = word.targets.length;
const shared = tinySettings({ bidirectional: true });

function start(settings: ContestantSettings): Contestant {
  return startContestant(settings, shared, data, random);
}

const view = (contestant: Contestant): Promise<TableView> =>
  viewWord(contestant, 1, word, data.packing, random, noYield);

/** Entries of cell t in a [T × V] layer. */
const cellOf = (layer: ArrayLike<number>, t: number): number[] =>
  Array.from({ length: V }, (_, a) => at(layer, t * V + a));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function finishedOf({ finished }: TableView, t: number, a: number): number[] {
  return [...finished.subarray((t * V + a) * T, (t * V + a + 1) * T)];
}

/** 1 where the reference writes position p after cell t [T × T]. */
const afterCells = (byReference: (t: number, p: number) => boolean): Uint8Array =>
  Uint8Array.from({ length: T * T }, (_, i) => {
    const [t, p] = [Math.floor(i / T), i % T];
    return Number(p > t && byReference(t, p));
  });

describe.each(NODE_BACKENDS)('the watched word on %s', (backend) => {
  beforeAll(() => useBackend(backend));

  it('of MLE has the truth as target, and costs that count the forced letter only', async () => {
    const contestant = start(MLE);
    const table = await view(contestant);
    expect(table).toMatchObject({
      contestant: 1,
      update: 0,
      origin: 'probe',
      referenceIn: new Uint8Array(T).fill(1),
      referenceOut: afterCells(() => true),
    });
    expect([...table.rollIn]).toEqual([...word.targets]);
    expect(table.tried.every((tried) => tried === 1)).toBe(true);
    for (let t = 0; t < T; t++) {
      const truth = at(word.targets, t);
      for (let a = 0; a < V; a++) {
        expect(table.cost[t * V + a]).toBe(Math.fround(Number(a !== truth) / T));
        expect(table.target[t * V + a]).toBe(Number(a === truth));
        const changed = [...word.targets];
        changed[t] = a;
        expect(finishedOf(table, t, a)).toEqual(changed);
      }
    }
    contestant.dispose();
  });

  it('of SeaRNN, learned all the way, has the roll-outs, costs and probabilities of a scalar loop', async () => {
    const costScale = 20;
    const contestant = start(own({ rollIn: 'learned', rollOut: 'learned', costScale }));
    const { model } = contestant;
    const table = await view(contestant);
    expect(table).toMatchObject({ referenceIn: new Uint8Array(T), referenceOut: afterCells(() => false) });
    const batch = makeBatch([word], data.packing);
    const decoded = await finishGreedily(model, batch, 0, []);
    expect([...table.decoded]).toEqual(decoded);
    expect([...table.rollIn]).toEqual(decoded);
    for (let t = 0; t < T; t++) {
      const exponents = Array.from(await scoresAfter(model, batch, 0, decoded.slice(0, t)), Math.exp);
      const chances = exponents.map((value) => value / sum(exponents));
      expectClose(cellOf(table.model, t), chances, 1e-5, 'p');
      const costs = [];
      for (let a = 0; a < V; a++) {
        const finished = await finishGreedily(model, batch, 0, [...decoded.slice(0, t), a]);
        expect(finishedOf(table, t, a)).toEqual(finished);
        costs.push(finished.filter((token, p) => token !== word.targets[p]).length / T);
      }
      expectClose(cellOf(table.cost, t), costs, 1e-7, 'cost');
      const pulls = costs.map((cost) => Math.exp(-costScale * cost));
      expectClose(
        cellOf(table.target, t),
        pulls.map((pull) => pull / sum(pulls)),
        1e-5,
        'q',
      );
    }
    contestant.dispose();
  });

  it.each([
    { rollIn: 'mixed-cells', rollOut: 'mixed-states' },
    { rollIn: 'learned', rollOut: 'focused', focusSteps: 1 },
  ] as const)('tells of every letter who wrote it: $rollIn/$rollOut', async (policies) => {
    const contestant = start(own(policies));
    const table = await view(contestant);
    const batch = makeBatch([word], data.packing);
    const drawn = { random: random.fork('probe'), update: 0 };
    const writers = whoWrites(contestant.settings, batch, drawn);
    expect([...table.referenceIn]).toEqual(Array.from({ length: T }, (_, p) => Number(writers.rollIn(0, p))));
    expect(table.referenceOut).toEqual(afterCells((t, p) => writers.rollOut(0, t, p)));
    for (let t = 0; t < T; t++)
      for (let a = 0; a < V; a++) {
        const forced = [...table.rollIn.subarray(0, t), a];
        expect(finishedOf(table, t, a)).toEqual(
          await finishTogether(contestant.model, batch, 0, forced, (p) => writers.rollOut(0, t, p)),
        );
      }
    contestant.dispose();
  });

  it('says what was looked at, where the network attends: weights of the source’s cells that add up to 1', async () => {
    const attending = startContestant(own({}), tinySettings({ attention: 'additive' }), data, random);
    const { attention, decoded } = await view(attending);
    expect(attention).toHaveLength(T * T);
    for (let t = 0; t < T; t++) {
      const weights = [...(attention?.subarray(t * T, (t + 1) * T) ?? [])];
      expect(sum(weights)).toBeCloseTo(1, 5);
      expect(Math.min(...weights)).toBeGreaterThan(0);
    }
    expect((await view(attending)).attention).toEqual(attention);
    expect(decoded).toHaveLength(T);
    attending.dispose();
    const plain = start(own({}));
    expect((await view(plain)).attention).toBeUndefined();
    plain.dispose();
  });

  it('shows what was not tried as not tried, and spreads p and q over the rest', async () => {
    const contestant = start(
      own({ tokens: 'biased', tokenCount: 3, cells: 'uniform', cellCount: 2, costScale: 5 }),
    );
    const table = await view(contestant);
    let cells = 0;
    for (let t = 0; t < T; t++) {
      const tried = cellOf(table.tried, t);
      const looked = sum(tried) > 0;
      cells += Number(looked);
      expect(sum(tried)).toBe(looked ? 3 : 0);
      if (looked) expect(at(tried, at(word.targets, t))).toBe(1);
      expect(sum(cellOf(table.model, t))).toBeCloseTo(Number(looked), 5);
      expect(sum(cellOf(table.target, t))).toBeCloseTo(Number(looked), 5);
      for (let a = 0; a < V; a++) {
        const place = t * V + a;
        expect(Number.isNaN(at(table.cost, place))).toBe(at(tried, a) === 0);
        expect(finishedOf(table, t, a).every((token) => token === 255)).toBe(at(tried, a) === 0);
        if (at(tried, a) === 0) expect([table.model[place], table.target[place]]).toEqual([0, 0]);
        else expect(finishedOf(table, t, a)[t]).toBe(a);
      }
    }
    expect(cells).toBe(2);
    contestant.dispose();
  });

  it('shows both sides of a coin: the reference copies the truth, the model writes by itself, whichever fell', async () => {
    const sides = { bothSides: true };
    const batch = makeBatch([word], data.packing);
    const fell = new Set<boolean>();
    for (let seed = 1; seed <= 8; seed++) {
      const stream = randomFromSeed(seed);
      const contestant = start(own({ rollIn: 'learned', rollOut: 'mixed' }));
      const look = (ways = {}) => viewWord(contestant, 1, word, data.packing, stream, noYield, ways);
      const { otherSide, ...own1 } = await look(sides);
      expect(own1).toEqual(await look());
      const byReference = own1.referenceOut.includes(1);
      fell.add(byReference);
      if (otherSide === undefined) throw new Error('a mixed roll-out has another side');
      const [copied, written] = byReference ? [own1, otherSide] : [otherSide, own1];
      expect(copied.referenceOut).toEqual(afterCells(() => true));
      expect(written.referenceOut.includes(1)).toBe(false);
      const row = (t: number, a: number): [number, number] => [(t * V + a) * T, (t * V + a + 1) * T];
      for (let t = 0; t < T; t++)
        for (let a = 0; a < V; a++) {
          const forced = [...own1.rollIn.subarray(0, t), a];
          expect([...copied.finished.subarray(...row(t, a))]).toEqual([
            ...forced,
            ...word.targets.subarray(t + 1),
          ]);
          expect([...written.finished.subarray(...row(t, a))]).toEqual(
            await finishGreedily(contestant.model, batch, 0, forced),
          );
          for (const side of [own1, otherSide]) {
            const finished = side.finished.subarray(...row(t, a));
            const wrong = finished.filter((token, p) => token !== word.targets[p]).length;
            expect(at(side.cost, t * V + a)).toBeCloseTo(wrong / T, 6);
          }
        }
      contestant.dispose();
    }
    expect(fell.size).toBe(2);
    const plain = start(own({ rollOut: 'learned' }));
    expect((await viewWord(plain, 1, word, data.packing, random, noYield, sides)).otherSide).toBeUndefined();
    plain.dispose();
  });

  it('is the same at every look until the contestant learns, and leaves no tensor, not even when stopped', async () => {
    const contestant = start(own({ rollIn: 'mixed', rollOut: 'mixed' }));
    const first = await view(contestant);
    const tensors = tf.memory().numTensors;
    expect(await view(contestant)).toEqual(first);
    let yields = 0;
    const stop = (): Promise<void> =>
      ++yields === 2 ? Promise.reject(new Error('stopped here')) : noYield();
    await expect(viewWord(contestant, 1, word, data.packing, random, stop)).rejects.toThrow('stopped here');
    expect(tf.memory().numTensors).toBe(tensors);
    await contestant.update(makeBatch([word], data.packing), shared, noYield);
    const later = await view(contestant);
    expect(later.update).toBe(1);
    expect(later.model).not.toEqual(first.model);
    contestant.dispose();
  });
});
