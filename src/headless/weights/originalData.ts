/** The data that weights were trained on, read again. */
import { PlaygroundError } from '../../base/errors.ts';
import type { Settings } from '../../experiments/settings.ts';
import type { DataSet } from '../../tasks/task.ts';
import type { Checkpoint } from '../../training/checkpoint.ts';
import { requireNoTask } from '../plugin/pluginOfRun.ts';
import { loadData, pathsOf, wantedData } from '../loadData.ts';
import { requireSeparate, separatePaths, wholePath } from '../separatePaths.ts';
import type { SeparatePaths } from '../../training/checkpointTexts.ts';
import type { WeightsRequest } from './weightsOptions.ts';

/** Where weights come from. */
export interface Origin {
  readonly settings: Settings;
  /** How a file of the reader's own was read, where its lines did not say so. */
  readonly format: string | undefined;
  /** What is known of where the data lay. */
  readonly checkpoint: Checkpoint | null;
}

/** Data, and where they were found. */
export interface OriginalData {
  readonly data: DataSet;
  /** Null for data that come with the playground. */
  readonly dataFile: string | null;
  readonly separate: SeparatePaths;
}

/** Files that a command reads, so that none of them is written. */
export const filesOf = (
  { dataFile, how }: WeightsRequest,
  checkpoint: Checkpoint | null,
): readonly string[] => {
  const { dataFile: own = null, separate = {} } = checkpoint ?? {};
  return [
    ...[dataFile, own].flatMap((each) => (each ? pathsOf(each) : [])),
    ...[how.testData, how.heldOutData, separate.testData, separate.heldOutData].flatMap((each) => each ?? []),
  ];
};

function dataFileOf({ dataFile }: WeightsRequest, { settings, checkpoint }: Origin): string | null {
  const bad = (message: string) => new PlaygroundError('bad-setting', message);
  if (settings.data !== 'own') {
    if (dataFile === null) return null;
    throw bad(
      `--data names ${dataFile}, but the weights are of data that come with the playground: leave it out.`,
    );
  }
  if (dataFile === null && checkpoint !== null)
    requireNoTask(checkpoint.run, 'weights', 'such weights stand in its checkpoint alone');
  const file = dataFile ?? checkpoint?.dataFile ?? null;
  if (file === null) throw bad('The weights are of a data file of your own: name it with --data <file>.');
  return wholePath(file);
}

/** @throws PlaygroundError `bad-setting` when nothing says where they lie, `bad-data` when they cannot be read */
export async function originalData(
  request: WeightsRequest,
  origin: Origin,
  say: (text: string) => void,
): Promise<OriginalData> {
  const { settings, format, checkpoint } = origin;
  const dataFile = dataFileOf(request, origin);
  const separate = separatePaths(request.how, checkpoint?.separate);
  requireSeparate(settings, separate, checkpoint?.run ?? null);
  const how = { format: request.how.format ?? (dataFile === null ? undefined : format), ...separate };
  const data = await loadData(wantedData(settings, dataFile, how), say, checkpoint?.vocabularies);
  return { data, dataFile, separate };
}
