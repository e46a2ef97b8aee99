/** Recovery over the sample of test words, live: who finds its way back after a wrong letter, at a glance and letter by letter. */
import { useEffect } from 'react';
import { selectRecovery } from '../../state/runState.ts';
import { keepRecovery } from '../../state/sample.ts';
import { CURVES } from '../../text/en/curves.ts';
import { RECOVERY } from '../../text/en/recovery.ts';
import { Fold } from '../curves/Fold.tsx';
import { ErrorChart } from '../examination/ErrorChart.tsx';
import { TakeAlong } from '../takeAlong/TakeAlong.tsx';
import { useSource } from '../takeAlong/useSource.ts';
import { useSay } from '../useSay.ts';
import { useShown } from '../useShown.ts';
import { Term } from '../terms/Term.tsx';
import { whenText } from '../whenText.ts';
import { RecoveryBars } from './RecoveryBars.tsx';
import { recoveryFigure } from './recoveryFigure.ts';
import styles from './recovery.module.css';

interface Props {
  /** By contestant. */
  readonly names: readonly string[];
}

export function RecoverySection({ names }: Props) {
  useEffect(keepRecovery, []);
  const say = useSay();
  const sourceOf = useSource();
  const recovery = useShown(selectRecovery);
  if (recovery === null) return <p>{say(RECOVERY.asking)}</p>;
  const lines = recovery.value.flatMap((curve, contestant) =>
    curve === null
      ? []
      : [{ name: names[contestant] ?? '', contestant, shares: curve.poked, beside: curve.alone }],
  );
  const when = capital(whenText(recovery.timePoint, recovery.update));
  return (
    <>
      <RecoveryBars curves={recovery.value} names={names} />
      <p className={styles['foot']}>
        <span>{say(RECOVERY.foot, { when })}</span>
        <TakeAlong
          name="recovery"
          of={say(CURVES.recovery.title)}
          kind="bars"
          take={() => ({
            kind: 'bars',
            figure: recoveryFigure(say, recovery.value, names, `${when}.`, sourceOf),
          })}
        />
        <Term name="recovery" label={say(RECOVERY.term)} />
      </p>
      {lines.length > 0 && (
        <Fold title={say(RECOVERY.byToken)} about="">
          <ErrorChart
            name="recovery-by-position"
            title={say(RECOVERY.chart)}
            unit={say(RECOVERY.later)}
            besideName={say(RECOVERY.without)}
            lines={lines}
          >
            {say(RECOVERY.chartHelp)}
          </ErrorChart>
        </Fold>
      )}
    </>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
