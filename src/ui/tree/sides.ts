/** Which way the coin of a mixed roll-out fell, in words. */
import { METHODS } from '../../experiments/methods.ts';
import { effectiveSettings } from '../../experiments/methodSettings.ts';
import type { TableView } from '../../experiments/reports.ts';
import type { ContestantSettings } from '../../experiments/settings.ts';
import { TREE } from '../../text/en/tree.ts';
import type { Say } from '../../tasks/say.ts';

const { coin } = TREE;

const byReference = ({ referenceOut }: Pick<TableView, 'referenceOut'>): boolean => referenceOut.includes(1);

/** Who finishes the word after a forced letter at `cell`, and by what chance. */
export function coinSentence(
  say: Say,
  view: TableView,
  contestant: ContestantSettings,
  cell: number,
): string {
  const { method, rollOut } = effectiveSettings(contestant);
  if (METHODS[method].learner === 'chain') return say(coin.chain);
  if (cell === view.decoded.length - 1) return say(coin.last);
  if (!METHODS[method].searches) return say(coin.costless);
  switch (rollOut) {
    case 'mixed':
      return say(coin.mixed, { who: byReference(view) ? 'reference' : 'model' });
    case 'mixed-states':
      return say(coin.mixedStates);
    case 'focused':
      return say(coin.focused);
    default:
      return say(rollOut === 'reference' ? coin.reference : coin.learned);
  }
}

/** What the other tree shows. */
export const otherSideSentence = (say: Say, view: TableView): string =>
  say(byReference(view) ? coin.otherModel : coin.otherReference);
