/** Where it computes and why, and that nothing leaves the device. */
import { useStore } from 'zustand';
import { engineStore } from '../../state/engineStore.ts';
import { HEADER } from '../../text/en/header.ts';
import { lazyPart } from '../parts/lazyPart.tsx';
import { Popover } from '../parts/Popover.tsx';
import { guarded } from '../faults/guarded.tsx';
import { useSay } from '../useSay.ts';
import styles from './header.module.css';
import { toldAdapter } from '../../experiments/adapterText.ts';

const BACKEND = HEADER.backend;

const BadgeContent = lazyPart(BACKEND.more, async () => (await import('./BadgeContent.tsx')).BadgeContent);

export const BackendBadge = guarded({ part: BACKEND.part, look: 'brief' }, function BackendBadge() {
  const say = useSay();
  const backend = useStore(engineStore, (state) => state.backend);
  const failed = useStore(engineStore, (state) => state.status.kind === 'failed');
  const tone = failed ? 'bad' : backend === null ? 'waiting' : 'good';
  const name = backend === null ? (failed ? BACKEND.none : BACKEND.starting) : BACKEND.names[backend.backend];
  const brief =
    backend === null ? (failed ? BACKEND.none : BACKEND.startingBrief) : BACKEND.briefNames[backend.backend];
  return (
    <Popover
      buttonClass={styles['badge']}
      button={
        <>
          <i data-tone={tone} />
          <span className={styles['full']}>{say(name)}</span>
          <span className={styles['brief']}>{say(brief)}</span>
          {backend !== null && backend.adapter !== '' && (
            <span className={styles['adapter']}>
              {say(BACKEND.adapter, { adapter: toldAdapter(backend.adapter) })}
            </span>
          )}
          <span className={styles['local']}>{say(BACKEND.local)}</span>
        </>
      }
    >
      <h2>{say(name)}</h2>
      <p>{backend?.reason ?? say(BACKEND.looking)}</p>
      <BadgeContent />
    </Popover>
  );
});
