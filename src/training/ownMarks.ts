/** What a task of the user's own measures beside the errors of all tasks. */
import type { ErrorRates } from '../experiments/reports.ts';
import type { Writer, Writing } from './writings.ts';

interface OwnMarks {
  add(writing: Pick<Writing, 'written' | 'truth'>): void;
  rates(): Pick<ErrorRates, 'ownError'>;
}

/** Where there is nothing to be wrong, nothing is. */
export const shareWrong = (wrong: number, outOf: number): number => (outOf === 0 ? 0 : wrong / outOf);

/** Null where nothing of the kind is measured. */
export function ownMarks({ ownError }: Pick<Writer, 'ownError'>): OwnMarks | null {
  if (ownError === undefined) return null;
  let [wrong, outOf] = [0, 0];
  return {
    add({ written, truth }) {
      const [inThis, ofThis] = ownError(written, truth);
      wrong += inThis;
      outOf += ofThis;
    },
    rates: () => ({ ownError: shareWrong(wrong, outOf) }),
  };
}
