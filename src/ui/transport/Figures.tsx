/** How far training is and how fast it goes. */
import { useStore } from 'zustand';
import { engineStore } from '../../state/engineStore.ts';
import { selectPace, selectUpdate } from '../../state/runState.ts';
import { TRANSPORT } from '../../text/en/transport.ts';
import { count, duration, short } from '../format.ts';
import { guarded } from '../faults/guarded.tsx';
import { useSay } from '../useSay.ts';
import { useShown } from '../useShown.ts';
import styles from './transport.module.css';

export const Figures = guarded({ part: TRANSPORT.parts.pace, look: 'brief' }, function Figures() {
  const say = useSay();
  const update = useShown(selectUpdate);
  const pace = useShown(selectPace);
  const running = useStore(engineStore, ({ status }) => status.kind === 'running');
  const { updatesPerSecond, rollOutsPerSecond, nextEvaluation } = pace;
  const labels = TRANSPORT.figures;
  const figures: readonly (readonly [
    label: (typeof labels)[keyof typeof labels],
    value: string,
    id: string,
  ])[] = [
    [labels.update, count(update), 'update'],
    [labels.pace, running ? short(updatesPerSecond) : '–', 'pace'],
    [labels.rollOuts, running ? short(rollOutsPerSecond) : '–', 'roll-outs'],
    [labels.nextTest, running && nextEvaluation !== null ? duration(nextEvaluation) : '–', 'next-test'],
  ];
  return (
    <dl className={styles['figures']}>
      {figures.map(([label, value, id]) => (
        <div key={id}>
          <dt>{say(label)}</dt>
          <dd data-testid={id}>{value}</dd>
        </div>
      ))}
    </dl>
  );
});
