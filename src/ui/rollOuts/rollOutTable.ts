/** All roll-outs of a cell as a table: what was forced, what it became, how much of it is wrong, and what it costs. */
import type { TableView } from '../../experiments/reports.ts';
import type { PrintedTable } from '../../figures/latexTable.ts';
import type { Say } from '../../tasks/say.ts';
import { ROLL_OUTS } from '../../text/en/rollOuts.ts';
import { decimals } from '../costTable/cellSentence.ts';
import { finishedWords } from './finishedWords.ts';

interface Shown {
  readonly views: readonly TableView[];
  /** By contestant. */
  readonly names: readonly string[];
  readonly targets: ArrayLike<number>;
  readonly vocabulary: readonly string[];
  /** From 0. */
  readonly cell: number;
  /** The token that ends sequences. */
  readonly end: number | null;
}

/** The truth, the model's choice and the cheapest first, then by cost; what was not tried has no row. */
export function rollOutTable(
  say: Say,
  { views, names, targets, vocabulary, cell, end }: Shown,
): PrintedTable {
  const { caption, head } = ROLL_OUTS.table;
  const written = say.join(Array.from(targets, (token) => vocabulary[token] ?? '?'));
  return {
    caption: say(caption, { written, cell: cell + 1, truth: vocabulary[targets[cell] ?? -1] ?? '?' }),
    head: [
      ...[say(head.contestant), say(head.updates), say(head.forced)],
      ...[say(head.finished), say(head.wrong), say(head.cost)],
    ],
    rows: views.flatMap((view) =>
      finishedWords(view, targets, vocabulary, cell, end).map(({ token, cost, wrong, letters }) => [
        ...[names[view.contestant] ?? '', String(view.update), vocabulary[token] ?? '?'],
        ...[say.join(letters.map(({ text }) => text)), String(wrong), decimals(cost)],
      ]),
    ),
    notes: [],
  };
}
