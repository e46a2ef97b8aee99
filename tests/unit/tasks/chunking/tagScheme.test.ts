/** The scheme of tags is told by all of them; IOBES and BILOU become IOB2, and tags that cannot be are refused by line. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlaygroundError } from '../../../../src/base/errors.ts';
import { atOnce } from '../../../../src/base/sliced.ts';
import {
  rewritten,
  schemeOf,
  toIob2,
  type PlacedSentence,
} from '../../../../src/tasks/chunking/tagScheme.ts';
import { sliceCount } from '../../../support/sliceCount.ts';

/** Sentences out of `B-NP O`, with lines from 1 and an empty one after each. */
function placed(...texts: readonly string[]): readonly PlacedSentence[] {
  let line = 0;
  return texts.map((text) => {
    const tags = text.split(' ');
    const lines = tags.map(() => ++line);
    line++;
    return { words: tags.map((_, i) => `w${i}`), tags, lines };
  });
}
const scheme = (...texts: readonly string[]) => atOnce(schemeOf(placed(...texts)));
const turned = (which: 'IOBES' | 'BILOU', ...texts: readonly string[]) =>
  atOnce(toIob2(placed(...texts), which)).map(({ tags }) => tags.join(' '));

describe('the scheme', () => {
  it('is not told where nothing is tagged', () => {
    expect([scheme(), scheme('O O', 'O')]).toEqual([null, null]);
  });

  it('is IOB2 where chunks begin with B', () => {
    expect(scheme('B-NP I-NP O B-VP')).toBe('IOB2');
    expect(scheme('B-NP B-NP', 'B-NP')).toBe('IOB2');
    // No chunk is opened by an I, though each B stands behind one of its type.
    expect(scheme('O B-NP B-NP')).toBe('IOB2');
    expect(scheme('B-NP I-VP')).toBe('IOB2');
  });

  it('is IOB1 where chunks begin with I, and B only stands where two of a type touch', () => {
    expect(scheme('I-NP I-NP')).toBe('IOB1');
    expect(scheme('I-NP B-NP O I-VP')).toBe('IOB1');
    expect(scheme('O I-NP', 'I-VP I-NP')).toBe('IOB1');
  });

  it('is IOB2 where a B stands where none touches, at the start, behind another type or outside', () => {
    expect(scheme('I-NP B-VP')).toBe('IOB2');
    expect(scheme('I-NP O B-NP')).toBe('IOB2');
    expect(scheme('I-NP', 'B-NP')).toBe('IOB2');
    expect(scheme('B-NP I-NP', 'I-NP B-NP')).toBe('IOB2');
  });

  it('is IOB2 where no chunk is opened by an I, though chunks touch', () => {
    expect(scheme('O', 'O B-')).toBe('IOB2');
    expect(scheme('B- O')).toBe('IOB2');
  });

  it('is IOBES or BILOU where but one tag has their letters', () => {
    for (const tag of ['E-NP', 'S-NP']) expect(scheme('B-NP I-NP', `O ${tag}`)).toBe('IOBES');
    for (const tag of ['L-NP', 'U-NP']) expect(scheme('B-NP I-NP', `O ${tag}`)).toBe('BILOU');
    expect(scheme('B-NP E-NP S-VP')).toBe('IOBES');
  });

  it('is one: letters of two are refused by line', () => {
    const fault = (line: number, tag: string, before: string) =>
      new PlaygroundError(
        'bad-data',
        `line ${line} is tagged ${tag}, but tags before it are of ${before}: tags must be of one scheme`,
      );
    expect(() => scheme('S-NP O', 'B-NP U-VP')).toThrow(fault(5, 'U-VP', 'IOBES'));
    expect(() => scheme('O U-NP', 'S-VP')).toThrow(fault(4, 'S-VP', 'BILOU'));
  });

  it('is looked for, and tags are turned, in slices', () => {
    const sentences = placed(...Array<string>(512).fill('S-NP'));
    expect(sliceCount(schemeOf(sentences)).slices).toBe(3);
    expect(sliceCount(toIob2(sentences, 'IOBES')).slices).toBe(3);
  });
});

