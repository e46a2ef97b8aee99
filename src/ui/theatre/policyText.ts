/** Who wrote and what is wanted, in words. */
import { assertNever } from '../../base/assert.ts';
import type { Method } from '../../experiments/methods.ts';
import { OBJECTIVE_INFO } from '../../experiments/objectiveList.ts';
import type { TableView } from '../../experiments/reports.ts';
import type { ContestantSettings } from '../../experiments/settings.ts';
import { THEATRE } from '../../text/en/theatre.ts';
import type { Say } from '../../tasks/say.ts';
import { plain } from '../../text/numbers.ts';

/** Who wrote the roll-in, `word`. */
export function rolledIn(say: Say, { referenceIn }: TableView, word: string, { prefix }: Method): string {
  if (prefix === 'drawn') return say(THEATRE.rollIn.drawn, { word });
  if (!referenceIn.includes(0)) return say(THEATRE.rollIn.truth, { word });
  const told = Array.from(referenceIn).flatMap((byReference, t) => (byReference === 1 ? [t + 1] : []));
  return told.length === 0
    ? say(THEATRE.rollIn.learned, { word })
    : say(THEATRE.rollIn.mixed, { word, count: told.length, places: told.join(', ') });
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
  if (byReference.length === 0) return say(THEATRE.rollOut.last);
  if (!byReference.includes(0))
    return say(reference === 'copy' ? THEATRE.rollOut.copy : THEATRE.rollOut.best);
  return say(byReference.includes(1) ? THEATRE.rollOut.mixed : THEATRE.rollOut.learned);
}

/** What the costs make an objective want, in a sentence; `here` says it of one letter. */
export function wanted(say: Say, own: ContestantSettings, here: string): string {
  const { name, wants } = OBJECTIVE_INFO[own.objective];
  switch (wants) {
    case 'soft':
      return say(THEATRE.target.soft, { scale: plain(own.costScale), here });
    case 'best':
      return own.objective === 'll'
        ? say(THEATRE.target.logLoss, { here })
        : say(THEATRE.target.best, { name, here });
    case 'cheapest':
      return say(THEATRE.target.cheapest, { name, here });
    default:
      return assertNever(wants);
  }
}
