/** What the badge of the engine tells when it is opened: threads, speed, other ways to compute, and whether a network is needed. */
import { openPanel } from '../../state/panelStore.ts';
import { BADGE } from '../../text/en/badge.ts';
import { Button } from '../parts/Button.tsx';
import { Told } from '../parts/Told.tsx';
import { useSay } from '../useSay.ts';
import { KeptPage } from './KeptPage.tsx';
import { ThreadControl } from './ThreadControl.tsx';
import styles from './header.module.css';

/** What forces a way to compute. */
const FORCED = {
  webgpu: <code>?backend=webgpu</code>,
  webgl: <code>webgl</code>,
  wasm: <code>wasm</code>,
  cpu: <code>cpu</code>,
  stock: <code>?kernels=stock</code>,
} as const;

export function BadgeContent() {
  const say = useSay();
  return (
    <>
      <ThreadControl />
      <p className={styles['aside']}>
        <Button popoverTargetAction="hide" onClick={() => openPanel('speed')}>
          {say(BADGE.speed)}
        </Button>
      </p>
      <p className={styles['aside']}>
        <Told message={BADGE.here} with={FORCED} />
      </p>
      <KeptPage />
    </>
  );
}
