/** One legend for every mark of the page. */
import styles from './marks.module.css';
import { useSay } from '../useSay.ts';

const MARKS: readonly { readonly sign: React.ReactNode; readonly text: string }[] = [
  {
    sign: <circle cx="12" cy="9" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />,
    text: 'ring: the true {$unit}',
  },
  { sign: <circle cx="12" cy="9" r="3" />, text: 'dot: the cheapest {$unit}' },
  { sign: <path d="M6 14h12L12 4z" />, text: 'triangle: the model’s choice' },
  {
    sign: <path d="M7 7h10M7 11h10" stroke="currentColor" strokeWidth="1.5" />,
    text: 'equals sign: several are cheapest',
  },
  {
    sign: <path d="M2 9 9 2M2 16 16 2M9 16 22 3M16 16l6-6" stroke="currentColor" strokeWidth="1" />,
    text: 'hatching: not tried in this update',
  },
  {
    sign: (
      <rect x="3" y="1" width="18" height="16" rx="3" fill="none" stroke="currentColor" strokeWidth="1.5" />
    ),
    text: 'solid line: the model wrote it',
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
    text: 'dashed line: the reference wrote it',
  },
  {
    sign: (
      <rect x="3" y="1" width="18" height="16" rx="3" fill="none" stroke="currentColor" strokeWidth="3" />
    ),
    text: 'strong frame: forced',
  },
  {
    sign: (
      <>
        <rect x="3" y="1" width="18" height="14" rx="3" />
        <path d="M5 17.5h14" stroke="currentColor" strokeWidth="1.5" />
      </>
    ),
    text: 'filled and underlined: a wrong {$unit}',
  },
  {
    sign: <circle className={styles['left']} cx="12" cy="9" r="7" fill="none" strokeWidth="2" />,
    text: 'ring about a {$unit} of the tree: here the roll-in left the truth',
  },
  {
    sign: <path d="M12 1v17M8 1h8l-4 5z" stroke="currentColor" />,
    text: 'line with a point on a chart: the update that is looked back to',
  },
  { sign: <path d="M3 12h6L6 6zM15 6h6l-3 6z" />, text: 'up and down: the score is raised, lowered' },
];

export function Marks() {
  const say = useSay();
  return (
    <ul className={styles['marks']}>
      {MARKS.map(({ sign, text }) => (
        <li key={text}>
          <svg viewBox="0 0 24 18" width="24" height="18" fill="currentColor" aria-hidden>
            {sign}
          </svg>
          {say(text)}
        </li>
      ))}
    </ul>
  );
}
