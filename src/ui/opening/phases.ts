/** One update of one word in seven phases; what each shows is a pure function of the trace and the position. */
import { assertNever, at } from '../../base/assert.ts';
import { isChainMethod, METHODS, type MethodId } from '../../experiments/contestants.ts';
import { effectiveSettings } from '../../experiments/methodSettings.ts';
import { OBJECTIVE_INFO } from '../../experiments/objectiveList.ts';
import type { TableView } from '../../experiments/reports.ts';
import type { ContestantSettings } from '../../experiments/settings.ts';
import type { CellChoice, Layer } from '../../state/selection.ts';
import { decimals, push } from '../costTable/reading.ts';
import { countTried, finishedWords } from '../rollOuts/finishedWords.ts';
import { tableSize } from '../costTable/layers.ts';
import { chainSentence } from './chainSentence.ts';
import type { Trace } from './trace.ts';

export const PHASE_NAMES = ['encode', 'roll in', 'try', 'roll out', 'cost', 'target', 'push'] as const;

/** The parts of the picture that a phase speaks of; all others stand back. */
export type Part = 'glyphs' | 'rollIn' | 'reads' | 'table' | 'rollOuts';

export interface Phase {
  readonly name: (typeof PHASE_NAMES)[number];
  readonly sentence: string;
  readonly parts: readonly Part[];
  readonly layer: Layer | 'tried';
}

/** Phase `position` (0 … 6) of contestant `contestant` in `trace`, told at cell `choice`. */
export function phaseAt(trace: Trace, position: number, contestant: number, choice: CellChoice): Phase {
  const name = PHASE_NAMES[Math.max(0, Math.min(position, PHASE_NAMES.length - 1))] ?? 'encode';
  const view = at(trace.report.views, contestant);
  return { name, sentence: sentenceOf(name, trace, view, choice), ...PICTURES[name] };
}

const PICTURES: Readonly<Record<Phase['name'], Pick<Phase, 'parts' | 'layer'>>> = {
  encode: { parts: ['glyphs'], layer: 'tried' },
  'roll in': { parts: ['glyphs', 'rollIn'], layer: 'tried' },
  try: { parts: ['rollIn', 'table'], layer: 'tried' },
  'roll out': { parts: ['rollOuts'], layer: 'tried' },
  cost: { parts: ['table', 'rollOuts'], layer: 'cost' },
  target: { parts: ['table'], layer: 'target' },
  push: { parts: ['table'], layer: 'difference' },
};

