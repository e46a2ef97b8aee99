/** Says that the page looks back to an update that was chosen to stay, and leads back to now. */
import { useStore } from 'zustand';
import { choosePastUpdate, selectionStore } from '../../state/selection.ts';
import { selectTimePoints } from '../../state/runState.ts';
import { timePointAt, latestUpdate } from '../../state/timeStore.ts';
import { TRANSPORT } from '../../text/en/transport.ts';
import { Button } from '../parts/Button.tsx';
import { useShown } from '../useShown.ts';
import styles from './transport.module.css';
import { useSay } from '../useSay.ts';

const PAST = TRANSPORT.past;

export function PastBar() {
  const say = useSay();
  const pastUpdate = useStore(selectionStore, (state) => state.pastUpdate);
  const timePoints = useShown(selectTimePoints);
  if (pastUpdate === null) return null;
  const timePoint = timePointAt(timePoints, pastUpdate);
  const sentence =
    timePoint === null
      ? say(PAST.ahead, { update: pastUpdate })
      : say(PAST.back, { update: latestUpdate(timePoint) });
  return (
    <div className={styles['past']} role="status">
      <span>{sentence}</span>
      <Button onClick={() => choosePastUpdate(null)}>{say(PAST.toNow)}</Button>
    </div>
  );
}
