/** `searnn reproduce`: trains the runs behind the paper's tables, each to a file of its own, and merges such files. */
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { PlaygroundError } from '../base/errors.ts';
import { assertRunnable } from '../experiments/combinations.ts';
import { contestantNames } from '../experiments/contestantName.ts';
import type { BackendReport } from '../experiments/reports.ts';
import { standsInTables } from '../experiments/reproduced.ts';
import { planJobs, shardOf, type Job } from '../experiments/reproduction.ts';
import { encodeResults, resultOf, type Result } from '../experiments/results.ts';
import type { RunFile } from '../experiments/runFile.ts';
import { countOnce, repeatText, type Named } from '../experiments/runGroups.ts';
import type { DataSet } from '../tasks/task.ts';
import { factsOf } from '../training/factsOf.ts';
import { startBackend } from './backend.ts';
import { checkpointPath } from './checkpoint.ts';
import { DamagedRunFile } from './damagedRunFile.ts';
import { count, duration, percent } from './figures.ts';
import { why, writeWhole } from './files.ts';
import { HeldPlace } from './heldPlace.ts';
import { checkpointOf, isDone, isThere, stateOf } from './jobState.ts';
import { loadData, wantedData } from './loadData.ts';
import { checkPlace, claimPlace } from './outPlace.ts';
import { Progress } from './progress.ts';
import { alteredText, readRunFile } from './readRunFile.ts';
import { idleReproduceOptions, readReproduce, type ReproduceRequest } from './reproduceOptions.ts';
import { reproductionText } from './reproductionText.ts';
import { unlessDamaged, type Restart } from './resume.ts';
import { RunKeeper } from './runKeeper.ts';
import { RunSession } from './runSession.ts';
import { asked } from './smallOptions.ts';
import { listenForStop } from './stopSignal.ts';
import { sayOf } from '../tasks/say.ts';

type RunRequest = Extract<ReproduceRequest, { readonly kind: 'run' }>;

const say = (text: string) => process.stderr.write(`${text}\n`);
const now = () => performance.now();

/** Trains one job to its end, or until the user stops it. @returns false where it was stopped before */
async function runJob(
  job: Job,
  file: string,
  place: { readonly data: DataSet; readonly dataFile: string | null; readonly backend: BackendReport },
  ways: { readonly begun: boolean; readonly restart: Restart; readonly stopAsked: () => boolean },
): Promise<boolean> {
  const { begun, restart, stopAsked } = ways;
  const checkpoint = begun ? await checkpointOf(job, file, place.data, restart) : null;
  const keptAt = checkpoint && Math.min(...checkpoint.snapshot.map(({ updates }) => updates));
  const keeper = new RunKeeper(file, keptAt, say);
  const session = new RunSession({ settings: job.settings, checkpoint, ...place }, place.backend, keeper);
  const output = { write: (text: string) => process.stderr.write(text), isTerminal: process.stderr.isTTY };
  const names = contestantNames(job.settings.contestants);
  const progress = new Progress(output, sayOf(place.data), names, job.settings.maxUpdates, now);
  try {
    const ending = await session.finish(progress, stopAsked);
    keeper.requireKept();
    return ending !== 'asked';
  } finally {
    session.race.dispose();
  }
}

/** The place of a job's files, which no other process writes until the returned function is called; or that another does. */
function claimJob(file: string): Promise<(() => void) | HeldPlace> {
  const beside = [checkpointPath(file)];
  return claimPlace({ option: '--out', file, beside, existing: 'goOn', remedy: '' }, say).catch(
    (error: unknown) => {
      if (error instanceof HeldPlace) return error;
      throw error;
    },
  );
}

function sayOutcome(job: Job, run: RunFile): void {
  const inWords = sayOf(run.data);
  const [outcome] = resultOf(run).contestants;
  if (outcome === undefined) return;
  const chosen = outcome.chosen
    ? `; ${percent(outcome.chosen.letterError)} with the weights of update ${count(outcome.chosen.update)}, ${inWords('chosen on held-out {$sequences}')}`
    : '';
  say(
    `   ${job.id}: ${inWords('{$unit} error')} ${percent(outcome.letterError)} after ${count(outcome.updates)}${chosen}`,
  );
}

