/** Offers the run of an earlier visit. It only asks: what the address wants stands until the reader decides. */
import { useStore } from 'zustand';
import { goOn } from '../../state/bringBack.ts';
import { tellError } from '../../state/noticeStore.ts';
import { discardOffer, offerStore } from '../../state/offerStore.ts';
import { Button } from '../parts/Button.tsx';
import { ago } from './ago.ts';
import { runLength, runTitle } from './runTitle.ts';
import styles from './transport.module.css';

export function OfferBar() {
  const { offer, foundAt } = useStore(offerStore);
  if (offer === null) return null;
  const { updates, settings, data, keptAt } = offer;
  return (
    <div className={styles['offer']} role="status">
      <span>
        <b>Go on with {runLength(updates)}?</b> {runTitle(settings, data)}, {ago(keptAt, foundAt)}.
      </span>
      <div>
        <Button onClick={() => void goOn()}>Go on</Button>
        <Button look="bare" onClick={() => void discardOffer().catch(tellError)}>
          Discard
        </Button>
      </div>
    </div>
  );
}
