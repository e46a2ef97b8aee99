/** Every two contestants on the same test words: who is better, and whether chance could do that. */
import { bootstrapText, mcNemarText } from '../../experiments/comparisonText.ts';
import type { Examination } from '../../experiments/examination.ts';
import { EXAMINATION } from '../../text/en/examination.ts';
import { Mark } from '../parts/Mark.tsx';
import styles from './examination.module.css';
import { useSay } from '../useSay.ts';

const PAIRS = EXAMINATION.pairs;

export function Comparisons({ examination }: { readonly examination: Examination }) {
  const { pairs, contestants, resamples } = examination;
  const say = useSay();
  const names = contestants.map(({ name }) => name);
  if (pairs.length === 0) return null;
  return (
    <section aria-label={say(PAIRS.section)}>
      <h3>{say(PAIRS.title)}</h3>
      <ul className={styles['pairs']}>
        {pairs.map((pair) => (
          <li key={`${pair.first} ${pair.second}`}>
            <b>
              <Mark contestant={pair.first} /> {names[pair.first]} <Mark contestant={pair.second} />{' '}
              {names[pair.second]}
            </b>
            <p>{mcNemarText(say, pair, names)}</p>
            <p>{bootstrapText(say, pair, names)}</p>
          </li>
        ))}
      </ul>
      <p className={styles['aside']}>{say(PAIRS.tests, { resamples })}</p>
    </section>
  );
}
