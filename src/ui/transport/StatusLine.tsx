/** What the engine does now, with progress where it is known, and how the contestants do on the word in view. */
import { useStore } from 'zustand';
import { contestantNames } from '../../experiments/contestantName.ts';
import { engineStore } from '../../state/engineStore.ts';
import { stopLoading } from '../../state/engine.ts';
import { watchStore } from '../../state/watch.ts';
import { selectPace, selectPast, selectUpdates, updateOf, type RunReport } from '../../state/runState.ts';
import { TRANSPORT } from '../../text/en/transport.ts';
import { guarded } from '../faults/guarded.tsx';
import { standsIn } from '../opening/shownTrace.ts';
import { Button } from '../parts/Button.tsx';
import { lazyPart } from '../parts/lazyPart.tsx';
import { useMedia } from '../useMedia.ts';
import { useSay } from '../useSay.ts';
import { useRun, useShown } from '../useShown.ts';
import { useTextScale } from '../useTextScale.ts';
import { learners, statusSentence } from './statusSentence.ts';
import styles from './transport.module.css';
import { named } from '../../text/tell.ts';

/** Nobody has read the word before training. */
const BestOnWord = lazyPart(
  TRANSPORT.parts.reading,
  async () => (await import('./BestOnWord.tsx')).BestOnWord,
);

/** Nothing takes long before the engine stands. */
const LongWork = lazyPart(TRANSPORT.parts.work, async () => (await import('./LongWork.tsx')).LongWork);

/** Of a letter on average at the usual text size, and of what surrounds the line, CSS pixels. */
const LETTER = 7;
const AROUND = 40;

/** Letters that the sentence about the word may take, besides the names of two contestants. */
const READING = 90;

/** Width at which who learns from what and how the word is read fit one line; known before any word is read. */
function widthForBoth(run: RunReport | null): number {
  if (run === null) return 0;
  const names = contestantNames(run.settings.contestants).map(({ length }) => length);
  return LETTER * (learners(run).length + READING + 2 * Math.max(...names)) + AROUND;
}

export const StatusLine = guarded(TRANSPORT.parts.status, function StatusLine() {
  const say = useSay();
  const state = useStore(engineStore);
  const run = useRun();
  const updates = useShown(selectUpdates);
  const pace = useShown(selectPace);
  const past = useShown(selectPast) !== null;
  const live = useStore(watchStore, (watched) => watched.live);
  const recorded = run !== null && standsIn({ run, loaded: null }, live);
  const roomy = useMedia(`(min-width: ${widthForBoth(run) * useTextScale()}px)`);
  const { activity, status } = state;
  const read = live && (status.kind === 'running' || status.kind === 'pausing' || status.kind === 'paused');
  // The word in view is still being read as it stands now: its figures come with it.
  const behind = status.kind === 'paused' && status.updates?.some((count, i) => count !== updates[i]);
  const view = { recorded, past, brief: read && !roomy };
  return (
    <div className={styles['status']}>
      <p>
        <span role="status" data-testid="status" data-status={status.kind} aria-busy={behind}>
          {statusSentence(state, run, updateOf(updates), pace.updatesPerSecond, view)}
          {activity !== null && ` ${say(TRANSPORT.doing, { label: named(activity.label) })}`}
        </span>{' '}
        <LongWork />
        {read && <BestOnWord />}
      </p>
      {activity?.isLoading === true && (
        <Button look="bare" className={styles['cancel']} onClick={stopLoading}>
          {say(TRANSPORT.cancel)}
        </Button>
      )}
      {activity !== null && (
        <progress
          aria-label={named(activity.label)}
          max={1}
          {...(activity.fraction === null ? {} : { value: activity.fraction })}
        />
      )}
    </div>
  );
});
