/** Spelling: the symbols, the published corruption, and windows of a text as a data set. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../../src/base/assert.ts';
import { atOnce } from '../../../../src/base/sliced.ts';
import { randomFromSeed } from '../../../../src/base/random.ts';
import { corrupt } from '../../../../src/tasks/spelling/corrupt.ts';
import { spellingDataSet } from '../../../../src/tasks/spelling/spellingDataSet.ts';
import { END, SYMBOLS, textOf, tokensOf } from '../../../../src/tasks/spelling/symbols.ts';

describe('the symbols', () => {
  it('are 43, each once, and the last one ends', () => {
    expect(SYMBOLS).toHaveLength(43);
    expect(new Set(SYMBOLS).size).toBe(43);
    expect(END).toBe(42);
  });

  it('spell any text that has no others, and say # for those', () => {
    const known = fc.string({ unit: fc.constantFrom(...SYMBOLS.slice(0, END - 1)), minLength: 1 });
    fc.assert(
      fc.property(known, (text) => {
        expect(textOf(tokensOf(text))).toBe(text);
      }),
    );
    expect(textOf(tokensOf('Äh —  ’t\n\tis SO!'))).toBe('#h # #t is so!');
    expect(textOf([0, 1, END, 2])).toBe('ab');
    expect(textOf([END, 2])).toBe('');
    expect(textOf([43, 0])).toBe('#a');
  });
});

describe('the corruption', () => {
  const text = new Uint8Array(20_000).map((_, i) => i % 42);
  const spoiled = corrupt(text, 0.3, randomFromSeed(1), 5);

  it('never writes the end', () => {
    expect(spoiled.includes(END)).toBe(false);
  });

  it('replaces by any symbol alike: of 43 draws one is the symbol itself, and one would be the end', () => {
    const changed = text.filter((symbol, t) => symbol !== spoiled[t]).length / text.length;
    // Four standard deviations of a share of 20,000.
    expect(Math.abs(changed - 0.3 * (41 / 43))).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / text.length));
    const counts = new Array<number>(42).fill(0);
    spoiled.forEach((symbol, t) => (counts[symbol] = at(counts, symbol) + Number(symbol !== text[t])));
    const mean = (changed * text.length) / 42;
    for (const count of counts) expect(Math.abs(count - mean)).toBeLessThan(5 * Math.sqrt(mean));
  });

  it('is the same at every look, and another for another counter', () => {
    expect(corrupt(text, 0.3, randomFromSeed(1), 5)).toEqual(spoiled);
    expect(corrupt(text, 0.3, randomFromSeed(1), 6)).not.toEqual(spoiled);
  });
});

describe('a text as a data set', () => {
  const text = 'It was the best of times, it was the worst of times. '.repeat(20);
  const data = atOnce(spellingDataSet('two cities.txt', text));

  it('is cut into windows of ten, each to be written as it was, at both levels of noise', () => {
    const plain = textOf(tokensOf(text));
    const count = Math.floor(plain.length / 10);
    expect(data.examples).toHaveLength(2 * count);
    data.examples.forEach(({ index, inputs, targets }, i) => {
      expect(index).toBe(i);
      expect(textOf(targets)).toBe(plain.slice(10 * (i % count), 10 * (i % count) + 10));
      expect(inputs).toHaveLength(11);
      expect(inputs.indexOf(END)).toBe(10);
    });
    expect(data.packing).toEqual({ inputSize: 1, sourceTokens: 43, ending: { token: END, cells: 11 } });
  });

  it('is spoilt anew at every pass, always alike at the same one, and never with the noise that tests', () => {
    const { train } = data.split('noise-50');
    const look = (pass: number) =>
      Array.from(train, (i) => {
        const seen = data.at?.(at(data.examples, i), pass);
        expect(seen?.targets).toBe(at(data.examples, i).targets);
        expect(seen?.index).toBe(i);
        return textOf(seen?.inputs ?? []);
      });
    const tested = Array.from(train, (i) => textOf(at(data.examples, i).inputs));
    expect(look(3)).toEqual(look(3));
    const passes = [tested, look(0), look(1), look(2)];
    passes.forEach((one, p) =>
      passes.slice(0, p).forEach((other) => {
        const same = one.filter((text, i) => text === other[i]).length;
        // Of ten symbols none spoilt in either has chance (1 − 0.477)²⁰.
        expect(same).toBeLessThan(0.05 * one.length);
      }),
    );
  });

  it('tests every tenth window, which no training window touches', () => {
    const half = data.examples.length / 2;
    for (const [level, id] of ['noise-30', 'noise-50'].entries()) {
      const { train, test } = data.split(id);
      expect([...train, ...test].sort((a, b) => a - b)).toEqual(
        Array.from({ length: half }, (_, i) => level * half + i),
      );
      expect([...test]).toEqual([...test].filter((i) => (i - level * half) % 10 === 9));
      const wrong = [...train].map((i) => {
        const { inputs, targets } = at(data.examples, i);
        return targets.filter((symbol, t) => symbol !== inputs[t]).length;
      });
      const share = wrong.reduce((sum, one) => sum + one, 0) / (10 * wrong.length);
      expect(Math.abs(share - at([0.286, 0.477], level))).toBeLessThan(0.07);
    }
  });

  it('says which splits there are, and that a text is too short', () => {
    expect(() => data.split('by-type')).toThrow('only noise-30, noise-50 can be chosen');
    expect(() => atOnce(spellingDataSet('note.txt', 'hello'))).toThrow('note.txt has 5 characters');
  });

  it('is another one for another text, and the same for the same', () => {
    expect(atOnce(spellingDataSet('a.txt', text)).fingerprint).toBe(data.fingerprint);
    expect(atOnce(spellingDataSet('a.txt', `${text}!`)).fingerprint).not.toBe(data.fingerprint);
  });
});
