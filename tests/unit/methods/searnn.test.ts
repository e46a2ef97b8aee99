/** The conduct of SeaRNN towards its policy: what it asks, when it reads, what it times, how it stops. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { randomFromSeed } from '../../../src/base/random.ts';
import type { ContestantSettings } from '../../../src/experiments/settings.ts';
import { searnn } from '../../../src/methods/searnn.ts';
import { bestTokens, drawnToken } from '../../../src/searnn/bestToken.ts';
import { cellsToTry } from '../../../src/searnn/cellsToTry.ts';
import { throwCoins } from '../../../src/searnn/coins.ts';
import { Draws } from '../../../src/searnn/draws.ts';
import type { Policy } from '../../../src/searnn/policy.ts';
import { planFromCoins } from '../../../src/searnn/rollOutPlan.ts';
import { tokensToTry } from '../../../src/searnn/tokensToTry.ts';
import { batchOf, contextOf, PAIRS, smallProblem, wordsOf } from '../../support/lessons.ts';
import { outcomeOf } from '../../support/outcome.ts';
import { randomScores, TablePolicy } from '../../support/tablePolicy.ts';

const V = 4;
const words = wordsOf([3, 5, 1, 4], V, 8);
const batch = batchOf(words);
const newPolicy = (): TablePolicy => new TablePolicy(V, randomScores(2, V));

/** A yield point that throws at its n-th call, n from 0. */
const stopAt = (n: number) => {
  let calls = 0;
  return () => (calls++ === n ? Promise.reject(new Error('stopped')) : Promise.resolve());
};

describe('what SeaRNN asks of its policy', () => {
  it('is one roll-out call whose rows have the most remaining steps first', async () => {
    const policy = newPolicy();
    await searnn.teach(batch, contextOf(policy, { rollOut: 'learned' }));
    expect(policy.asked).toHaveLength(1);
    const { layout } = batch;
    const remaining = [...at(policy.asked, 0).cells].map(
      (cell) => at(layout.lengths, at(layout.sequences, cell)) - 1 - at(layout.positions, cell),
    );
    expect(remaining).toEqual([...remaining].sort((a, b) => b - a));
    expect(Math.min(...remaining)).toBe(1);
  });

  it('is no roll-out at all when the reference rolls out, or when no word has a second letter', async () => {
    const policy = newPolicy();
    await searnn.teach(batch, contextOf(policy, { rollOut: 'reference' }));
    await searnn.teach(batchOf(wordsOf([1, 1], V, 1)), contextOf(policy, { rollOut: 'learned' }));
    expect(policy.events).not.toContain('rollOut');
  });

  it('never includes a word whose roll-out coin is the reference’s', async () => {
    let mixed = 0;
    for (let update = 0; update < 20; update++) {
      const policy = newPolicy();
      const { detail } = await searnn.teach(batch, contextOf(policy, { rollOut: 'mixed' }, { update }));
      const draws = new Draws(randomFromSeed(5).fork('rollOutCoin'), update, batch);
      const coins = throwCoins('mixed', draws, 0.5);
      expect(detail?.rollOut).toEqual(planFromCoins(batch, coins));
      for (const { cells } of policy.asked) for (const cell of cells) expect(at(coins, cell)).toBe(0);
      if (new Set(coins).size === 2) mixed++;
    }
    expect(mixed).toBeGreaterThan(5);
  });

  const eventsWith = async (settings: Partial<ContestantSettings>): Promise<readonly string[]> => {
    const policy = newPolicy();
    await searnn.teach(batch, contextOf(policy, { rollOut: 'learned', tokenCount: 2, ...settings }));
    return policy.events;
  };

  it.each(['all', 'uniform'] as const)(
    'begins the roll-outs before it reads, where the truth rolls in, tokens %s',
    async (tokens) =>
      expect(await eventsWith({ rollIn: 'reference', tokens })).toEqual([
        ...['rollIn', 'rollOut', 'tokens', 'rolledOut', 'logits'],
      ]),
  );

  it.each(['topk', 'biased'] as const)('reads the scores first, and once, tokens %s', async (tokens) =>
    expect(await eventsWith({ rollIn: 'reference', tokens })).toEqual([
      ...['rollIn', 'logits', 'rollOut', 'tokens', 'rolledOut'],
    ]),
  );

  it('reads its own choices first where the model rolls in: those need no roll-out', async () => {
    expect(await eventsWith({ rollIn: 'learned' })).toEqual([
      ...['rollIn', 'tokens', 'rollOut', 'rolledOut', 'logits'],
    ]);
  });
});

