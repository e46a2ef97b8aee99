/** The evaluations of a run in bounded memory: first, last and every whole-split one are kept for good. */
import type { Evaluation } from '../experiments/reports.ts';

/** At most this many evaluations of a contestant are kept. */
export const EVALUATION_CAPACITY = 1000;

/** The log with `news` at its end, thinned to every second old sample of a contestant that has too many. */
export function appendEvaluations(
  log: readonly Evaluation[],
  news: readonly Evaluation[],
): readonly Evaluation[] {
  if (news.length === 0) return log;
  const all = [...log, ...news];
  const counts = new Map<number, number>();
  for (const { contestant } of all) counts.set(contestant, (counts.get(contestant) ?? 0) + 1);
  if (Math.max(...counts.values()) <= EVALUATION_CAPACITY) return all;
  const seen = new Map<number, number>();
  return all.filter((evaluation) => {
    const { contestant, words } = evaluation;
    const rank = seen.get(contestant) ?? 0;
    seen.set(contestant, rank + 1);
    return words === 'all' || rank % 2 === 0 || rank === (counts.get(contestant) ?? 0) - 1;
  });
}
