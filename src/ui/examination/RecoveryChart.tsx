/** How contestants go on after a wrong letter was forced on them. */
import type { Examination } from '../../experiments/examination.ts';
import { EXAMINATION } from '../../text/en/examination.ts';
import { useSay } from '../useSay.ts';
import { ErrorChart } from './ErrorChart.tsx';

const RECOVERY = EXAMINATION.recovery;

export function RecoveryChart({ examination }: { readonly examination: Examination }) {
  const say = useSay();
  const lines = examination.contestants.flatMap(({ name, recovery }, contestant) =>
    recovery === null ? [] : [{ name, contestant, shares: recovery.poked, beside: recovery.alone }],
  );
  return (
    <ErrorChart
      name="recovery-examined"
      title={say(RECOVERY.title)}
      unit={say(RECOVERY.along)}
      besideName={say(RECOVERY.beside)}
      lines={lines}
    >
      {say(RECOVERY.note)}
    </ErrorChart>
  );
}
