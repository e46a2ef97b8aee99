/** The page's sentences in the words of the task in use. */
import { useMemo } from 'react';
import { inTaskWords } from '../experiments/taskWords.ts';
import { useData } from './useShown.ts';

/** Tells sentences in the words of the task in use. */
export function useTaskText(): (sentence: string) => string {
  const task = useData()?.task ?? 'letters';
  return useMemo(() => (sentence: string) => inTaskWords(task, sentence), [task]);
}
