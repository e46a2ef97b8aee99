/** Keys walk the table and never leave it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAfterKey } from '../../../../src/ui/costTable/gridKeys.ts';

const shape = { T: 3, V: 4, vocabulary: ['a', 'b', 'c', 'd'] };
const from = { cell: 1, token: 2 };
const press = (key: string, far = false) => cellAfterKey({ key, far }, from, shape);

describe('keys in the table', () => {
  it('arrows go to the neighbours, Home and End along the row, with Ctrl to the corners', () => {
    expect(press('ArrowLeft')).toEqual({ cell: 0, token: 2 });
    expect(press('ArrowRight')).toEqual({ cell: 2, token: 2 });
    expect(press('ArrowUp')).toEqual({ cell: 1, token: 1 });
    expect(press('ArrowDown')).toEqual({ cell: 1, token: 3 });
    expect(press('Home')).toEqual({ cell: 0, token: 2 });
    expect(press('End')).toEqual({ cell: 2, token: 2 });
    expect(press('Home', true)).toEqual({ cell: 0, token: 0 });
    expect(press('End', true)).toEqual({ cell: 2, token: 3 });
  });

  it('a letter goes to its row, but not with Ctrl, which belongs to the browser', () => {
    expect(press('a')).toEqual({ cell: 1, token: 0 });
    expect(press('a', true)).toBeNull();
  });

  it('other keys are left to the page', () => {
    expect([press(' '), press('.'), press('Tab'), press('?')]).toEqual([null, null, null, null]);
  });

  it('no key leaves the table', () => {
    const keys = [
      'ArrowLeft',
      'ArrowRight',
      'ArrowUp',
      'ArrowDown',
      'PageUp',
      'PageDown',
      'Home',
      'End',
      'c',
    ];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean())), (pressed) => {
        let place = from;
        for (const [key, far] of pressed) place = cellAfterKey({ key, far }, place, shape) ?? place;
        expect(place.cell >= 0 && place.cell < 3 && place.token >= 0 && place.token < 4).toBe(true);
      }),
    );
  });
});
