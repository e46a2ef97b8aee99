/** Sequences drawn by edits, against all ways of editing written out. */
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { randomFromSeed } from '../../../src/base/random.ts';
import { drawEdits, type EditChoice } from '../../../src/searnn/drawnEdits.ts';
import { Draws } from '../../../src/searnn/draws.ts';
import { makeBatch, type Batch } from '../../../src/tasks/batch.ts';

const stream = randomFromSeed(5).fork('raml');
const UPDATES = 20_000;

function batchOf(truths: readonly (readonly number[])[], end: number, cells: number): Batch {
  const examples = truths.map((truth, index) => ({
    index,
    inputs: Uint8Array.of(0),
    targets: Uint8Array.from(truth),
  }));
  return makeBatch(examples, { inputSize: 1, sourceTokens: 2, ending: { token: end, cells } });
}

/** Chance of each sequence: exp(−edits / τ) over all ways of editing whose outcome fits, ways to the same outcome added. */
function chances(
  truth: readonly number[],
  { vocabularySize, temperature, end }: EditChoice,
  cells: number,
): Map<string, number> {
  const letters = Array.from({ length: vocabularySize }, (_, token) => token).filter(
    (token) => token !== end,
  );
  let ways: { readonly word: readonly number[]; readonly edits: number }[] = [{ word: [], edits: 0 }];
  const gap = () =>
    (ways = ways.flatMap(({ word, edits }) => [
      { word, edits },
      ...letters.map((letter) => ({ word: [...word, letter], edits: edits + 1 })),
    ]));
  for (const token of truth) {
    gap();
    ways = ways.flatMap(({ word, edits }) => [
      { word: [...word, token], edits },
      { word, edits: edits + 1 },
      ...letters
        .filter((letter) => letter !== token)
        .map((letter) => ({ word: [...word, letter], edits: edits + 1 })),
    ]);
  }
  gap();
  const fitting = ways.filter(({ word }) => word.length < cells);
  const total = fitting.reduce((sum, { edits }) => sum + Math.exp(-edits / temperature), 0);
  const found = new Map<string, number>();
  for (const { word, edits } of fitting)
    found.set(word.join(), (found.get(word.join()) ?? 0) + Math.exp(-edits / temperature) / total);
  return found;
}

const wordOf = ({ layout }: Batch, tokens: Int32Array, b: number, end: number): number[] => {
  const row = Array.from({ length: at(layout.lengths, b) }, (_, t) => at(tokens, layout.cell(b, t)));
  const stop = row.indexOf(end);
  expect(stop).toBeGreaterThanOrEqual(0);
  expect(row.slice(stop).every((token) => token === end)).toBe(true);
  return row.slice(0, stop);
};

describe('drawn edits', () => {
  it.each([
    { truth: [0, 1], end: 2, vocabularySize: 3, temperature: 0.6, cells: 4 },
    { truth: [2, 2], end: 0, vocabularySize: 3, temperature: 0.9, cells: 6 },
    { truth: [3], end: 1, vocabularySize: 4, temperature: 0.5, cells: 3 },
    { truth: [], end: 2, vocabularySize: 3, temperature: 1, cells: 3 },
  ])(
    'come as often as all ways of editing say: $truth, end $end, $cells cells',
    ({ truth, cells, ...choice }) => {
      const batch = batchOf([truth], choice.end, cells);
      const counts = new Map<string, number>();
      for (let step = 0; step < UPDATES; step++) {
        const word = wordOf(batch, drawEdits(new Draws(stream, step, batch), choice), 0, choice.end).join();
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
      const expected = chances(truth, choice, cells);
      for (const word of counts.keys()) expect(expected.has(word), word).toBe(true);
      // Rare ones together, so that each class is expected often enough.
      const classes: { readonly expected: number; readonly counted: number }[] = [];
      let rest = { expected: 0, counted: 0 };
      for (const [word, chance] of expected) {
        const one = { expected: UPDATES * chance, counted: counts.get(word) ?? 0 };
        if (one.expected >= 10) classes.push(one);
        else rest = { expected: rest.expected + one.expected, counted: rest.counted + one.counted };
      }
      if (rest.expected > 0) classes.push(rest);
      const chiSquare = classes.reduce(
        (sum, one) => sum + (one.counted - one.expected) ** 2 / one.expected,
        0,
      );
      const freedom = classes.length - 1;
      expect(freedom).toBeGreaterThan(1);
      expect(chiSquare).toBeLessThan(freedom + 4 * Math.sqrt(2 * freedom));
    },
  );

  it('are the truth where the temperature goes to nothing', () => {
    const batch = batchOf([[0, 1, 3], [2]], 4, 5);
    const drawn = drawEdits(new Draws(stream, 1, batch), { vocabularySize: 5, temperature: 0.02, end: 4 });
    expect(drawn).toEqual(batch.targets);
  });

  it('are a sequence’s own: the same in any company', () => {
    const truths = [[0, 1, 3], [2], [1, 1]];
    const choice = { vocabularySize: 5, temperature: 0.8, end: 4 };
    const together = batchOf(truths, 4, 6);
    const all = drawEdits(new Draws(stream, 3, together), choice);
    truths.forEach((truth, index) => {
      const alone = makeBatch([{ index, inputs: Uint8Array.of(0), targets: Uint8Array.from(truth) }], {
        inputSize: 1,
        sourceTokens: 2,
        ending: { token: 4, cells: 6 },
      });
      const own = drawEdits(new Draws(stream, 3, alone), choice);
      expect(wordOf(alone, own, 0, 4)).toEqual(wordOf(together, all, index, 4));
    });
  });
});
