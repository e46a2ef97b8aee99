/** The page's sentences in the words of the task in use. */
import { sayOf, type Say } from '../tasks/say.ts';
import { useData } from './useShown.ts';

/** Tells messages in the words of the task in use: the same function for the same task. */
export const useSay = (): Say => sayOf(useData() ?? {});
