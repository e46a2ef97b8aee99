/** At which letter of a word contestants read wrong. */
import type { Examination } from '../../experiments/examination.ts';
import { useTaskText } from '../taskText.ts';
import { ErrorChart } from './ErrorChart.tsx';

export function PositionChart({ examination }: { readonly examination: Examination }) {
  const text = useTaskText();
  const lines = examination.contestants.map(({ name, byPosition }, contestant) => ({
    name,
    contestant,
    shares: byPosition,
  }));
  return (
    <ErrorChart title={text('Letter error (%) by cell')} unit="cell" lines={lines}>
      {text('Test words; few are long, so the last cells count few letters.')}
    </ErrorChart>
  );
}
