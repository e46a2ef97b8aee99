/** Races of deeper networks: two layers, dropout and attention learn, repeat, and are not moved by whoever looks. */
import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../src/base/assert.ts';
import { useBackend } from '../support/backends.ts';
import { advance, contestant, MLE, numbers, SEARNN, tinyRace } from '../support/races.ts';
import { noYield } from '../support/smallModels.ts';

beforeAll(() => useBackend('wasm'));

const deep = { layers: 2, dropout: 0.2 };

it.each([
  ['two layers, dropout', deep],
  ['additive attention, both directions', { aligned: false, attention: 'additive', bidirectional: true }],
  ['dot attention, both directions', { aligned: false, attention: 'dot', bidirectional: true }],
  ['LSTM', { recurrentCell: 'lstm' }],
  ['attention fed back', { attention: 'dot', inputFeeding: true, bidirectional: true }],
] as const)(
  '%s: MLE and SeaRNN err less on words never seen in training than they did at the start',
  async (_, kind) => {
    const race = tinyRace({ ...kind, optimiser: 'adam', learningRate: 0.02, hidden: 16, batchSize: 32 });
    const before = await race.evaluate('all', noYield);
    await advance(race, 2 * 200);
    const after = await race.evaluate('all', noYield);
    after.forEach(({ letterError }, i) => expect(letterError).toBeLessThan(0.6 * at(before, i).letterError));
    race.dispose();
  },
);

describe.each([
  ['two layers, dropout', deep],
  ['attention, dropout', { attention: 'additive', attentionUnits: 7, dropout: 0.2 }],
  [
    'LSTM, attention fed back, dropout',
    { recurrentCell: 'lstm', attention: 'dot', inputFeeding: true, dropout: 0.2 },
  ],
] as const)('a race with %s', (_, kind) => {
  const settings = { ...kind, contestants: [MLE, SEARNN, contestant({ rollOut: 'learned' })] };

  it('repeats to the last digit, whoever looks and however often it is given up and begun again', async () => {
    const plain = tinyRace(settings);
    const undisturbed = numbers(await advance(plain, 12));
    plain.dispose();
    const race = tinyRace(settings);
    const reports = [];
    for (let i = 0; i < 12; i++) {
      await race.now.watch(3, noYield);
      let yields = 0;
      const stop = (): Promise<void> =>
        ++yields === 2 ? Promise.reject(new Error('stopped here')) : noYield();
      await expect(race.advance(stop)).rejects.toThrow('stopped here');
      reports.push(...(await advance(race, 1)));
    }
    expect(numbers(reports)).toEqual(undisturbed);
    race.dispose();
  });

  it('shows the same table at every look, and evaluates the same at every evaluation', async () => {
    const race = tinyRace(settings);
    await advance(race, 3);
    expect(await race.now.watch(5, noYield)).toEqual(await race.now.watch(5, noYield));
    const errors = async () => (await race.evaluate('sample', noYield)).map(({ letterError }) => letterError);
    expect(await errors()).toEqual(await errors());
    race.dispose();
  });

  it('shows words as the same network without dropout does', async () => {
    const [dropping, whole] = [tinyRace(settings), tinyRace({ ...settings, dropout: 0 })];
    expect(await dropping.now.watch(5, noYield)).toEqual(await whole.now.watch(5, noYield));
    for (const race of [dropping, whole]) race.dispose();
  });

  it('learns otherwise than one without, from the same start', async () => {
    const first = async (dropout: number) => {
      const race = tinyRace({ ...settings, dropout });
      const [start] = await race.evaluate('all', noYield);
      const [report] = await advance(race, 1);
      race.dispose();
      return { start: start?.letterError, loss: report?.loss };
    };
    const [without, with02] = [await first(0), await first(0.2)];
    expect(with02.start).toBe(without.start);
    expect(with02.loss).not.toBe(without.loss);
  });
});
