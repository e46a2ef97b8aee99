/** Keeps the run as a file, and opens one to replay it. */
import { useRef } from 'react';
import { openRunFile, saveRunFile } from '../../state/runFiles.ts';
import { Button } from '../parts/Button.tsx';
import { guarded } from '../faults/guarded.tsx';
import { useRun } from '../useShown.ts';
import styles from './controls.module.css';

export const RunFiles = guarded('Run files', function RunFiles() {
  const input = useRef<HTMLInputElement>(null);
  const ready = useRun() !== null;
  return (
    <section className={styles['files']}>
      <h2>The run as a file</h2>
      <p>Settings, seed and all that was measured. Opened again, it replays.</p>
      <div>
        <Button disabled={!ready} onClick={() => void saveRunFile()}>
          Save run
        </Button>
        <Button disabled={!ready} onClick={() => input.current?.click()}>
          Open run…
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json"
          className="visually-hidden"
          tabIndex={-1}
          aria-label="Run file"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) void openRunFile(file);
          }}
        />
      </div>
    </section>
  );
});
