/** A queue of the runs behind the paper's tables: what is done, how long the rest takes, and the queue as text to keep. */
import * as z from 'zod/mini';
import { PlaygroundError } from '../base/errors.ts';
import { REPRODUCTION } from '../text/en/reproduction.ts';
import { tell } from '../text/tell.ts';
import { decodeKeptLink, encodeKeptLink } from './link.ts';
import { hasPaperSettings, planJobs, type Job, type ReproductionPlan } from './reproduction.ts';
import { resultSchema, type Result } from './results.ts';

/** What is asked for, on which data, and what came of it so far. Both maps are by job. */
export interface TableQueue {
  readonly plan: ReproductionPlan;
  readonly data: { readonly name: string; readonly fingerprint: string };
  readonly results: ReadonlyMap<string, Result>;
  /** What stopped a run for good, in a sentence. */
  readonly failures: ReadonlyMap<string, string>;
}

/** How far the run in progress is. */
export interface JobProgress {
  readonly id: string;
  readonly update: number;
  /** Letter error on the sample when last measured, 0 … 1; null before. */
  readonly letterError: number | null;
  /** 0 while it is not known. */
  readonly updatesPerSecond: number;
}

export const jobsOf = ({ plan }: TableQueue): readonly Job[] => planJobs(plan);

/** The first run that is neither done nor failed. */
export function nextJob(queue: TableQueue): Job | null {
  return jobsOf(queue).find(({ id }) => !queue.results.has(id) && !queue.failures.has(id)) ?? null;
}

/** Seconds that a unit of effort took in runs that are done; null where there are none. */
export function secondsPerEffort(
  done: readonly { readonly seconds: number; readonly effort: number }[],
): number | null {
  const effort = done.reduce((sum, one) => sum + one.effort, 0);
  return effort === 0 ? null : done.reduce((sum, one) => sum + one.seconds, 0) / effort;
}

/** What a queue comes to as a whole. */
export interface QueueProgress {
  readonly done: number;
  readonly failed: number;
  readonly total: number;
  /** Of all effort, 0 … 1. */
  readonly fraction: number;
  /** Until the end, or null while nothing tells. */
  readonly secondsLeft: number | null;
}

/** @param fallback seconds a unit of effort with the paper's settings, where this queue itself does not tell yet */
export function queueProgress(
  queue: TableQueue,
  now: JobProgress | null,
  fallback: number | null,
): QueueProgress {
  const jobs = jobsOf(queue);
  const current = jobs.find(({ id }) => id === now?.id);
  const perUpdate = current ? current.effort / current.settings.maxUpdates : 0;
  const ended = jobs.filter(({ id }) => queue.results.has(id) || queue.failures.has(id));
  const begun = current && now && !ended.includes(current) ? now.update * perUpdate : 0;
  const effort = jobs.reduce((sum, job) => sum + job.effort, 0);
  const worked = ended.reduce((sum, job) => sum + job.effort, 0) + begun;
  const measured = secondsPerEffort(
    ended.map((job) => ({
      effort: queue.results.has(job.id) ? job.effort : 0,
      seconds: queue.results.get(job.id)?.contestants[0]?.seconds ?? 0,
    })),
  );
  const live =
    now && now.updatesPerSecond > 0 && perUpdate > 0 ? 1 / (now.updatesPerSecond * perUpdate) : null;
  const rate = live ?? measured ?? (hasPaperSettings(queue.plan) ? fallback : null);
  return {
    done: queue.results.size,
    failed: queue.failures.size,
    total: jobs.length,
    fraction: effort === 0 ? 1 : worked / effort,
    secondsLeft: rate === null ? null : (effort - worked) * rate,
  };
}

const keptSchema = z.object({
  format: z.literal('searnn-tables'),
  version: z.literal(1),
  plan: z.object({
    tables: z.array(z.union([z.literal(1), z.literal(2)])),
    only: z.nullable(z.array(z.string())),
    seeds: z.int().check(z.minimum(1)),
    costScales: z.array(z.number()),
    updates: z.nullable(z.int().check(z.minimum(1))),
    link: z.string(),
  }),
  data: z.object({ name: z.string(), fingerprint: z.string() }),
  results: z.array(z.tuple([z.string(), resultSchema])),
  failures: z.array(z.tuple([z.string(), z.string()])),
});

export function encodeQueue({ plan, data, results, failures }: TableQueue): string {
  const { shared, ...rest } = plan;
  return JSON.stringify({
    ...{ format: 'searnn-tables', version: 1 },
    plan: { ...rest, link: encodeKeptLink(shared) },
    ...{ data, results: [...results], failures: [...failures] },
  });
}

/** @throws PlaygroundError `bad-run-file` when the text is no queue, or one of another release */
export function decodeQueue(text: string): TableQueue {
  try {
    const { plan, data, results, failures } = keptSchema.parse(JSON.parse(text));
    const { link, ...rest } = plan;
    const shared = decodeKeptLink(link);
    return { plan: { ...rest, shared }, data, results: new Map(results), failures: new Map(failures) };
  } catch (cause) {
    throw new PlaygroundError('bad-run-file', tell(REPRODUCTION.damagedQueue), { cause });
  }
}
