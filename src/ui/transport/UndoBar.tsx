/** Says that a run was left, as long as the one in its place has learned nothing, and brings it back. */
import { useStore } from 'zustand';
import { undo } from '../../state/bringBack.ts';
import { leftStore } from '../../state/leftRuns.ts';
import { selectUpdate } from '../../state/runState.ts';
import { runStore } from '../../state/runStore.ts';
import { LEFT_RUNS } from '../../text/en/leftRuns.ts';
import { Button } from '../parts/Button.tsx';
import { useSay } from '../useSay.ts';
import { runTitle } from './runTitle.ts';
import styles from './transport.module.css';

export function UndoBar() {
  const say = useSay();
  const left = useStore(leftStore, ({ past }) => past.at(-1));
  const begins = useStore(runStore, (state) => selectUpdate(state) === 0);
  if (left === undefined || !begins) return null;
  const { updates, settings, data } = left;
  return (
    <div className={styles['offer']} role="status">
      <span>
        <b>{say(LEFT_RUNS.left, { updates })}</b>{' '}
        {say(LEFT_RUNS.leftTitle, { title: runTitle(settings, data) })}
      </span>
      <Button onClick={() => void undo()}>{say(LEFT_RUNS.undo)}</Button>
    </div>
  );
}
