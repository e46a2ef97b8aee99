/** Contestants' names where room is short. */
import { describe, expect, it } from 'vitest';
import { briefNames } from '../../../src/ui/briefNames.ts';

describe('briefNames', () => {
  it('leaves the method out where more follows', () => {
    expect(briefNames(['MLE', 'SeaRNN KL 50 l/m', 'SeaRNN LL r/l'])).toEqual(['MLE', 'KL 50 l/m', 'LL r/l']);
  });

  it('keeps names that are numbered only', () => {
    expect(briefNames(['SeaRNN #1', 'SeaRNN #2'])).toEqual(['SeaRNN #1', 'SeaRNN #2']);
  });

  it('keeps the method wherever two names would become the same', () => {
    expect(briefNames(['SeaRNN KL 50', 'Other KL 50'])).toEqual(['SeaRNN KL 50', 'Other KL 50']);
  });
});
