/** Several seeds of the present settings: asked for, or on their way. */
import { useEffect } from 'react';
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
  if (!isRead) return null;
  return (
    <section className={styles['form']} aria-label={say(SEED_RUNS.title)}>
      <h3>{say(SEED_RUNS.title)}</h3>
      {queue === null ? (
        <SeedForm notes={notes} />
      ) : (
        <SeedProgress queue={queue} onCompare={onCompare} onAway={onAway} />
      )}
    </section>
  );
}
