/** The recovery curve over the sample of test words, live: who finds its way back after a wrong letter. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { keepRecovery, sampleStore } from '../../state/sample.ts';
import { ErrorChart } from '../examination/ErrorChart.tsx';
import { listed } from '../format.ts';
import { useTaskText } from '../taskText.ts';
import { Term } from '../terms/Term.tsx';
import { whenText } from '../whenText.ts';

interface Props {
  /** By contestant. */
  readonly names: readonly string[];
}

export function RecoverySection({ names }: Props) {
  useEffect(keepRecovery, []);
  const text = useTaskText();
  const recovery = useStore(sampleStore, (state) => state.recovery);
  if (recovery === null) return <p>{text('Forcing wrong letters on the test words …')}</p>;
  const lines = recovery.value.flatMap((curve, contestant) =>
    curve === null
      ? []
      : [{ name: names[contestant] ?? '', contestant, shares: curve.poked, beside: curve.alone }],
  );
  const whole = names.filter((_, contestant) => recovery.value[contestant] === null);
  return (
    <>
      <span style={{ float: 'right' }}>
        <Term name="recovery" label="What is recovery?" />
      </span>
      <ErrorChart
        title={text('Letter error (%) after a wrong letter')}
        unit={text('letters later')}
        besideName="without it"
        lines={lines}
      >
        {text(
          'by letters since the second choice was forced where the first is right; dashed: the same letters without it;',
        )}{' '}
        {whenText(recovery.moment, recovery.update)}.
      </ErrorChart>
      {whole.length > 0 && (
        <p>
          {listed(whole)} {whole.length === 1 ? 'reads' : 'read'} words as a whole: nothing follows from
          letter to letter.
        </p>
      )}
    </>
  );
}
