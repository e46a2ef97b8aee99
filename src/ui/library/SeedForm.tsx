/** How many seeds and updates: which runs that comes to, how many at once, and how long it takes. */
import { useEffect, useId, useState } from 'react';
import { useStore } from 'zustand';
import type { LibraryNote } from '../../experiments/library/libraryNote.ts';
import { SEED_COUNTS, type SeedQueue } from '../../experiments/library/seedQueue.ts';
import { madeRoom } from '../../experiments/library/room.ts';
import { gridName, gridTemplates } from '../../experiments/policyGrid.ts';
import { tellError } from '../../state/noticeStore.ts';
import {
  enginesHere,
  planSeeds,
  sharesGpu,
  timeFor,
  type PlannedRun,
  type SeedsAsked,
} from '../../state/seeds/planSeeds.ts';
import { startSeeds } from '../../state/seeds/seeds.ts';
import { settingsStore } from '../../state/settingsStore.ts';
import { sayOf } from '../../tasks/say.ts';
import { QUEUES } from '../../text/en/queues.ts';
import { SEED_RUNS } from '../../text/en/seedRuns.ts';
import { readWhole } from '../experiments/readEntries.ts';
import { duration, listed } from '../format.ts';
import { Button } from '../parts/Button.tsx';
import { Entry } from '../parts/Entry.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { runTitle } from '../transport/runTitle.ts';
import { useSay } from '../useSay.ts';
import { useData } from '../useShown.ts';
import styles from './library.module.css';

const MOST_UPDATES = 1_000_000;
/** Offered where the settings set no limit. */
const USUAL_UPDATES = 1_000;

