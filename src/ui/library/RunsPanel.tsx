/** All runs of this browser: kept, named, compared, and carried to and from files. */
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { isNearlyFull, LIBRARY_ROOM, nextToGo, roomOf } from '../../experiments/library/room.ts';
import type { LibraryNote } from '../../experiments/library/libraryNote.ts';
import { idsOf } from '../../experiments/library/seedQueue.ts';
import { catchUp } from '../../state/library/catchUp.ts';
import { followLibrary } from '../../state/library/library.ts';
import { libraryStore } from '../../state/library/libraryStore.ts';
import { tellError } from '../../state/noticeStore.ts';
import { seedsStore } from '../../state/seeds/seedsStore.ts';
import { RUNS } from '../../text/en/runs.ts';
import { useSay } from '../useSay.ts';
import { Comparison } from './Comparison.tsx';
import { megabytes } from './megabytes.ts';
import { RunList } from './RunList.tsx';
import { RunsFiles } from './RunsFiles.tsx';
import { SeedRuns } from './SeedRuns.tsx';
import { runsUnderWay } from './underWay.ts';
import { UndoTakenOut } from './UndoTakenOut.tsx';
import styles from './library.module.css';

/** Ticked at first: as many of the newest as are still told apart at a glance. */
const FIRST = 3;

/** What the reader has ticked; a new queue of seeds is ticked anew. */
interface Ticks {
  readonly queueId: string | null;
  readonly ids: ReadonlySet<string>;
}

function Room({ notes }: { readonly notes: readonly LibraryNote[] }) {
  const say = useSay();
  const { runs, bytes } = roomOf(notes);
  const next = nextToGo(notes);
  return (
    <p className={styles['aside']}>
      {say(RUNS.room, {
        ...{ runs, most: LIBRARY_ROOM.runs },
        ...{ megabytes: megabytes(bytes), mostMegabytes: LIBRARY_ROOM.bytes / 1e6 },
      })}{' '}
      {isNearlyFull(notes) &&
        (next === null ? say(RUNS.noneToGo) : say(RUNS.nearlyFull, { name: next.name }))}
    </p>
  );
}

export function RunsPanel() {
  const say = useSay();
  const known = useStore(libraryStore, (state) => state.notes);
  const isKept = useStore(libraryStore, (state) => state.isKept);
  const queue = useStore(seedsStore, (state) => state.queue);
  const onTheirWay = useStore(seedsStore, (state) => state.runs);
  const [ticks, setTicks] = useState<Ticks | null>(null);
  useEffect(() => {
    followLibrary();
    catchUp().catch(tellError);
  }, []);
  const notes = useMemo(() => [...known].sort((a, b) => b.keptAt - a.keptAt), [known]);
  const queueId = queue?.id ?? null;
  const first = queue === null ? notes.slice(0, FIRST).map(({ id }) => id) : idsOf(queue);
  const chosen = ticks?.queueId === queueId ? ticks.ids : new Set(first);
  const choose = (ids: readonly string[]): void => setTicks({ queueId, ids: new Set(ids) });
  const tick = (id: string, wanted: boolean): void => {
    const others = [...chosen].filter((each) => each !== id);
    choose(wanted ? [...others, id] : others);
  };
  const compared = notes.filter(({ id }) => chosen.has(id));
  const underWay = useMemo(
    () => runsUnderWay({ queue, runs: onTheirWay }, known),
    [queue, onTheirWay, known],
  );
  const more = underWay.filter(({ note }) => chosen.has(note.id));
  return (
    <div className={styles['panel']}>
      <p>{say(RUNS.lead)}</p>
      {isKept === false && <p role="alert">{say(RUNS.notKept)}</p>}
      <Room notes={notes} />
      <UndoTakenOut />
      <SeedRuns
        notes={known}
        onCompare={() => setTicks(null)}
        onAway={() => setTicks({ queueId: null, ids: chosen })}
      />
      {notes.length === 0 ? (
        <p>{isKept === null ? say(RUNS.reading) : say(RUNS.empty)}</p>
      ) : (
        <RunList notes={notes} ticked={chosen} onTick={tick} />
      )}
      <RunsFiles notes={notes} ticked={compared} onImported={(ids) => choose([...chosen, ...ids])} />
      {compared.length + more.length > 0 && <Comparison notes={compared} more={more} />}
    </div>
  );
}
