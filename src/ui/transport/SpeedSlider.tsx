/** From slow motion to full speed. */
import { useId } from 'react';
import { useStore } from 'zustand';
import { at } from '../../base/assert.ts';
import { setSpeed } from '../../state/engine.ts';
import { engineStore } from '../../state/engineStore.ts';
import { TRANSPORT } from '../../text/en/transport.ts';
import { guarded } from '../faults/guarded.tsx';
import { useSay } from '../useSay.ts';
import styles from './transport.module.css';

/** Updates per second at each stop; 0 is as fast as it goes. */
const SPEEDS = [0.5, 1, 2, 5, 10, 25, 0];

export const SpeedSlider = guarded({ part: TRANSPORT.parts.speed, look: 'brief' }, function SpeedSlider() {
  const say = useSay();
  const id = useId();
  const speed = useStore(engineStore, (state) => state.speed);
  return (
    <div className={styles['speed']}>
      <label htmlFor={id}>{speed === 0 ? say(TRANSPORT.fullSpeed) : say(TRANSPORT.speed, { speed })}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={SPEEDS.length - 1}
        step={1}
        value={SPEEDS.indexOf(speed)}
        aria-valuetext={speed === 0 ? say(TRANSPORT.fullSpeedSpoken) : say(TRANSPORT.speedSpoken, { speed })}
        onChange={(event) => setSpeed(at(SPEEDS, Number(event.target.value)))}
      />
    </div>
  );
});
