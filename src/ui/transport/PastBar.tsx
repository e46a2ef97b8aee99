/** Says that the page looks back to a training step that was chosen to stay, and leads back to now. */
import { useStore } from 'zustand';
import { chooseStep, selectionStore } from '../../state/selection.ts';
import { selectMoments } from '../../state/runState.ts';
import { momentAt, stepOf } from '../../state/timeStore.ts';
import { count } from '../format.ts';
import { Button } from '../parts/Button.tsx';
import { guarded } from '../faults/guarded.tsx';
import { useShown } from '../useShown.ts';
import styles from './transport.module.css';
import { useSay } from '../useSay.ts';

export const PastBar = guarded('Looking back', function PastBar() {
  const say = useSay();
  const step = useStore(selectionStore, (state) => state.step);
  const moments = useShown(selectMoments);
  if (step === null) return null;
  const moment = momentAt(moments, step);
  const sentence =
    moment === null
      ? `Update ${count(step)} lies ahead: it comes into view when the run gets there.`
      : say('Looking back: {$sequences} and tables are as they were at update {$update}.', {
          update: count(stepOf(moment)),
        });
  return (
    <div className={styles['past']} role="status">
      <span>{sentence}</span>
      <Button onClick={() => chooseStep(null)}>Back to now</Button>
    </div>
  );
});
