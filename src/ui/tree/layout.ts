/** Where the letters of a roll-out tree stand: columns are the word's cells, rows the tokens that were tried. */
import type { Branch } from './branches.ts';

/** One token, or several that lead to the same end at the same cost. */
export interface TreeRow {
  /** The first is the one that stands for all. */
  readonly tokens: readonly [number, ...number[]];
  readonly cost: number;
  /** Middle of the row, px. */
  readonly y: number;
  /** Which branch it belongs to. */
  readonly branch: number;
}

export interface TreeLayout {
  readonly rows: readonly TreeRow[];
  /** Middle of each branch’s tail, px. */
  readonly tails: readonly number[];
  /** Middle of the trunk, px. */
  readonly trunk: number;
  readonly height: number;
}

export const ROW = 20;
/** Between two branches, px. */
const GAP = 8;
/** So many tokens of one end and one cost have rows of their own; more share one. */
const APART = 3;

/**
 * The rows of a branch: tokens of `alone` have one each, and of the others those that cost alike share one where they
 * are many.
 */
function rowsOf({ twigs }: Branch, alone: ReadonlySet<number>): Pick<TreeRow, 'tokens' | 'cost'>[] {
  const rows: { tokens: [number, ...number[]]; cost: number }[] = [];
  for (const cost of new Set(twigs.map((twig) => twig.cost))) {
    const tokens = twigs.filter((twig) => twig.cost === cost).map(({ token }) => token);
    const others = tokens.filter((token) => !alone.has(token));
    const [first, ...rest] = others;
    const together = others.length > APART;
    for (const token of tokens) if (!together || alone.has(token)) rows.push({ tokens: [token], cost });
    if (together && first !== undefined) rows.push({ tokens: [first, ...rest], cost });
  }
  return rows;
}

/** @param alone tokens that are shown by themselves whatever they cost */
export function layOutTree(branches: readonly Branch[], alone: ReadonlySet<number>): TreeLayout {
  const rows: TreeRow[] = [];
  const tails: number[] = [];
  let top = 0;
  branches.forEach((each, branch) => {
    const own = rowsOf(each, alone);
    own.forEach((row, i) => rows.push({ ...row, y: top + (i + 0.5) * ROW, branch }));
    tails.push(top + (own.length * ROW) / 2);
    top += own.length * ROW + GAP;
  });
  const height = Math.max(ROW, top - GAP);
  return { rows, tails, trunk: height / 2, height };
}

/** Columns of a tree in a box so wide: one a cell, then the leaves. */
export interface TreeColumns {
  readonly column: number;
  /** Where the leaves begin, px. */
  readonly leaves: number;
  readonly width: number;
}

const EDGE = 20;
const LEAVES = 112;

export function treeColumns(room: number, T: number): TreeColumns {
  const column = Math.max(26, Math.min(56, Math.floor((room - EDGE - LEAVES) / T)));
  const leaves = EDGE + T * column + 12;
  return { column, leaves, width: leaves + LEAVES - 12 };
}

/** Middle of cell p’s column, px. */
export const columnX = ({ column }: TreeColumns, p: number): number => EDGE + (p + 0.5) * column;

/** A smooth line from one place to another, leaving and arriving level. */
export function curve(x0: number, y0: number, x1: number, y1: number): string {
  const middle = (x0 + x1) / 2;
  return `M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}`;
}