describe('tags of IOBES and BILOU', () => {
  it('become IOB2, with words and lines as they were', () => {
    expect(turned('IOBES', 'B-NP I-NP E-NP O S-VP B-NP E-NP', 'S-NP')).toEqual([
      'B-NP I-NP I-NP O B-VP B-NP I-NP',
      'B-NP',
    ]);
    expect(turned('BILOU', 'B-NP L-NP U-NP O')).toEqual(['B-NP I-NP B-NP O']);
    const [sentence] = placed('S-NP O');
    expect(atOnce(toIob2(sentence ? [sentence] : [], 'IOBES'))).toEqual([
      { ...sentence, tags: ['B-NP', 'O'] },
    ]);
  });

  it('are refused where a chunk goes on that is not open', () => {
    const why = (which: string) =>
      `but no chunk of its type is open, as it must be in ${which}: perhaps tags of two schemes are mixed`;
    for (const [text, line, tag] of [
      ['O I-NP', 2, 'I-NP'],
      ['E-NP', 1, 'E-NP'],
      ['B-NP I-VP', 2, 'I-VP'],
      ['S-NP E-NP', 2, 'E-NP'],
      ['B-NP E-NP E-NP', 3, 'E-NP'],
    ] as const)
      expect(() => turned('IOBES', text)).toThrow(`line ${line} is tagged ${tag}, ${why('IOBES')}`);
    expect(() => turned('BILOU', 'O', 'L-NP')).toThrow(`line 3 is tagged L-NP, ${why('BILOU')}`);
  });

  it('are refused where a chunk stays open, at its last word', () => {
    const why = (end: string, which: string) =>
      `but the chunk goes no further, and must then end with ${end} in ${which}: perhaps tags of two schemes are mixed`;
    for (const [text, line, tag] of [
      ['B-NP O', 1, 'B-NP'],
      ['O B-NP', 2, 'B-NP'],
      ['B-NP I-NP B-VP', 2, 'I-NP'],
      ['B-NP I-NP S-VP', 2, 'I-NP'],
      ['S-VP B-NP I-NP', 3, 'I-NP'],
    ] as const)
      expect(() => turned('IOBES', text)).toThrow(
        expect.objectContaining({
          code: 'bad-data',
          message: `line ${line} is tagged ${tag}, ${why('E-NP', 'IOBES')}`,
        }),
      );
    expect(() => turned('BILOU', 'B-NP', 'O')).toThrow(`line 1 is tagged B-NP, ${why('L-NP', 'BILOU')}`);
  });

  it('mean the same chunks as before, whatever these are', () => {
    const chunk = fc.record({
      type: fc.constantFrom('NP', 'VP', null),
      length: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(chunk, { minLength: 1, maxLength: 8 }), (chunks) => {
        const write = (end: string, single: string) =>
          chunks
            .flatMap(({ type, length }) =>
              Array.from({ length }, (_, i) => {
                if (type === null) return 'O';
                const [first, last] = [i === 0, i === length - 1];
                return `${first && last ? single : first ? 'B' : last ? end : 'I'}-${type}`;
              }),
            )
            .join(' ');
        const expected = [write('I', 'B')];
        expect(turned('IOBES', write('E', 'S'))).toEqual(expected);
        expect(turned('BILOU', write('L', 'U'))).toEqual(expected);
      }),
    );
  });
});

describe('chunks of one type without a name', () => {
  it('are of a scheme, as others are', () => {
    expect([scheme('B I O B'), scheme('I I O', 'I B'), scheme('O B E S'), scheme('B L U')]).toEqual([
      ...['IOB2', 'IOB1', 'IOBES', 'BILOU'],
    ]);
    expect(turned('IOBES', 'S B I E O S')).toEqual(['B B I I O B']);
    expect(() => turned('BILOU', 'O', 'B O')).toThrow('must then end with L in BILOU');
    expect(() => turned('IOBES', 'O E')).toThrow('but no chunk of its type is open');
  });
});

describe('IOB1 and IOB2', () => {
  /** Type and place of each chunk, as conlleval finds them. */
  const chunksOf = (tags: readonly string[]): readonly string[] => {
    const chunks: string[] = [];
    for (const [t, tag] of tags.entries()) {
      const [kind, type] = [tag.charAt(0), tag.slice(1)];
      const before = tags[t - 1] ?? 'O';
      if (kind === 'O') continue;
      const begins = kind === 'B' || before === 'O' || before.slice(1) !== type;
      if (begins) chunks.push(`${type}@${t}`);
      else chunks.push(`${chunks.pop() ?? ''}+`);
    }
    return chunks;
  };
  const sentence = fc.array(fc.constantFrom('O', 'B-NP', 'I-NP', 'B-VP', 'I-VP', 'B', 'I'), {
    minLength: 1,
    maxLength: 8,
  });

  it('become each other with the same chunks, and stay what they are', () => {
    fc.assert(
      fc.property(sentence, (tags) => {
        const given = placed(tags.join(' '));
        for (const to of ['IOB1', 'IOB2'] as const) {
          const [made] = atOnce(rewritten(given, to));
          expect(chunksOf(made?.tags ?? [])).toEqual(chunksOf(tags));
          for (const [t, tag] of (made?.tags ?? []).entries()) {
            const begins = chunksOf(made?.tags ?? []).some((chunk) =>
              chunk.replace(/\++$/, '').endsWith(`@${t}`),
            );
            const before = made?.tags[t - 1] ?? 'O';
            const touches = begins && before !== 'O' && before.slice(1) === tag.slice(1);
            expect(tag.startsWith('B')).toBe(to === 'IOB1' ? touches : begins);
          }
        }
      }),
    );
  });

  it('are turned in slices', () => {
    expect(sliceCount(rewritten(placed(...Array<string>(512).fill('I-NP')), 'IOB2')).slices).toBe(3);
  });
});
