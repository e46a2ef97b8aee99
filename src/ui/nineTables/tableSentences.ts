/** What stands in one of nine tables, as sentences. */
import { at } from '../../base/assert.ts';
import type { PolicyPair } from '../../experiments/policyPairs.ts';
import type { TableView } from '../../experiments/reports.ts';
import type { CellChoice } from '../../state/selection.ts';
import { layerValues, tableSize } from '../costTable/layers.ts';
import { countedIn, decimals, markSentence, WRONG_LETTERS } from '../costTable/cellSentence.ts';
import { GRID } from '../../text/en/grid.ts';
import { NINE_TABLES } from '../../text/en/nineTables.ts';
import type { Say } from '../../tasks/say.ts';

/** `Cell 4, letter t: regret 0.13, cost 0.25 (2 of 8 letters wrong) — best cost`; nothing is tried where the roll-in had ended. */
export function regretSentence(
  say: Say,
  view: TableView,
  targets: ArrayLike<number>,
  vocabulary: readonly string[],
  choice: CellChoice,
  counted = WRONG_LETTERS,
): string {
  const { V } = tableSize(view);
  const row = choice.cell * V + choice.token;
  const told = {
    ...{ cell: choice.cell + 1, token: at(vocabulary, choice.token) },
    marks: markSentence(view, targets, choice),
  };
  if (view.tried[row] !== 1) return say(NINE_TABLES.notTried, told);
  return say(NINE_TABLES.sentence, {
    ...told,
    regret: decimals(at(layerValues(view, 'regret'), row)),
    cost: `${decimals(at(view.cost, row))}${countedIn(say, view, targets, row, counted)}`,
  });
}

/** Which way the coins of mixed policies fell for this word; empty where none was thrown. */
export function coinSentence(
  say: Say,
  { rollIn, rollOut }: PolicyPair,
  { referenceIn, referenceOut }: TableView,
): string {
  const side = (reference: boolean) => ({
    policy: say(reference ? GRID.policies.reference : GRID.policies.learned),
  });
  // One coin for the whole word: its first letter, and what comes after that one was forced, tell how it fell.
  const coins = [
    ...(rollIn === 'mixed' ? [say(NINE_TABLES.rollIn, side(referenceIn[0] === 1))] : []),
    ...(rollOut === 'mixed' && referenceIn.length > 1
      ? [say(NINE_TABLES.rollOut, side(referenceOut[1] === 1))]
      : []),
  ];
  return coins.length === 0 ? '' : say(NINE_TABLES.coins, { count: coins.length, coins: coins.join(', ') });
}
