/** `searnn train --seeds`: the same settings with several seeds, each a run file of its own, and the table of all of them. */
import path from 'node:path';
import { atOnce } from '../base/sliced.ts';
import { PlaygroundError } from '../base/errors.ts';
import { contestantNames } from '../experiments/contestantName.ts';
import { pluginCaveat } from '../experiments/replay.ts';
import { resultOf } from '../experiments/results.ts';
import type { Named } from '../experiments/runGroups.ts';
import { splitSentences } from '../experiments/splitSentences.ts';
import { sayOf } from '../tasks/say.ts';
import { splitReport } from '../tasks/splitReport.ts';
import type { DataSet } from '../tasks/task.ts';
import { REPLAY } from '../text/en/replay.ts';
import { listed } from '../text/numbers.ts';
import { tell } from '../text/tell.ts';
import { parseAtOnce } from './atOnce.ts';
import { parseBackend, parseKernels } from './backend.ts';
import { checkpointPath } from './checkpointPlace.ts';
import type { CommandLine } from './commandLine.ts';
import { DamagedRunFile } from './damagedRunFile.ts';
import { stateOf } from './jobState.ts';
import { crewFor, type Crew } from './jobs/crew.ts';
import { Estimate } from './jobs/estimate.ts';
import type { Job } from './jobs/job.ts';
import { trainJobs } from './jobs/trainJobs.ts';
import { checkPlace } from './outPlace.ts';
import { dataPathsOf, prepare, type Prepared } from './prepare.ts';
import { alteredText, readRunFile } from './readRunFile.ts';
import { unlessDamaged } from './resume.ts';
import { seedsFrom, type SeedsAsked } from './seeds.ts';
import { seedsText } from './seedsText.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);

/** What is about all seeds, and not about a run. */
const OF_SEEDS: readonly string[] = ['seeds', 'jobs', 'out', 'json', 'restart-damaged'];

/** `runs/a.json` → `runs/a.seed7.json` */
function seedFile(out: string, seed: number): string {
  const { dir, name, ext, base } = path.parse(out);
  return path.join(dir, `${ext === '.json' ? name : base}.seed${seed}.json`);
}

function jobsOf({ settings, script, plugin }: Prepared, asked: SeedsAsked): readonly Job[] {
  return seedsFrom(asked, settings.seed).map((seed) => ({
    id: `seed ${seed}`,
    settings: { ...settings, seed },
    effort: settings.maxUpdates,
    changes: script?.changes ?? [],
    plugin: plugin?.origin,
    takesPlugin: true,
  }));
}

/** Looks whether all can be written and gone on with, before any is trained. @throws PlaygroundError what is in the way */
async function checkFiles(
  jobs: readonly Job[],
  fileOf: (job: Job) => string,
  data: DataSet,
  reads: readonly (string | undefined)[],
  restartDamaged: boolean,
): Promise<void> {
  for (const job of jobs) {
    const file = fileOf(job);
    const beside = [checkpointPath(file)];
    await checkPlace({ option: '--out', file, beside, existing: 'goOn', remedy: '', reads });
    const look = () => stateOf(job, file, data);
    if (!restartDamaged) await unlessDamaged(file, { allowed: false, say }, look);
    // It is set aside in its turn, by whoever holds its place.
    else
      await look().catch((error: unknown) => {
        if (!(error instanceof DamagedRunFile)) throw error;
      });
  }
}

