/** One honest sentence: what the engine does now, with progress where it is known. */
import { useStore } from 'zustand';
import { engineStore } from '../../state/engineStore.ts';
import { runStore, selectUpdate, type RunState } from '../../state/runStore.ts';
import { useCalm } from '../useCalm.ts';
import { guarded } from '../faults/guarded.tsx';
import { statusSentence } from './statusSentence.ts';
import styles from './transport.module.css';

const whole = (state: RunState): RunState => state;

export const StatusLine = guarded('Status', function StatusLine() {
  const state = useStore(engineStore);
  const measured = useCalm(runStore, whole, 1000);
  const { activity } = state;
  return (
    <div className={styles['status']}>
      <p role="status" data-testid="status" data-status={state.status.kind}>
        {statusSentence(state, selectUpdate(measured), measured.pace.updatesPerSecond)}
        {activity !== null && <span> {activity.label}…</span>}
      </p>
      {activity !== null && (
        <progress
          aria-label={activity.label}
          max={1}
          {...(activity.fraction === null ? {} : { value: activity.fraction })}
        />
      )}
    </div>
  );
});
