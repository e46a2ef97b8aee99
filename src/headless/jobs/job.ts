/** One of many runs: it trains its settings on the data that all of them have. */
import { scriptFrom, type Change, type Script } from '../../experiments/settingsChange.ts';
import type { PluginOrigin } from '../../experiments/runOrigin.ts';
import type { Settings } from '../../experiments/settings.ts';

export interface Job {
  /** Unique among them; what is told of the run begins with it. */
  readonly id: string;
  readonly settings: Settings;
  /** Its time, in a unit of all of them. */
  readonly effort: number;
  /** What is changed on the way, where the run replays another one. */
  readonly changes?: readonly Change[];
  /** The functions of the user's own that train it; absent where there are none. */
  readonly plugin?: PluginOrigin | undefined;
  /** Whether its command can be given such functions. */
  readonly takesPlugin?: boolean;
}

/** The job as it is from where each contestant has done so many updates: settings in force, and changes to come. */
export const scriptAt = ({ settings, changes = [] }: Job, updates: readonly number[]): Script =>
  scriptFrom({ settings, changes, problem: null }, updates);
