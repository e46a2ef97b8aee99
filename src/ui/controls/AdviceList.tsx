/** What is known about these settings: what cannot run, and what the reader may not have meant. */
import type { Advice } from '../../experiments/combinations.ts';
import { CONTROLS } from '../../text/en/controls.ts';
import { guarded } from '../faults/guarded.tsx';
import styles from './controls.module.css';

export const AdviceList = guarded(CONTROLS.parts.advice, AdviceItems);

function AdviceItems({ advice }: { readonly advice: readonly Advice[] }) {
  if (advice.length === 0) return null;
  return (
    <ul className={styles['advice']}>
      {advice.map(({ level, sentence }) => (
        <li key={sentence} data-level={level}>
          {sentence}
        </li>
      ))}
    </ul>
  );
}
