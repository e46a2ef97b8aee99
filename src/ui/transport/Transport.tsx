/** The row that drives training: play, step, reset, speed, how far and how fast it is, seed and data. */
import { useStore } from 'zustand';
import { reset } from '../../state/configure.ts';
import { advance, togglePlay } from '../../state/engine.ts';
import { engineStore } from '../../state/engineStore.ts';
import { TRANSPORT } from '../../text/en/transport.ts';
import { Button } from '../parts/Button.tsx';
import { lazyPart } from '../parts/lazyPart.tsx';
import { guarded } from '../faults/guarded.tsx';
import { DataChooser } from './DataChooser.tsx';
import { Figures } from './Figures.tsx';
import { SeedField } from './SeedField.tsx';
import { SpeedSlider } from './SpeedSlider.tsx';
import styles from './transport.module.css';
import { useSay } from '../useSay.ts';

/** Nobody needs them before a run was left. */
const UndoButtons = lazyPart(
  TRANSPORT.parts.undo,
  async () => (await import('./UndoButtons.tsx')).UndoButtons,
);

/** The part that stays in view on a small screen. */
export const DRIVE = styles['drive'] ?? '';

export const Transport = guarded(TRANSPORT.name, Controls);

function Controls({ onSettings }: { readonly onSettings: (() => void) | null }) {
  const say = useSay();
  const kind = useStore(engineStore, (state) => state.status.kind);
  const waiting = useStore(engineStore, (state) => state.playWhenReady);
  const going = kind === 'running' || waiting;
  const standing = kind === 'ready' || kind === 'paused';
  return (
    <div className={styles['transport']} role="toolbar" aria-label={say(TRANSPORT.name)}>
      <div className={DRIVE}>
        <button
          type="button"
          className={styles['play']}
          data-going={going}
          aria-label={say(going ? TRANSPORT.pause : TRANSPORT.play)}
          title={say(going ? TRANSPORT.pauseHint : TRANSPORT.playHint)}
          disabled={kind === 'failed' || kind === 'pausing'}
          onClick={togglePlay}
        >
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" fill="currentColor">
            <path d={going ? 'M2 1h3.5v12H2zM8.5 1H12v12H8.5z' : 'M3 .8v12.4L13 7z'} />
          </svg>
        </button>
        <Button disabled={!standing} onClick={() => void advance()} title={say(TRANSPORT.stepHint)}>
          {say(TRANSPORT.step)}
        </Button>
        <Button
          disabled={kind === 'booting' || kind === 'failed' || kind === 'pausing'}
          onClick={() => void reset()}
          title={say(TRANSPORT.resetHint)}
        >
          {say(TRANSPORT.reset)}
        </Button>
        <UndoButtons />
        <SpeedSlider />
      </div>
      <Figures />
      <div className={styles['end']}>
        <SeedField />
        <DataChooser />
        {onSettings !== null && (
          <Button onClick={onSettings} aria-haspopup="dialog">
            {say(TRANSPORT.settings)}
          </Button>
        )}
      </div>
    </div>
  );
}
