/** The middle of the page: asks for the watched word while it stands there. */
import { useEffect } from 'react';
import { beginLooking, endLooking } from '../../state/watch.ts';
import { MIDDLE } from '../../text/en/middle.ts';
import { guarded } from '../faults/guarded.tsx';
import { lazyPart } from '../parts/lazyPart.tsx';
import styles from './MiddleColumn.module.css';
import type { ShownTrace } from './shownTrace.ts';
import { useTrace } from './useTrace.ts';

const EMPTY = <div className={styles['empty']} aria-hidden />;

/** Asked for before there is anything to show: both are on their way together. */
const Shown = lazyPart(
  MIDDLE.part,
  async () => {
    const { WatchedWord } = await import('./WatchedWord.tsx');
    return ({ shown }: { readonly shown: ShownTrace | null }) =>
      shown === null ? EMPTY : <WatchedWord shown={shown} />;
  },
  EMPTY,
);

export const MiddleColumn = guarded(MIDDLE.part, function MiddleColumn() {
  useEffect(() => {
    beginLooking();
    return endLooking;
  }, []);
  return <Shown shown={useTrace()} />;
});
