/** At which letter of a word contestants read wrong. */
import type { Examination } from '../../experiments/examination.ts';
import { useSay } from '../useSay.ts';
import { ErrorChart } from './ErrorChart.tsx';

export function PositionChart({ examination }: { readonly examination: Examination }) {
  const say = useSay();
  const lines = examination.contestants.map(({ name, byPosition }, contestant) => ({
    name,
    contestant,
    shares: byPosition,
  }));
  return (
    <ErrorChart title={say('{$Unit} error (%) by cell')} unit="cell" lines={lines}>
      {say('Test {$sequences}; few are long, so the last cells count few {$units}.')}
    </ErrorChart>
  );
}
