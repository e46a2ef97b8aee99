/** Weights that a run is given to begin with, instead of drawing its own. */
import { ContentHash } from '../base/contentHash.ts';
import { chainSize } from '../chain/chainShape.ts';
import type { Settings } from '../experiments/settings.ts';
import { parameterSpecs } from '../model/config.ts';
import type { DataSet } from '../tasks/task.ts';
import type { ContestantSnapshot, Snapshot } from './contract.ts';
import { modelConfig } from './modelConfig.ts';
import { joinWeights } from './namedWeights.ts';
import type { WeightsFile, WeightsHead } from './weightsFile.ts';

/** Whether tokens mean the same to the weights as in these data; what a file does not tell is taken for the same. */
export const meansTheSame = (head: WeightsHead | null, data: DataSet): boolean =>
  (['vocabulary', 'sourceVocabulary'] as const).every(
    (side) => head === null || JSON.stringify(head[side]) === JSON.stringify(data[side]),
  );

/** The flat vector [P] that the network of these settings has of a file's weights. @throws TensorFault that names the first weight that does not fit */
export const weightsOfNetwork = ({ tensors }: WeightsFile, settings: Settings, data: DataSet): Float32Array =>
  joinWeights(parameterSpecs(modelConfig(settings, data)), tensors);

const nothingDone = { updates: 0, seconds: 0, decoderCells: 0, rollOuts: 0 } as const;

/** Every contestant of a run before its first update, with these weights [P]; all are networks. */
export const startWith = ({ contestants }: Settings, weights: Float32Array): Snapshot =>
  contestants.map(() => ({ ...nothingDone, moments: [], weights }));

/** A linear chain before its first update beside such networks: all zeros. */
export function chainAtStart(settings: Settings, data: DataSet): ContestantSnapshot {
  const weights = new Float32Array(chainSize(modelConfig(settings, data)));
  return { ...nothingDone, moments: [weights, weights], weights };
}

/** 128 bits of SHA-256 of the flat vector: by it a run file names what its run began with. */
export const hashOfWeights = ({ buffer, byteOffset, byteLength }: Float32Array): string =>
  new ContentHash().update(new Uint8Array(buffer, byteOffset, byteLength)).digest();
