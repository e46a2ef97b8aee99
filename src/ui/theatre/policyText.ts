/** Who wrote and what is wanted, in words. */
import { assertNever } from '../../base/assert.ts';
import type { Method } from '../../experiments/methods.ts';
import { OBJECTIVE_INFO } from '../../experiments/objectiveList.ts';
import type { TableView } from '../../experiments/reports.ts';
import type { ContestantSettings } from '../../experiments/settings.ts';
import type { Say } from '../../text/say.ts';

/** Who wrote the roll-in, `word`. */
export function rolledIn(say: Say, { referenceIn }: TableView, word: string, { prefix }: Method): string {
  if (prefix === 'drawn')
    return say('The decoder rolls in over “{$word}”, a {$sequence} drawn about the true one', { word });
  if (!referenceIn.includes(0))
    return say('The decoder rolls in over the true {$units}, “{$word}”, as in teacher forcing', { word });
  const told = Array.from(referenceIn).flatMap((byReference, t) => (byReference === 1 ? [t + 1] : []));
  if (told.length === 0)
    return say('The decoder writes the {$sequence} by its own choices, “{$word}”', { word });
  return say(
    told.length === 1
      ? 'The decoder writes the {$sequence}, “{$word}”, with the truth at {$unit} {$places} and its own choice elsewhere'
      : 'The decoder writes the {$sequence}, “{$word}”, with the truth at {$units} {$places} and its own choice elsewhere',
    { word, places: told.join(', ') },
  );
}

/**
 * Who finishes the word after the chosen cell.
 * @param byReference 1 marks the reference’s letters
 */
export function rolledOut(
  say: Say,
  byReference: Uint8Array,
  reference: ContestantSettings['reference'],
): string {
  if (byReference.length === 0)
    return say('The forced {$unit} is the last one of the {$sequence}, so nothing is left to finish.');
  if (!byReference.includes(0))
    return reference === 'copy'
      ? say(
          'After each forced {$unit} the reference finishes the {$sequence} by copying the truth, so nothing that follows can be wrong.',
        )
      : say('After each forced {$unit} the reference finishes the {$sequence} in the best way that is left.');
  return byReference.includes(1)
    ? say(
        'After each forced {$unit} the model and the reference finish the {$sequence}: the same {$units} are the reference’s, whatever was forced.',
      )
    : say(
        'After each forced {$unit} the model finishes the {$sequence} itself, with whatever that {$unit} leads it to write.',
      );
}

/** What the costs make an objective want, in a sentence; `here` says it of one letter. */
export function wanted(say: Say, own: ContestantSettings, here: string): string {
  const { name, wants } = OBJECTIVE_INFO[own.objective];
  switch (wants) {
    case 'soft':
      return `The costs become a target, q = softmax(−${own.costScale} · cost): ${here}.`;
    case 'best':
      return own.objective === 'll'
        ? say(
            'Log-loss wants the cheapest {$unit} of a cell with probability 1; a tie is drawn at random: {$here}.',
            { here },
          )
        : say(
            '{$name} wants the cheapest {$unit} of a cell above all others; a tie is drawn at random: {$here}.',
            {
              name,
              here,
            },
          );
    case 'cheapest':
      return say(
        '{$name} has no single target {$unit}: it is lowest where only the cheapest are left, so {$here}.',
        {
          name,
          here,
        },
      );
    default:
      return assertNever(wants);
  }
}
