/** How far training is and how fast it goes. */
import { useStore } from 'zustand';
import { engineStore } from '../../state/engineStore.ts';
import { selectPace, selectUpdate } from '../../state/runState.ts';
import { count, duration, short } from '../format.ts';
import { guarded } from '../faults/guarded.tsx';
import { useShown } from '../useShown.ts';
import styles from './transport.module.css';

export const Figures = guarded({ part: 'Pace', look: 'brief' }, function Figures() {
  const update = useShown(selectUpdate);
  const pace = useShown(selectPace);
  const running = useStore(engineStore, ({ status }) => status.kind === 'running');
  const { updatesPerSecond, rollOutsPerSecond, nextEvaluation } = pace;
  const figures: readonly (readonly [label: string, value: string, id: string])[] = [
    ['update', count(update), 'update'],
    ['updates / s', running ? short(updatesPerSecond) : '–', 'pace'],
    ['roll-outs / s', running ? short(rollOutsPerSecond) : '–', 'roll-outs'],
    ['next test', running && nextEvaluation !== null ? duration(nextEvaluation) : '–', 'next-test'],
  ];
  return (
    <dl className={styles['figures']}>
      {figures.map(([label, value, id]) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd data-testid={id}>{value}</dd>
        </div>
      ))}
    </dl>
  );
});
