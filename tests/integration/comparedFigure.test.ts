/** Contestants are compared by the figure that their task reports: the same one that their tests give. */
import { beforeAll, expect, it } from 'vitest';
import { at } from '../../src/base/assert.ts';
import { parseSettings } from '../../src/experiments/parseSettings.ts';
import { startOn } from '../../src/experiments/presets.ts';
import { builtInChunking } from '../../src/tasks/chunking/builtInChunking.ts';
import { builtInSpelling } from '../../src/tasks/spelling/builtInSpelling.ts';
import { builtInTranslation } from '../../src/tasks/translation/builtInTranslation.ts';
import { countFigure } from '../../src/training/examination/figureCounts.ts';
import { createRace } from '../../src/training/race.ts';
import { useBackend } from '../support/backends.ts';
import { advance, MLE, SEARNN } from '../support/races.ts';
import { noYield } from '../support/smallModels.ts';

beforeAll(() => useBackend('wasm'));

it.each([
  ['chunking', 'chunkF1', builtInChunking],
  ['translation', 'bleu', builtInTranslation],
  ['spelling', 'edits', builtInSpelling],
] as const)('%s by %s', { timeout: 120_000 }, async (id, figure, load) => {
  const data = load();
  const small = { hidden: 32, embedding: 16, batchSize: 32, bidirectional: true };
  const learning = { optimiser: 'adam', learningRate: 0.02 };
  const contestants = [MLE, { ...SEARNN, tokens: 'uniform', tokenCount: 2, cells: 'uniform', cellCount: 1 }];
  const race = createRace(parseSettings({ ...startOn(id), ...small, ...learning, contestants }), data);
  await advance(race, 240);
  const tests = await race.evaluate('all', noYield);
  const { pairs } = await race.examine(() => undefined, noYield);
  const pair = at(pairs, 0);
  const [one, other] = tests.map((test) => (figure === 'edits' ? test.letterError : (test[figure] ?? NaN)));
  expect(pair.figure).toBe(figure);
  expect(one).not.toBe(other);
  expect(pair.difference).toBeCloseTo((one ?? NaN) - (other ?? NaN), 12);
  expect(pair.low).toBeLessThanOrEqual(pair.difference);
  expect(pair.high).toBeGreaterThanOrEqual(pair.difference);
  race.dispose();
});

it('counts stand in the order of the words, whatever order they are read in', async () => {
  const data = builtInTranslation();
  const truth = data.examples.slice(0, 70);
  const end = data.packing.ending?.token ?? 0;
  const reader = {
    packing: data.packing,
    // The truth, but for the sentences whose place is a multiple of ten: nothing is written there.
    decode: ({ layout, targets, examples }: Parameters<Parameters<typeof countFigure>[0]['decode']>[0]) =>
      Promise.resolve(
        targets.map((token, cell) =>
          at(examples, at(layout.sequences, cell)).index % 10 === 0 ? end : token,
        ),
      ),
  };
  const { wrong } = await countFigure(reader, truth, noYield);
  expect([...wrong]).toEqual(truth.map(({ index }) => Number(index % 10 === 0)));
});