/** Says what all seeds train on, and what of it a reader may not have meant. */
function introduce({ settings, data, config, script, plugin }: Prepared, jobs: readonly Job[]): void {
  const { split: splitId, contestants, maxUpdates, targetError, heldOut } = settings;
  const split = atOnce(splitReport(data, splitId));
  const inWords = sayOf(data);
  const words = inWords('{$train} training and {$test} test {$sequences}', {
    train: split.trainCount,
    test: split.testCount,
  });
  const seeds = listed(jobs.map((job) => String(job.settings.seed)));
  say(`${contestantNames(contestants).join(' and ')} on ${data.name}: ${words}, seeds ${seeds}.`);
  for (const sentence of splitSentences(split, data, splitId)) say(sentence);
  if (config?.altered) say(`note: ${tell(REPLAY.altered)}`);
  const otherFunctions = config && pluginCaveat(config, plugin?.origin);
  if (otherFunctions) say(`note: ${otherFunctions}`);
  const problem = script?.problem ?? null;
  if (problem !== null) say(`note: ${tell(REPLAY.unplayed, { problem })}`);
  if (script?.changes.some(({ updates }) => Math.min(...updates) > maxUpdates))
    say('note: the run of --config changed settings at later updates, too.');
  if (targetError > 0 && heldOut === 0)
    say(
      inWords(
        'note: --target-error stops these runs by their test {$sequences}, whose error is then no test of them; with --held-out 0.1 held-out {$sequences} stop them.',
      ),
    );
}

/** All that training needs. @throws PlaygroundError */
async function gather(
  command: CommandLine,
  asked: SeedsAsked,
  fileOf: (job: Job) => string,
): Promise<{ jobs: readonly Job[]; estimate: Estimate; crew: Crew }> {
  const { own } = command;
  const [backend, kernels] = [
    parseBackend(own.get('backend') ?? 'wasm'),
    parseKernels(own.get('kernels') ?? 'fused'),
  ];
  const threads = parseAtOnce('threads', own.get('threads'));
  const ofRun = new Map([...own].filter(([name]) => !OF_SEEDS.includes(name)));
  const prepared = await prepare({ ...command, own: ofRun }, say);
  const { settings, data, dataFile, separate, plugin } = prepared;
  if (settings.maxUpdates === 0)
    throw new PlaygroundError(
      'bad-setting',
      '--seeds trains every seed to its end: say with --steps where that is.',
    );
  const jobs = jobsOf(prepared, asked);
  const restartDamaged = own.has('restart-damaged');
  await checkFiles(
    jobs,
    fileOf,
    data,
    [...dataPathsOf(command), own.get('config'), own.get('plugin')],
    restartDamaged,
  );
  introduce(prepared, jobs);
  const estimate = new Estimate(jobs, () => performance.now());
  const crew = await crewFor({
    ...{ data, split: settings.split, dataFile, separate, plugin, backend, kernels },
    ...{ runs: jobs.length, jobs: asked.jobs, threads, restartDamaged, estimate },
  });
  return { jobs, estimate, crew };
}

/** The seeds that are done; of the others is said that they are not. */
async function doneOf(
  jobs: readonly Job[],
  fileOf: (job: Job) => string,
  data: DataSet,
): Promise<readonly Named[]> {
  const found: Named[] = [];
  const open: string[] = [];
  for (const job of jobs) {
    const file = fileOf(job);
    const state = await stateOf(job, file, data).catch((error: unknown) => {
      // Of a place where another process writes.
      if (error instanceof DamagedRunFile) return 'begun';
      throw error;
    });
    const run = state === 'done' ? await readRunFile(file) : null;
    if (run === null) open.push(String(job.settings.seed));
    else if (run.altered) say(`note: ${alteredText(file)}`);
    else found.push({ file, result: resultOf(run), weights: run.checkpoint });
  }
  if (open.length > 0) say(`note: not finished, and in no table: seed ${listed(open)}.`);
  return found;
}

/** @throws PlaygroundError with one sentence for the user */
export async function trainSeedsCommand(command: CommandLine, asked: SeedsAsked): Promise<void> {
  const fileOf = ({ settings }: Job) => seedFile(asked.out, settings.seed);
  const { jobs, estimate, crew } = await gather(command, asked, fileOf);
  await trainJobs({
    ...{ jobs, estimate, crew, fileOf },
    goesOn: 'the same command goes on from here',
    restartDamaged: command.own.has('restart-damaged'),
  });
  const done = await doneOf(jobs, fileOf, crew.data);
  process.stdout.write(seedsText(done, command.own.has('json'), say));
}
