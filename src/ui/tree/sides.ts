/** Which way the coin of a mixed roll-out fell, in words. */
import { METHODS } from '../../experiments/methods.ts';
import { effectiveSettings } from '../../experiments/methodSettings.ts';
import type { TableView } from '../../experiments/reports.ts';
import type { ContestantSettings } from '../../experiments/settings.ts';
import type { Say } from '../../text/say.ts';

const byReference = ({ referenceOut }: Pick<TableView, 'referenceOut'>): boolean => referenceOut.includes(1);

/** Who finishes the word after a forced letter at `cell`, and by what chance. */
export function coinSentence(
  say: Say,
  view: TableView,
  contestant: ContestantSettings,
  cell: number,
): string {
  const { method, rollOut } = effectiveSettings(contestant);
  if (METHODS[method].learner === 'chain')
    return say('rolls nothing out; shown is the best {$sequence} for every {$unit} forced here.');
  if (cell === view.decoded.length - 1) return say('has nothing left to finish after the last {$unit}.');
  if (!METHODS[method].searches)
    return 'rolls nothing out when it learns; shown is what copying the truth would make.';
  switch (rollOut) {
    case 'mixed':
      return say('tossed a coin for this {$sequence}: {$who} finishes it.', {
        who: byReference(view) ? 'the reference' : 'the model',
      });
    case 'mixed-states':
      return say('tossed a coin at every {$unit}: solid the model, dashed the reference.');
    case 'focused':
      return say('finishes the first {$units}, the reference the rest.');
    default:
      return rollOut === 'reference'
        ? say('has the reference finish the {$sequence}.')
        : say('finishes the {$sequence} by itself.');
  }
}

/** What the other tree shows. */
export function otherSideSentence(say: Say, view: TableView): string {
  return byReference(view)
    ? say('On the coin’s other side the model would finish the {$sequence} itself:')
    : 'On the coin’s other side the reference would finish it:';
}
