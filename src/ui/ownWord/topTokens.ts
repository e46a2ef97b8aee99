/** The likeliest tokens of one cell. */
import type { WritingReport } from '../../experiments/reports.ts';

/** So many are shown of a place. */
export const LIKELIEST = 3;

export interface Likely {
  readonly token: number;
  readonly chance: number;
}

/** The `count` likeliest tokens at cell t, likeliest first; equal ones in the vocabulary's order. */
export function topTokens(
  { tokens, chances }: Pick<WritingReport, 'tokens' | 'chances'>,
  t: number,
  count: number,
): readonly Likely[] {
  const V = tokens.length === 0 ? 0 : chances.length / tokens.length;
  return Array.from(chances.subarray(t * V, (t + 1) * V), (chance, token) => ({ token, chance }))
    .sort((a, b) => b.chance - a.chance || a.token - b.token)
    .slice(0, count);
}
