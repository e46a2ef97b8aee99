/** Why learning moves a cell's probabilities: what a letter leads to, what is wanted, what there is, and what MLE would want. */
import { at } from '../../base/assert.ts';
import { METHODS } from '../../experiments/methods.ts';
import { effectiveSettings } from '../../experiments/methodSettings.ts';
import { OBJECTIVE_INFO } from '../../experiments/objectiveList.ts';
import type { TableView } from '../../experiments/reports.ts';
import { REASONS } from '../../text/en/reasons.ts';
import { COST_TABLE } from '../../text/en/costTable.ts';
import { tableSize } from '../costTable/layers.ts';
import { push } from '../costTable/cellSentence.ts';
import { fromTruth, wishOfMle } from './fromTruth.ts';
import { costsMore, leadsTo } from './outcome.ts';
import { given, percentOf, tokenOf, type Why } from './why.ts';

/** Probabilities and costs closer than this are equal, as float32. */
const TOLERANCE = 1e-6;

/** Sentences one after the other; empty ones are none. */
const together = (...sentences: readonly string[]): string =>
  sentences.filter((sentence) => sentence !== '').join(' ');

/** Every method and objective has a reason of its own; all numbers are the view's. Tokens are marked. */
export function reasonFor(why: Why): string {
  const { view, targets, choice, contestant, name, say } = why;
  const { V } = tableSize(view);
  const first = choice.cell * V;
  const rows = Array.from({ length: V }, (_, a) => first + a).filter((row) => view.tried[row] === 1);
  const { searches } = METHODS[contestant.method];
  if (rows.length === 0)
    return searches ? together(say(REASONS.nothingTried), wishOfMle(why)) : say(REASONS.ended, { name });
  const own = toldRow(view, rows, first + at(targets, choice.cell));
  const chosen = first + choice.token;
  return together(
    searches ? fromCosts(why, rows, own) : fromTruth(why, rows, own),
    chosen === own ? '' : ofChosen(why, rows, own, chosen),
    wishOfMle(why),
  );
}

/** The row that a cell is told by: of those with the highest target the truth's, else the one that is raised most. */
function toldRow({ target, push: slopes }: TableView, rows: readonly number[], truth: number): number {
  const highest = Math.max(...rows.map((row) => at(target, row)));
  const wanted = rows.filter((row) => at(target, row) > highest - TOLERANCE);
  if (wanted.includes(truth)) return truth;
  return wanted.reduce((best, row) => (at(slopes, row) < at(slopes, best) ? row : best));
}

/** `, as do 2 others`: who costs as little; where one is drawn among them it says so. */
function ties({ view, say }: Why, rows: readonly number[], own: number, drawn: boolean): string {
  const least = at(view.cost, own);
  const count = rows.filter((row) => Math.abs(at(view.cost, row) - least) < TOLERANCE).length - 1;
  if (count === 0) return '';
  const who = count === rows.length - 1 ? 'every' : count === 1 ? 'another' : 'several';
  return say(drawn ? REASONS.tiesDrawn : REASONS.ties, { who, count });
}

/** Whether the loss moves probabilities towards its target; other losses move a score, wherever the target is. */
const movesToTarget = ({ contestant }: Why): boolean =>
  !METHODS[contestant.method].searches ||
  OBJECTIVE_INFO[effectiveSettings(contestant).objective].crossEntropy;

function fromCosts(why: Why, rows: readonly number[], own: number): string {
  const { view, contestant, name, say } = why;
  const { objective } = effectiveSettings(contestant);
  const { name: loss, wants } = OBJECTIVE_INFO[objective];
  const outcome = leadsTo(why, own);
  const allAlike = rows.every((row) => Math.abs(at(view.cost, row) - at(view.cost, own)) < TOLERANCE);
  const does = push(at(view.push, own));
  const told = {
    ...{ token: tokenOf(why, own), outcome: outcome.text, least: allAlike ? '' : outcome.least },
    ...{ ties: ties(why, rows, own, wants === 'best'), network: given(why, rows, own) },
  };
  if (objective === 'll' || objective === 'kl')
    return say(REASONS.fromCosts.share, {
      ...{ ...told, name, wanted: percentOf(at(view.target, own)), does: say(REASONS.does[does]) },
    });
  return say(REASONS.fromCosts.score, {
    ...{ ...told, loss, pull: say(REASONS.pulls[objective]), push: say(COST_TABLE.pushes[does]) },
  });
}

/** The chosen letter, where it is not the one that the cell is told by. */
function ofChosen(why: Why, rows: readonly number[], own: number, chosen: number): string {
  const { view, contestant, say } = why;
  // An SVM’s p is for the eye only, and its reason names all that moves.
  const { aims, searches } = METHODS[contestant.method];
  const token = tokenOf(why, chosen);
  if (aims === 'margin') return '';
  if (!rows.includes(chosen)) return say(REASONS.chosen.notTried, { token });
  const more = costsMore(why, own, chosen);
  const has = percentOf(at(view.model, chosen));
  const moves = push(at(view.push, chosen));
  if (!movesToTarget(why))
    return say(REASONS.chosen.score, { token, more, has, push: say(COST_TABLE.pushes[moves]) });
  const told = { token, has, wanted: percentOf(at(view.target, chosen)), does: say(REASONS.does[moves]) };
  return searches ? say(REASONS.chosen.costs, { ...told, more }) : say(REASONS.chosen.share, told);
}
