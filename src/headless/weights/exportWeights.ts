/** `searnn weights export`: the weights of one contestant of a run that was kept, for other programs. */
import path from 'node:path';
import { at } from '../../base/assert.ts';
import { PlaygroundError } from '../../base/errors.ts';
import { contestantNames } from '../../experiments/contestantName.ts';
import { isChainMethod } from '../../experiments/contestants.ts';
import type { RunFile } from '../../experiments/runFile.ts';
import { examplesOf } from '../../tasks/task.ts';
import { modelConfig } from '../../training/modelConfig.ts';
import { readingWeights } from '../../training/savedWeights.ts';
import { teacherLogits } from '../../training/teacherLogits.ts';
import { encodeWeights, type TrainedWeights } from '../../training/weightsFile.ts';
import { startBackend } from '../backend.ts';
import { checkpointPath } from '../checkpointPlace.ts';
import { type Checkpoint } from '../../training/checkpoint.ts';
import { count } from '../figures.ts';
import { writeTogether, type FilePart } from '../files.ts';
import { checkPlace } from '../outPlace.ts';
import { asked } from '../smallOptions.ts';
import { assertReads, readTrained, weightsOf } from '../trainedRun.ts';
import { filesOf, originalData } from './originalData.ts';
import type { ExportRequest } from './weightsOptions.ts';

const bad = (message: string) => new PlaygroundError('bad-setting', message);

/** Whose weights, from 0. @throws PlaygroundError `bad-setting` */
function chosenContestant({ contestant, file }: ExportRequest, { settings }: RunFile): number {
  const names = contestantNames(settings.contestants).map((name, i) => `${i + 1} (${name})`);
  if (contestant === null && names.length > 1)
    throw bad(`${file} has several contestants: choose one with --contestant, ${names.join(' or ')}.`);
  const index = (contestant ?? 1) - 1;
  if (index < names.length) return index;
  throw bad(`--contestant is ${index + 1}, but must be one of ${file}: ${names.join(' or ')}.`);
}

/** What sequences are read with. @throws PlaygroundError `bad-setting` */
function chosenWeights(checkpoint: Checkpoint, request: ExportRequest, contestant: number) {
  const own = at(checkpoint.run.settings.contestants, contestant);
  if (isChainMethod(own.method) && (request.weights === 'chosen' || request.logits !== null))
    throw bad(
      `Contestant ${contestant + 1} is a linear chain: its last weights can be exported, without --weights chosen and --logits.`,
    );
  return readingWeights(own, at(weightsOf(checkpoint, request.weights), contestant));
}

/** The file of `--logits`. */
async function logitsPart(trained: TrainedWeights, request: ExportRequest): Promise<readonly FilePart[]> {
  const { settings, data, weights } = trained;
  const { logits: file, sequences: most, backend, kernels, out } = request;
  if (file === null) return [];
  await startBackend(backend, kernels);
  const split = data.split(settings.split);
  const examples = examplesOf(data, split, split.test.subarray(0, most));
  const sequences = await teacherLogits(modelConfig(settings, data), weights, examples, data.packing);
  // Nine digits tell one float32 from the next.
  const short = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toPrecision(9)) : value;
  const told = { format: 'searnn-logits', version: 1, weights: path.basename(out), sequences };
  return [{ file, content: `${JSON.stringify(told, short)}\n` }];
}

/** @throws PlaygroundError with one sentence for the user */
export async function exportWeights(request: ExportRequest, say: (text: string) => void): Promise<void> {
  const { file, out, logits, force } = request;
  const checkpoint = await readTrained(file);
  const reads = [file, checkpointPath(file), ...filesOf(request, checkpoint)];
  await checkPlace({ ...asked('--out', out, force), reads });
  if (logits !== null) await checkPlace({ ...asked('--logits', logits, force), reads: [...reads, out] });
  const { run } = checkpoint;
  const { settings } = run;
  const contestant = chosenContestant(request, run);
  const own = chosenWeights(checkpoint, request, contestant);
  const origin = { settings, format: run.data.format, checkpoint };
  const { data } = await originalData(request, origin, say);
  assertReads(run, checkpoint.snapshot, settings, data);
  const trained = { settings, data, contestant, which: request.weights, ...own };
  const more = await logitsPart(trained, request);
  await writeTogether([{ file: out, content: encodeWeights(trained) }, ...more]);
  const name = at(contestantNames(settings.contestants), contestant);
  say(`${count(own.weights.length)} weights of ${name}, update ${count(own.update)}, written to ${out}.`);
  if (logits !== null) say(`Scores of test sequences written to ${logits}.`);
}
