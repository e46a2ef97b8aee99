/** What the phases of an update are for a linear chain, which neither rolls in nor out. */
import { assertNever, at } from '../../base/assert.ts';
import { METHODS, type ChainMethodId } from '../../experiments/contestants.ts';
import type { TableView } from '../../experiments/reports.ts';
import { tableSize } from '../costTable/layers.ts';
import { decimals, push } from '../costTable/reading.ts';

/** The place that is told about. */
export interface ChainPlace {
  readonly letter: string;
  readonly truth: string;
  /** `cell 4` */
  readonly place: string;
  /** Of the letter there, in the view's layers. */
  readonly row: number;
  /** The word as it is read. */
  readonly read: string;
}

export function chainSentence(
  phase: 'encode' | 'roll in' | 'try' | 'roll out' | 'target' | 'push',
  method: ChainMethodId,
  view: TableView,
  { letter, truth, place, row, read }: ChainPlace,
): string {
  const { T, V } = tableSize(view);
  const { name } = METHODS[method];
  switch (phase) {
    case 'encode':
      return `Nothing is encoded: each of the ${T} images gives every letter a score by itself, the sum of the weights of its lit pixels.`;
    case 'roll in':
      return `Of all words of ${T} letters “${read}” has the highest score, pairs of neighbours included. It is found exactly, not letter by letter.`;
    case 'try':
      return `${name} tries nothing when it learns. For comparison each of the ${V} letters is forced at every cell; the truth at ${place} is ${truth}.`;
    case 'roll out':
      return `Around each forced letter stands the best word that has it there, before and after, found exactly.`;
    case 'target':
      return method === 'crf'
        ? `CRF wants the true word with probability 1, and so the true letter at every cell.`
        : `SVM wants the true word to lead every other by as many points as that one has wrong letters. Shown is the true letter of every cell.`;
    case 'push': {
      const [p, q, gradient] = [at(view.model, row), at(view.target, row), at(view.push, row)];
      const numbers = `at ${place}, ${letter} has p ${decimals(p)} and should have ${decimals(q)}`;
      return method === 'crf'
        ? `The gradient on the letters’ scores is p − q, with p added up over all words: ${numbers}, so it is ${push(gradient)}.`
        : `SVM itself raises the true word and lowers the one that breaks its margin most. Shown is p − q, with p a softmax of the best words’ scores: ${numbers}.`;
    }
    default:
      return assertNever(phase);
  }
}
