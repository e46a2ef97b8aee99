/** The runs that `searnn reproduce` trains: their place, their data, and how many of them at a time. */
import { mkdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PlaygroundError } from '../base/errors.ts';
import { assertRunnable } from '../experiments/combinations.ts';
import { contestantNames } from '../experiments/contestantName.ts';
import type { Job } from '../experiments/reproduction.ts';
import { resultOf } from '../experiments/results.ts';
import type { RunFile } from '../experiments/runFile.ts';
import { sayOf } from '../tasks/say.ts';
import type { DataSet } from '../tasks/task.ts';
import { factsOf } from '../training/factsOf.ts';
import { startBackend } from './backend.ts';
import { count, percent } from './figures.ts';
import { why } from './files.ts';
import { isThere } from './jobState.ts';
import { Estimate } from './jobs/estimate.ts';
import { jobsAtOnce, jobsSentence } from './jobs/jobsText.ts';
import { JobsView, type JobsOutput } from './jobs/jobsView.ts';
import { runJobs, type JobsEnd } from './jobs/runJobs.ts';
import { dataOf, shareData } from './jobs/sharedData.ts';
import { startJobWorker, ThreadTrainer, type Trainer } from './jobs/trainer.ts';
import { trainJob } from './jobs/trainJob.ts';
import { loadData, wantedData } from './loadData.ts';
import { Progress } from './progress.ts';
import { readRunFile } from './readRunFile.ts';
import type { ReproduceRequest } from './reproduceOptions.ts';
import { listenForStop, type StopSignal } from './stopSignal.ts';

type RunRequest = Extract<ReproduceRequest, { readonly kind: 'run' }>;

const say = (text: string) => process.stderr.write(`${text}\n`);
const now = () => performance.now();

const output: JobsOutput = {
  write: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY,
  // Some terminals say that they have none.
  width: () => (process.stderr.columns > 0 ? process.stderr.columns : 80),
};

/** Who trains, on which data, and how that is told. */
interface Crew {
  readonly data: DataSet;
  readonly trainers: readonly Trainer[];
  readonly say: (text: string) => void;
  /** Ends the view. */
  readonly finish: () => void;
}

/** Runs are trained here, one after the other. */
async function alone(request: RunRequest, data: DataSet): Promise<Crew> {
  const backend = await startBackend('wasm');
  const { dataFile, threads, restartDamaged } = request;
  const place = { data, dataFile, backend, threads: threads ?? 1, restartDamaged };
  let stopping = false;
  const trainer: Trainer = {
    train: (task) => {
      const { contestants, maxUpdates } = task.job.settings;
      const progress = new Progress(output, sayOf(data), contestantNames(contestants), maxUpdates, now);
      return trainJob(task, place, { progress, say, stopAsked: () => stopping });
    },
    stop: () => {
      stopping = true;
    },
    close: () => undefined,
  };
  return { data, trainers: [trainer], say, finish: () => undefined };
}

/** So many at a time in threads that share the data. */
function sideBySide(request: RunRequest, given: DataSet, estimate: Estimate, count: number): Crew {
  const { dataFile, threads, restartDamaged } = request;
  const shared = shareData(given, request.plan.shared.split);
  // The first memory of the data is needed no more.
  const data = dataOf(shared);
  const start = { data: shared, dataFile, threads: threads ?? 1, restartDamaged };
  const view = new JobsView(output, estimate, sayOf(data), now);
  const heard = {
    news: view.news.bind(view),
    say: view.say.bind(view),
  };
  const trainers = Array.from({ length: count }, () => new ThreadTrainer(() => startJobWorker(start), heard));
  return { data, trainers, say: heard.say, finish: () => view.finish() };
}

/** Loads the data, and says how many runs are trained at a time. @throws PlaygroundError */
async function gather(request: RunRequest, runs: number, estimate: Estimate): Promise<Crew> {
  const { plan, dataFile, format, jobs: asked, threads } = request;
  const data = await loadData(wantedData(plan.shared, dataFile, { format }), say);
  assertRunnable(plan.shared, factsOf(data));
  const sentence = jobsSentence({ asked, runs, threads: threads ?? 1, cores: os.availableParallelism() });
  if (sentence !== null) say(sentence);
  const atOnce = jobsAtOnce({ asked, runs });
  return atOnce === 1 ? alone(request, data) : sideBySide(request, data, estimate, atOnce);
}

function outcomeText(job: Job, run: RunFile): string | null {
  const inWords = sayOf(run.data);
  const [outcome] = resultOf(run).contestants;
  if (outcome === undefined) return null;
  const chosen = outcome.chosen
    ? `; ${percent(outcome.chosen.letterError)} with the weights of update ${count(outcome.chosen.update)}, ${inWords('chosen on held-out {$sequences}')}`
    : '';
  return `   ${job.id}: ${inWords('{$unit} error')} ${percent(outcome.letterError)} after ${count(outcome.updates)}${chosen}`;
}

/** 0, or why not: stopped by a signal, a run failed, another process writes one. */
function exitCodeOf({ cutShort, failed, leftOut }: JobsEnd, stop: StopSignal): number {
  const stopped = cutShort ? stop.exitCode() : null;
  if (stopped !== null) return stopped;
  if (failed.length > 0) return 1;
  return leftOut.length > 0 ? 2 : 0;
}

/** Makes the folder of the runs. @throws PlaygroundError `bad-setting` where there are some, and none are to go on */
async function prepareFolder(
  { resume }: RunRequest,
  folder: string,
  files: readonly string[],
): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw new PlaygroundError('bad-setting', `--out ${folder} cannot be made: ${why(cause)}.`, { cause });
  });
  const there = files.filter(isThere);
  if (there.length > 0 && !resume)
    throw new PlaygroundError(
      'bad-setting',
      `${folder} has ${there.length} of these runs already: --resume goes on with them, or name another folder.`,
    );
}

/**
 * Trains all jobs into the folder, and sets the exit code.
 * @throws PlaygroundError with one sentence for the user
 */
export async function reproduceRuns(
  request: RunRequest,
  jobs: readonly Job[],
  folder: string,
): Promise<void> {
  const fileOf = (job: Job) => path.join(folder, `${job.id}.json`);
  await prepareFolder(request, folder, jobs.map(fileOf));
  const estimate = new Estimate(jobs, now);
  const crew = await gather(request, jobs.length, estimate);
  const stop = listenForStop(() => {
    for (const trainer of crew.trainers) trainer.stop();
    crew.say('\nStopping; --resume goes on from here. A second signal (Ctrl-C) ends at once.');
  });
  try {
    const end = await runJobs(
      {
        ...{ jobs, fileOf, data: crew.data, estimate, say: crew.say, stopAsked: stop.asked },
        restart: { allowed: request.restartDamaged, say: crew.say },
        onDone: async (job) => {
          const text = outcomeText(job, await readRunFile(fileOf(job)));
          if (text !== null) crew.say(text);
        },
      },
      crew.trainers,
    );
    crew.finish();
    for (const { message } of end.leftOut) say(`note: one of these runs was left out: ${message}`);
    process.exitCode = exitCodeOf(end, stop);
  } finally {
    crew.finish();
    for (const trainer of crew.trainers) trainer.close();
    stop.release();
  }
}
