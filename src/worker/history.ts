/** The run as it was at earlier tests: bounded memory, denser towards the present. */
import { at } from '../base/assert.ts';
import type { TimePoint } from '../experiments/reports.ts';
import type { Snapshot } from '../training/contract.ts';

/** A run's history takes so many bytes at most, and so many time points whatever their size. */
const LIMITS = { bytes: 32 * 2 ** 20, most: 40, least: 4 } as const;

interface Kept {
  readonly timePoint: TimePoint;
  readonly snapshot: Snapshot;
}

const bytesOf = (snapshot: Snapshot): number =>
  snapshot.reduce(
    (sum, { weights, moments }) =>
      sum + weights.byteLength + moments.reduce((all, { byteLength }) => all + byteLength, 0),
    0,
  );

const totalOf = ({ updates }: TimePoint): number => updates.reduce((sum, each) => sum + each, 0);

/**
 * Which of the ascending places `positions` can best be spared: the one whose neighbours lie closest together for their
 * distance from the last one. Never the first or the last two.
 */
export function leastMissed(positions: readonly number[]): number {
  const last = at(positions, positions.length - 1);
  let spared = 1;
  let smallest = Number.POSITIVE_INFINITY;
  for (let i = 1; i < positions.length - 2; i++) {
    const gap = at(positions, i + 1) - at(positions, i - 1);
    const age = last - at(positions, i) + 1;
    if (gap / age < smallest) [smallest, spared] = [gap / age, i];
  }
  return spared;
}

export class History {
  #kept: Kept[] = [];
  #lastId = 0;

  /** Oldest first. */
  get timePoints(): readonly TimePoint[] {
    return this.#kept.map(({ timePoint }) => timePoint);
  }

  /** Keeps a snapshot; a time point at which nothing was learned since the last one takes that one's place. */
  add(updates: readonly number[], snapshot: Snapshot): void {
    const timePoint = { id: ++this.#lastId, updates };
    const before = this.#kept.at(-1);
    if (before !== undefined && totalOf(before.timePoint) >= totalOf(timePoint)) this.#kept.pop();
    this.#kept.push({ timePoint, snapshot });
    const room = Math.floor(LIMITS.bytes / Math.max(1, bytesOf(snapshot)));
    const capacity = Math.max(LIMITS.least, Math.min(LIMITS.most, room));
    while (this.#kept.length > capacity)
      this.#kept.splice(leastMissed(this.#kept.map(({ timePoint: each }) => totalOf(each))), 1);
  }

  /** What it takes to look back to a time point; null when it is not kept any more. */
  find(id: number): Snapshot | null {
    return this.#kept.find(({ timePoint }) => timePoint.id === id)?.snapshot ?? null;
  }

  /** The run went back to `updates` of each contestant: what lies after is void. */
  rewind(updates: readonly number[]): void {
    this.#kept = this.#kept.filter(({ timePoint }) =>
      timePoint.updates.every((count, i) => count <= (updates[i] ?? 0)),
    );
  }

  /** Takes over the history of the same run on a device that was lost. */
  inherit(lost: History): void {
    this.#kept = [...lost.#kept];
    this.#lastId = lost.#lastId;
  }
}
