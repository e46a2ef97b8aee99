/** A calm place for what went wrong and what to do about it. */
import { useStore } from 'zustand';
import { dismiss, noticeStore } from '../../state/noticeStore.ts';
import { ADVICE } from '../../text/en/advice.ts';
import { NOTICES } from '../../text/en/notices.ts';
import { guarded } from '../faults/guarded.tsx';
import { useSay } from '../useSay.ts';
import styles from './notices.module.css';

/** A sentence ends before the advice begins. */
const closed = (message: string): string => (/[.!?”]$/.test(message) ? message : `${message}.`);

export const Notices = guarded(NOTICES.part, function Notices() {
  const say = useSay();
  const notices = useStore(noticeStore, (state) => state.notices);
  return (
    <div className={styles['notices']}>
      {notices.map(({ id, tone, message, code }) => (
        <div
          key={id}
          role={tone === 'error' ? 'alert' : 'status'}
          className={styles['notice']}
          data-tone={tone}
        >
          <p>
            <b>{closed(message)}</b> {code !== null && say(ADVICE[code])}
          </p>
          <button type="button" aria-label={say(NOTICES.putAway)} onClick={() => dismiss(id)}>
            ✕
          </button>
        </div>
      ))}
    </div>
  );
});
