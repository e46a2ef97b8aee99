/** How far training is and how fast it goes. */
import { useStore } from 'zustand';
import { engineStore } from '../../state/engineStore.ts';
import { runStore, selectUpdate, type RunState } from '../../state/runStore.ts';
import { count, duration, short } from '../format.ts';
import { useCalm } from '../useCalm.ts';
import { guarded } from '../faults/guarded.tsx';
import styles from './transport.module.css';

const whole = (state: RunState): RunState => state;

export const Figures = guarded({ part: 'Pace', look: 'brief' }, function Figures() {
  const state = useCalm(runStore, whole);
  const running = useStore(engineStore, ({ status }) => status.kind === 'running');
  const { updatesPerSecond, rollOutsPerSecond, nextEvaluation } = state.pace;
  const figures: readonly (readonly [label: string, value: string, id: string])[] = [
    ['update', count(selectUpdate(state)), 'update'],
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
