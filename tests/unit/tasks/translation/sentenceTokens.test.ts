/** What sentences are cut into: words, or characters where a language has no spaces, as its sentences or a vocabulary tell. */
import { describe, expect, it } from 'vitest';
import {
  charactersOf,
  Spacing,
  tokeniserOf,
  wordsOf,
} from '../../../../src/tasks/translation/sentenceTokens.ts';

describe('words', () => {
  it.each([
    ['Don’t STOP-it now!', 'don’t stop-it now !'],
    ["'tis the dogs' - well-, x", "' tis the dogs ' - well - , x"],
    ['über 3,5 cafe\u0301s…', 'über 3 , 5 cafe\u0301s …'],
    ['a--b ’’', 'a - - b ’ ’'],
  ])('of %j are %j', (text, words) => {
    expect(wordsOf(text).join(' ')).toBe(words);
  });

  it('of nothing are none', () => {
    expect([wordsOf(' \t'), charactersOf(' \t')]).toEqual([[], []]);
  });
});

it('characters are all but blanks, with the marks that stand at them, in lower case', () => {
  expect(charactersOf('Ae\u0301\u0323 b-C')).toEqual(['a', 'e\u0301\u0323', 'b', '-', 'c']);
});

describe('a language', () => {
  /** Its sentences tell how this is cut. */
  const cut = (...texts: readonly string[]): readonly string[] => {
    const spacing = new Spacing();
    for (const text of texts) spacing.add(text);
    return spacing.tokenise('一二三 Ab。');
  };
  const [WORDS, CHARACTERS] = [
    ['一二三', 'ab', '。'],
    ['一', '二', '三', 'ab', '。'],
  ];

  it('is cut into words where no letters are of scripts without spaces, or no more than half', () => {
    expect(cut('a dog barks')).toEqual(WORDS);
    expect(cut()).toEqual(WORDS);
    expect(cut('一二三四五abcde')).toEqual(WORDS);
    expect(cut('一二三四五六abcde')).toEqual(CHARACTERS);
    expect(cut('一二三四五六', 'abcdef')).toEqual(WORDS);
  });

  it('is cut into words where no more than four of them stand together', () => {
    expect(cut('一二三四')).toEqual(WORDS);
    expect(cut('一二三四五')).toEqual(CHARACTERS);
    expect(cut('一二三四五 一二三')).toEqual(WORDS);
    expect(cut('一二三四五六 一二三')).toEqual(CHARACTERS);
  });

  it('is not judged by what stands beside without such letters', () => {
    expect(cut('一二三四五 a 1 !')).toEqual(CHARACTERS);
  });

  it.each(['ภาษาไทย', 'ພາສາລາວ', 'ភាសាខ្មែរ', 'ひらがな', 'カタカナー', 'မြန်မာဘာသာ'])(
    'of %s has no spaces',
    (text) => {
      expect(cut(`${text}${text}`)).toEqual(CHARACTERS);
    },
  );

  it('has the marks of its characters with them', () => {
    const spacing = new Spacing();
    spacing.add('ที่นี่ที่นี่');
    expect(spacing.tokenise('ที่นี่')).toEqual(['ที่', 'นี่']);
    expect(spacing.tokenise('')).toEqual([]);
  });
});

describe('a vocabulary', () => {
  const cut = (...vocabulary: readonly string[]) => tokeniserOf(['<unk>', ...vocabulary, '</s>'])('一二 Ab');
  it('is of words where fewer than eight of ten that begin with a letter are single characters', () => {
    expect(cut('a', 'b', 'c', 'de')).toEqual(['一二', 'ab']);
    expect(cut('a', 'dog', '!', '?', '1', '2', '3', '4')).toEqual(['一二', 'ab']);
  });

  it('is of characters where as many are, and of words between them where those have no spaces', () => {
    expect(cut('a', 'b', 'c', 'd', 'ef')).toEqual(['一', '二', 'a', 'b']);
    expect(cut('一', 'b', 'c', 'd', 'ef')).toEqual(['一', '二', 'ab']);
    expect(cut('e\u0301', 'b', 'c', 'd', 'ef')).toEqual(['一', '二', 'a', 'b']);
  });
});
