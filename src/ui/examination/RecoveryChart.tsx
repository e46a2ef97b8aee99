/** How contestants go on after a wrong letter was forced on them. */
import type { Examination } from '../../experiments/examination.ts';
import { useSay } from '../useSay.ts';
import { ErrorChart } from './ErrorChart.tsx';

export function RecoveryChart({ examination }: { readonly examination: Examination }) {
  const say = useSay();
  const lines = examination.contestants.flatMap(({ name, recovery }, contestant) =>
    recovery === null ? [] : [{ name, contestant, shares: recovery.poked, beside: recovery.alone }],
  );
  return (
    <ErrorChart
      title={say('{$Unit} error (%) after a wrong {$unit}')}
      unit="cells later"
      besideName="without it"
      lines={lines}
    >
      {say('By distance from the forced mistake; dashed: the same {$units} without it.')}
    </ErrorChart>
  );
}
