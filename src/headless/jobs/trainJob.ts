/** Trains one run of many to its end, and keeps its files; the same in a thread of its own as beside whoever asks. */
import type { BackendReport, KernelPath } from '../../experiments/reports.ts';
import type { DataSet } from '../../tasks/task.ts';
import { checkpointOf } from '../jobState.ts';
import type { LoadedPlugin } from '../plugin/loadPlugin.ts';
import { inThread } from '../plugin/pluginInThread.ts';
import type { TrainingListener } from '../progress.ts';
import { RunKeeper } from '../runKeeper.ts';
import { RunSession } from '../runSession.ts';
import type { SeparatePaths } from '../../training/checkpointTexts.ts';
import { threadsFor } from '../threads.ts';
import { scriptAt, type Job } from './job.ts';

/** A run and its place, which nobody else writes. */
export interface JobTask {
  readonly job: Job;
  /** Its run file. */
  readonly file: string;
  /** Whether its files are there to go on from. */
  readonly begun: boolean;
}

/** What all runs are trained with. */
export interface JobPlace {
  readonly data: DataSet;
  /** The user's data file, or null for the built-in words. */
  readonly dataFile: string | null;
  /** Files of their own that test or are held out. */
  readonly separate: SeparatePaths;
  /** Functions of the user's own, if any. */
  readonly plugin: LoadedPlugin | null;
  readonly backend: BackendReport;
  readonly kernels: KernelPath;
  /** Of each run. */
  readonly threads: number;
  /** Whether a damaged checkpoint is set aside and its run begun anew. */
  readonly restartDamaged: boolean;
}

/** Who is told, and who asks. */
export interface JobWatch {
  readonly progress: TrainingListener;
  readonly say: (text: string) => void;
  readonly stopAsked: () => boolean;
}

/**
 * @returns false where it was stopped before its end
 * @throws PlaygroundError `not-finite`, `storage`, or where it cannot go on from its files
 */
export async function trainJob(task: JobTask, place: JobPlace, watch: JobWatch): Promise<boolean> {
  const { job, file, begun } = task;
  const { data, dataFile, separate, plugin, backend, kernels, threads, restartDamaged } = place;
  const { progress, say, stopAsked } = watch;
  const restart = { allowed: restartDamaged, say };
  const checkpoint = begun ? await checkpointOf(job, file, data, restart) : null;
  const updates = checkpoint?.snapshot.map((each) => each.updates) ?? null;
  const keeper = new RunKeeper(file, updates && Math.min(...updates), say);
  const script = scriptAt(job, updates ?? job.settings.contestants.map(() => 0));
  const { settings } = script;
  const pool = threadsFor(settings, threads, backend, kernels, say, inThread(plugin, data));
  const start = { settings, data, dataFile, separate, script, plugin, checkpoint };
  const session = new RunSession(start, backend, keeper, pool);
  try {
    const ending = await session.finish(progress, stopAsked);
    keeper.requireKept();
    return ending !== 'asked';
  } finally {
    session.race.dispose();
    pool?.close();
  }
}