/** What it comes to; null until that has been looked up. */
function usePlan(asked: SeedsAsked | null, notes: readonly LibraryNote[]): readonly PlannedRun[] | null {
  const [plan, setPlan] = useState<{ readonly of: string; readonly plan: readonly PlannedRun[] } | null>(
    null,
  );
  const of = JSON.stringify(
    asked && [asked.settings, asked.data.fingerprint, asked.count, asked.updates, asked.template],
  );
  const key = JSON.stringify([of, notes.map(({ id, keptAt }) => [id, keptAt])]);
  useEffect(() => {
    let isWanted = true;
    if (asked !== null)
      planSeeds(asked, notes).then((found) => isWanted && setPlan({ of, plan: found }), tellError);
    return () => {
      isWanted = false;
    };
    // The key says all that the plan hangs on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  // While the library changes it stands: what is begun is looked up anew.
  return plan?.of === of ? plan.plan : null;
}

/** In ascending order. */
const seedsOf = (runs: readonly PlannedRun[]): readonly number[] => [
  ...new Set(runs.map(({ settings }) => settings.seed)),
];

/** `3`, `3 to 7`, `3, 5 and 6` */
function seedsText(say: ReturnType<typeof useSay>, runs: readonly PlannedRun[]): string {
  const seeds = seedsOf(runs);
  const [first = 0, last = first] = [seeds[0], seeds.at(-1)];
  const texts = seeds.map(String);
  const isRange = seeds.length > 2 && last - first === seeds.length - 1;
  return isRange ? say(SEED_RUNS.range, { first: String(first), last: String(last) }) : listed(texts);
}

interface ToldProps {
  readonly asked: SeedsAsked;
  readonly plan: readonly PlannedRun[];
  readonly notes: readonly LibraryNote[];
}

/** What is trained, what need not be, and what the library then has no room for. */
function plannedText({ asked, plan, notes }: ToldProps): readonly string[] {
  const { settings, data, updates, template } = asked;
  const { task, source, name } = data;
  const say = sayOf(data);
  const left = plan.filter((run) => run.there === null);
  const there = plan.filter((run) => run.there !== null);
  const seeds = { seeds: seedsText(say, left), count: seedsOf(left).length, updates };
  const keeps = new Set(there.flatMap((run) => run.there ?? []));
  const { gone, isEnough } = madeRoom(notes, left.length, keeps);
  const trained =
    template === null
      ? say(SEED_RUNS.plan, {
          ...seeds,
          title: runTitle(settings, { task, source, name }),
        })
      : say(SEED_RUNS.planPairs, { ...seeds, name: gridName(template), runs: left.length });
  const spared = { seeds: seedsText(say, there), count: there.length };
  return [
    ...(left.length > 0 ? [trained] : []),
    ...(there.length > 0 ? [say(template === null ? SEED_RUNS.there : SEED_RUNS.therePairs, spared)] : []),
    ...(gone > 0 ? [say(SEED_RUNS.makesRoom, { count: gone })] : []),
    ...(isEnough ? [] : [say(SEED_RUNS.noRoom)]),
    ...(left.length > 0 && settings.targetError > 0 ? [say(SEED_RUNS.target)] : []),
  ];
}

function Told({ asked, plan, notes }: ToldProps) {
  const say = sayOf(asked.data);
  const left = plan.filter((run) => run.there === null).map(({ settings }) => settings);
  const time = timeFor(left, asked.data);
  const engines = enginesHere(left.length);
  const cores = navigator.hardwareConcurrency;
  return (
    <p className={styles['aside']}>
      {plannedText({ asked, plan, notes }).join(' ')}{' '}
      {left.length > 0 && (
        <>
          {sharesGpu() ? say(SEED_RUNS.onGpu) : say(SEED_RUNS.atOnce, { engines, cores })}{' '}
          {time !== null &&
            say(SEED_RUNS.times[time.told], {
              time: duration(Math.max(1, time.seconds)),
            })}
        </>
      )}
    </p>
  );
}

/** As whom the nine are in all but their pair; nothing to choose where there is one. */
function Templates({
  names,
  chosen,
  onChoose,
}: {
  readonly names: readonly string[];
  readonly chosen: number;
  readonly onChoose: (place: number) => void;
}) {
  const say = useSay();
  const id = useId();
  if (names.length < 2) return null;
  return (
    <div className={styles['template']}>
      <label htmlFor={id}>{say(SEED_RUNS.template)}</label>
      <select id={id} value={chosen} onChange={({ target }) => onChoose(target.selectedIndex)}>
        {names.map((name, i) => (
          <option key={name} value={i}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

export function SeedForm({ notes }: { readonly notes: readonly LibraryNote[] }) {
  const say = useSay();
  const data = useData();
  const settings = useStore(settingsStore, (state) => state.wanted);
  const [of, setOf] = useState<SeedQueue['of']>('settings');
  const [place, setPlace] = useState(0);
  const [seeds, setSeeds] = useState('5');
  // As the settings have it, until the reader says something else.
  const [typed, setTyped] = useState<string | null>(null);
  const templates = gridTemplates(settings);
  const chosen = place < templates.length ? place : 0;
  const template = of === 'pairs' ? (templates[chosen] ?? templates[0]) : null;
  const limit = settings.maxUpdates;
  const { most } = SEED_COUNTS;
  const least = of === 'pairs' ? SEED_COUNTS.leastOfPairs : SEED_COUNTS.least;
  const whole = readWhole(seeds, most);
  const count = whole !== null && whole >= least ? whole : null;
  const written = typed ?? String(limit > 0 ? limit : USUAL_UPDATES);
  const updates = readWhole(written, MOST_UPDATES);
  const asked =
    data === null || count === null || updates === null ? null : { settings, data, count, updates, template };
  const plan = usePlan(asked, notes);
  const ends = { least, most };
  return (
    <>
      <p>{say(SEED_RUNS.lead)}</p>
      <Segmented
        label={say(SEED_RUNS.of)}
        value={of}
        onChange={setOf}
        options={[
          { value: 'settings', label: say(SEED_RUNS.ofSettings) },
          { value: 'pairs', label: say(SEED_RUNS.ofPairs) },
        ]}
      />
      {of === 'pairs' && <p>{say(SEED_RUNS.pairsLead)}</p>}
      <div className={styles['entries']}>
        {of === 'pairs' && <Templates names={templates.map(gridName)} chosen={chosen} onChoose={setPlace} />}
        <Entry
          label={say(SEED_RUNS.count)}
          help={say(SEED_RUNS.countHelp, ends)}
          value={seeds}
          problem={count === null ? say(SEED_RUNS.countProblem, ends) : null}
          onChange={setSeeds}
        />
        <Entry
          label={say(SEED_RUNS.updates)}
          help={say(limit > 0 ? SEED_RUNS.updatesHelp : SEED_RUNS.updatesFree)}
          value={written}
          problem={updates === null ? say(SEED_RUNS.updatesWrong) : null}
          onChange={setTyped}
        />
      </div>
      <div className={styles['buttons']}>
        <Button
          look="strong"
          disabled={asked === null || plan === null}
          onClick={() => {
            if (asked !== null) startSeeds(asked).catch(tellError);
          }}
        >
          {say(of === 'pairs' ? SEED_RUNS.fill : SEED_RUNS.start, { count: count ?? 0 })}
        </Button>
      </div>
      {data === null && <p>{say(QUEUES.loading)}</p>}
      {asked !== null && plan !== null && <Told asked={asked} plan={plan} notes={notes} />}
    </>
  );
}
