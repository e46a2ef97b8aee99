/** Chunk F1 against chunks written out, and the rules of conlleval. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkF1Cost, countChunks, f1 } from '../../../../src/searnn/costs/chunkF1.ts';
import { chunkTagsOf, type ChunkTags } from '../../../../src/tasks/chunking/chunkTags.ts';
import { sequences } from '../../../support/sequences.ts';

const TAGS = ['B-NP', 'I-NP', 'B-VP', 'I-VP', 'O'];

function tagsOf(vocabulary: readonly string[]): ChunkTags {
  const tags = chunkTagsOf(vocabulary);
  if (tags === null) throw new Error('these are tags');
  return tags;
}

const tags = tagsOf(TAGS);
const ids = (text: string): Int32Array => Int32Array.from(text.split(' '), (tag) => TAGS.indexOf(tag));

/** `first-last type` of every chunk, read off the text: a chunk goes on while its own I follows. */
function chunks(sentence: readonly string[]): string[] {
  const found: string[] = [];
  let first = 0;
  while (first < sentence.length) {
    const type = sentence[first]?.slice(2) ?? '';
    let last = first;
    if (type !== '') {
      while (sentence[last + 1] === `I-${type}`) last++;
      found.push(`${first}-${last} ${type}`);
    }
    first = last + 1;
  }
  return found;
}

const sentence = fc.array(fc.constantFrom(...TAGS), { minLength: 1, maxLength: 8 });

describe('chunks', () => {
  it('are right when first word, last word and type are', () => {
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const length = Math.min(a.length, b.length);
        const [written, truth] = [chunks(a.slice(0, length)), chunks(b.slice(0, length))];
        const counts = { truth: 0, written: 0, right: 0 };
        countChunks(counts, tags, ids(`O ${a.join(' ')}`), ids(b.join(' ')), length, 1);
        expect(counts).toEqual({
          truth: truth.length,
          written: written.length,
          right: written.filter((chunk) => truth.includes(chunk)).length,
        });
      }),
    );
  });

  it('begin with an I after O, after another type and at the start, as conlleval has it', () => {
    const counts = { truth: 0, written: 0, right: 0 };
    countChunks(counts, tags, ids('I-NP I-VP O I-VP'), ids('B-NP B-VP O B-VP'), 4);
    expect(counts).toEqual({ truth: 3, written: 3, right: 3 });
  });

  it('are not right where one ends earlier', () => {
    const counts = { truth: 0, written: 0, right: 0 };
    countChunks(counts, tags, ids('B-NP I-NP O'), ids('B-NP I-NP I-NP'), 3);
    expect(counts).toEqual({ truth: 1, written: 1, right: 0 });
  });
});

describe('F1', () => {
  it('is the harmonic mean of precision and recall, and 0 where nothing is right', () => {
    expect(f1({ truth: 4, written: 2, right: 1 })).toBeCloseTo((2 * 0.5 * 0.25) / (0.5 + 0.25), 14);
    expect(f1({ truth: 0, written: 0, right: 0 })).toBe(0);
  });

  it('becomes a cost of 0 to 1', () => {
    const cost = chunkF1Cost({ end: null, chunks: tags });
    expect(cost(ids('B-NP O'), ids('B-NP O'), 2, 0)).toBe(0);
    expect(cost(ids('O O'), ids('B-NP O'), 2, 0)).toBe(1);
    expect(cost(ids('B-NP B-VP O'), ids('B-NP O O'), 3, 0)).toBeCloseTo(1 / 3, 14);
  });

  it('as the cost of any two sequences follows from their sets of chunks; two empty sets agree', () => {
    const cost = chunkF1Cost({ end: null, chunks: tags });
    const all = sequences(3, TAGS.length);
    for (const a of all)
      for (const b of all) {
        const [written, truth] = [a, b].map((each) => chunks(each.map((tag) => TAGS[tag] ?? '')));
        const [p = [], y = []] = [written, truth];
        const right = p.filter((chunk) => y.includes(chunk)).length;
        const whole = p.length + y.length;
        expect(cost(Int32Array.from(a), Int32Array.from(b), 3, 0)).toBe(
          whole === 0 ? 0 : 1 - (2 * right) / whole,
        );
      }
  });

  it('costs 0 where neither truth nor writing has a chunk, 1 where only one has', () => {
    const cost = chunkF1Cost({ end: null, chunks: tags });
    expect(cost(ids('O O'), ids('O O'), 2, 0)).toBe(0);
    expect(cost(ids('O B-NP'), ids('O O'), 2, 0)).toBe(1);
    expect(cost(ids('O O'), ids('O B-NP'), 2, 0)).toBe(1);
  });

  it('is refused where the tokens are no tags, by name', () => {
    expect(chunkTagsOf(['a', 'b'])).toBeNull();
    expect(() => chunkF1Cost({ end: null, chunks: null })).toThrow('needs tags such as B-NP');
  });
});
