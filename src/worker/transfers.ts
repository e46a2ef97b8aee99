/** What of an answer changes hands instead of being copied: large memory that the worker has made for it. */
import type { RequestName, Requests } from './protocol.ts';

type Transfers = {
  readonly [Name in RequestName]?: (result: Requests[Name]['result']) => Transferable[];
};

const TRANSFERS: Transfers = {
  checkpoint: ({ bytes }) => [bytes.buffer],
  saveWeights: ({ bytes }) => [bytes.buffer],
  // Weights and moments, each of which was read into memory of its own.
  openCheckpoint: ({ snapshot: { contestants } }) =>
    contestants.flatMap(({ weights, moments, chosen }) =>
      [weights, ...moments, ...(chosen ? [chosen.weights] : [])].map(({ buffer }) => buffer as ArrayBuffer),
    ),
};

/** @param result of the request of this name */
export function transfersOf(name: RequestName, result: Requests[RequestName]['result']): Transferable[] {
  // The table ties result to name; TypeScript cannot follow that through a union of results.
  const transfers = TRANSFERS[name] as ((result: unknown) => Transferable[]) | undefined;
  return transfers?.(result) ?? [];
}