describe('what SeaRNN reports', () => {
  it('counts every decoder cell that the policy computed and every finished sequence', () =>
    fc.assert(
      fc.asyncProperty(
        smallProblem,
        fc.constantFrom(...PAIRS),
        fc.integer({ min: 2, max: 4 }),
        async (problem, pair, count) => {
          const policy = new TablePolicy(
            problem.vocabularySize,
            randomScores(problem.seed, problem.vocabularySize),
          );
          const small = batchOf(wordsOf(problem.lengths, problem.vocabularySize, problem.seed));
          const settings = {
            ...pair,
            tokens: 'uniform',
            tokenCount: count,
            cells: 'uniform',
            cellCount: 2,
          } as const;
          const lesson = await searnn.teach(small, contextOf(policy, settings));
          expect(lesson.decoderCells).toBe(policy.cells);
          const cells = problem.lengths.reduce((sum, length) => sum + Math.min(length, 2), 0);
          expect(lesson.rollOuts).toBe(cells * Math.min(count, problem.vocabularySize));
        },
      ),
    ));

  it('gives no gradient to tokens that were not tried, nor to cells that were not looked at', async () => {
    const settings = { tokens: 'uniform', tokenCount: 2, cells: 'uniform', cellCount: 2 } as const;
    const lesson = await searnn.teach(batch, contextOf(newPolicy(), settings));
    const { dLogits, detail } = await outcomeOf(lesson);
    const { starts, tokens } = detail?.table.tried ?? { starts: [], tokens: new Int32Array() };
    let untouched = 0;
    for (let cell = 0; cell < batch.layout.size; cell++) {
      const tried = new Set(tokens.slice(at(starts, cell), at(starts, cell + 1)));
      for (let a = 0; a < V; a++) {
        if (tried.has(a)) expect(at(dLogits, cell * V + a)).not.toBe(0);
        else untouched++;
        if (!tried.has(a)) expect(at(dLogits, cell * V + a)).toBe(0);
      }
    }
    expect(untouched).toBe(batch.layout.size * V - 2 * (2 + 2 + 1 + 2));
  });

  it('weighs words alike, however many of their cells are looked at: the batch is the mean of its words', async () => {
    for (const cells of ['all', 'uniform'] as const) {
      const settings = { cells, cellCount: 2, tokens: 'biased', tokenCount: 3 } as const;
      const together = await outcomeOf(await searnn.teach(batch, contextOf(newPolicy(), settings)));
      let sum = 0;
      for (const word of words) {
        const alone = await outcomeOf(await searnn.teach(batchOf([word]), contextOf(newPolicy(), settings)));
        sum += alone.loss;
        const b = batch.examples.indexOf(word);
        for (let t = 0; t < word.targets.length; t++)
          for (let a = 0; a < V; a++)
            expect(at(together.dLogits, batch.layout.cell(b, t) * V + a)).toBeCloseTo(
              at(alone.dLogits, t * V + a) / words.length,
              6,
            );
      }
      expect(together.loss).toBeCloseTo(sum / words.length, 6);
    }
  });

  it('is the same for the same counters, and differs in the next update', async () => {
    const lesson = (update: number) =>
      searnn.teach(batch, contextOf(newPolicy(), { tokens: 'uniform', tokenCount: 2 }, { update }));
    const first = await lesson(1);
    expect((await lesson(1)).dLogits).toEqual(first.dLogits);
    expect((await lesson(2)).dLogits).not.toEqual(first.dLogits);
  });

  it('draws each choice from the stream of its own name', async () => {
    const settings = { rollIn: 'mixed', rollOut: 'mixed', objective: 'll', cells: 'uniform' } as const;
    const sampling = { cellCount: 2, tokens: 'uniform', tokenCount: 3 } as const;
    for (let update = 0; update < 20; update++) {
      const context = contextOf(newPolicy(), { ...settings, ...sampling }, { update });
      const { detail } = await searnn.teach(batch, context);
      if (detail === undefined) throw new Error('no detail');
      const draws = (name: string) => new Draws(context.random.fork(name), update, batch);
      expect(detail.referenceIn).toEqual(throwCoins('mixed', draws('rollInCoin'), 0.5));
      const coinsOut = throwCoins('mixed', draws('rollOutCoin'), 0.5);
      expect(detail.rollOut).toEqual(planFromCoins(batch, coinsOut));
      const cells = cellsToTry({ kind: 'uniform', count: 2 }, draws('cellSampling'), null);
      const source = { cells, vocabularySize: V, logits: null, draws: draws('tokenSampling') };
      const { tried, costs } = detail.table;
      expect(tried).toEqual(
        tokensToTry([{ kind: 'uniform', count: 3, modelShare: 0.5, chanceGap: 0.5 }], source),
      );
      const best = bestTokens(tried, costs, drawnToken(draws('ties')));
      expect(detail.targets).toEqual(Float32Array.from(costs, (_, row) => Number(best.includes(row))));
    }
  });

  it('fills the detail only when asked, without changing the lesson', async () => {
    const plain = await searnn.teach(batch, contextOf(newPolicy(), {}, { wantDetail: false }));
    const detailed = await searnn.teach(batch, contextOf(newPolicy()));
    expect(plain).not.toHaveProperty('detail');
    expect(detailed.detail?.targets).toHaveLength(batch.layout.size * V);
    expect(plain.dLogits).toEqual(detailed.dLogits);
  });

  it('times its phases apart', async () => {
    const { phases } = await searnn.teach(batch, contextOf(newPolicy(), { tokens: 'topk', tokenCount: 2 }));
    // The clock moves one millisecond a look, and the roll-in is timed thrice: its pass, its scores, its tokens.
    expect(phases).toEqual({ rollIn: 3, rollOut: 1, costs: 1, objective: 1 });
  });
});

