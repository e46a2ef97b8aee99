/** One honest sentence: what the engine does now, with progress where it is known. */
import { useStore } from 'zustand';
import { engineStore } from '../../state/engineStore.ts';
import { watchStore } from '../../state/watch.ts';
import { selectPace, selectUpdate } from '../../state/runState.ts';
import { guarded } from '../faults/guarded.tsx';
import { useRun, useShown } from '../useShown.ts';
import { statusSentence } from './statusSentence.ts';
import styles from './transport.module.css';

export const StatusLine = guarded('Status', function StatusLine() {
  const state = useStore(engineStore);
  const run = useRun();
  const update = useShown(selectUpdate);
  const pace = useShown(selectPace);
  const live = useStore(watchStore, (watched) => watched.live);
  const recorded = !live && run?.data.task === 'letters';
  const { activity } = state;
  return (
    <div className={styles['status']}>
      <p role="status" data-testid="status" data-status={state.status.kind}>
        {statusSentence(state, run, update, pace.updatesPerSecond, recorded)}
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
