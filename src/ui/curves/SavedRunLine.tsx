/** Names the run file whose tests stand behind the live ones, and says what its replay came to. */
import { useStore } from 'zustand';
import { dropSavedRun, savedRunStore, type SavedRun } from '../../state/savedRun.ts';
import { count } from '../format.ts';
import styles from './curves.module.css';

const NO_REASON = 'Release, data and arithmetic are the same: this is a defect of the program.';

/** What the replay came to so far. */
function matchSentence({ match, why, updates }: Pick<SavedRun, 'match' | 'why' | 'updates'>): string {
  switch (match?.kind) {
    case undefined:
      return `It ends at update ${count(updates)}; once the replay gets there, this line says whether the numbers match.`;
    case 'nothing':
      return 'It has no numbers to compare the replay with.';
    case 'same':
      return match.tests === 1
        ? 'Its one test matches to the last digit.'
        : `All ${count(match.tests)} tests match to the last digit.`;
    case 'differs':
      return `The replay differs from update ${count(match.update)} on. ${why ?? NO_REASON}`;
  }
}

export function SavedRunLine() {
  const saved = useStore(savedRunStore, (state) => state.saved);
  if (saved === null) return null;
  return (
    <div className={styles['saved']} role="status">
      <svg width="26" height="8" viewBox="0 0 26 8" aria-hidden="true">
        <path d="M1 4h24" stroke="currentColor" strokeWidth="1.5" strokeDasharray="4 3" />
      </svg>
      <p>
        <b>{saved.name}, saved run.</b> {matchSentence(saved)}
      </p>
      <button type="button" aria-label="Remove the saved run" onClick={dropSavedRun}>
        ✕
      </button>
    </div>
  );
}