function sentenceOf(name: Phase['name'], trace: Trace, view: TableView, { cell, token }: CellChoice): string {
  const { vocabulary, report, settings } = trace;
  const { targets } = report.word;
  const { T, V } = tableSize(view);
  const letter = at(vocabulary, token);
  const truth = at(vocabulary, at(targets, cell));
  const place = `cell ${cell + 1}`;
  const row = cell * V + token;
  const tried = view.tried[row] === 1;
  const own = effectiveSettings(at(settings.contestants, view.contestant));
  const { name: method, searches } = METHODS[own.method];
  const text = (tokens: ArrayLike<number>): string =>
    Array.from(tokens, (a) => vocabulary[a] ?? '?').join('');
  const wish =
    own.method === 'raml'
      ? { whole: 'the drawn letter', one: 'drawn', letter: text([at(view.rollIn, cell)]) }
      : { whole: 'the truth', one: 'true', letter: truth };
  const word = finishedWords(view, targets, vocabulary, cell).find((each) => each.token === token);
  if (isChainMethod(own.method) && name !== 'cost')
    return chainSentence(name, own.method, view, { letter, truth, place, row, read: text(view.decoded) });
  switch (name) {
    case 'encode':
      return `The encoder reads the ${T} images from left to right and keeps what it saw of each.`;
    case 'roll in':
      return `${rolledIn(view, text(view.rollIn), own.method)}, and keeps its state at every cell.`;
    case 'try': {
      if (!searches)
        return `${method} tries nothing: it takes ${wish.whole} of every cell, ${wish.letter} at ${place}, and asks no further.`;
      const here = countTried(view, cell);
      const all = view.tried.reduce((sum, each) => sum + each, 0);
      return `From the state kept at ${place}, ${here} letters are forced in turn; the truth there is ${truth}. Over the whole word that makes ${all} roll-outs.`;
    }
    case 'roll out':
      if (!searches)
        return `${method} rolls nothing out. For comparison, these words copy the truth after each forced letter.`;
      return rolledOut(view.referenceOut.subarray(cell * T + cell + 1, (cell + 1) * T));
    case 'cost':
      if (word === undefined) return `Letter ${letter} was not tried at ${place}, so it has no cost.`;
      return `Forced ${letter} at ${place} ends as “${word.letters.map((each) => each.text).join('')}”: ${word.wrong} of ${T} letters wrong, cost ${decimals(word.cost)}.`;
    case 'target':
      if (!searches)
        return `${method} wants the ${wish.one} letter with probability 1, whatever the others cost.`;
      return wanted(
        own,
        `at ${place}, ${letter} shall have ${tried ? decimals(at(view.target, row)) : 'nothing'}`,
      );
    case 'push': {
      if (!tried) return `Letter ${letter} was not tried at ${place}, so this update leaves its score alone.`;
      const [p, q, gradient] = [at(view.model, row), at(view.target, row), at(view.push, row)];
      return !searches || OBJECTIVE_INFO[own.objective].crossEntropy
        ? `The gradient on the logits is p − q: at ${place}, ${letter} has p ${decimals(p)} and should have ${decimals(q)}, so it is ${push(gradient)}.`
        : `The loss ${OBJECTIVE_INFO[own.objective].formula} has the gradient ${decimals(gradient)} by the score of ${letter} at ${place}, so it is ${push(gradient)}.`;
    }
    default:
      return assertNever(name);
  }
}

/** Who wrote the roll-in, `word`. */
function rolledIn({ referenceIn }: TableView, word: string, method: MethodId): string {
  if (method === 'raml') return `The decoder rolls in over “${word}”, a word drawn about the true one`;
  if (!referenceIn.includes(0))
    return `The decoder rolls in over the true letters, “${word}”, as in teacher forcing`;
  const told = Array.from(referenceIn).flatMap((byReference, t) => (byReference === 1 ? [t + 1] : []));
  if (told.length === 0) return `The decoder writes the word by its own choices, “${word}”`;
  const places = told.length === 1 ? `letter ${told.join()}` : `letters ${told.join(', ')}`;
  return `The decoder writes the word, “${word}”, with the truth at ${places} and its own choice elsewhere`;
}

/** Who finishes the word after the chosen cell: 1 marks the reference’s letters. */
function rolledOut(byReference: Uint8Array): string {
  const after = 'After each forced letter';
  if (byReference.length === 0)
    return 'The forced letter is the last one of the word, so nothing is left to finish.';
  if (!byReference.includes(0))
    return `${after} the reference finishes the word by copying the truth, so nothing that follows can be wrong.`;
  return byReference.includes(1)
    ? `${after} the model and the reference finish the word: the same letters are the reference’s, whatever was forced.`
    : `${after} the model finishes the word itself, with whatever that letter leads it to write.`;
}

/** What the costs make an objective want, in a sentence; `here` says it of one letter. */
function wanted(own: ContestantSettings, here: string): string {
  const { name, wants } = OBJECTIVE_INFO[own.objective];
  switch (wants) {
    case 'soft':
      return `The costs become a target, q = softmax(−${own.costScale} · cost): ${here}.`;
    case 'best':
      return own.objective === 'll'
        ? `Log-loss wants the cheapest letter of every cell with probability 1, ties drawn at random.`
        : `${name} wants the cheapest letter of every cell above all others, ties drawn at random.`;
    case 'cheapest':
      return `${name} singles out no letter: it is least where only the cheapest are left, so ${here}.`;
    default:
      return assertNever(wants);
  }
}
