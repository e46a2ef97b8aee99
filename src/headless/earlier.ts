/** What `--resume` goes on from, read and seen to be of one run with the functions at hand. */
import { existsSync } from 'node:fs';
import type { RunFile } from '../experiments/runFile.ts';
import type { PluginOrigin } from '../experiments/runOrigin.ts';
import type { Settings } from '../experiments/settings.ts';
import type { Checkpoint } from '../training/checkpoint.ts';
import { assertBelongs } from './checkpointPlace.ts';
import { assertSamePlugin } from './plugin/pluginOfRun.ts';
import { readRunFile } from './readRunFile.ts';
import { readCheckpoint, unlessDamaged, type Restart } from './resume.ts';
import type { Resumed } from './resumed.ts';
import { readTrained } from './trainedRun.ts';

/** The state, and the settings that the run had where its checkpoint is damaged. */
export interface Earlier {
  readonly checkpoint: Checkpoint | null;
  readonly settings: Settings | null;
}

/** @param requireSame refuses a run that would go on with other functions */
async function stateIn(
  { out }: Resumed,
  restart: Restart,
  requireSame: (run: RunFile) => void,
): Promise<Earlier> {
  // Read before it may be set aside; that it may be damaged too is no matter then.
  const run = restart.allowed ? await readRunFile(out).catch(() => null) : null;
  if (run !== null) requireSame(run);
  const checkpoint = await readCheckpoint(out, restart);
  if (checkpoint !== null) requireSame(checkpoint.run);
  const settings = (checkpoint?.run ?? run)?.settings ?? null;
  // Where the run file is gone, the checkpoint has all of it.
  if (checkpoint === null || !existsSync(out)) return { checkpoint, settings };
  const beside = await unlessDamaged(out, restart, () => readRunFile(out));
  if (beside === null) return { checkpoint: null, settings };
  assertBelongs(beside, checkpoint, out);
  return { checkpoint, settings };
}

/**
 * @param plugin the functions of the user's own at hand
 * @throws PlaygroundError `bad-run-file`, or `bad-setting` where the run was trained with other functions
 */
export async function readEarlier(
  resumed: Resumed,
  plugin: PluginOrigin | undefined,
  restart: Restart,
): Promise<Earlier> {
  // What begins anew needs its functions, too, and nothing is set aside before they are there.
  const requireSame = (run: RunFile) =>
    assertSamePlugin(run.plugin, plugin, '--resume', { takesPlugin: true });
  if (resumed.inPlace) return stateIn(resumed, restart, requireSame);
  const checkpoint = await readTrained(resumed.file);
  requireSame(checkpoint.run);
  return { checkpoint, settings: checkpoint.run.settings };
}
