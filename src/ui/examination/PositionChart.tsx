/** At which letter of a word contestants read wrong. */
import type { Examination } from '../../experiments/examination.ts';
import { EXAMINATION } from '../../text/en/examination.ts';
import { useSay } from '../useSay.ts';
import { ErrorChart } from './ErrorChart.tsx';

const POSITION = EXAMINATION.position;

export function PositionChart({ examination }: { readonly examination: Examination }) {
  const say = useSay();
  const lines = examination.contestants.map(({ name, byPosition }, contestant) => ({
    name,
    contestant,
    shares: byPosition,
  }));
  return (
    <ErrorChart name="positions" title={say(POSITION.title)} unit={say(POSITION.along)} lines={lines}>
      {say(POSITION.note)}
    </ErrorChart>
  );
}
