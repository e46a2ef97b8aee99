/** The generator's word list: spelling rules and frequencies. */
import { expect, it } from 'vitest';
import { allForms, drawWords, join } from '../../../../scripts/letters/words.ts';
import { randomFromSeed } from '../../../../src/base/random.ts';

it.each([
  ['walk', 'ing', 'walking'],
  ['make', 'ing', 'making'],
  ['stop+', 'ed', 'stopped'],
  ['stop+', 's', 'stops'],
  ['carry', 'ed', 'carried'],
  ['carry', 'ing', 'carrying'],
  ['carry', 's', 'carries'],
  ['play', 'er', 'player'],
  ['watch', 's', 'watches'],
  ['box', 's', 'boxes'],
  ['happy', 'ness', 'happiness'],
  ['happy', 'ly', 'happily'],
  ['gentle', 'ly', 'gently'],
  ['full', 'ly', 'fully'],
  ['big+', 'est', 'biggest'],
  ['big+', 'ness', 'bigness'],
  ['notice', 'able', 'noticeable'],
  ['agree', 'ed', 'agreed'],
  ['agree', 'ing', 'agreeing'],
  ['create', 'ion', 'creation'],
])('%s with -%s is spelled %s', (stem, suffix, word) => {
  expect(join(stem, suffix)).toBe(word);
});

it('all forms are 3 to 14 letters a–z, sorted, without doubles', () => {
  const forms = allForms();
  expect(forms.length).toBeGreaterThan(3000);
  for (const form of forms) expect(form).toMatch(/^[a-z]{3,14}$/);
  expect(forms).toEqual([...new Set(forms)].sort());
});

it('counts fall from 25, never below 3, and sum to what was asked', () => {
  const words = drawWords(randomFromSeed(5), 1000, 6336);
  const counts = words.map(({ count }) => count);
  expect(new Set(words.map(({ word }) => word)).size).toBe(1000);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(6336);
  expect(counts[0]).toBe(25);
  expect(counts.at(-1)).toBeGreaterThanOrEqual(3);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
});
