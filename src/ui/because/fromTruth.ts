/** The reasons of methods that look at no cost: they raise a given sequence's tokens, or weigh whole sequences. */
import { at } from '../../base/assert.ts';
import { METHODS } from '../../experiments/methods.ts';
import type { TableView } from '../../experiments/reports.ts';
import { push } from '../costTable/reading.ts';
import { tableSize } from '../costTable/layers.ts';
import { DOES, given, marked, tokenOf, type Why } from './why.ts';

/** @param rows tried ones of the cell @param own the one of the token that is wanted */
export function fromTruth(why: Why, rows: readonly number[], own: number): string {
  const { view, targets, choice, contestant, name, say } = why;
  const truth = choice.cell * tableSize(view).V + at(targets, choice.cell);
  const wanted = tokenOf(why, own);
  const does = DOES[push(at(view.push, own))];
  const network = given(why, rows, own);
  const told = { name, wanted, network, does };
  const { aims, prefix } = METHODS[contestant.method];
  switch (aims) {
    case 'drawn':
      return own === truth
        ? say(
            '{$name} wants {$wanted}, which is true and was drawn, whatever it costs; the network {$network}: {$does}.',
            told,
          )
        : say(
            '{$name} wants {$wanted}, which it drew in place of the true {$truth}; the network {$network}: {$does}.',
            { ...told, truth: tokenOf(why, truth) },
          );
    case 'likelihood':
      return say(
        '{$name} wants the whole true {$sequence} likelier, so {$wanted} here; it {$network}: {$does}.',
        told,
      );
    case 'margin': {
      const rival = rows.find((row) => at(view.push, row) > 0);
      const margin = say(
        '{$name} wants the true {$sequence} ahead of every other by a point for each wrong {$unit}.',
        { name },
      );
      return rival === undefined
        ? say('{$margin} The one that comes closest has {$wanted} here as well: leave it.', {
            margin,
            wanted,
          })
        : say('{$margin} The one that comes closest has {$rival} here: raise {$wanted}, lower {$rival}.', {
            ...{ margin, wanted, rival: tokenOf(why, rival) },
          });
    }
    default:
      return prefix === 'truth'
        ? say(
            '{$name} wants {$wanted}, the true {$unit}, whatever it costs; the network {$network}: {$does}.',
            told,
          )
        : say(
            '{$name} wants {$wanted}, the true {$unit}, whatever it costs and whatever stands before it; the network {$network}: {$does}.',
            told,
          );
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
  if (end >= 0 && cell > end) return say('MLE would learn nothing here: the true {$sequence} has ended.');
  const truth = marked(at(targets, cell));
  const strayed = learner === 'network' && truths.some((token, p) => p < cell && view.rollIn[p] !== token);
  return strayed
    ? say(
        'MLE would want 100\u00A0% for {$truth}, the true {$unit}, but only after true {$units}: it never sees what was written here.',
        { truth },
      )
    : say('MLE would want 100\u00A0% for {$truth}, the true {$unit}, whatever the costs{$does}.', {
        truth,
        does: wouldDo(view, cell, at(targets, cell), contestant),
      });
}

/** `: raise it`. Nothing where the probability is not the model's own: an SVM's, or one the truth was not tried for. */
function wouldDo(view: TableView, cell: number, truth: number, { method }: Why['contestant']): string {
  const row = cell * tableSize(view).V + truth;
  if (METHODS[method].aims === 'margin' || view.tried[row] !== 1) return '';
  return `: ${DOES[push(at(view.model, row) - 1)]}`;
}
