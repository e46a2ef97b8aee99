/** Every two contestants on the same test words: who is better, and whether chance could do that. */
import { bootstrapText, mcNemarText } from '../../experiments/comparisonText.ts';
import type { Examination } from '../../experiments/examination.ts';
import { count } from '../format.ts';
import { Mark } from '../parts/Mark.tsx';
import styles from './examination.module.css';

export function Comparisons({ examination }: { readonly examination: Examination }) {
  const { pairs, contestants, resamples } = examination;
  const names = contestants.map(({ name }) => name);
  if (pairs.length === 0) return null;
  return (
    <section aria-label="Comparisons">
      <h3>Compared word by word</h3>
      <ul className={styles['pairs']}>
        {pairs.map((pair) => (
          <li key={`${pair.first} ${pair.second}`}>
            <b>
              <Mark contestant={pair.first} /> {names[pair.first]} <Mark contestant={pair.second} />{' '}
              {names[pair.second]}
            </b>
            <p>{mcNemarText(pair, names)}</p>
            <p>{bootstrapText(pair, names)}</p>
          </li>
        ))}
      </ul>
      <p className={styles['aside']}>
        McNemar’s exact test by whole words; paired bootstrap of the figure that is reported for the task,{' '}
        {count(resamples)} resamples of the test words.
      </p>
    </section>
  );
}
