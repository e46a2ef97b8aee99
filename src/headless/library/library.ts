/** The package's door for programs: `import { train } from 'searnn-playground'`. @see docs/library.md */
export { PlaygroundError, type ErrorCode } from '../../base/errors.ts';
export type { MethodId } from '../../experiments/contestants.ts';
export type { PresetId } from '../../experiments/presets.ts';
export type { Evaluation } from '../../experiments/reports.ts';
export { decodeRunFile, encodeRunFile, type RunFile } from '../../experiments/runFile.ts';
export type { ContestantSettings, Settings } from '../../experiments/settings.ts';
export type { DataSet } from '../../tasks/task.ts';
export type { UpdateReport } from '../../training/contract.ts';
export type { ContestantAsked, RunAsked } from './asked.ts';
export type {
  CellToTry,
  OwnCost,
  OwnError,
  OwnMeasure,
  OwnPair,
  OwnSampler,
  OwnTask,
  Plugin,
} from '../plugin/plugin.ts';
export { readData, type ReadWays } from './readData.ts';
export type { Answer, Run, Test, TrainedContestant } from './run.ts';
export { train, type TrainWays } from './train.ts';
export type { Tensor } from '../../training/safetensors.ts';
