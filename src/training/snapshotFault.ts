/** Whether a snapshot that comes from a file belongs to a race: counts and sizes, before anything is put in place. */
import { isChainMethod } from '../experiments/contestants.ts';
import type { Settings } from '../experiments/settings.ts';
import { chainSize } from '../chain/chainShape.ts';
import { MOMENT_COUNT } from '../kernels/updateJob.ts';
import { parameterCount } from '../model/config.ts';
import type { DataSet } from '../tasks/task.ts';
import type { Snapshot } from './contract.ts';
import { modelConfig } from './modelConfig.ts';
import { SNAPSHOTS } from '../text/en/snapshots.ts';
import { tell } from '../text/tell.ts';

/** Vectors of moments of a linear chain: squares and average. */
const CHAIN_MOMENTS = 2;

/** What keeps a snapshot from being a state of the race of these settings on these data, in words; null when nothing does. */
export function snapshotFault(snapshot: Snapshot, settings: Settings, data: DataSet): string | null {
  const { contestants, optimiser } = settings;
  if (snapshot.length !== contestants.length)
    return tell(SNAPSHOTS.contestants, { found: snapshot.length, wanted: contestants.length });
  const config = modelConfig(settings, data);
  for (const [i, { method }] of contestants.entries()) {
    const part = snapshot[i];
    const contestant = i + 1;
    if (part === undefined) return tell(SNAPSHOTS.missing, { contestant });
    const { weights, moments, chosen, updates } = part;
    if (!Number.isSafeInteger(updates) || updates < 0)
      return tell(SNAPSHOTS.updates, { contestant, updates: String(updates) });
    const isChain = isChainMethod(method);
    const size = isChain ? chainSize(config) : parameterCount(config);
    const kept = isChain ? CHAIN_MOMENTS : MOMENT_COUNT[optimiser];
    // A network's moments begin with its first update.
    const mayLack = !isChain && updates === 0;
    if (moments.length !== kept && !(mayLack && moments.length === 0))
      return tell(SNAPSHOTS.moments, { contestant, found: moments.length, wanted: kept });
    const vectors = { weights: [weights], chosen: chosen ? [chosen.weights] : [], moments } as const;
    for (const kind of ['weights', 'chosen', 'moments'] as const)
      for (const { length } of vectors[kind])
        if (length !== size)
          return tell(SNAPSHOTS.sizes[kind], { contestant, found: String(length), wanted: String(size) });
  }
  return null;
}
