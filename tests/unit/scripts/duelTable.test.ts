/** The README shows the seeds that were measured, and the default that they were measured with. */
import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { duelTable, withDuelTable, type DuelFigures } from '../../../scripts/figures/duelTable.ts';
import { decodeKeptLink } from '../../../src/experiments/link.ts';
import { openingSettings } from '../../../src/experiments/presets.ts';

const readme = readFileSync('README.md', 'utf8');
// Written by `npm run figures` only.
const figures = JSON.parse(readFileSync('docs/default-duel.json', 'utf8')) as DuelFigures;

it('the README’s table is that of the figures, or must be made anew: npm run figures -- --table', async () => {
  const config = await resolveConfig('README.md');
  const anew = await format(withDuelTable(readme, figures), { ...config, filepath: 'README.md' });
  expect(anew).toBe(readme);
});

it('another figure would be another table', () => {
  const [first, ...others] = figures.runs;
  if (first === undefined) throw new Error('no runs');
  const changed = { ...first, end: { ...first.end, mle: { letterError: 0.5, wordError: 0.5 } } };
  expect(duelTable({ ...figures, runs: [changed, ...others] })).not.toBe(duelTable(figures));
});

it('the figures are of the default duel, of five seeds, none of which chose it', () => {
  expect(decodeKeptLink(figures.link)).toEqual(openingSettings);
  const seeds = figures.runs.map(({ seed }) => seed);
  expect(new Set(seeds).size).toBe(5);
  expect(seeds.filter((seed) => figures.chosenOn.includes(seed))).toEqual([]);
});

it('what the README says of all seeds holds in the figures', () => {
  for (const { claim, twice, fourTimes, end } of figures.runs) {
    expect(claim.update).toBe(200);
    expect([claim, twice, fourTimes, end].every(({ leads }) => leads)).toBe(true);
    const lead = end.mle.letterError - end.searnn.letterError;
    expect(Math.round(100 * lead)).toBeGreaterThanOrEqual(11);
    expect(Math.round(100 * lead)).toBeLessThanOrEqual(15);
    expect(end.mle.wordError).toBeLessThan(end.searnn.wordError);
  }
});
