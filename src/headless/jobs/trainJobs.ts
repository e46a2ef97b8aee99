/** Trains many runs to their end, or until a signal stops them all, tells of each that is done, and sets the exit code. */
import { at } from '../../base/assert.ts';
import { contestantNames } from '../../experiments/contestantName.ts';
import { resultOf } from '../../experiments/results.ts';
import type { RunFile } from '../../experiments/runFile.ts';
import { sayOf } from '../../tasks/say.ts';
import { count } from '../figures.ts';
import { readRunFile } from '../readRunFile.ts';
import { listenForStop, type StopSignal } from '../stopSignal.ts';
import { errorNameOf, errorOf } from '../toldError.ts';
import type { Crew } from './crew.ts';
import type { Estimate } from './estimate.ts';
import type { Job } from './job.ts';
import { runJobs, type JobsEnd } from './runJobs.ts';

export interface TrainingAsked {
  readonly jobs: readonly Job[];
  readonly estimate: Estimate;
  readonly crew: Crew;
  /** The run file of a job. */
  readonly fileOf: (job: Job) => string;
  /** How to go on after a stop, a clause: `--resume goes on from here`. */
  readonly goesOn: string;
  /** Whether a damaged checkpoint is set aside and its run begun anew. */
  readonly restartDamaged: boolean;
}

const say = (text: string) => process.stderr.write(`${text}\n`);

/** `   kl-l-m-a50-s1: letter error 3.40 % after 8,000`, with the names of several contestants. */
function outcomeText(id: string, run: RunFile): string {
  const inWords = sayOf(run.data);
  const { contestants } = run.settings;
  const names = contestantNames(contestants);
  const parts = resultOf(run).contestants.map(({ updates, chosen, ...last }, i) => {
    const name = contestants.length > 1 ? `${at(names, i)} ` : '';
    const then = chosen
      ? `; ${errorOf(chosen)} with the weights of update ${count(chosen.update)}, ${inWords('chosen on held-out {$sequences}')}`
      : '';
    return `${name}${errorNameOf(run.data)} ${errorOf(last)} after ${count(updates)}${then}`;
  });
  return `   ${id}: ${parts.join(', ')}`;
}

/** 0, or why not: stopped by a signal, a run failed, another process writes one. */
function exitCodeOf({ cutShort, failed, leftOut }: JobsEnd, stop: StopSignal): number {
  const stopped = cutShort ? stop.exitCode() : null;
  if (stopped !== null) return stopped;
  if (failed.length > 0) return 1;
  return leftOut.length > 0 ? 2 : 0;
}

/** @throws PlaygroundError with one sentence for the user: what would end any run */
export async function trainJobs(asked: TrainingAsked): Promise<JobsEnd> {
  const { jobs, estimate, crew, fileOf, goesOn, restartDamaged } = asked;
  const stop = listenForStop(() => {
    for (const trainer of crew.trainers) trainer.stop();
    crew.say(`\nStopping; ${goesOn}. A second signal (Ctrl-C) ends at once.`);
  });
  try {
    const end = await runJobs(
      {
        ...{ jobs, fileOf, data: crew.data, estimate, say: crew.say, stopAsked: stop.asked },
        restart: { allowed: restartDamaged, say: crew.say },
        onDone: async (job) => crew.say(outcomeText(job.id, await readRunFile(fileOf(job)))),
      },
      crew.trainers,
    );
    crew.finish();
    for (const { message } of end.leftOut) say(`note: one of these runs was left out: ${message}`);
    process.exitCode = exitCodeOf(end, stop);
    return end;
  } finally {
    crew.finish();
    for (const trainer of crew.trainers) trainer.close();
    stop.release();
  }
}
