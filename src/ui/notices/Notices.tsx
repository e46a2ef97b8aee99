/** A calm place for what went wrong and what to do about it. */
import { useStore } from 'zustand';
import { dismiss, noticeStore } from '../../state/noticeStore.ts';
import { guarded } from '../faults/guarded.tsx';
import { ADVICE } from './advice.ts';
import styles from './notices.module.css';

/** A sentence ends before the advice begins. */
const closed = (message: string): string => (/[.!?”]$/.test(message) ? message : `${message}.`);

export const Notices = guarded('Messages', function Notices() {
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
            <b>{closed(message)}</b> {code !== null && ADVICE[code]}
          </p>
          <button type="button" aria-label="Put this message away" onClick={() => dismiss(id)}>
            ✕
          </button>
        </div>
      ))}
    </div>
  );
});
