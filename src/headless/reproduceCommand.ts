/** `searnn reproduce`: trains the runs behind the paper's tables, each to a file of its own, and merges such files. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { PlaygroundError } from '../base/errors.ts';
import { standsInTables } from '../experiments/reproduced.ts';
import { planJobs, shardOf } from '../experiments/reproduction.ts';
import { encodeResults, resultOf, type Result } from '../experiments/results.ts';
import { countOnce, repeatText, type Named } from '../experiments/runGroups.ts';
import { DamagedRunFile } from './damagedRunFile.ts';
import { count } from './figures.ts';
import { writeWhole } from './files.ts';
import { isDone } from './jobState.ts';
import { checkPlace } from './outPlace.ts';
import { alteredText, readRunFile } from './readRunFile.ts';
import { idleReproduceOptions, readReproduce } from './reproduceOptions.ts';
import { reproduceRuns } from './reproduceRuns.ts';
import { reproductionText } from './reproductionText.ts';
import { asked } from './smallOptions.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);

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
    await reproduceRuns(request, jobs, request.out);
    process.stdout.write(reproductionText((await resultsIn(request.out)).results));
  }
}
