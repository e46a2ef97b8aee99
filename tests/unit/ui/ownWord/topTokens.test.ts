/** The likeliest letters of a reading. */
import { expect, it } from 'vitest';
import { topTokens } from '../../../../src/ui/ownWord/topTokens.ts';

it('are the largest of their own cell, likeliest first, equal ones in the vocabulary’s order', () => {
  const reading = {
    tokens: Uint8Array.of(2, 0),
    chances: Float32Array.of(0.25, 0.25, 0.5, 0, 0.75, 0.125, 0, 0.125),
  };
  expect(topTokens(reading, 0, 3).map(({ token }) => token)).toEqual([2, 0, 1]);
  expect(topTokens(reading, 1, 2)).toEqual([
    { token: 0, chance: 0.75 },
    { token: 1, chance: 0.125 },
  ]);
  expect(topTokens({ tokens: new Uint8Array(), chances: new Float32Array() }, 0, 3)).toEqual([]);
});
