/** Says that a run was left, as long as the one in its place has learned nothing, and brings it back. */
import { useStore } from 'zustand';
import { undo } from '../../state/bringBack.ts';
import { leftStore } from '../../state/leftRuns.ts';
import { selectUpdate } from '../../state/runState.ts';
import { runStore } from '../../state/runStore.ts';
import { Button } from '../parts/Button.tsx';
import { runLength, runTitle } from './runTitle.ts';
import styles from './transport.module.css';

export function UndoBar() {
  const left = useStore(leftStore, ({ past }) => past.at(-1));
  const begins = useStore(runStore, (state) => selectUpdate(state) === 0);
  if (left === undefined || !begins) return null;
  const { updates, settings, data } = left;
  return (
    <div className={styles['offer']} role="status">
      <span>
        <b>You left {runLength(updates)}.</b> {runTitle(settings, data)}.
      </span>
      <Button onClick={() => void undo()}>Undo</Button>
    </div>
  );
}
