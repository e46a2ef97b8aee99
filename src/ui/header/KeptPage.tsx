/** Whether the page is kept for use without a network, how large it is, and whether a newer version of it is ready. */
import { useStore } from 'zustand';
import { tellError } from '../../state/noticeStore.ts';
import { offlineStore, type Kept } from '../../state/offlineStore.ts';
import { takeUpdate } from '../../state/takeUpdate.ts';
import type { Say } from '../../tasks/say.ts';
import { OFFLINE } from '../../text/en/offline.ts';
import { fixed } from '../../text/numbers.ts';
import { Button } from '../parts/Button.tsx';
import { useSay } from '../useSay.ts';
import styles from './header.module.css';

function sentence(say: Say, kept: Kept): string {
  if (kept.kind === 'kept') return say(OFFLINE.kept, { size: fixed(kept.bytes / 1e6, 1) });
  return say(kept.kind === 'not' ? OFFLINE.not[kept.why] : OFFLINE[kept.kind]);
}

export function KeptPage() {
  const say = useSay();
  const { kept, update } = useStore(offlineStore);
  return (
    <div className={styles['aside']}>
      <p data-testid="kept-page">{sentence(say, kept)}</p>
      {update !== 'none' && (
        <p>
          {say(OFFLINE.update.ready)}{' '}
          <Button popoverTargetAction="hide" onClick={() => void takeUpdate(false).catch(tellError)}>
            {say(OFFLINE.update.reload)}
          </Button>
        </p>
      )}
    </div>
  );
}
