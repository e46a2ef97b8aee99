/** Every two contestants on the same test words: who is better, and whether chance could do that. */
import { bootstrapText, mcNemarText } from '../../experiments/comparisonText.ts';
import type { Examination } from '../../experiments/examination.ts';
import { count } from '../format.ts';
import { Mark } from '../parts/Mark.tsx';
import styles from './examination.module.css';
import { useSay } from '../useSay.ts';

export function Comparisons({ examination }: { readonly examination: Examination }) {
  const { pairs, contestants, resamples } = examination;
  const say = useSay();
  const names = contestants.map(({ name }) => name);
  if (pairs.length === 0) return null;
  return (
    <section aria-label="Comparisons">
      <h3>{say('Compared {$sequence} by {$sequence}')}</h3>
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
      <p className={styles['aside']}>
        {say(
          'McNemar’s exact test by whole {$sequences}; paired bootstrap of the figure that is reported for the task, {$resamples} resamples of the test {$sequences}.',
          { resamples: count(resamples) },
        )}
      </p>
    </section>
  );
}
