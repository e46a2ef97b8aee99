/** Beam search over one sequence: several ways to write it are kept side by side, the likeliest of them is the answer. */
import { at } from '../base/assert.ts';

/** How a beam searches. */
export interface BeamPlan {
  /** Ways that are kept, 1 … 10; with 1 it is greedy. */
  readonly width: number;
  /** Where sequences end of themselves, log-probabilities are divided by length to this power: 0 prefers short ones. */
  readonly lengthPower: number;
}

/** A way to write the sequence so far. */
export interface Way {
  readonly tokens: readonly number[];
  /** Log-probability of all its tokens. */
  readonly score: number;
  /** Place of the way that it goes on from, among those that ran before this step. */
  readonly from: number;
}

/** One sequence's beam. */
export class Beam {
  readonly #plan: BeamPlan;
  readonly #end: number | null;
  #running: readonly Way[] = [{ tokens: [], score: 0, from: 0 }];
  readonly #ended: Way[] = [];

  /** @param end the token that ends sequences, null where lengths are known beforehand */
  constructor(plan: BeamPlan, end: number | null) {
    this.#plan = plan;
    this.#end = end;
  }

  /** Ways that still run: what follows each is to be scored. */
  get running(): readonly Way[] {
    return this.#running;
  }

  /**
   * Goes one token further: of all that may follow any way the likeliest are kept; those that end stand aside, and the
   * beam is narrower by them.
   * @param scores of every token after each running way [running × V]; any constant may be added to a way's row
   */
  extend(scores: ArrayLike<number>): void {
    const V = scores.length / this.#running.length;
    const width = this.#plan.width - this.#ended.length;
    const ways = this.#running.flatMap(({ tokens, score }, from) => {
      const first = from * V;
      let highest = Number.NEGATIVE_INFINITY;
      for (let a = 0; a < V; a++) highest = Math.max(highest, at(scores, first + a));
      let total = 0;
      for (let a = 0; a < V; a++) total += Math.exp(at(scores, first + a) - highest);
      const shift = score - highest - Math.log(total);
      return likeliest(scores, first, V, width).map((token) => ({
        ...{ token, from, before: tokens },
        score: at(scores, first + token) + shift,
      }));
    });
    const kept = ways
      .sort((a, b) => b.score - a.score || a.from - b.from || a.token - b.token)
      .slice(0, width)
      .map(({ token, score, from, before }): Way => ({ tokens: [...before, token], score, from }));
    const ends = ({ tokens }: Way): boolean => tokens[tokens.length - 1] === this.#end;
    this.#ended.push(...kept.filter(ends));
    this.#running = kept.filter((way) => !ends(way));
  }

  /** The best way, its end included if it has one; among those that ran out of cells and those that ended. */
  best(): readonly number[] {
    const merit = ({ tokens, score }: Way): number =>
      this.#end === null ? score : score / Math.max(1, tokens.length) ** this.#plan.lengthPower;
    const [first, ...others] = [...this.#ended, ...this.#running];
    if (first === undefined) return [];
    return others.reduce((best, way) => (merit(way) > merit(best) ? way : best), first).tokens;
  }
}

/** The places of the `count` highest of V numbers from `first` on, highest first, equal ones in order. */
function likeliest(scores: ArrayLike<number>, first: number, V: number, count: number): readonly number[] {
  const top: number[] = [];
  for (let a = 0; a < V; a++) {
    const score = at(scores, first + a);
    const last = top[top.length - 1];
    if (top.length === count && last !== undefined && score <= at(scores, first + last)) continue;
    let place = top.length;
    while (place > 0 && at(scores, first + at(top, place - 1)) < score) place--;
    top.splice(place, 0, a);
    if (top.length > count) top.pop();
  }
  return top;
}
