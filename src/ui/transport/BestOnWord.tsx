/** Who does best on the word in view, as it stands there: now, or at the time point that is looked back to. */
import { contestantNames } from '../../experiments/contestantName.ts';
import { briefNames } from '../briefNames.ts';
import { useTrace } from '../opening/useTrace.ts';
import { useData } from '../useShown.ts';
import { bestSentence } from './bestSentence.ts';
import styles from './transport.module.css';

/** Nothing of a recorded word: the run has not read it. */
export function BestOnWord() {
  const shown = useTrace();
  const data = useData();
  if (shown === null || shown.kind === 'recorded' || data === null) return null;
  const { report, settings } = shown.trace;
  const names = briefNames(contestantNames(settings.contestants));
  const sentence = bestSentence({ report, names, data, past: shown.kind === 'past' });
  return (
    <span className={styles['reading']} data-testid="reading">
      {sentence}
    </span>
  );
}
