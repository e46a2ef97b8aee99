/** From slow motion to full speed. */
import { useId } from 'react';
import { useStore } from 'zustand';
import { at } from '../../base/assert.ts';
import { setSpeed } from '../../state/engine.ts';
import { engineStore } from '../../state/engineStore.ts';
import { guarded } from '../faults/guarded.tsx';
import styles from './transport.module.css';

/** Updates per second at each stop; 0 is as fast as it goes. */
const SPEEDS = [0.5, 1, 2, 5, 10, 25, 0];

const speedName = (speed: number): string => (speed === 0 ? 'full speed' : `${speed} a second`);

export const SpeedSlider = guarded({ part: 'Speed', look: 'brief' }, function SpeedSlider() {
  const id = useId();
  const speed = useStore(engineStore, (state) => state.speed);
  return (
    <div className={styles['speed']}>
      <label htmlFor={id}>speed: {speedName(speed)}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={SPEEDS.length - 1}
        step={1}
        value={SPEEDS.indexOf(speed)}
        aria-valuetext={speed === 0 ? 'full speed' : `${speed} updates a second`}
        onChange={(event) => setSpeed(at(SPEEDS, Number(event.target.value)))}
      />
    </div>
  );
});
