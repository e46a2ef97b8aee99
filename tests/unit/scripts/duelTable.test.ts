/** The README shows the seeds that were measured, and the default that they were measured with. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { duelTable } from '../../../scripts/figures/duelTable.ts';
import { duelFigures } from '../../../scripts/figures/texts.ts';
import { decodeKeptLink } from '../../../src/experiments/link.ts';
import { openingSettings } from '../../../src/experiments/presets.ts';

const figures = duelFigures();

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

it('what README and changelog say of all seeds holds in the figures', () => {
  const leads = figures.runs.map(({ end }) =>
    Math.round(100 * (end.mle.letterError - end.searnn.letterError)),
  );
  const told = `by ${Math.min(...leads)} to ${Math.max(...leads)} points`;
  for (const file of ['README.md', 'CHANGELOG.md'])
    expect(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')).toContain(told);
  for (const { claim, twice, fourTimes, end } of figures.runs) {
    expect(claim.update).toBe(200);
    expect([claim, twice, fourTimes, end].every((test) => test.leads)).toBe(true);
    expect(end.mle.wordError).toBeLessThan(end.searnn.wordError);
  }
});
