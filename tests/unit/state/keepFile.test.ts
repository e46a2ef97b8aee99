/** Which of the reader's files the browser keeps: every tab its own, what kept runs need, and nothing that nobody uses. */
import { describe, expect, test } from 'vitest';
import { withFile } from '../../../src/state/keepFile.ts';
import type { FileContent, FileNote } from '../../../src/state/ownFile.ts';

const note = (user: string, content: string): FileNote => ({
  ...{ user, content, fingerprint: content.slice(0, 1), name: `${content}.txt` },
});
const nobody = () => false;
const everybody = () => true;
const names = (notes: readonly FileNote[]) => notes.map(({ user, content }) => `${user}:${content}`);

describe('the files that are kept', () => {
  test('are one of every tab that is there: another tab’s file does not replace it', () => {
    const { kept, gone } = withFile([note('a', 'one')], note('b', 'two'), everybody, nobody);
    expect(names(kept)).toEqual(['b:two', 'a:one']);
    expect(gone).toEqual([]);
  });

  test('go with the tab that used them, unless another one does', () => {
    const before = [note('a', 'one'), note('b', 'one'), note('c', 'two')];
    const { kept, gone } = withFile(before, note('d', 'three'), (user) => user === 'b', nobody);
    expect(names(kept)).toEqual(['d:three', 'b:one']);
    expect(names(gone)).toEqual(['c:two']);
  });

  test('go when their tab takes another one, unless a kept run was trained on them', () => {
    const before = [note('a', 'one')];
    expect(names(withFile(before, note('a', 'two'), everybody, nobody).gone)).toEqual(['a:one']);
    const isWanted = ({ content }: FileContent) => content === 'one';
    const { kept, gone } = withFile(before, note('a', 'two'), everybody, isWanted);
    expect(names(kept)).toEqual(['a:two', 'a:one']);
    expect(gone).toEqual([]);
  });

  test('are one for each way that a file is read in', () => {
    const turned = { ...note('a', 'one'), fingerprint: 't', format: 'pairs:2,1' };
    const { kept, gone } = withFile([note('a', 'one')], turned, everybody, nobody);
    expect(kept).toEqual([turned]);
    expect(names(gone)).toEqual(['a:one']);
  });

  test('are told apart by their whole content, not by 32 bits of it, and counted once', () => {
    const other = { ...note('b', 'other'), fingerprint: 'o' };
    const { kept } = withFile([note('a', 'one')], other, everybody, nobody);
    expect(kept.length).toBe(2);
    expect(names(withFile(kept, note('a', 'one'), everybody, nobody).kept)).toEqual(['a:one', 'b:other']);
  });
});
