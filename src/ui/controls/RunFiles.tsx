/** Keeps the run as a file, and opens one to replay it. */
import { useRef } from 'react';
import { openPanel } from '../../state/panelStore.ts';
import { openRunOf, saveRunFile, saveToGoOn } from '../../state/runFiles.ts';
import { CONTROLS } from '../../text/en/controls.ts';
import { Button } from '../parts/Button.tsx';
import { lazyPart } from '../parts/lazyPart.tsx';
import { guarded } from '../faults/guarded.tsx';
import { useSay } from '../useSay.ts';
import { useRun } from '../useShown.ts';
import styles from './controls.module.css';

const FILES = CONTROLS.files;
const WeightsInView = lazyPart(
  CONTROLS.parts.weights,
  async () => (await import('../weights/WeightsInView.tsx')).WeightsInView,
);

export const RunFiles = guarded(CONTROLS.parts.files, function RunFiles() {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const ready = useRun() !== null;
  return (
    <section className={styles['files']}>
      <h2>{say(FILES.title)}</h2>
      <p>{say(FILES.lead)}</p>
      <div>
        <Button disabled={!ready} onClick={() => void saveRunFile()}>
          {say(FILES.save)}
        </Button>
        <Button disabled={!ready} onClick={() => void saveToGoOn()}>
          {say(FILES.goOn)}
        </Button>
        <Button disabled={!ready} onClick={() => input.current?.click()}>
          {say(FILES.open)}
        </Button>
        <Button onClick={() => openPanel('runs')}>{say(FILES.all)}</Button>
        <input
          ref={input}
          type="file"
          accept=".json,.safetensors"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={say(FILES.file)}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) void openRunOf(file);
          }}
        />
      </div>
      <WeightsInView />
    </section>
  );
});
