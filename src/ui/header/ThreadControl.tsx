/** How many threads train side by side, why so many, and the reader's own number. */
import { useId } from 'react';
import { useStore } from 'zustand';
import { tellError } from '../../state/noticeStore.ts';
import { askThreads, threadStore } from '../../state/threadStore.ts';
import { THREADS } from '../../text/en/threads.ts';
import { useSay } from '../useSay.ts';
import styles from './header.module.css';

/** Offered beside the one that is chosen; a link may ask for others. */
const OFFERED = [1, 2, 3, 4, 6, 8];

export function ThreadControl() {
  const say = useSay();
  const id = useId();
  const asked = useStore(threadStore, (state) => state.asked);
  const choice = useStore(threadStore, (state) => state.choice);
  if (choice === null) return null;
  const { count, cores, why } = choice;
  const offered = [...new Set([...OFFERED.filter((n) => n <= cores), ...(asked === null ? [] : [asked])])];
  return (
    <div className={styles['aside']}>
      <label htmlFor={id}>{say(THREADS.label)}</label>{' '}
      <select
        id={id}
        value={asked ?? ''}
        disabled={why === 'device'}
        onChange={({ target: { value } }) => {
          askThreads(value === '' ? null : Number(value)).catch(tellError);
        }}
      >
        <option value="">{say(THREADS.unasked)}</option>
        {offered.map((n) => (
          <option key={n} value={n}>
            {n}
          </option>
        ))}
      </select>
      <p>
        {say(THREADS.why[why], { threads: say(THREADS.count, { count }), cores })} {say(THREADS.same)}
      </p>
    </div>
  );
}
