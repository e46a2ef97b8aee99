/** The newest test error of every contestant. */
import { runStore, selectEvaluations } from '../state/runStore.ts';
import { useCalm } from './useCalm.ts';

/** Letter error (fraction) by contestant; null before its first test. */
export function useNewestErrors(contestants: number): readonly (number | null)[] {
  const evaluations = useCalm(runStore, selectEvaluations);
  return Array.from(
    { length: contestants },
    (_, c) => evaluations.findLast(({ contestant }) => contestant === c)?.letterError ?? null,
  );
}
