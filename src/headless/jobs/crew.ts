/** Who trains many runs, on which data, and how that is told: this thread, or several of their own. */
import os from 'node:os';
import { contestantNames } from '../../experiments/contestantName.ts';
import type { KernelPath } from '../../experiments/reports.ts';
import { sayOf } from '../../tasks/say.ts';
import type { DataSet } from '../../tasks/task.ts';
import { startBackend, type NodeBackend } from '../backend.ts';
import { fileInThread } from '../plugin/pluginInThread.ts';
import { Progress } from '../progress.ts';
import type { Estimate } from './estimate.ts';
import { jobsAtOnce, jobsSentence } from './jobsText.ts';
import { JobsView, type JobsOutput } from './jobsView.ts';
import { dataOf, shareData } from './sharedData.ts';
import { startJobWorker, ThreadTrainer, type Trainer } from './trainer.ts';
import { trainJob, type JobPlace } from './trainJob.ts';

export interface Crew {
  readonly data: DataSet;
  readonly trainers: readonly Trainer[];
  readonly say: (text: string) => void;
  /** Ends the view. */
  readonly finish: () => void;
}

export interface CrewAsked extends Omit<JobPlace, 'backend' | 'threads'> {
  /** All runs are trained on it. */
  readonly split: string;
  readonly backend: NodeBackend;
  readonly kernels: KernelPath;
  /** Runs that there are. */
  readonly runs: number;
  /** Runs that are trained side by side; null where nothing is said. */
  readonly jobs: number | null;
  /** Threads of each; null where nothing is said. */
  readonly threads: number | null;
  readonly estimate: Estimate;
}

const say = (text: string) => process.stderr.write(`${text}\n`);
const now = () => performance.now();

const output: JobsOutput = {
  write: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY,
  // Some terminals say that they have none.
  width: () => (process.stderr.columns > 0 ? process.stderr.columns : 80),
};

/** Runs are trained here, one after the other. */
async function alone({ backend: name, ...asked }: CrewAsked): Promise<Crew> {
  const { data } = asked;
  const backend = await startBackend(name, asked.kernels);
  const place = { ...asked, backend, threads: asked.threads ?? 1 };
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
function sideBySide(asked: CrewAsked, count: number): Crew {
  const { dataFile, separate, plugin: loaded, backend, kernels, threads, restartDamaged, estimate } = asked;
  const shared = shareData(asked.data, asked.split);
  // The first memory of the data is needed no more.
  const data = dataOf(shared);
  const plugin = fileInThread(loaded);
  const own = { data: shared, dataFile, separate, plugin };
  const start = { ...own, backend, kernels, threads: threads ?? 1, restartDamaged };
  const view = new JobsView(output, estimate, sayOf(data), now);
  const heard = {
    news: view.news.bind(view),
    say: view.say.bind(view),
  };
  const trainers = Array.from({ length: count }, () => new ThreadTrainer(() => startJobWorker(start), heard));
  return { data, trainers, say: heard.say, finish: () => view.finish() };
}

/** Says how many runs are trained at a time. @throws PlaygroundError `no-backend` */
export async function crewFor(asked: CrewAsked): Promise<Crew> {
  const { jobs, runs, threads } = asked;
  const choice = { asked: jobs, runs, threads: threads ?? 1, cores: os.availableParallelism() };
  const sentence = jobsSentence(choice);
  if (sentence !== null) say(sentence);
  const atOnce = jobsAtOnce(choice);
  return atOnce === 1 ? alone(asked) : sideBySide(asked, atOnce);
}
