/** Offers a newer version of the page. It only asks: nothing is reloaded before the reader says so. */
import { useStore } from 'zustand';
import { tellError } from '../../state/noticeStore.ts';
import { offlineStore } from '../../state/offlineStore.ts';
import { takeUpdate } from '../../state/takeUpdate.ts';
import { OFFLINE } from '../../text/en/offline.ts';
import { Button } from '../parts/Button.tsx';
import { useSay } from '../useSay.ts';
import styles from './transport.module.css';

const UPDATE = OFFLINE.update;

export function UpdateBar() {
  const say = useSay();
  const { update, later } = useStore(offlineStore);
  if (update === 'none' || later) return null;
  const unkept = update === 'unkept';
  return (
    <div className={styles['offer']} role="status">
      <span>
        <b>{say(UPDATE.ready)}</b> {say(unkept ? UPDATE.unkept : UPDATE.keeps)}
      </span>
      <div>
        <Button disabled={update === 'taking'} onClick={() => void takeUpdate(unkept).catch(tellError)}>
          {say(unkept ? UPDATE.anyway : UPDATE.reload)}
        </Button>
        <Button look="bare" onClick={() => offlineStore.setState({ later: true })}>
          {say(UPDATE.later)}
        </Button>
      </div>
    </div>
  );
}
