/** How contestants go on after a wrong letter was forced on them. */
import type { Examination } from '../../experiments/examination.ts';
import { useTaskText } from '../taskText.ts';
import { ErrorChart } from './ErrorChart.tsx';

export function RecoveryChart({ examination }: { readonly examination: Examination }) {
  const text = useTaskText();
  const lines = examination.contestants.flatMap(({ name, recovery }, contestant) =>
    recovery === null ? [] : [{ name, contestant, shares: recovery.poked, beside: recovery.alone }],
  );
  return (
    <ErrorChart
      title={text('Letter error (%) after a wrong letter')}
      unit="cells later"
      besideName="without it"
      lines={lines}
    >
      {text('By distance from the forced mistake; dashed: the same letters without it.')}
    </ErrorChart>
  );
}
