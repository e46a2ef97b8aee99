/** Says which changes wait for a restart, and offers it. */
import { useStore } from 'zustand';
import { reset } from '../../state/configure.ts';
import { engineStore } from '../../state/engineStore.ts';
import { pendingChanges, withLiveChanges } from '../../state/pendingChanges.ts';
import { settingsStore, wantSettings } from '../../state/settingsStore.ts';
import { RESTART } from '../../text/en/restart.ts';
import { listed } from '../format.ts';
import { Button } from '../parts/Button.tsx';
import { Told } from '../parts/Told.tsx';
import { useRun } from '../useShown.ts';
import styles from './controls.module.css';
import { useSay } from '../useSay.ts';

export function RestartBar() {
  const say = useSay();
  const run = useRun();
  const standing = useStore(engineStore, (state) => state.status.kind === 'ready');
  const wanted = useStore(settingsStore, (state) => state.wanted);
  if (run === null) return null;
  const { restart } = pendingChanges(wanted, run.settings);
  // At update 0 nothing would be lost, so changes apply by themselves in a moment.
  if (restart.length === 0 || standing) return null;
  return (
    <div className={styles['restart']} role="status">
      <p>
        <Told
          message={RESTART.waiting}
          with={{ lead: <b>{say(RESTART.lead)}</b>, changes: listed(restart.map((label) => say(label))) }}
        />
      </p>
      <div>
        <Button look="strong" onClick={() => void reset()}>
          {say(RESTART.now)}
        </Button>
        <Button look="bare" onClick={() => wantSettings(withLiveChanges(wanted, run.settings))}>
          {say(RESTART.takeBack)}
        </Button>
      </div>
    </div>
  );
}
