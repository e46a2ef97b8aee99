/** Forced letters in a link: read back as written, and refused by name. */
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { force, forcedFromLink, forcedToLink, forkStore } from '../../../src/state/forkStore.ts';

const vocabulary = ['a', 'b', 'c'];

afterEach(() => force([]));

describe('forced letters', () => {
  it('stand in the order of their cells', () => {
    force([
      { cell: 4, token: 1 },
      { cell: 2, token: 0 },
    ]);
    expect(forkStore.getState().forced.map(({ cell }) => cell)).toEqual([2, 4]);
  });

  it('are read from a link as they were written to it', () => {
    const forced = fc.uniqueArray(fc.record({ cell: fc.nat(40), token: fc.nat(2) }), {
      minLength: 1,
      selector: ({ cell }) => cell,
    });
    fc.assert(
      fc.property(forced, (list) => {
        expect(forcedFromLink(forcedToLink(list, vocabulary).force ?? '', vocabulary)).toEqual(list);
      }),
    );
    expect(forcedToLink([], vocabulary)).toEqual({});
  });

  it.each(['0:a', 'a', '3:z', '3', ':a', '2:a,'])('are refused in a link that says “%s”', (text) => {
    expect(() => forcedFromLink(text, vocabulary)).toThrow('In the link, force has');
  });
});
