/** Which tokens are tried at a cell: the truth, and what one or two ways to choose rank highest. */
import { assert, at } from '../base/assert.ts';
import type { TriedTokens } from './costTable.ts';
import type { Draws } from './draws.ts';
import { TOKEN_KINDS, type CellView, type TokenChoice } from './tokenKinds.ts';

/** Whether a choice surely tries every token. */
function triesAll({ kind, count }: TokenChoice, vocabularySize: number): boolean {
  const { counted, reachesAll } = TOKEN_KINDS[kind];
  return reachesAll && (!counted || count >= vocabularySize);
}

/** Whether `tokensToTry` must be given the scores. */
export function needsLogits(choices: readonly TokenChoice[], vocabularySize: number): boolean {
  if (choices.some((choice) => triesAll(choice, vocabularySize))) return false;
  return choices.some(({ kind }) => TOKEN_KINDS[kind].needsLogits);
}

/** What the choice is made from. N cells, V tokens. */
export interface TokenSource {
  /** 1 where tokens are tried [N]. */
  readonly cells: Uint8Array;
  readonly vocabularySize: number;
  /** [N, V]; may be null when `needsLogits` says so. */
  readonly logits: Float32Array | null;
  readonly draws: Draws;
}

/** The union of all choices, ascending within a cell, the truth always among them. Each choice has draws of its own. */
export function tokensToTry(choices: readonly TokenChoice[], source: TokenSource): TriedTokens {
  const { cells, vocabularySize: V, logits } = source;
  const { layout, targets } = source.draws.batch;
  assert(choices.length > 0 && choices.every(({ count }) => count >= 1), 'at least the truth is tried');
  assert(
    logits !== null || !needsLogits(choices, V),
    `the choice "${choices.map(({ kind }) => kind).join(' and ')}" needs the scores`,
  );
  if (choices.some((choice) => triesAll(choice, V))) return everyToken(cells, V);
  const draws = choices.map((_, i) => (i === 0 ? source.draws : source.draws.fork(`also ${i}`)));
  const starts = new Int32Array(layout.size + 1);
  const tokens: number[] = [];
  const ranks = new Float64Array(V);
  const chosen = new Uint8Array(V);
  const noScores = new Float32Array(V);
  for (let cell = 0; cell < layout.size; cell++) {
    if (cells[cell] === 1) {
      const truth = at(targets, cell);
      const scores = logits?.subarray(cell * V, (cell + 1) * V) ?? noScores;
      chosen.fill(0);
      for (const [i, choice] of choices.entries()) {
        const view = viewOf(at(draws, i), cell, scores);
        TOKEN_KINDS[choice.kind].rank(ranks, view, choice);
        ranks[truth] = Infinity;
        takeHighest(ranks, TOKEN_KINDS[choice.kind].counted ? choice.count : V, chosen);
      }
      for (let a = 0; a < V; a++) if (chosen[a] !== 0) tokens.push(a);
    }
    starts[cell + 1] = tokens.length;
  }
  return { starts, tokens: Int32Array.from(tokens) };
}

/** All V tokens at the chosen cells. */
function everyToken(cells: Uint8Array, V: number): TriedTokens {
  const starts = new Int32Array(cells.length + 1);
  for (let cell = 0; cell < cells.length; cell++)
    starts[cell + 1] = at(starts, cell) + (cells[cell] === 1 ? V : 0);
  const tokens = new Int32Array(at(starts, cells.length));
  for (let row = 0; row < tokens.length; row++) tokens[row] = row % V;
  return { starts, tokens };
}

/** A cell as ways to choose see it. @param scores [V] */
export function viewOf(draws: Draws, cell: number, scores: Float32Array): CellView {
  const { layout, targets } = draws.batch;
  const [b, t] = [at(layout.sequences, cell), at(layout.positions, cell)];
  const length = at(layout.lengths, b);
  return {
    scores,
    uniform: (token) => draws.uniform(cell, token, scores.length),
    reach: Math.max(t, length - 1 - t),
    neighbours: (distance) =>
      [t - distance, t + distance]
        .filter((position) => position >= 0 && position < length)
        .map((position) => at(targets, layout.cell(b, position))),
  };
}

/**
 * Marks the highest `count` ranks, −Infinity never; of equal ones the lowest index comes first. One pass, and not `at()`,
 * which is slow in a loop over all tokens: with 4,000 of them an update is a fifth faster.
 */
function takeHighest(ranks: Float64Array, count: number, chosen: Uint8Array): void {
  const most = Math.min(count, ranks.length);
  /** The highest so far, descending. */
  const tokens = new Int32Array(most);
  const keys = new Float64Array(most);
  let taken = 0;
  /** Of those taken. */
  let lowest = -Infinity;
  for (let a = 0; a < ranks.length; a++) {
    const rank = ranks[a] ?? NaN;
    // Most end here: one comparison for a token, which what is no number fails, too.
    if (taken === most && !(rank > lowest)) continue;
    if (rank === -Infinity) continue;
    // A rank that is no number is as good as none, but is taken where nothing better is left.
    const key = Number.isNaN(rank) ? -Infinity : rank;
    let place = taken < most ? taken++ : taken - 1;
    for (; place > 0 && (keys[place - 1] ?? Infinity) < key; place--) {
      keys[place] = keys[place - 1] ?? NaN;
      tokens[place] = tokens[place - 1] ?? 0;
    }
    keys[place] = key;
    tokens[place] = a;
    lowest = keys[taken - 1] ?? NaN;
  }
  for (let i = 0; i < taken; i++) chosen[tokens[i] ?? 0] = 1;
}
