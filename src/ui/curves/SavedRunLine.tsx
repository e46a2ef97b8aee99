/** Names the run file whose tests stand behind the live ones, and says what its replay came to. */
import { useStore } from 'zustand';
import { dropSavedRun, savedRunStore, type SavedRun } from '../../state/savedRun.ts';
import { CURVES } from '../../text/en/curves.ts';
import type { Say } from '../../tasks/say.ts';
import { useSay } from '../useSay.ts';
import styles from './curves.module.css';

/** What the replay came to so far. */
function matchSentence(
  say: Say,
  { match, why, updates }: Pick<SavedRun, 'match' | 'why' | 'updates'>,
): string {
  const { saved } = CURVES;
  switch (match?.kind) {
    case undefined:
      return say(saved.open, { updates });
    case 'nothing':
      return say(saved.nothing);
    case 'same':
      return say(saved.same, { tests: match.tests });
    case 'differs':
      return say(saved.differs, { update: match.update, why: why ?? say(saved.noReason) });
  }
}

export function SavedRunLine() {
  const say = useSay();
  const saved = useStore(savedRunStore, (state) => state.saved);
  if (saved === null) return null;
  return (
    <div className={styles['saved']} role="status">
      <svg width="26" height="8" viewBox="0 0 26 8" aria-hidden="true">
        <path d="M1 4h24" stroke="currentColor" strokeWidth="1.5" strokeDasharray="4 3" />
      </svg>
      <p>
        <b>{say(CURVES.saved.name, { name: saved.name })}</b> {matchSentence(say, saved)}
      </p>
      <button type="button" aria-label={say(CURVES.saved.remove)} onClick={dropSavedRun}>
        ✕
      </button>
    </div>
  );
}
