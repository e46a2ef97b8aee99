/** The reasons of methods that look at no cost: they raise a given sequence's tokens, or weigh whole sequences. */
import { at } from '../../base/assert.ts';
import { METHODS } from '../../experiments/methods.ts';
import { REASONS } from '../../text/en/reasons.ts';
import { push } from '../costTable/cellSentence.ts';
import { tableSize } from '../costTable/layers.ts';
import { given, marked, tokenOf, type Why } from './why.ts';

/** @param rows tried ones of the cell @param own the one of the token that is wanted */
export function fromTruth(why: Why, rows: readonly number[], own: number): string {
  const { view, targets, choice, contestant, name, say } = why;
  const truth = choice.cell * tableSize(view).V + at(targets, choice.cell);
  const wanted = tokenOf(why, own);
  const does = say(REASONS.does[push(at(view.push, own))]);
  const network = given(why, rows, own);
  const told = { name, wanted, network, does };
  const { aims, prefix } = METHODS[contestant.method];
  const { fromTruth: messages } = REASONS;
  switch (aims) {
    case 'drawn':
      return own === truth
        ? say(messages.drawnTruth, told)
        : say(messages.drawn, { ...told, truth: tokenOf(why, truth) });
    case 'likelihood':
      return say(messages.likelihood, told);
    case 'margin': {
      const rival = rows.find((row) => at(view.push, row) > 0);
      return rival === undefined
        ? say(messages.marginKept, { name, wanted })
        : say(messages.margin, { name, wanted, rival: tokenOf(why, rival) });
    }
    default:
      return say(prefix === 'truth' ? messages.truth : messages.truthAnywhere, told);
  }
}

/**
 * What MLE would want where another method learns: the true token, and only after true ones; with what it would do to it
 * here, where that can be told. Nothing of MLE itself.
 */
export function wishOfMle({ view, targets, choice, contestant, counted, say }: Why): string {
  const { aims, prefix, learner } = METHODS[contestant.method];
  if (aims === 'truth' && prefix === 'truth') return '';
  const { cell } = choice;
  const truths = Array.from(targets);
  const end = counted.end === null ? -1 : truths.indexOf(counted.end);
  if (end >= 0 && cell > end) return say(REASONS.ofMle.ended);
  const truth = marked(at(targets, cell));
  const strayed = learner === 'network' && truths.some((token, p) => p < cell && view.rollIn[p] !== token);
  if (strayed) return say(REASONS.ofMle.strayed, { truth });
  const row = cell * tableSize(view).V + at(targets, cell);
  // The probability is not the model’s own: an SVM’s, or one that the truth was not tried for.
  if (aims === 'margin' || view.tried[row] !== 1) return say(REASONS.ofMle.wants, { truth });
  return say(REASONS.ofMle.does, { truth, does: say(REASONS.does[push(at(view.model, row) - 1)]) });
}
