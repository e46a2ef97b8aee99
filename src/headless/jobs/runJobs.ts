/** Many runs, as many at a time as there are trainers: each takes the next one that is neither done nor somebody else's. */
import { at } from '../../base/assert.ts';
import { PlaygroundError } from '../../base/errors.ts';
import type { DataSet } from '../../tasks/task.ts';
import { ThreadEnded } from '../../training/threads/engineThread.ts';
import { checkpointPath } from '../checkpointPlace.ts';
import { DamagedRunFile } from '../damagedRunFile.ts';
import { duration } from '../figures.ts';
import { HeldPlace } from '../heldPlace.ts';
import { isThere, stateOf } from '../jobState.ts';
import { claimPlace } from '../outPlace.ts';
import { unlessDamaged, type Restart } from '../resume.ts';
import type { Estimate } from './estimate.ts';
import type { Job } from './job.ts';
import type { Trainer } from './trainer.ts';

export interface JobsAsked {
  readonly jobs: readonly Job[];
  /** The run file of a job. */
  readonly fileOf: (job: Job) => string;
  readonly data: DataSet;
  readonly restart: Restart;
  readonly estimate: Estimate;
  readonly say: (text: string) => void;
  /** True once the user asked to stop; the trainers hear of it from whoever knows. */
  readonly stopAsked: () => boolean;
  /** Hears of a run that is trained and measured. */
  readonly onDone: (job: Job) => Promise<void>;
}

export interface JobsEnd {
  /** Whether a stop has left something to do: one that comes while the last runs are measured has not. */
  readonly cutShort: boolean;
  /** Places where another process writes. */
  readonly leftOut: readonly HeldPlace[];
  /** Runs that failed, each by its own fault; the others have gone on. */
  readonly failed: readonly Job[];
}

/** What ends one run and no other, in a sentence; null for what would end any of them. */
function faultOf(error: unknown): string | null {
  if (error instanceof ThreadEnded) return `Its thread ended a second time (${error.message}).`;
  return error instanceof PlaygroundError && error.code === 'not-finite' ? error.message : null;
}

/** The place of a job's files, which no other process writes until the returned function is called; or that another does. */
function claimJob(file: string, say: (text: string) => void): Promise<(() => void) | HeldPlace> {
  const beside = [checkpointPath(file)];
  return claimPlace({ option: '--out', file, beside, existing: 'goOn', remedy: '' }, say).catch(
    (error: unknown) => {
      if (error instanceof HeldPlace) return error;
      throw error;
    },
  );
}

/**
 * Trains all that is to be done. Whatever finishes first, each run has the files and the numbers that it has alone.
 * @throws PlaygroundError what would end any run; the others are stopped and kept before
 */
export async function runJobs(asked: JobsAsked, trainers: readonly Trainer[]): Promise<JobsEnd> {
  const { jobs, fileOf, data, restart, estimate, say, stopAsked, onDone } = asked;
  const leftOut: HeldPlace[] = [];
  const failed: Job[] = [];
  let [next, cutShort, broken] = [0, false, false];
  const stops = (): boolean => stopAsked() || broken;

  /** @returns false where it was stopped before its end */
  async function train(trainer: Trainer, job: Job): Promise<boolean> {
    const file = fileOf(job);
    for (let again = false; ; again = true) {
      // Whoever held the place until now may have gone on with the run.
      const held = (await unlessDamaged(file, restart, () => stateOf(job, file, data))) ?? 'new';
      if (held === 'done') return true;
      try {
        return await trainer.train({ job, file, begun: held === 'begun' });
      } catch (error) {
        if (!(error instanceof ThreadEnded) || again) throw error;
        if (stops()) return false;
        const from = isThere(file) ? 'goes on from where it was last kept' : 'begins anew';
        say(`note: the thread of ${job.id} ended (${error.message}); the run ${from} in another one.`);
      }
    }
  }

  async function trainClaimed(trainer: Trainer, job: Job): Promise<void> {
    const release = await claimJob(fileOf(job), say);
    if (release instanceof HeldPlace) {
      leftOut.push(release);
      estimate.passes(job);
      return;
    }
    estimate.begins(job);
    let whole = false;
    try {
      whole = await train(trainer, job);
      cutShort ||= !whole;
    } catch (error) {
      const fault = faultOf(error);
      if (fault === null) throw error;
      failed.push(job);
      say(`note: ${job.id} failed, and the others go on: ${fault}`);
    } finally {
      release();
      estimate.ends(job);
    }
    if (whole) await onDone(job);
  }

  async function takeTurns(trainer: Trainer): Promise<void> {
    while (next < jobs.length && !cutShort && !broken) {
      const turn = next++;
      const job = at(jobs, turn);
      const state = await stateOf(job, fileOf(job), data).catch((error: unknown) => {
        // Set aside, or refused, by whoever holds its place.
        if (error instanceof DamagedRunFile) return 'begun' as const;
        throw error;
      });
      cutShort ||= stops() && state !== 'done';
      if (cutShort) return;
      const { secondsLeft } = estimate;
      const time = secondsLeft === null ? '' : `, about ${duration(secondsLeft)} left`;
      say(`[${turn + 1}/${jobs.length}] ${job.id}${state === 'done' ? ' is done' : time}`);
      if (state === 'done') estimate.passes(job);
      else await trainClaimed(trainer, job);
    }
  }

  const turns = trainers.map((trainer) =>
    takeTurns(trainer).catch((error: unknown) => {
      // What ends one run would end the others, too: they are kept as after Ctrl-C.
      broken = true;
      for (const each of trainers) each.stop();
      throw error;
    }),
  );
  const ends = await Promise.allSettled(turns);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return { cutShort, leftOut, failed };
}
