/** Several seeds of the present settings: asked for, or on their way. */
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { LibraryNote } from '../../experiments/library/libraryNote.ts';
import { readSeeds } from '../../state/seeds/seeds.ts';
import { seedsStore } from '../../state/seeds/seedsStore.ts';
import { SEED_RUNS } from '../../text/en/seedRuns.ts';
import { useSay } from '../useSay.ts';
import { SeedForm } from './SeedForm.tsx';
import { SeedProgress } from './SeedProgress.tsx';
import styles from './library.module.css';

interface Props {
  readonly notes: readonly LibraryNote[];
  /** Ticks the runs of the queue, and no others. */
  readonly onCompare: () => void;
  /** The queue is about to be put away. */
  readonly onAway: () => void;
}

export function SeedRuns({ notes, onCompare, onAway }: Props) {
  const say = useSay();
  const queue = useStore(seedsStore, (state) => state.queue);
  const isRead = useStore(seedsStore, ({ status }) => status !== 'unread');
  // What another tab trains shows in the library that both have.
  useEffect(() => void readSeeds(), [notes]);
  const title = useRef<HTMLHeadingElement>(null);
  const isAsked = queue === null;
  const wasAsked = useRef(isAsked);
  useEffect(() => {
    if (wasAsked.current === isAsked) return;
    wasAsked.current = isAsked;
    // The button that was pressed is gone.
    if (document.activeElement === document.body) title.current?.focus();
  }, [isAsked]);
  if (!isRead) return null;
  return (
    <section className={styles['form']} aria-label={say(SEED_RUNS.title)}>
      <h3 ref={title} tabIndex={-1}>
        {say(SEED_RUNS.title)}
      </h3>
      {queue === null ? (
        <SeedForm notes={notes} />
      ) : (
        <SeedProgress queue={queue} onCompare={onCompare} onAway={onAway} />
      )}
    </section>
  );
}
