/** Words drawn about the truth, against the distribution written out over all sequences. */
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { randomFromSeed } from '../../../src/base/random.ts';
import { Draws } from '../../../src/searnn/draws.ts';
import { drawWords, replacedShare, type WordChoice } from '../../../src/searnn/drawnWords.ts';
import { vectorsOf } from '../../../src/tasks/packing.ts';
import { makeBatch, type Batch } from '../../../src/tasks/batch.ts';
import { batchOf, wordsOf } from '../../support/lessons.ts';
import { sequences } from '../../support/sequences.ts';

const stream = randomFromSeed(11).fork('raml');
const batchOfTargets = (...words: readonly (readonly number[])[]): Batch =>
  makeBatch(
    words.map((word, index) => ({
      index,
      inputs: new Uint8Array(word.length),
      targets: Uint8Array.from(word),
    })),
    vectorsOf(1),
  );

/** q(y | y*; τ) by brute force: exp(−Hamming / τ) over all words. */
function distribution(truth: readonly number[], { vocabularySize, temperature }: WordChoice) {
  const all = sequences(truth.length, vocabularySize);
  const weights = all.map((word) =>
    Math.exp(-word.filter((token, t) => token !== truth[t]).length / temperature),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return new Map(all.map((word, i) => [word.join(), at(weights, i) / total]));
}

/** How often each word of sequence 0 comes in so many updates. */
function drawn(batch: Batch, choice: WordChoice, updates: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let step = 0; step < updates; step++) {
    const words = drawWords(new Draws(stream, step, batch), choice);
    const { layout } = batch;
    const word = Array.from({ length: at(layout.lengths, 0) }, (_, t) => words[layout.cell(0, t)]).join();
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** χ² of counts against chances; about `words − 1`, with a spread of √(2 (words − 1)). */
function chiSquare(counts: Map<string, number>, chances: Map<string, number>, updates: number): number {
  for (const word of counts.keys()) expect(chances.has(word), word).toBe(true);
  return [...chances].reduce((sum, [word, chance]) => {
    const expected = chance * updates;
    return sum + ((counts.get(word) ?? 0) - expected) ** 2 / expected;
  }, 0);
}

const UPDATES = 20000;

describe('drawn words', () => {
  it.each([
    { temperature: 0.4, vocabularySize: 3, truth: [2, 0, 1] },
    { temperature: 1, vocabularySize: 3, truth: [1, 1, 0] },
    { temperature: 0.7, vocabularySize: 4, truth: [3, 1] },
    { temperature: 0.5, vocabularySize: 2, truth: [0, 1, 1, 0] },
  ])('come as often as exp(−Hamming / τ) says: τ $temperature, V $vocabularySize', ({ truth, ...rest }) => {
    const choice = rest;
    const chances = distribution(truth, choice);
    const counts = drawn(batchOfTargets(truth, [0]), choice, UPDATES);
    const freedom = chances.size - 1;
    const measured = chiSquare(counts, chances, UPDATES);
    expect(measured).toBeLessThan(freedom + 4 * Math.sqrt(2 * freedom));
    // The same counts speak against another temperature.
    const other = distribution(truth, { ...choice, temperature: 1.1 * choice.temperature });
    expect(chiSquare(counts, other, UPDATES)).toBeGreaterThan(freedom + 8 * Math.sqrt(2 * freedom));
  });

  it('replace the share of letters that the formula says', () => {
    const batch = batchOf(wordsOf([9, 8, 5, 5, 3], 26, 1));
    for (const temperature of [0.15, 0.2, 0.3, 1]) {
      const choice = { vocabularySize: 26, temperature };
      const share = replacedShare(choice);
      expect(share).toBeCloseTo(1 - 1 / (1 + 25 * Math.exp(-1 / temperature)), 12);
      let replaced = 0;
      for (let step = 0; step < 500; step++)
        drawWords(new Draws(stream, step, batch), choice).forEach((token, cell) => {
          replaced += Number(token !== batch.targets[cell]);
        });
      const letters = 500 * batch.layout.size;
      const spread = Math.sqrt((share * (1 - share)) / letters);
      expect(Math.abs(replaced / letters - share)).toBeLessThan(4 * spread);
    }
  });

  it('are the truth itself where the temperature goes to nothing, and where there is no other token', () => {
    const batch = batchOf(wordsOf([6, 4, 4, 1], 5, 2));
    for (let step = 0; step < 200; step++) {
      const cold = { vocabularySize: 5, temperature: 0.01 };
      expect(drawWords(new Draws(stream, step, batch), cold)).toEqual(batch.targets);
      const single = { vocabularySize: 1, temperature: 2 };
      const ones = batchOfTargets([0, 0], [0]);
      expect(drawWords(new Draws(stream, step, ones), single)).toEqual(ones.targets);
    }
  });

  it('are a word’s own: the same in any company, others in another update and with another seed', () => {
    const words = wordsOf([5, 3, 6], 7, 3);
    const choice = { vocabularySize: 7, temperature: 0.8 };
    const draw = (batch: Batch, step = 3, root = stream) => drawWords(new Draws(root, step, batch), choice);
    const together = batchOf(words);
    const all = draw(together);
    expect(draw(together)).toEqual(all);
    together.examples.forEach((word, b) => {
      const alone = draw(batchOf([word]));
      expect([...alone]).toEqual(Array.from(word.targets, (_, t) => all[together.layout.cell(b, t)]));
    });
    expect(draw(together, 4)).not.toEqual(all);
    expect(draw(together, 3, randomFromSeed(12).fork('raml'))).not.toEqual(all);
  });
});
