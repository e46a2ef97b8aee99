/** The reasons of methods that look at no cost: they raise a given word's letters, or weigh whole words. */
import { at } from '../../base/assert.ts';
import type { TableView } from '../../experiments/reports.ts';
import { push } from '../costTable/reading.ts';
import { tableSize } from '../costTable/layers.ts';
import { DOES, given, tokenOf, type Piece, type Why } from './why.ts';

/** @param rows tried ones of the cell @param own the one of the letter that is wanted */
export function fromTruth(why: Why, rows: readonly number[], own: number): readonly Piece[] {
  const { view, targets, choice, contestant, name } = why;
  const truth = choice.cell * tableSize(view).V + at(targets, choice.cell);
  const wanted = tokenOf(why, own);
  const does = DOES[push(at(view.push, own))];
  const network = `; the network ${given(why, rows, own)}: ${does}. `;
  switch (contestant.method) {
    case 'raml':
      return own === truth
        ? [`${name} wants `, wanted, `, which is true and was drawn, whatever it costs${network}`]
        : [`${name} wants `, wanted, ', which it drew in place of the true ', tokenOf(why, truth), network];
    case 'crf':
      return [
        `${name} wants the whole true word likelier, so `,
        wanted,
        ` here; it ${given(why, rows, own)}: ${does}. `,
      ];
    case 'svm': {
      const rival = rows.find((row) => at(view.push, row) > 0);
      const margin = `${name} wants the true word ahead of every other by a point for each wrong letter. The one that comes closest has `;
      return rival === undefined
        ? [margin, wanted, ' here as well: leave it. ']
        : [margin, tokenOf(why, rival), ' here: raise ', wanted, ', lower ', tokenOf(why, rival), '. '];
    }
    case 'scheduledSampling':
      return [
        `${name} wants `,
        wanted,
        `, the true letter, whatever it costs and whatever stands before it${network}`,
      ];
    default:
      return [`${name} wants `, wanted, `, the true letter, whatever it costs${network}`];
  }
}

/**
 * What MLE would want where another method learns: the true letter, and only after true ones; with what it would do to it
 * here, where that can be told. Nothing of MLE itself.
 */
export function wishOfMle({ view, targets, choice, contestant, counted }: Why): readonly Piece[] {
  if (contestant.method === 'mle') return [];
  const { cell } = choice;
  const truths = Array.from(targets);
  const end = counted.end === null ? -1 : truths.indexOf(counted.end);
  if (end >= 0 && cell > end) return ['MLE would learn nothing here: the true word has ended.'];
  const wish = ['MLE would want 100\u00A0% for ', { token: at(targets, cell) }];
  const whole = contestant.method === 'crf' || contestant.method === 'svm';
  const strayed = !whole && truths.some((token, p) => p < cell && view.rollIn[p] !== token);
  return strayed
    ? [...wish, ', the true letter, but only after true letters: it never sees what was written here.']
    : [
        ...wish,
        `, the true letter, whatever the costs${wouldDo(view, cell, at(targets, cell), contestant)}.`,
      ];
}

/** `: raise it`. Nothing where the probability is not the model's own: an SVM's, or one the truth was not tried for. */
function wouldDo(view: TableView, cell: number, truth: number, { method }: Why['contestant']): string {
  const row = cell * tableSize(view).V + truth;
  if (method === 'svm' || view.tried[row] !== 1) return '';
  return `: ${DOES[push(at(view.model, row) - 1)]}`;
}
