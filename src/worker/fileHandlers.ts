/** How requests about files that hold weights are answered. */
import { encodeKept, readCheckpointFile } from './checkpoints.ts';
import type { ConfiguredRun } from './configuredRun.ts';
import type { DataLoads } from './dataLoads.ts';
import type { Handlers } from './dispatcher.ts';
import type { FileRequests } from './fileRequests.ts';
import { requireRun } from './requireRun.ts';
import { beginWith, encodeKeptWeights, findWeights } from './weights.ts';

/** What of a session they look at. */
interface InUse {
  readonly loads: DataLoads;
  readonly configured: ConfiguredRun | null;
}

/** @param inUse what is there when a request comes */
export function fileHandlers(inUse: () => InUse): Pick<Handlers, keyof FileRequests> {
  const inView = (): ConfiguredRun => requireRun(inUse().configured);
  return {
    checkpoint: ({ kept }) => (kept ? encodeKept(kept) : inView().checkpoint()),
    openCheckpoint: ({ file }) => readCheckpointFile(file),
    saveWeights: ({ kept, ...wanted }) => {
      if (kept === null) return inView().weights(wanted);
      const { loads, configured } = inUse();
      const { data } = loads.take(kept.data, configured?.loaded);
      return encodeKeptWeights({ ...wanted, kept }, data);
    },
    findWeights: ({ file, name }) => findWeights(file, name),
    beginWith: (asked) => {
      // They stay the newest: the run that begins with them is configured next.
      const { loads, configured } = inUse();
      return beginWith(asked, loads.choose(asked.data, configured?.loaded).data);
    },
  };
}
