/** Contestants at their start. */
import { isChainMethod } from '../experiments/contestants.ts';
import type { ContestantSettings, Settings } from '../experiments/settings.ts';
import type { RandomStream } from '../base/random.ts';
import { initialWeights, type ModelConfig } from '../model/config.ts';
import { NOTHING_ADDED, type Added } from '../searnn/added.ts';
import type { Packing } from '../tasks/packing.ts';
import type { DataSet } from '../tasks/task.ts';
import { ChainContestant } from './chainContestant.ts';
import { Contestant } from './contestant.ts';
import { modelConfig } from './modelConfig.ts';
import type { Racer } from './racer.ts';
import { taskSideOf } from './taskSide.ts';

/** What the contestants of a race share; plain data, so that it can cross to another thread. */
export interface SharedStart {
  readonly settings: Settings;
  readonly config: ModelConfig;
  readonly packing: Packing;
}

/**
 * One contestant with a network at these weights [P], or a linear chain, whose weights begin at zeros.
 * @param random the run's root stream
 * @param added functions, which cross to no other thread
 */
export function startContestant(
  own: ContestantSettings,
  { settings, config, packing }: SharedStart,
  weights: Float32Array,
  random: RandomStream,
  added: Added = NOTHING_ADDED,
): Racer {
  return isChainMethod(own.method)
    ? new ChainContestant(own.method, own, config)
    : new Contestant(own, settings, config, weights, random, taskSideOf({ packing }, own, added));
}

/** What the contestants of a race on these data share. */
export function sharedStart(settings: Settings, data: DataSet): SharedStart {
  return { settings, config: modelConfig(settings, data), packing: data.packing };
}

/** All contestants of a race: networks at the same weights. @param random the run's root stream */
export function startContestants(
  start: SharedStart,
  random: RandomStream,
  added: Added = NOTHING_ADDED,
): readonly Racer[] {
  const weights = initialWeights(start.config, random.fork('init'));
  return start.settings.contestants.map((own) => startContestant(own, start, weights, random, added));
}