async function runAll(request: RunRequest, jobs: readonly Job[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw new PlaygroundError('bad-setting', `--out ${folder} cannot be made: ${why(cause)}.`, { cause });
  });
  const fileOf = (job: Job) => path.join(folder, `${job.id}.json`);
  const there = jobs.filter((job) => isThere(fileOf(job)));
  if (there.length > 0 && !request.resume)
    throw new PlaygroundError(
      'bad-setting',
      `${folder} has ${there.length} of these runs already: --resume goes on with them, or name another folder.`,
    );
  const data = await loadData(
    wantedData(request.plan.shared, request.dataFile, { format: request.format }),
    say,
  );
  assertRunnable(request.plan.shared, factsOf(data));
  const backend = await startBackend('wasm');
  const place = { data, dataFile: request.dataFile, backend };
  const stop = listenForStop(() => {
    say('\nStopping; --resume goes on from here. A second signal (Ctrl-C) ends at once.');
  });
  const restart = { allowed: request.restartDamaged, say };
  let effort = jobs.reduce((sum, job) => sum + job.effort, 0);
  let worked = 0;
  /** Whether a signal has left something to do: one that comes while the last run is measured has not. */
  let cutShort = false;
  const leftOut: HeldPlace[] = [];
  const started = now();
  for (const [i, job] of jobs.entries()) {
    const state = await stateOf(job, fileOf(job), data).catch((error: unknown) => {
      // Set aside, or refused, by whoever holds its place.
      if (error instanceof DamagedRunFile) return 'begun' as const;
      throw error;
    });
    cutShort ||= stop.asked() && state !== 'done';
    if (cutShort) break;
    const time = worked > 0 ? `, about ${duration((((now() - started) / worked) * effort) / 1000)} left` : '';
    say(`[${i + 1}/${jobs.length}] ${job.id}${state === 'done' ? ' is done' : time}`);
    effort -= job.effort;
    if (state === 'done') continue;
    const release = await claimJob(fileOf(job));
    if (release instanceof HeldPlace) {
      leftOut.push(release);
      continue;
    }
    // Whoever held the place until now may have gone on with the run.
    const held = (await unlessDamaged(fileOf(job), restart, () => stateOf(job, fileOf(job), data))) ?? 'new';
    const ways = { begun: held === 'begun', restart, stopAsked: stop.asked };
    cutShort = held !== 'done' && !(await runJob(job, fileOf(job), place, ways));
    release();
    if (cutShort) break;
    worked += job.effort;
    sayOutcome(job, await readRunFile(fileOf(job)));
  }
  stop.release();
  for (const { message } of leftOut) say(`note: one of these runs was left out: ${message}`);
  process.exitCode = (cutShort ? stop.exitCode() : null) ?? (leftOut.length > 0 ? 2 : 0);
}

/** What is told of a result before the tables. */
function sayAbout({ file, result }: Named): void {
  if (!standsInTables(result)) say(`note: ${file} stands behind no figure of the paper’s tables.`);
}

/**
 * Results of all finished runs in a folder and its folders, each run once, and their files; what is not finished, there twice or of no
 * table is named.
 */
async function resultsIn(
  folder: string,
): Promise<{ readonly results: readonly Result[]; readonly files: readonly string[] }> {
  const entries = await readdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw new PlaygroundError('bad-setting', `${folder} cannot be read.`, { cause });
  });
  const found: Named[] = [];
  for (const file of entries.filter((entry) => entry.endsWith('.json')).sort()) {
    const run = await readRunFile(path.join(folder, file)).catch((error: unknown) =>
      error instanceof DamagedRunFile ? error : null,
    );
    if (run === null) say(`note: ${file} is no run file and is passed over.`);
    else if (run instanceof DamagedRunFile) say(`note: ${run.fault}; it is passed over.`);
    else if (run.altered) say(`note: ${alteredText(file)}`);
    else if (isDone(run)) found.push({ file, result: resultOf(run), weights: run.checkpoint });
    else say(`note: ${file} is not finished and is passed over.`);
  }
  const { results, repeats } = countOnce(found);
  for (const repeat of repeats) say(`note: ${repeatText(repeat)}`);
  found.forEach(sayAbout);
  return { results, files: found.map(({ file }) => path.join(folder, file)) };
}

/** @throws PlaygroundError with one sentence for the user */
export async function reproduceCommand(words: readonly string[]): Promise<void> {
  const request = readReproduce(words);
  for (const sentence of idleReproduceOptions(words)) say(`note: ${sentence}`);
  if (request.kind === 'merge') {
    if (request.json !== null) await checkPlace(asked('--json', request.json, request.force));
    const { results, files } = await resultsIn(request.folder);
    if (request.json !== null)
      await checkPlace({ ...asked('--json', request.json, request.force), reads: files });
    if (request.json !== null) await writeWhole(request.json, encodeResults(results));
    process.stdout.write(reproductionText(results));
    return;
  }
  const jobs = shardOf(planJobs(request.plan), request.shard);
  if (request.list)
    for (const { id, settings } of jobs)
      process.stdout.write(`${id}  ${count(settings.maxUpdates)} updates\n`);
  else if (request.out !== null) {
    await runAll(request, jobs, request.out);
    process.stdout.write(reproductionText((await resultsIn(request.out)).results));
  }
}
