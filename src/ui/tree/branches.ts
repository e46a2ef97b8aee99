/** The roll-outs of a cell as a tree: tokens that were tried, and after them the tails, equal ones merged. */
import type { Tokens } from '../../base/tokens.ts';
import { at } from '../../base/assert.ts';

/** The roll-outs of a word: arrays as in a view of it. T cells, V tokens. */
export interface Ends {
  /** 1 where the token was tried [T × V]. */
  readonly tried: Uint8Array;
  /** [T × V × T] */
  readonly finished: Tokens;
  /** [T × V], NaN where not tried. */
  readonly cost: Float32Array;
}

/** A token that was tried. */
export interface Twig {
  readonly token: number;
  readonly cost: number;
}

/** Tokens after which the word goes on alike. */
export interface Branch {
  /** Cheapest first, then by token; one at least. */
  readonly twigs: readonly Twig[];
  /** The letters after the cell [T − t − 1]. */
  readonly tail: readonly number[];
}

/** The branches of cell `cell` of a word of T cells, the one with the cheapest token first. */
export function branchesOf({ tried, finished, cost }: Ends, T: number, cell: number): readonly Branch[] {
  const V = tried.length / T;
  const byTail = new Map<string, { readonly twigs: Twig[]; readonly tail: readonly number[] }>();
  for (let token = 0; token < V; token++) {
    const row = cell * V + token;
    if (tried[row] !== 1) continue;
    const tail = Array.from(finished.subarray(row * T + cell + 1, (row + 1) * T));
    const twig = { token, cost: at(cost, row) };
    const branch = byTail.get(tail.join());
    if (branch === undefined) byTail.set(tail.join(), { twigs: [twig], tail });
    else branch.twigs.push(twig);
  }
  const branches = [...byTail.values()].map(({ twigs, tail }) => ({
    tail,
    twigs: twigs.sort((a, b) => a.cost - b.cost || a.token - b.token),
  }));
  const cheapest = ({ twigs }: Branch): number => at(twigs, 0).cost;
  return branches.sort((a, b) => cheapest(a) - cheapest(b) || at(a.twigs, 0).token - at(b.twigs, 0).token);
}

/** Tried tokens of a cell that cost alike. */
export interface Level {
  readonly cost: number;
  readonly tokens: readonly number[];
}

/** What the tokens tried at a cell cost, cheapest first. */
export function levelsOf(
  { tried, cost }: Pick<Ends, 'tried' | 'cost'>,
  T: number,
  cell: number,
): readonly Level[] {
  const V = tried.length / T;
  const levels = new Map<number, number[]>();
  for (let token = 0; token < V; token++) {
    const row = cell * V + token;
    if (tried[row] !== 1) continue;
    const here = at(cost, row);
    levels.set(here, [...(levels.get(here) ?? []), token]);
  }
  return [...levels].map(([each, tokens]) => ({ cost: each, tokens })).sort((a, b) => a.cost - b.cost);
}

/** The first cell before `cell` where the roll-in left the truth; null where it did not. */
export function leftTruthAt(
  rollIn: ArrayLike<number>,
  targets: ArrayLike<number>,
  cell: number,
): number | null {
  for (let t = 0; t < cell; t++) if (rollIn[t] !== targets[t]) return t;
  return null;
}
