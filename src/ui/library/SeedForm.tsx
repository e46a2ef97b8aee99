/** How many seeds and updates: which runs that comes to, how many at once, and how long it takes. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { LibraryNote } from '../../experiments/library/libraryNote.ts';
import { SEED_COUNTS } from '../../experiments/library/seedQueue.ts';
import { tellError } from '../../state/noticeStore.ts';
import {
  enginesHere,
  planSeeds,
  sharesGpu,
  timeFor,
  type SeedPlan,
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
import { runTitle } from '../transport/runTitle.ts';
import { useSay } from '../useSay.ts';
import { useData } from '../useShown.ts';
import styles from './library.module.css';

const MOST_UPDATES = 1_000_000;
/** Offered where the settings set no limit. */
const USUAL_UPDATES = 1_000;

/** What it comes to; null until that has been looked up. */
function usePlan(asked: SeedsAsked | null, notes: readonly LibraryNote[]): SeedPlan | null {
  const [plan, setPlan] = useState<{ readonly key: string; readonly plan: SeedPlan } | null>(null);
  const key = JSON.stringify([
    asked && [asked.settings, asked.data.fingerprint, asked.count, asked.updates],
    notes.map(({ id, keptAt }) => [id, keptAt]),
  ]);
  useEffect(() => {
    let isWanted = true;
    if (asked !== null)
      planSeeds(asked, notes).then((found) => isWanted && setPlan({ key, plan: found }), tellError);
    return () => {
      isWanted = false;
    };
    // The key says all that the plan hangs on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return plan?.key === key ? plan.plan : null;
}

/** `3`, `3 to 7`, `3, 5 and 6` */
function seedsText(say: ReturnType<typeof useSay>, seeds: readonly number[]): string {
  const [first = 0, last = first] = [seeds[0], seeds.at(-1)];
  const texts = seeds.map(String);
  const isRange = seeds.length > 2 && last - first === seeds.length - 1;
  return isRange ? say(SEED_RUNS.range, { first: String(first), last: String(last) }) : listed(texts);
}

function Told({ asked, plan }: { readonly asked: SeedsAsked; readonly plan: SeedPlan }) {
  const { settings, data, updates } = asked;
  const { task, source, name } = data;
  const say = sayOf(data);
  const left = plan.seeds.filter((seed) => !plan.there.has(seed));
  const there = plan.seeds.filter((seed) => plan.there.has(seed));
  const time = timeFor(asked, left.length);
  const engines = enginesHere(left.length);
  const cores = navigator.hardwareConcurrency;
  const title = runTitle(settings, { task, source, name });
  return (
    <p className={styles['aside']}>
      {left.length > 0 &&
        `${say(SEED_RUNS.plan, { title, seeds: seedsText(say, left), count: left.length, updates })} `}
      {there.length > 0 && `${say(SEED_RUNS.there, { seeds: seedsText(say, there), count: there.length })} `}
      {left.length > 0 && (
        <>
          {settings.targetError > 0 && `${say(SEED_RUNS.target)} `}
          {sharesGpu() ? say(SEED_RUNS.onGpu) : say(SEED_RUNS.atOnce, { engines, cores })}{' '}
          {time !== null &&
            say(time.isMeasured ? SEED_RUNS.time : SEED_RUNS.guess, {
              time: duration(Math.max(1, time.seconds)),
            })}
        </>
      )}
    </p>
  );
}

export function SeedForm({ notes }: { readonly notes: readonly LibraryNote[] }) {
  const say = useSay();
  const data = useData();
  const settings = useStore(settingsStore, (state) => state.wanted);
  const [seeds, setSeeds] = useState('5');
  // As the settings have it, until the reader says something else.
  const [typed, setTyped] = useState<string | null>(null);
  const limit = settings.maxUpdates;
  const { least, most } = SEED_COUNTS;
  const whole = readWhole(seeds, most);
  const count = whole !== null && whole >= least ? whole : null;
  const written = typed ?? String(limit > 0 ? limit : USUAL_UPDATES);
  const updates = readWhole(written, MOST_UPDATES);
  const asked =
    data === null || count === null || updates === null ? null : { settings, data, count, updates };
  const plan = usePlan(asked, notes);
  return (
    <>
      <p>{say(SEED_RUNS.lead)}</p>
      <div className={styles['entries']}>
        <Entry
          label={say(SEED_RUNS.count)}
          help={say(SEED_RUNS.countHelp)}
          value={seeds}
          problem={count === null ? say(SEED_RUNS.countProblem) : null}
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
            if (asked !== null && plan !== null) startSeeds(asked, plan).catch(tellError);
          }}
        >
          {say(SEED_RUNS.start, { count: count ?? 0 })}
        </Button>
      </div>
      {data === null && <p>{say(QUEUES.loading)}</p>}
      {asked !== null && plan !== null && <Told asked={asked} plan={plan} />}
    </>
  );
}
