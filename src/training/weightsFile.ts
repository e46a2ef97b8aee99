/** One contestant's weights as a file that can be used by itself: a named tensor a matrix, and what it takes to read them. */
import * as z from 'zod/mini';
import { at } from '../base/assert.ts';
import { isChainMethod } from '../experiments/contestants.ts';
import { fullContestantName } from '../experiments/contestantName.ts';
import { ENGINE_VERSION } from '../experiments/engineVersion.ts';
import { decodeKeptLink, encodeKeptLink } from '../experiments/link.ts';
import { dataSchema } from '../experiments/runData.ts';
import { schemaFault } from '../experiments/schemaFault.ts';
import type { Settings } from '../experiments/settings.ts';
import { encoderUnits, type ModelConfig } from '../model/config.ts';
import type { DataSet } from '../tasks/task.ts';
import { TENSOR_FAULTS } from '../text/en/tensorFaults.ts';
import { inEnglish, tell } from '../text/tell.ts';
import { modelConfig } from './modelConfig.ts';
import { splitWeights, weightSpecs } from './namedWeights.ts';
import { runDataOf } from './runDataOf.ts';
import { decodeTensors, encodeTensors, readTensors, TensorFault, type TensorFile } from './safetensors.ts';

const FORMAT = 'searnn-weights';
const VERSION = '1';

/** Whose weights they are. */
export interface TrainedWeights {
  /** Of the whole run. */
  readonly settings: Settings;
  readonly data: DataSet;
  /** From 0. */
  readonly contestant: number;
  readonly update: number;
  /** Whether they are the last ones, or those that held-out sequences chose. */
  readonly which: 'last' | 'chosen';
  /** [P] */
  readonly weights: Float32Array;
}

/** A network as readers of the file need it: nothing is left to be worked out. */
const networkOf = ({ dropout: _, ...config }: ModelConfig): object => ({
  ...config,
  encoderUnits: encoderUnits(config as ModelConfig),
});

/** The file's bytes. What stands in its metadata is told in docs/formats.md. */
export function encodeWeights(trained: TrainedWeights): Uint8Array<ArrayBuffer> {
  const { settings, data, contestant, update, which, weights } = trained;
  const own = at(settings.contestants, contestant);
  const config = modelConfig(settings, data);
  const json = (value: unknown): string => JSON.stringify(value);
  const metadata = {
    ...{ format: FORMAT, version: VERSION, engine: ENGINE_VERSION },
    contestant: inEnglish(() => fullContestantName(own)),
    ...{ method: own.method, update: String(update), weights: which, task: data.task },
    network: json(isChainMethod(own.method) ? null : networkOf(config)),
    vocabulary: json(data.vocabulary),
    sourceVocabulary: json(data.sourceVocabulary),
    ending: json(data.packing.ending),
    settings: encodeKeptLink({ ...settings, contestants: [own] }),
    data: json(runDataOf(data)),
  };
  return encodeTensors({ tensors: splitWeights(weightSpecs(own.method, config), weights), metadata });
}

const headSchema = z.object({
  vocabulary: z.array(z.string()),
  sourceVocabulary: z.nullable(z.array(z.string())),
  settings: z.string(),
  data: dataSchema,
});

/** What a file of weights says of where they come from. */
export interface WeightsHead extends Omit<z.infer<typeof headSchema>, 'settings'> {
  /** Of that one contestant. */
  readonly settings: Settings;
}

/** Every text that is JSON as what it says; what is none stays a text, which no schema takes for something else. */
function parsed(metadata: TensorFile['metadata']): Record<string, unknown> {
  const { vocabulary, sourceVocabulary, data } = metadata;
  const told: Record<string, unknown> = { settings: metadata['settings'] };
  for (const [name, text = ''] of Object.entries({ vocabulary, sourceVocabulary, data })) {
    try {
      told[name] = JSON.parse(text);
    } catch {
      told[name] = text;
    }
  }
  return told;
}

/** Tensors, and what is said of them: null in a file that another program wrote, without our metadata. */
export interface WeightsFile {
  readonly tensors: TensorFile['tensors'];
  readonly head: WeightsHead | null;
}

/**
 * What a file's metadata say of its weights; null where another program wrote them.
 * @throws TensorFault when they are of another file of this program; PlaygroundError `bad-link` on settings that this release does not know
 */
export function weightsHeadOf(metadata: TensorFile['metadata']): WeightsHead | null {
  const { format = FORMAT, version } = metadata;
  if (format === 'searnn-checkpoint') throw new TensorFault(tell(TENSOR_FAULTS.otherFormat, { format }));
  // What others write there, such as `pt`, tells nothing of the weights.
  if (format !== FORMAT || version === undefined) return null;
  if (version !== VERSION) throw new TensorFault(tell(TENSOR_FAULTS.later, { version, own: VERSION }));
  const told = parsed(metadata);
  const read = headSchema.safeParse(told);
  if (!read.success) throw new TensorFault(schemaFault(read.error, told));
  return { ...read.data, settings: decodeKeptLink(read.data.settings) };
}

/** @throws TensorFault when the bytes are no such file; PlaygroundError `bad-link` on settings that this release does not know */
export function decodeWeights(bytes: Uint8Array): WeightsFile {
  const { tensors, metadata } = decodeTensors(bytes);
  return { tensors, head: weightsHeadOf(metadata) };
}

/** The same of a file, of which nothing is in memory but its tensors. @throws as above; what the browser throws where it cannot read */
export async function readWeights(file: Blob): Promise<WeightsFile> {
  const { tensors, metadata } = await readTensors(file);
  return { tensors, head: weightsHeadOf(metadata) };
}
