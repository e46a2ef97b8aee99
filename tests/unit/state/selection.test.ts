/** The linked selection always means a place that exists, also when it comes from a link. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LAYERS,
  resolveCell,
  resolveView,
  selectionFromLink,
  selectionToLink,
  UNSELECTED,
  type Selection,
} from '../../../src/state/selection.ts';

const vocabulary = ['a', 'b', 'c'];
const none = (problem: unknown): never => {
  throw problem;
};
const arbitrarySelection: fc.Arbitrary<Selection> = fc.record({
  cell: fc.option(fc.nat(13)),
  token: fc.option(fc.nat(2)),
  pastUpdate: fc.option(fc.nat(99_999)),
  layer: fc.constantFrom(...LAYERS),
  view: fc.oneof(fc.constant(null), fc.constant('all' as const), fc.nat(3)),
});

describe('the selection', () => {
  it('means the truth of the middle cell before anything is chosen', () => {
    expect(resolveCell(UNSELECTED, [2, 1, 0], 3)).toEqual({ cell: 1, token: 1 });
  });

  it('falls inside a shorter word, and follows its truth unless a token was chosen', () => {
    expect(resolveCell({ cell: 7, token: null }, [2, 1, 0], 3)).toEqual({ cell: 2, token: 0 });
    expect(resolveCell({ cell: 7, token: 1 }, [2, 1, 0], 3)).toEqual({ cell: 2, token: 1 });
    expect(resolveCell({ cell: 0, token: 9 }, [2, 1, 0], 3)).toEqual({ cell: 0, token: 2 });
  });

  it('shows a contestant that is there, and tables side by side only where there are two', () => {
    expect(resolveView(null, 2, 1)).toBe(1);
    expect(resolveView(3, 2, 1)).toBe(1);
    expect(resolveView(0, 2, 1)).toBe(0);
    expect(resolveView('all', 2, 1)).toBe('all');
    expect(resolveView('all', 1, 0)).toBe(0);
    expect(resolveView(null, 1, 1)).toBe(0);
  });

  it('is always a cell of the word', () => {
    fc.assert(
      fc.property(
        arbitrarySelection,
        fc.uint8Array({ minLength: 1, maxLength: 14, max: 2 }),
        (any, targets) => {
          const { cell, token } = resolveCell(any, targets, 3);
          expect(cell >= 0 && cell < targets.length && token >= 0 && token < 3).toBe(true);
        },
      ),
    );
  });
});

describe('the selection in a link', () => {
  it('says only what was chosen, counting from one', () => {
    expect(selectionToLink(UNSELECTED, vocabulary)).toEqual({});
    expect(
      selectionToLink({ cell: 3, token: 1, pastUpdate: 1200, layer: 'model', view: 1 }, vocabulary),
    ).toEqual({
      cell: '4',
      token: 'b',
      step: '1200',
      layer: 'model',
      view: '2',
    });
  });

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(arbitrarySelection, (selection) => {
        const link = selectionToLink(selection, vocabulary);
        expect({ ...UNSELECTED, ...selectionFromLink(link, vocabulary, none) }).toEqual(selection);
      }),
    );
  });

  it('leaves the keys of others alone', () => {
    expect(selectionFromLink({ backend: 'wasm', word: '5' }, vocabulary, none)).toEqual({});
  });

  it.each([
    [{ cell: '0' }, 'In the link, cell is “0”, but must be a whole number from 1 to 999.'],
    [{ cell: 'four' }, 'In the link, cell is “four”, but must be a whole number from 1 to 999.'],
    [{ token: 'z' }, 'In the link, token is “z”, but must be one of a, b, c.'],
    [
      { layer: 'q' },
      'In the link, layer is “q”, but must be one of cost, regret, target, model, difference.',
    ],
    [{ view: '5' }, 'In the link, view is “5”, but must be a whole number from 1 to 4.'],
    [{ cell: '9999' }, 'In the link, cell is “9999”, but must be a whole number from 1 to 999.'],
  ])('leaves %o out in one sentence, and nothing else', (page, message) => {
    const others = { cell: '2', token: 'c', step: '40', layer: 'model', view: '1', ...page };
    const problems: unknown[] = [];
    const read = selectionFromLink(others, vocabulary, (problem) => problems.push(problem));
    expect(problems.map(String)).toEqual([expect.stringContaining(message)]);
    const meant = { cell: 1, token: 2, pastUpdate: 40, layer: 'model', view: 0 };
    const [bad = ''] = Object.keys(page);
    expect(read).toEqual(Object.fromEntries(Object.entries(meant).filter(([key]) => key !== bad)));
  });
});
