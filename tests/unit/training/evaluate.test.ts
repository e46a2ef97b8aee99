/** Test error: counted as one would by hand, whatever the grouping. */
import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { tf } from '../../../src/kernels/tf.ts';
import { Seq2Seq } from '../../../src/model/seq2seq.ts';
import { makeBatch } from '../../../src/tasks/batch.ts';
import { evaluate } from '../../../src/training/evaluate.ts';
import type { Writer } from '../../../src/training/writings.ts';
import { modelConfig } from '../../../src/training/modelConfig.ts';
import { NODE_BACKENDS, useBackend } from '../../support/backends.ts';
import { tinySettings } from '../../support/races.ts';
import { noYield, randomWeights } from '../../support/smallModels.ts';
import { tinyData } from '../../support/tinyData.ts';

const data = tinyData();
const config = modelConfig(tinySettings(), data);
const model = (): Seq2Seq => new Seq2Seq(config, randomWeights(config, 2));

/** What is evaluated. */
const readerOf = (own: Seq2Seq): Writer => ({
  packing: data.packing,
  decode: (batch) => own.decode(batch),
});

describe.each(NODE_BACKENDS)('test error on %s', (backend) => {
  beforeAll(() => useBackend(backend));

  it('counts wrong letters and wrong words of words decoded one by one', async () => {
    const own = model();
    const words = data.examples.slice(0, 40);
    const counts = { letters: 0, wrongLetters: 0, wrongWords: 0 };
    for (const word of words) {
      const rollIn = await own.rollIn(makeBatch([word], data.packing), new Uint8Array(word.targets.length));
      const decoded = await rollIn.tokens();
      rollIn.dispose();
      const wrong = word.targets.filter((token, t) => token !== decoded[t]).length;
      counts.letters += word.targets.length;
      counts.wrongLetters += wrong;
      counts.wrongWords += Number(wrong > 0);
    }
    const { letterError, wordError } = await evaluate(readerOf(own), words, noYield);
    expect(letterError).toBe(counts.wrongLetters / counts.letters);
    expect(wordError).toBe(counts.wrongWords / words.length);
    expect(letterError).toBeGreaterThan(0);
    expect(letterError).toBeLessThan(1);
    own.dispose();
  });

  it('of more words than go together is the mean by letters and by words, with a yield after each group', async () => {
    const own = model();
    let yields = 0;
    const whole = await evaluate(readerOf(own), data.examples, () => {
      yields++;
      return Promise.resolve();
    });
    expect([data.examples.length, yields]).toEqual([300, 5]);
    const letters = (from: number, to: number): number =>
      data.examples.slice(from, to).reduce((sum, { targets }) => sum + targets.length, 0);
    const parts = [
      {
        share: letters(0, 100),
        words: 100,
        ...(await evaluate(readerOf(own), data.examples.slice(0, 100), noYield)),
      },
      {
        share: letters(100, 300),
        words: 200,
        ...(await evaluate(readerOf(own), data.examples.slice(100), noYield)),
      },
    ];
    const mean = (weight: 'share' | 'words', rate: 'letterError' | 'wordError'): number =>
      parts.reduce((sum, part) => sum + part[weight] * part[rate], 0) /
      parts.reduce((sum, part) => sum + part[weight], 0);
    expect(whole.letterError).toBeCloseTo(mean('share', 'letterError'), 12);
    expect(whole.wordError).toBeCloseTo(mean('words', 'wordError'), 12);
    own.dispose();
  });

  it('of words whose truth is what the network writes is zero', async () => {
    const own = model();
    const words = [];
    for (const word of data.examples.slice(0, 10)) {
      const rollIn = await own.rollIn(makeBatch([word], data.packing), new Uint8Array(word.targets.length));
      words.push({ ...word, targets: Uint8Array.from(await rollIn.tokens()) });
      rollIn.dispose();
    }
    expect(await evaluate(readerOf(own), words, noYield)).toEqual({ letterError: 0, wordError: 0 });
    const first = at(words, 5);
    const off = { ...first, targets: first.targets.map((token, t) => (t === 0 ? (token + 1) % 7 : token)) };
    const letters = words.reduce((sum, { targets }) => sum + targets.length, 0);
    expect(await evaluate(readerOf(own), [...words.slice(0, 5), off, ...words.slice(6)], noYield)).toEqual({
      letterError: 1 / letters,
      wordError: 1 / 10,
    });
    own.dispose();
  });

  it('that is stopped leaves no tensor', async () => {
    const own = model();
    await evaluate(readerOf(own), data.examples.slice(0, 3), noYield);
    const tensors = tf.memory().numTensors;
    const stop = (): Promise<void> => Promise.reject(new Error('stopped here'));
    await expect(evaluate(readerOf(own), data.examples, stop)).rejects.toThrow('stopped here');
    expect(tf.memory().numTensors).toBe(tensors);
    own.dispose();
  });
});

it('where a token ends sequences counts insertions, deletions and replacements before it', async () => {
  const END = 5;
  const examples = [[1, 2, 3], [4], [1, 1]].map((word, index) => ({
    index,
    inputs: Uint8Array.of(0),
    targets: Uint8Array.from(word),
  }));
  // One is missing and one too many; nothing is written; right, whatever stands after the end.
  const written = [
    [2, 3, 3, END],
    [END, 4, 4, 4],
    [1, 1, END, 2],
  ];
  const reader: Writer = {
    packing: { inputSize: 1, sourceTokens: 1, ending: { token: END, cells: 4 } },
    decode: ({ layout, examples: words }) =>
      Promise.resolve(
        layout.sequences.map((b, cell) => at(at(written, at(words, b).index), at(layout.positions, cell))),
      ),
  };
  expect(await evaluate(reader, examples, noYield)).toEqual({ letterError: 3 / 6, wordError: 2 / 3 });
});
