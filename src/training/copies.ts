/** Copies of a race's contestants: put where a snapshot was taken, and whatever is done to them changes no training number. */
import { assert, at } from '../base/assert.ts';
import type { Snapshot } from './contract.ts';
import type { Racer } from './racer.ts';

export class Copies {
  readonly #make: () => readonly Racer[];
  #racers: readonly Racer[] | null = null;
  #standsAt: Snapshot | null = null;

  /** @param make called when a copy is first wanted; the copies are disposed with this */
  constructor(make: () => readonly Racer[]) {
    this.#make = make;
  }

  /** The copies as the contestants were at `snapshot`; they stay so until they are asked for again or learn. */
  at(snapshot: Snapshot): readonly Racer[] {
    const racers = (this.#racers ??= this.#make());
    assert(snapshot.length === racers.length, 'a snapshot of this race');
    if (snapshot !== this.#standsAt)
      for (const [i, racer] of racers.entries()) racer.restore(at(snapshot, i));
    this.#standsAt = snapshot;
    return racers;
  }

  /** Called by whoever taught a copy something: it no longer stands where it was put. */
  moved(): void {
    this.#standsAt = null;
  }

  dispose(): void {
    for (const racer of this.#racers ?? []) racer.dispose();
    this.#racers = null;
    this.#standsAt = null;
  }
}
