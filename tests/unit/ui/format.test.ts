/** Numbers as the page writes them. */
import { describe, expect, test } from 'vitest';
import { briefPercent, count, duration, listed, percent, short } from '../../../src/ui/format.ts';

describe('numbers', () => {
  test('are grouped, or shortened to three digits', () => {
    expect(count(3412.4)).toBe('3,412');
    expect([0.125, 18.44, 9999, 28_240, 241_000, 1_234_567, 4.2e9].map(short)).toEqual([
      '0.125',
      '18.4',
      '10,000',
      '28.2 k',
      '241 k',
      '1.23 M',
      '4.2 G',
    ]);
  });

  test('of errors are percents, with one digit more below one percent', () => {
    expect([0, 0.0031, 0.00994, 0.01, 0.0512, 1].map(percent)).toEqual([
      '0.0 %',
      '0.31 %',
      '0.99 %',
      '1.0 %',
      '5.1 %',
      '100.0 %',
    ]);
  });

  test('of errors from a hundred on lose their tenths where room is short', () => {
    expect([0.0512, 0.9994, 0.9996, 2.035].map(briefPercent)).toEqual(['5.1 %', '99.9 %', '100 %', '204 %']);
  });

  test('of seconds are spans that people read', () => {
    expect([-1, 5.4, 200, 7500].map(duration)).toEqual(['0 s', '5 s', '3 min 20 s', '2 h 5 min']);
  });

  test('lists read like a sentence', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });
});
