/** `searnn weights import`: a run that begins with the weights of a file, to be tested or trained on. */
import path from 'node:path';
import { PlaygroundError } from '../../base/errors.ts';
import { assertRunnable } from '../../experiments/combinations.ts';
import { contestantNames } from '../../experiments/contestantName.ts';
import { isChainMethod } from '../../experiments/contestants.ts';
import type { Settings } from '../../experiments/settings.ts';
import type { DataSet } from '../../tasks/task.ts';
import { factsOf } from '../../training/factsOf.ts';
import { meansTheSame, weightsOfNetwork } from '../../training/givenWeights.ts';
import { TensorFault } from '../../training/safetensors.ts';
import { decodeWeights, type WeightsFile, type WeightsHead } from '../../training/weightsFile.ts';
import { startBackend } from '../backend.ts';
import { checkpointPath } from '../checkpointPlace.ts';
import { type Checkpoint } from '../../training/checkpoint.ts';
import { readBytes } from '../files.ts';
import { claimPlace } from '../outPlace.ts';
import { RunKeeper } from '../runKeeper.ts';
import { RunSession } from '../runSession.ts';
import { asked } from '../smallOptions.ts';
import { readTrained } from '../trainedRun.ts';
import { filesOf, originalData, type Origin } from './originalData.ts';
import type { ImportRequest } from './weightsOptions.ts';

const bad = (message: string) => new PlaygroundError('bad-setting', message);

/** Says which file it is in which something is wrong. */
function inFile<T>(file: string, look: () => T): T {
  try {
    return look();
  } catch (cause) {
    if (!(cause instanceof TensorFault)) throw cause;
    throw new PlaygroundError(cause.code, `The weights ${file} cannot be used: ${cause.fault}.`, { cause });
  }
}

/** Settings, and what is known of the data: of the run that is named, or as the file says. @throws PlaygroundError `bad-setting` */
function originOf({ file }: ImportRequest, head: WeightsHead | null, like: Checkpoint | null): Origin {
  if (like !== null) return { settings: like.run.settings, format: like.run.data.format, checkpoint: like };
  if (head !== null) return { settings: head.settings, format: head.data.format, checkpoint: null };
  throw bad(
    `${file} does not say what its weights were trained with: name a run of such a network with --like <run.json>.`,
  );
}

/** @throws PlaygroundError `bad-setting` where a contestant is no network */
function assertNetworks({ contestants }: Settings): void {
  const chain = contestants.findIndex(({ method }) => isChainMethod(method));
  if (chain < 0) return;
  const name = contestantNames(contestants)[chain] ?? '';
  throw bad(
    `Contestant ${chain + 1} (${name}) is a linear chain, and only networks can begin with given weights.`,
  );
}

/** @throws PlaygroundError `bad-data` where tokens mean something else here */
function assertSameTokens(file: string, head: WeightsHead | null, data: DataSet): void {
  if (meansTheSame(head, data)) return;
  throw new PlaygroundError(
    'bad-data',
    `The weights ${file} are of other tokens than these data (${data.name}) have, so they would read them wrongly.`,
  );
}

/** The flat vector that the network of these settings has of the file's weights [P]. */
function weightsFor(request: ImportRequest, given: WeightsFile, settings: Settings, data: DataSet) {
  assertSameTokens(request.file, given.head, data);
  return inFile(request.file, () => weightsOfNetwork(given, settings, data));
}

/** @throws PlaygroundError with one sentence for the user */
export async function importWeights(request: ImportRequest, say: (text: string) => void): Promise<void> {
  const { file, out, force, like: likeFile } = request;
  const bytes = await readBytes(file, 'The file of weights', 'bad-run-file');
  const given = inFile(file, () => decodeWeights(bytes));
  const like = likeFile === null ? null : await readTrained(likeFile);
  const origin = originOf(request, given.head, like);
  const { settings } = origin;
  assertNetworks(settings);
  const reads = [file, likeFile, likeFile && checkpointPath(likeFile), ...filesOf(request, like)];
  const place = { ...asked('--out', out, force), beside: [checkpointPath(out)], reads };
  const release = await claimPlace(place, say);
  try {
    await begin(request, origin, given, say);
  } finally {
    release();
  }
  const names = contestantNames(settings.contestants).join(' and ');
  say(`Written to ${out}: ${names} with these weights, before the first update.`);
  say(
    `searnn evaluate ${out} tests them; searnn train --resume --out ${out} --steps 1000 trains from there.`,
  );
}

/** Writes the run as it stands before its first update. */
async function begin(
  request: ImportRequest,
  origin: Origin,
  given: WeightsFile,
  say: (text: string) => void,
): Promise<void> {
  const { settings } = origin;
  const { data, dataFile, separate } = await originalData(request, origin, say);
  assertRunnable(settings, factsOf(data));
  const weights = weightsFor(request, given, settings, data);
  const backend = await startBackend(request.backend, request.kernels);
  const keeper = new RunKeeper(request.out, null, say);
  const start = { settings, data, dataFile, separate, checkpoint: null };
  const begun = { ...start, given: { name: path.basename(request.file), weights } };
  const session = new RunSession(begun, backend, keeper);
  await session.save();
  session.race.dispose();
  keeper.requireKept();
}
