/** The made-up sentences: always the same, properly tagged, and with words that mean two things. */
import { describe, expect, it } from 'vitest';
import { builtInChunking } from '../../../src/tasks/chunking/builtInChunking.ts';
import { makeSentences } from '../../../src/tasks/sentences/grammar.ts';
import { builtInSpelling } from '../../../src/tasks/spelling/builtInSpelling.ts';
import { textOf } from '../../../src/tasks/spelling/symbols.ts';

describe('made-up sentences', () => {
  const sentences = makeSentences(1_500);

  it('are the same however many are asked for', () => {
    expect(makeSentences(20)).toEqual(sentences.slice(0, 20));
    expect(sentences[0]?.words.join(' ')).toBe(
      makeSentences(1)
        .map(({ words }) => words.join(' '))
        .join(),
    );
  });

  it('have a tag for every word, and no chunk that goes on without having begun', () => {
    for (const { words, tags } of sentences) {
      expect(tags).toHaveLength(words.length);
      expect(words.length).toBeGreaterThanOrEqual(3);
      expect(words.length).toBeLessThanOrEqual(14);
      tags.forEach((tag, t) => {
        expect(tag).toMatch(/^(?:O|[BI]-(?:NP|VP|PP|ADJP|ADVP|SBAR|PRT))$/);
        if (tag.startsWith('I-')) expect(tags[t - 1]?.slice(2)).toBe(tag.slice(2));
      });
      expect(words.at(-1)).toBe('.');
    }
  });

  it('cannot be tagged word by word: the commonest tag of each word is wrong for one in ten', () => {
    const counts = new Map<string, Map<string, number>>();
    for (const { words, tags } of sentences)
      words.forEach((word, t) => {
        const own = counts.get(word) ?? new Map<string, number>();
        counts.set(word, own.set(tags[t] ?? '', (own.get(tags[t] ?? '') ?? 0) + 1));
      });
    let [wrong, all] = [0, 0];
    for (const own of counts.values()) {
      const times = [...own.values()];
      const sum = times.reduce((total, one) => total + one, 0);
      all += sum;
      wrong += sum - Math.max(...times);
    }
    expect(wrong / all).toBeGreaterThan(0.1);
    // `her` owns what follows it, or stands for somebody.
    expect([...(counts.get('her')?.keys() ?? [])]).toEqual(['B-NP']);
    for (const word of ['watch', 'light', 'up'])
      expect((counts.get(word)?.size ?? 0) > 1 ? word : `${word} has one tag`).toBe(word);
  });

  it('make the built-in data sets, which are the same every time', () => {
    const [chunking, spelling] = [builtInChunking(), builtInSpelling()];
    expect(builtInChunking().fingerprint).toBe(chunking.fingerprint);
    expect(builtInSpelling().fingerprint).toBe(spelling.fingerprint);
    expect(chunking.packing.tags).not.toBeNull();
    expect(chunking.sourceVocabulary).toHaveLength(chunking.packing.sourceTokens ?? 0);
    expect(chunking.split('last-tenth').test).toHaveLength(chunking.examples.length / 10);
    const text = spelling.examples
      .slice(0, 8)
      .map(({ targets }) => textOf(targets))
      .join('');
    expect(text).toBe(
      makeSentences(12)
        .map(({ words }) => words.join(' ').replaceAll(' .', '.').replaceAll(' ,', ','))
        .join(' ')
        .slice(0, 80),
    );
  });
});
