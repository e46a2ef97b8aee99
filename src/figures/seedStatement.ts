/** What the comparison of two rows amounts to, in one sentence. */
import type { SeedComparison } from '../experiments/seedTable.ts';
import type { Say } from '../tasks/say.ts';
import { COMPARED_RUNS } from '../text/en/comparedRuns.ts';
import { digits, fixed } from '../text/numbers.ts';

const SEEDS = COMPARED_RUNS.seeds;

/** From here on down chance is told to be a poor explanation. */
const LEVEL = 0.05;

/** @param about the figure that is compared, in words */
export function seedStatement(
  say: Say,
  about: string,
  { first, second, seeds, difference, p }: SeedComparison,
): string {
  const points = fixed(100 * Math.abs(difference), 2);
  const by =
    difference === 0
      ? say(SEEDS.asMuch, { about })
      : say(difference > 0 ? SEEDS.more : SEEDS.less, { points, about });
  const told = { first, second, by, seeds: seeds.length };
  if (p === null) return say(SEEDS.tooMany, told);
  const withP = { ...told, p: digits(p, 2) };
  if (p <= LEVEL) return say(SEEDS.chance, withP);
  return say(2 / 2 ** seeds.length > LEVEL ? SEEDS.tooFew : SEEDS.mayBe, withP);
}
