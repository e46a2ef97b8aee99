/** The runs that `searnn reproduce` trains: their place, and their data. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { PlaygroundError } from '../base/errors.ts';
import { assertRunnable } from '../experiments/combinations.ts';
import { factsOf } from '../training/factsOf.ts';
import { why } from './files.ts';
import { isThere } from './jobState.ts';
import { crewFor, type Crew } from './jobs/crew.ts';
import { Estimate } from './jobs/estimate.ts';
import type { Job } from './jobs/job.ts';
import { trainJobs } from './jobs/trainJobs.ts';
import { loadData, wantedData } from './loadData.ts';
import type { ReproduceRequest } from './reproduceOptions.ts';

type RunRequest = Extract<ReproduceRequest, { readonly kind: 'run' }>;

const say = (text: string) => process.stderr.write(`${text}\n`);

/** Loads the data. @throws PlaygroundError */
async function gather(request: RunRequest, runs: number, estimate: Estimate): Promise<Crew> {
  const { plan, dataFile, format, jobs, threads, restartDamaged } = request;
  const data = await loadData(wantedData(plan.shared, dataFile, { format }), say);
  assertRunnable(plan.shared, factsOf(data));
  return crewFor({
    ...{
      data,
      split: plan.shared.split,
      dataFile,
      separate: {},
      plugin: null,
      backend: 'wasm',
      kernels: 'fused',
    },
    ...{ runs, jobs, threads, restartDamaged, estimate },
  });
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
  const estimate = new Estimate(jobs, () => performance.now());
  const crew = await gather(request, jobs.length, estimate);
  const { restartDamaged } = request;
  await trainJobs({ jobs, estimate, crew, fileOf, goesOn: '--resume goes on from here', restartDamaged });
}
