/** Tags of chunks: what each of a vocabulary means, and where a chunk begins. */
import { describe, expect, it } from 'vitest';
import { chunkBegins, chunkTagsOf } from '../../../../src/tasks/chunking/chunkTags.ts';

describe('a vocabulary of tags', () => {
  it('says of each tag its type and whether it begins a chunk, and of each type its tags', () => {
    expect(chunkTagsOf(['B-NP', 'I-VP', 'O', 'I-NP', 'B-X-1'])).toEqual({
      types: Int32Array.of(0, 1, -1, 0, 2),
      begins: Uint8Array.of(1, 0, 0, 0, 1),
      beginTags: Int32Array.of(0, -1, 4),
      insideTags: Int32Array.of(3, 1, -1),
      outside: 2,
    });
    expect(chunkTagsOf(['B-NP'])?.outside).toBe(-1);
  });

  it('may be of chunks without a name', () => {
    expect(chunkTagsOf(['B', 'I', 'I-NP', 'O'])).toEqual({
      types: Int32Array.of(0, 0, 1, -1),
      begins: Uint8Array.of(1, 0, 0, 0),
      beginTags: Int32Array.of(0, -1),
      insideTags: Int32Array.of(1, 2),
      outside: 3,
    });
  });

  it.each(['X', 'S-NP', 'S', 'BI', 'B-', 'BNP', 'O-NP', 'OO', 'xB-NP', 'xO', 'b-NP', ''])(
    'that has %j is none of chunks',
    (tag) => {
      expect(chunkTagsOf(['O', 'B-NP', tag])).toBeNull();
    },
  );
});

describe('a chunk', () => {
  const [beginNp, insideNp, insideVp, outside] = [0, 1, 2, 3];
  const tags = chunkTagsOf(['B-NP', 'I-NP', 'I-VP', 'O']);
  const begins = (before: number, tag: number) => tags !== null && chunkBegins(tags, before, tag);

  it('begins where its tag says so, whatever stands before', () => {
    for (const before of [-1, beginNp, insideNp, insideVp, outside])
      expect(begins(before, beginNp)).toBe(true);
  });

  it('begins where none was open, and where the type changes', () => {
    expect([begins(-1, insideNp), begins(outside, insideNp), begins(insideVp, insideNp)]).toEqual([
      true,
      true,
      true,
    ]);
    expect([begins(beginNp, insideNp), begins(insideNp, insideNp)]).toEqual([false, false]);
  });

  it('never begins outside, or at what is no tag', () => {
    for (const before of [-1, beginNp, outside])
      expect([begins(before, outside), begins(before, 4)]).toEqual([false, false]);
  });
});
