/** Recovery over the sample of test words, live: who finds its way back after a wrong letter, at a glance and letter by letter. */
import { useEffect } from 'react';
import { selectRecovery } from '../../state/runState.ts';
import { keepRecovery } from '../../state/sample.ts';
import { Fold } from '../curves/Fold.tsx';
import { ErrorChart } from '../examination/ErrorChart.tsx';
import { useSay } from '../useSay.ts';
import { useShown } from '../useShown.ts';
import { Term } from '../terms/Term.tsx';
import { whenText } from '../whenText.ts';
import { RecoveryBars } from './RecoveryBars.tsx';
import styles from './recovery.module.css';

interface Props {
  /** By contestant. */
  readonly names: readonly string[];
}

export function RecoverySection({ names }: Props) {
  useEffect(keepRecovery, []);
  const say = useSay();
  const recovery = useShown(selectRecovery);
  if (recovery === null) return <p>{say('Forcing wrong {$units} on the test {$sequences} …')}</p>;
  const lines = recovery.value.flatMap((curve, contestant) =>
    curve === null
      ? []
      : [{ name: names[contestant] ?? '', contestant, shares: curve.poked, beside: curve.alone }],
  );
  return (
    <>
      <RecoveryBars curves={recovery.value} names={names} />
      <p className={styles['foot']}>
        <span>
          Upright line and second figure: without the mistake.{' '}
          {capital(whenText(recovery.moment, recovery.update))}.
        </span>
        <Term name="recovery" label="What is recovery?" />
      </p>
      {lines.length > 0 && (
        <Fold title={say('{$Unit} by {$unit}')} about="">
          <ErrorChart
            title={say('{$Unit} error (%) after a wrong {$unit}')}
            unit={say('{$units} later')}
            besideName="without it"
            lines={lines}
          >
            {say('By distance from the forced mistake; dashed: the same {$units} without it.')}
          </ErrorChart>
        </Fold>
      )}
    </>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
