/** The points of one contestant that the page has not been sent yet. */
import { at } from '../base/assert.ts';
import type { UpdateReport } from '../training/contract.ts';
import type { MetricColumns } from './protocol.ts';

/** What is kept of an update until it is sent. */
export type Point = Pick<UpdateReport, 'updates' | 'loss' | 'gradientNorm' | 'seconds' | 'decoderCells'>;

/** Grows by one point an update; taken, it begins anew. */
export class Columns {
  #points: Point[] = [];
  #every = 1;
  #next = 1;

  get length(): number {
    return this.#points.length;
  }

  /** The last update added, or where the run went back to. */
  get updates(): number {
    return this.#next - 1;
  }

  /** Adds one update, the one after the last added. */
  push({ updates, loss, gradientNorm, seconds, decoderCells }: Point): void {
    this.#next = updates + 1;
    if (updates % this.#every === 0)
      this.#points.push({ updates, loss, gradientNorm, seconds, decoderCells });
  }

  /** Keeps every second point until there are at most `limit`. */
  thinTo(limit: number): void {
    while (this.#points.length > limit) {
      this.#every *= 2;
      this.#points = this.#points.filter(({ updates }) => updates % this.#every === 0);
    }
  }

  /** Forgets all points: the contestant stands at `updates`. */
  rewind(updates: number): void {
    this.#points = [];
    this.#next = updates + 1;
  }

  /** All points as columns that nobody else holds. */
  take(): MetricColumns {
    const points = this.#points;
    const columns = {
      firstUpdate: points.length > 0 ? at(points, 0).updates : this.#next,
      loss: Float32Array.from(points, (point) => point.loss),
      gradientNorm: Float32Array.from(points, (point) => point.gradientNorm),
      seconds: Float32Array.from(points, (point) => point.seconds),
      decoderCells: Float64Array.from(points, (point) => point.decoderCells),
      ...(this.#every > 1 && { every: this.#every }),
    };
    this.#points = [];
    this.#every = 1;
    return columns;
  }
}
