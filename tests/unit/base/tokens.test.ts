/** Tokens keep their number whatever the size of their vocabulary. */
import { describe, expect, it } from 'vitest';
import { joinTokens, noTokens, tokensOf } from '../../../src/base/tokens.ts';

describe('tokens', () => {
  it.each([2, 255, 256, 257, 65_535, 65_536, 65_537, 200_000])('of %i are what they were', (V) => {
    const list = [0, 1, V - 1];
    expect(Array.from(tokensOf(list, V))).toEqual(list);
    // “None” is no token.
    for (const none of noTokens(3, V)) expect(none).toBeGreaterThanOrEqual(V);
    expect(Array.from(joinTokens([tokensOf(list, V), tokensOf([V - 2], V)]))).toEqual([...list, V - 2]);
  });

  it.each([-1, 300, 0.5, NaN])('%d is none of 300, and refused', (token) => {
    expect(() => tokensOf([0, token], 300)).toThrow('is no token');
  });
});
