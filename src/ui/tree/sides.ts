/** Which way the coin of a mixed roll-out fell, in words. */
import { isChainMethod, METHODS } from '../../experiments/contestants.ts';
import { effectiveSettings } from '../../experiments/methodSettings.ts';
import type { TableView } from '../../experiments/reports.ts';
import type { ContestantSettings } from '../../experiments/settings.ts';

const byReference = ({ referenceOut }: Pick<TableView, 'referenceOut'>): boolean => referenceOut.includes(1);

/** Who finishes the word after a forced letter at `cell`, and by what chance. */
export function coinSentence(view: TableView, contestant: ContestantSettings, cell: number): string {
  const { method, rollOut } = effectiveSettings(contestant);
  if (isChainMethod(method)) return 'rolls nothing out; shown is the best word for every letter forced here.';
  if (cell === view.decoded.length - 1) return 'has nothing left to finish after the last letter.';
  if (!METHODS[method].searches)
    return 'rolls nothing out when it learns; shown is what copying the truth would make.';
  switch (rollOut) {
    case 'mixed':
      return `tossed a coin for this word: ${byReference(view) ? 'the reference' : 'the model'} finishes it.`;
    case 'mixed-states':
      return 'tossed a coin at every letter: solid the model, dashed the reference.';
    case 'focused':
      return 'finishes the first letters, the reference the rest.';
    default:
      return rollOut === 'reference' ? 'has the reference finish the word.' : 'finishes the word by itself.';
  }
}

/** What the other tree shows. */
export function otherSideSentence(view: TableView): string {
  return `On the coin’s other side ${byReference(view) ? 'the model would finish the word itself' : 'the reference would finish it'}:`;
}
