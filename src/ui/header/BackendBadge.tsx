/** Where it computes and why, and that nothing leaves the device. */
import { useStore } from 'zustand';
import type { BackendName } from '../../experiments/reports.ts';
import { engineStore } from '../../state/engineStore.ts';
import { openPanel } from '../../state/panelStore.ts';
import { Button } from '../parts/Button.tsx';
import { Popover } from '../parts/Popover.tsx';
import { guarded } from '../faults/guarded.tsx';
import styles from './header.module.css';

const NAMES: Readonly<Record<BackendName, string>> = {
  webgpu: 'WebGPU',
  webgl: 'WebGL',
  wasm: 'WebAssembly',
  cpu: 'plain JavaScript',
};

/** Where the full name would be cut. */
const SHORT: Readonly<Record<BackendName, string>> = { ...NAMES, wasm: 'Wasm', cpu: 'JavaScript' };

export const BackendBadge = guarded({ part: 'Backend', look: 'brief' }, function BackendBadge() {
  const backend = useStore(engineStore, (state) => state.backend);
  const failed = useStore(engineStore, (state) => state.status.kind === 'failed');
  const tone = failed ? 'bad' : backend === null ? 'waiting' : 'good';
  const name = backend === null ? (failed ? 'no engine' : 'starting the engine') : NAMES[backend.backend];
  const brief = backend === null ? (failed ? 'no engine' : 'starting') : SHORT[backend.backend];
  return (
    <Popover
      buttonClass={styles['badge']}
      button={
        <>
          <i data-tone={tone} />
          <span className={styles['full']}>{name}</span>
          <span className={styles['brief']}>{brief}</span>
          {backend !== null && backend.adapter !== '' && (
            <span className={styles['adapter']}>· {backend.adapter}</span>
          )}
          <span className={styles['local']}>· everything stays on this device</span>
        </>
      }
    >
      <h2>{name}</h2>
      <p>{backend?.reason ?? 'Looking for the fastest way to compute on this device.'}</p>
      <p className={styles['aside']}>
        <Button popoverTargetAction="hide" onClick={() => openPanel('speed')}>
          Speed on this device …
        </Button>
      </p>
      <p className={styles['aside']}>
        Training runs in this tab, on your device. The page asks no other host for anything, and sends
        nothing. Another way to compute can be forced with <code>?backend=webgpu</code>, <code>webgl</code>,{' '}
        <code>wasm</code> or <code>cpu</code>, and <code>?kernels=stock</code> switches our own fused kernels
        off, for comparison.
      </p>
    </Popover>
  );
});
