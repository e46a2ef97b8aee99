/** Translation: pairs made by a grammar, pairs from files, and what a network is given of them. */
import { describe, expect, it } from 'vitest';
import { at } from '../../../../src/base/assert.ts';
import { atOnce } from '../../../../src/base/sliced.ts';
import { builtInTranslation } from '../../../../src/tasks/translation/builtInTranslation.ts';
import { makePairs } from '../../../../src/tasks/translation/grammar.ts';
import { parsePairs } from '../../../../src/tasks/translation/pairsFormat.ts';
import { translationDataSet } from '../../../../src/tasks/translation/translationDataSet.ts';

describe('made-up pairs', () => {
  const pairs = makePairs(2_000);

  it('are the same however many are asked for, and all different', () => {
    expect(makePairs(30)).toEqual(pairs.slice(0, 30));
    expect(new Set(pairs.map(({ source }) => source.join(' '))).size).toBe(pairs.length);
  });

  it('differ in length and in order: what stands first in one language rarely does in the other', () => {
    const longer = pairs.filter(({ source, target }) => source.length > target.length).length;
    expect(longer / pairs.length).toBeGreaterThan(0.5);
    // The verb: third person in English before its object, last there.
    const seen = pairs.filter(({ source }) => source.includes('sees') && !source.includes('that'));
    expect(seen.length).toBeGreaterThan(10);
    for (const { source, target } of seen) {
      expect(target.at(-1)).toBe('vid');
      expect(source.indexOf('sees')).toBeLessThan(source.length - 1);
    }
  });

  it('agree in English, where a verb follows several or one, and articles go by the sound', () => {
    const texts = pairs.map(({ source }) => ` ${source.join(' ')} `);
    expect(texts.some((text) => text.startsWith(' they do not '))).toBe(true);
    for (const text of texts) {
      expect(text).not.toMatch(/^ (?:they|we) (?:does|sees|finds|washes|will \w+s) /);
      expect(text).not.toMatch(/ a [aeiou]| an [^aeiou]| storys | childs | knifes | sheeps | washe /);
    }
  });

  it('have a few hundred words', () => {
    const words = (side: 'source' | 'target') => new Set(pairs.flatMap((pair) => [...pair[side]])).size;
    expect(words('source')).toBeGreaterThan(300);
    expect(words('target')).toBeGreaterThan(190);
    expect(words('source')).toBeLessThan(500);
  });
});

describe('a file of pairs', () => {
  it('is cut into words in lower case, marks apart', () => {
    expect(atOnce(parsePairs('Ein Hund bellt!\tA dog doesn’t bark, no.\n\n')).items).toEqual([
      {
        source: ['ein', 'hund', 'bellt', '!'],
        target: ['a', 'dog', 'doesn’t', 'bark', ',', 'no', '.'],
      },
    ]);
  });

  it('is refused with the line that has not two columns', () => {
    expect(() => atOnce(parsePairs('a\tb\nc\td\te'))).toThrow('line 2 has 3 columns');
    expect(() => atOnce(translationDataSet('short.tsv', atOnce(parsePairs('a\tb')).items))).toThrow(
      'short.tsv has 1 pair of',
    );
  });

  it('loses what is too long, and reads and writes rare words as one', () => {
    const long = { source: Array<string>(16).fill('a'), target: ['x'] };
    const plain = Array.from({ length: 40 }, (_, i) => ({
      source: ['a', i === 3 ? 'rare' : 'b'],
      target: ['x', 'y', i === 3 ? 'selten' : 'z'],
    }));
    const data = atOnce(translationDataSet('pairs.tsv', [...plain, long]));
    expect(data.examples).toHaveLength(40);
    expect(data.sourceVocabulary).toEqual(['<unk>', 'a', 'b']);
    expect(data.vocabulary).toEqual(['<unk>', 'x', 'y', 'z', '</s>']);
    expect([...at(data.examples, 3).inputs]).toEqual([1, 0]);
    expect([...at(data.examples, 3).targets]).toEqual([1, 2, 0]);
    // It is scored against the real word, which nobody can write.
    expect([...(at(data.examples, 3).truth ?? [])]).toEqual([1, 2, 5]);
    expect(at(data.packing.words ?? [], 5)).toBe('selten');
    expect(at(data.examples, 2).truth).toBeUndefined();
    expect(data.leftOut).toEqual([{ count: 1, reason: 'more than 15 words on a side' }]);
    expect(data.packing.ending).toEqual({ token: 4, cells: 4 });
    const { train, test } = data.split('last-tenth');
    expect([train.length, [...test]]).toEqual([36, [36, 37, 38, 39]]);
  });

  it('may have more words than fit into a byte', () => {
    const words = Array.from({ length: 400 }, (_, i) => `w${i}`);
    const pairs = Array.from({ length: 1_600 }, (_, i) => ({
      source: [words[i % 400] ?? ''],
      target: [words[(7 * i) % 400] ?? ''],
    }));
    const data = atOnce(translationDataSet('large.tsv', pairs));
    expect(data.vocabulary).toHaveLength(402);
    const { targets } = at(data.examples, 399);
    expect(data.vocabulary[at(targets, 0)]).toBe('w393');
  });
});

describe('the built-in pairs', () => {
  it('are the same every time, and every word of the test is known', () => {
    const data = builtInTranslation();
    expect(builtInTranslation().fingerprint).toBe(data.fingerprint);
    const { test } = data.split('last-tenth');
    expect(test).toHaveLength(500);
    const unknown = [...test].filter((i) => at(data.examples, i).inputs.includes(0)).length;
    expect(unknown).toBe(0);
  });
});
