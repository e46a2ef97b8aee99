/** Who wrote and what is wanted, in words. */
import { assertNever } from '../../base/assert.ts';
import type { MethodId } from '../../experiments/contestants.ts';
import { OBJECTIVE_INFO } from '../../experiments/objectiveList.ts';
import type { TableView } from '../../experiments/reports.ts';
import type { ContestantSettings } from '../../experiments/settings.ts';

/** Who wrote the roll-in, `word`. */
export function rolledIn({ referenceIn }: TableView, word: string, method: MethodId): string {
  if (method === 'raml') return `The decoder rolls in over “${word}”, a word drawn about the true one`;
  if (!referenceIn.includes(0))
    return `The decoder rolls in over the true letters, “${word}”, as in teacher forcing`;
  const told = Array.from(referenceIn).flatMap((byReference, t) => (byReference === 1 ? [t + 1] : []));
  if (told.length === 0) return `The decoder writes the word by its own choices, “${word}”`;
  const places = told.length === 1 ? `letter ${told.join()}` : `letters ${told.join(', ')}`;
  return `The decoder writes the word, “${word}”, with the truth at ${places} and its own choice elsewhere`;
}

/**
 * Who finishes the word after the chosen cell.
 * @param byReference 1 marks the reference’s letters
 */
export function rolledOut(byReference: Uint8Array, reference: ContestantSettings['reference']): string {
  const after = 'After each forced letter';
  if (byReference.length === 0)
    return 'The forced letter is the last one of the word, so nothing is left to finish.';
  if (!byReference.includes(0))
    return reference === 'copy'
      ? `${after} the reference finishes the word by copying the truth, so nothing that follows can be wrong.`
      : `${after} the reference finishes the word in the best way that is left.`;
  return byReference.includes(1)
    ? `${after} the model and the reference finish the word: the same letters are the reference’s, whatever was forced.`
    : `${after} the model finishes the word itself, with whatever that letter leads it to write.`;
}

/** What the costs make an objective want, in a sentence; `here` says it of one letter. */
export function wanted(own: ContestantSettings, here: string): string {
  const { name, wants } = OBJECTIVE_INFO[own.objective];
  switch (wants) {
    case 'soft':
      return `The costs become a target, q = softmax(−${own.costScale} · cost): ${here}.`;
    case 'best':
      return own.objective === 'll'
        ? `Log-loss wants the cheapest letter of a cell with probability 1; a tie is drawn at random: ${here}.`
        : `${name} wants the cheapest letter of a cell above all others; a tie is drawn at random: ${here}.`;
    case 'cheapest':
      return `${name} has no single target letter: it is lowest where only the cheapest are left, so ${here}.`;
    default:
      return assertNever(wants);
  }
}
