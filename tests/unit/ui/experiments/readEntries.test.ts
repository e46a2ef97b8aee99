/** What is typed into the form of the paper's tables. */
import { describe, expect, it } from 'vitest';
import { readScales, readWhole } from '../../../../src/ui/experiments/readEntries.ts';

describe('readWhole', () => {
  it.each([
    ['1', 1],
    [' 12 ', 12],
    ['100', 100],
  ])('takes “%s”', (text, value) => {
    expect(readWhole(text, 100)).toBe(value);
  });

  it.each(['', '0', '-1', '1.5', '101', '1e2', 'two'])('refuses “%s”', (text) => {
    expect(readWhole(text, 100)).toBeNull();
  });
});

describe('readScales', () => {
  it('takes numbers with commas, each once', () => {
    expect(readScales('20, 50,20; 7.5')).toEqual([20, 50, 7.5]);
  });

  it.each(['', '20,', '0', '20, x', '1001'])('refuses “%s”', (text) => {
    expect(readScales(text)).toBeNull();
  });
});
