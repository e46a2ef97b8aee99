/** Whether a snapshot that comes from a file belongs to a race: counts and sizes, before anything is put in place. */
import { isChainMethod } from '../experiments/contestants.ts';
import type { Settings } from '../experiments/settings.ts';
import { chainSize } from '../chain/chainShape.ts';
import { MOMENT_COUNT } from '../kernels/updateJob.ts';
import { parameterCount } from '../model/config.ts';
import type { DataSet } from '../tasks/task.ts';
import type { Snapshot } from './contract.ts';
import { modelConfig } from './modelConfig.ts';

/** Vectors of moments of a linear chain: squares and average. */
const CHAIN_MOMENTS = 2;

/** What keeps a snapshot from being a state of the race of these settings on these data, in words; null when nothing does. */
export function snapshotFault(snapshot: Snapshot, settings: Settings, data: DataSet): string | null {
  const { contestants, optimiser } = settings;
  if (snapshot.length !== contestants.length)
    return `it holds ${snapshot.length} contestants, but the settings name ${contestants.length}`;
  const config = modelConfig(settings, data);
  for (const [i, { method }] of contestants.entries()) {
    const part = snapshot[i];
    if (part === undefined) return `contestant ${i + 1} is missing`;
    const { weights, moments, chosen, updates } = part;
    if (!Number.isSafeInteger(updates) || updates < 0)
      return `contestant ${i + 1} has done ${updates} updates, but that must be a whole number from 0`;
    const isChain = isChainMethod(method);
    const size = isChain ? chainSize(config) : parameterCount(config);
    const kept = isChain ? CHAIN_MOMENTS : MOMENT_COUNT[optimiser];
    // A network's moments begin with its first update.
    const mayLack = !isChain && updates === 0;
    if (moments.length !== kept && !(mayLack && moments.length === 0))
      return `contestant ${i + 1} has ${moments.length} vectors of moments, but must have ${kept}`;
    const vectors = { weights, ...(chosen && { 'chosen weights': chosen.weights }) };
    const named = [...Object.entries(vectors), ...moments.map((moment) => ['moments', moment] as const)];
    for (const [name, { length }] of named)
      if (length !== size) return `contestant ${i + 1} has ${length} ${name}, but must have ${size}`;
  }
  return null;
}
