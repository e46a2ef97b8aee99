/** Offers the run of an earlier visit. It only asks: what the address wants stands until the reader decides. */
import { useStore } from 'zustand';
import { goOn } from '../../state/bringBack.ts';
import { tellError } from '../../state/noticeStore.ts';
import { discardOffer, offerStore } from '../../state/offerStore.ts';
import { LEFT_RUNS } from '../../text/en/leftRuns.ts';
import { Button } from '../parts/Button.tsx';
import { useSay } from '../useSay.ts';
import { ago } from './ago.ts';
import { runTitle } from './runTitle.ts';
import styles from './transport.module.css';

export function OfferBar() {
  const say = useSay();
  const { offer, foundAt } = useStore(offerStore);
  if (offer === null) return null;
  const { updates, settings, data, keptAt } = offer;
  return (
    <div className={styles['offer']} role="status">
      <span>
        <b>{say(LEFT_RUNS.offer, { updates })}</b>{' '}
        {say(LEFT_RUNS.offered, { title: runTitle(settings, data), ago: ago(keptAt, foundAt) })}
      </span>
      <div>
        <Button onClick={() => void goOn()}>{say(LEFT_RUNS.goOn)}</Button>
        <Button look="bare" onClick={() => void discardOffer().catch(tellError)}>
          {say(LEFT_RUNS.discard)}
        </Button>
      </div>
    </div>
  );
}
