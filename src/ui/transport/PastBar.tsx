/** Says that the page looks back to an update that was chosen to stay, and leads back to now. */
import { useStore } from 'zustand';
import { choosePastUpdate, selectionStore } from '../../state/selection.ts';
import { selectTimePoints } from '../../state/runState.ts';
import { timePointAt, latestUpdate } from '../../state/timeStore.ts';
import { count } from '../format.ts';
import { Button } from '../parts/Button.tsx';
import { guarded } from '../faults/guarded.tsx';
import { useShown } from '../useShown.ts';
import styles from './transport.module.css';
import { useSay } from '../useSay.ts';

export const PastBar = guarded('Looking back', function PastBar() {
  const say = useSay();
  const pastUpdate = useStore(selectionStore, (state) => state.pastUpdate);
  const timePoints = useShown(selectTimePoints);
  if (pastUpdate === null) return null;
  const timePoint = timePointAt(timePoints, pastUpdate);
  const sentence =
    timePoint === null
      ? `Update ${count(pastUpdate)} lies ahead: it comes into view when the run gets there.`
      : say('Looking back: {$sequences} and tables are as they were at update {$update}.', {
          update: count(latestUpdate(timePoint)),
        });
  return (
    <div className={styles['past']} role="status">
      <span>{sentence}</span>
      <Button onClick={() => choosePastUpdate(null)}>Back to now</Button>
    </div>
  );
});
