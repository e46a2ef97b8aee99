/** The page's sentences in the words of the task in use. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { inTaskWords } from '../experiments/taskWords.ts';
import { engineStore } from '../state/engineStore.ts';

/** Tells sentences in the words of the task in use. */
export function useTaskText(): (sentence: string) => string {
  const task = useStore(engineStore, ({ data }) => data?.task) ?? 'letters';
  return useMemo(() => (sentence: string) => inTaskWords(task, sentence), [task]);
}