describe('stopping', () => {
  it('at any yield point leaves no roll-in behind, and reads nothing after it was disposed', async () => {
    let stops = 0;
    for (let n = 0; ; n++) {
      const policy = newPolicy();
      const context = contextOf(policy, { rollOut: 'learned' }, { yieldPoint: stopAt(n) });
      const outcome = await searnn.teach(batch, context).then(
        () => 'taught',
        (error: unknown) => String(error),
      );
      if (outcome === 'taught') break;
      expect(outcome).toBe('Error: stopped');
      expect(policy.open).toBe(0);
      expect(at(policy.events, policy.events.length - 1)).toBe('dispose');
      stops++;
    }
    // After the roll-in, within the roll-outs, after them, after the costs.
    expect(stops).toBe(4);
  });

  it('waits for a read that is under way before it disposes what is read', async () => {
    const policy = newPolicy();
    let reading = false;
    let disposedWhileReading = false;
    const slow: Policy = {
      vocabularySize: V,
      rollIn: async (given, reference) => {
        const rollIn = await policy.rollIn(given, reference);
        return {
          ...rollIn,
          logits: async () => {
            reading = true;
            await new Promise((resolve) => setTimeout(resolve, 5));
            reading = false;
            return rollIn.logits();
          },
          dispose: () => {
            disposedWhileReading = reading;
            rollIn.dispose();
          },
        };
      },
      rollOut: () => Promise.reject(new Error('device lost')),
    };
    await expect(searnn.teach(batch, contextOf(slow, { rollOut: 'learned' }))).rejects.toThrow('device lost');
    expect(disposedWhileReading).toBe(false);
    expect(policy.open).toBe(0);
  });

  it('leaves the roll-in of a finished lesson to whoever asked for it', async () => {
    const policy = newPolicy();
    const { rollIn } = await searnn.teach(batch, contextOf(policy));
    expect(policy.open).toBe(1);
    rollIn.dispose();
    expect(policy.open).toBe(0);
  });
});
