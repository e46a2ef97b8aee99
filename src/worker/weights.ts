/** The weights of one contestant as a file, and a run that begins with those of a file. */
import { at } from '../base/assert.ts';
import { PlaygroundError } from '../base/errors.ts';
import { contestantNames } from '../experiments/contestantName.ts';
import { isChainMethod } from '../experiments/contestants.ts';
import { begunWith } from '../experiments/places.ts';
import { RunRecord } from '../experiments/runRecord.ts';
import type { Settings } from '../experiments/settings.ts';
import type { DataSet } from '../tasks/task.ts';
import { ENGINE } from '../text/en/engine.ts';
import { GIVEN_WEIGHTS } from '../text/en/givenWeights.ts';
import { tell } from '../text/tell.ts';
import {
  chainAtStart,
  hashOfWeights,
  meansTheSame,
  startWith,
  weightsOfNetwork,
} from '../training/givenWeights.ts';
import { readMetadata, TensorFault } from '../training/safetensors.ts';
import { readingWeights, withChosen } from '../training/savedWeights.ts';
import { encodeWeights, readWeights, weightsHeadOf } from '../training/weightsFile.ts';
import type { FoundWeights, GivenStart, Requests, RunSnapshot, WantedWeights } from './protocol.ts';
import { requireSound } from './requireSound.ts';

/** Megabytes: a file of more would take more memory than a tab may have. */
const MOST = 1_024;

type WeightsOf = Pick<RunSnapshot, 'contestants' | 'record'> & { readonly settings: Settings };

/**
 * @param data that the run learns from
 * @throws PlaygroundError `bad-setting` where there is no such contestant or nothing has chosen its weights
 */
export function encodeWeightsOf(
  { settings, contestants, record }: WeightsOf,
  data: DataSet,
  { contestant, which }: WantedWeights,
): Requests['saveWeights']['result'] {
  const bad = (message: string) => new PlaygroundError('bad-setting', message);
  const [own, last] = [settings.contestants[contestant], contestants[contestant]];
  if (own === undefined || last === undefined)
    throw bad(tell(ENGINE.noContestant, { contestant: contestant + 1, count: settings.contestants.length }));
  const name = at(contestantNames(settings.contestants), contestant);
  if (which === 'chosen' && isChainMethod(own.method))
    throw bad(tell(GIVEN_WEIGHTS.lastOnly, { contestant: name }));
  const evaluations = record.contestants[contestant]?.evaluations ?? [];
  const part = which === 'last' ? last : withChosen(last, evaluations);
  if (part === null) throw bad(tell(GIVEN_WEIGHTS.noneChosen, { contestant: name }));
  const read = readingWeights(own, part);
  return { bytes: encodeWeights({ settings, data, contestant, which, ...read }), update: read.update };
}

/** The same of a run that is kept. @throws PlaygroundError `bad-run-file` where its snapshot is not one of its settings */
export function encodeKeptWeights(
  { kept, ...wanted }: Requests['saveWeights']['params'] & { kept: object },
  data: DataSet,
): Requests['saveWeights']['result'] {
  const { run, snapshot } = kept;
  const settings = snapshot.settings ?? run.settings;
  requireSound(snapshot, settings, data);
  return encodeWeightsOf({ ...snapshot, settings }, data, wanted);
}

const refused = (message: string, cause?: unknown) => new PlaygroundError('bad-run-file', message, { cause });

/** Says of which file it is that something is wrong with its weights. */
function inFile(name: string, cause: unknown): never {
  if (cause instanceof TensorFault)
    throw refused(tell(GIVEN_WEIGHTS.unusable, { name, fault: cause.fault }), cause);
  if (cause instanceof PlaygroundError) throw cause;
  // The browser does not give it, as of a file that was changed since it was chosen.
  throw refused(tell(GIVEN_WEIGHTS.unreadable, { name }), cause);
}

function look<T>(name: string, at: () => T): T {
  try {
    return at();
  } catch (cause) {
    if (cause instanceof TensorFault) inFile(name, cause);
    throw cause;
  }
}

/**
 * Whose weights a file holds; null where it holds none, but may hold a run.
 * @throws PlaygroundError `bad-run-file` where nothing says whose they are, or no run can begin with them
 */
export async function findWeights(file: Blob, name: string): Promise<FoundWeights | null> {
  // What holds no tensors is told where a run is looked for.
  const metadata = await readMetadata(file).catch((cause: unknown) =>
    cause instanceof TensorFault ? null : inFile(name, cause),
  );
  if (metadata === null || metadata['format'] === 'searnn-checkpoint') return null;
  const head = look(name, () => weightsHeadOf(metadata));
  if (head === null) throw refused(tell(GIVEN_WEIGHTS.untold, { name }));
  const { settings, data } = head;
  if (settings.contestants.some(({ method }) => isChainMethod(method)))
    throw refused(tell(GIVEN_WEIGHTS.chain, { name }));
  return { settings, data };
}

/**
 * A run before its first update, all of whose contestants have the weights of a file.
 * @throws PlaygroundError `bad-run-file` where they do not fit its network, `bad-data` where tokens mean something else in its data
 */
export async function beginWith(
  { file, name, settings }: Requests['beginWith']['params'],
  data: DataSet,
): Promise<GivenStart> {
  if (file.size > MOST * 1_048_576) throw refused(tell(GIVEN_WEIGHTS.tooLarge, { name, most: MOST }));
  const given = await readWeights(file).catch((cause: unknown) => inFile(name, cause));
  if (!meansTheSame(given.head, data))
    throw new PlaygroundError('bad-data', tell(GIVEN_WEIGHTS.otherTokens, { name, data: data.name }));
  const weights = look(name, () => weightsOfNetwork(given, settings, data));
  const begun = { name, weights: hashOfWeights(weights) };
  const events = [{ at: 0, what: begunWith(begun) }];
  const contestants = new RunRecord(settings.contestants.length).contestants();
  const record = { contestants, events, begunWith: begun };
  const from = { runId: 0, contestants: startWith(settings, weights), settings, record };
  return { from, chain: chainAtStart(settings, data) };
}
