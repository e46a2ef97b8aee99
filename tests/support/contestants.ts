/** A contestant outside of a race, at its start. */
import { randomFromSeed } from '../../src/base/random.ts';
import type { ContestantSettings, Settings } from '../../src/experiments/settings.ts';
import { initialWeights } from '../../src/model/config.ts';
import type { DataSet } from '../../src/tasks/task.ts';
import { Contestant } from '../../src/training/contestant.ts';
import { modelConfig } from '../../src/training/modelConfig.ts';
import { taskSideOf } from '../../src/training/taskSide.ts';

/** Starts where a race of the shared settings would. */
export function startContestant(
  own: ContestantSettings,
  shared: Settings,
  data: DataSet,
  random = randomFromSeed(shared.seed),
): Contestant {
  const config = modelConfig(shared, data);
  const weights = initialWeights(config, random.fork('init'));
  return new Contestant(own, shared, config, weights, random, taskSideOf(data, own));
}
