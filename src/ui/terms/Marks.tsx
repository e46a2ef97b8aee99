/** One legend for every mark of the page. */
import { TERMS } from '../../text/en/terms.ts';
import styles from './marks.module.css';
import { useSay } from '../useSay.ts';

const MARKS: readonly { readonly sign: React.ReactNode; readonly mark: keyof typeof TERMS.marks }[] = [
  {
    sign: <circle cx="12" cy="9" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />,
    mark: 'truth',
  },
  { sign: <circle cx="12" cy="9" r="3" />, mark: 'cheapest' },
  { sign: <path d="M6 14h12L12 4z" />, mark: 'choice' },
  {
    sign: <path d="M7 7h10M7 11h10" stroke="currentColor" strokeWidth="1.5" />,
    mark: 'ties',
  },
  {
    sign: <path d="M2 9 9 2M2 16 16 2M9 16 22 3M16 16l6-6" stroke="currentColor" strokeWidth="1" />,
    mark: 'untried',
  },
  {
    sign: (
      <rect x="3" y="1" width="18" height="16" rx="3" fill="none" stroke="currentColor" strokeWidth="1.5" />
    ),
    mark: 'model',
  },
  {
    sign: (
      <rect
        x="3"
        y="1"
        width="18"
        height="16"
        rx="3"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray="4 3"
      />
    ),
    mark: 'reference',
  },
  {
    sign: (
      <rect x="3" y="1" width="18" height="16" rx="3" fill="none" stroke="currentColor" strokeWidth="3" />
    ),
    mark: 'forced',
  },
  {
    sign: (
      <>
        <rect x="3" y="1" width="18" height="14" rx="3" />
        <path d="M5 17.5h14" stroke="currentColor" strokeWidth="1.5" />
      </>
    ),
    mark: 'wrong',
  },
  {
    sign: <circle className={styles['left']} cx="12" cy="9" r="7" fill="none" strokeWidth="2" />,
    mark: 'left',
  },
  {
    sign: <path d="M12 1v17M8 1h8l-4 5z" stroke="currentColor" />,
    mark: 'past',
  },
  { sign: <path d="M3 12h6L6 6zM15 6h6l-3 6z" />, mark: 'push' },
];

export function Marks() {
  const say = useSay();
  return (
    <ul className={styles['marks']}>
      {MARKS.map(({ sign, mark }) => (
        <li key={mark}>
          <svg viewBox="0 0 24 18" width="24" height="18" fill="currentColor" aria-hidden>
            {sign}
          </svg>
          {say(TERMS.marks[mark])}
        </li>
      ))}
    </ul>
  );
}
