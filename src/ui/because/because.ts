/** Why learning moves a cell's probabilities: what a letter leads to, what is wanted, what there is, and what MLE would want. */
import { at } from '../../base/assert.ts';
import { METHODS } from '../../experiments/methods.ts';
import { effectiveSettings } from '../../experiments/methodSettings.ts';
import { OBJECTIVE_INFO } from '../../experiments/objectiveList.ts';
import type { TableView } from '../../experiments/reports.ts';
import { tableSize } from '../costTable/layers.ts';
import { push } from '../costTable/reading.ts';
import { fromTruth, wishOfMle } from './fromTruth.ts';
import { costsMore, leadsTo } from './outcome.ts';
import { PULLS } from './pulls.ts';
import { DOES, given, percentOf, tokenOf, type Why } from './why.ts';

/** Probabilities and costs closer than this are equal, as float32. */
const TOLERANCE = 1e-6;

/** Sentences one after the other; empty ones are none. */
const together = (...sentences: readonly string[]): string =>
  sentences.filter((sentence) => sentence !== '').join(' ');

/** Every method and objective has a reason of its own; all numbers are the view's. Tokens are marked. */
export function because(why: Why): string {
  const { view, targets, choice, contestant, name, say } = why;
  const { V } = tableSize(view);
  const first = choice.cell * V;
  const rows = Array.from({ length: V }, (_, a) => first + a).filter((row) => view.tried[row] === 1);
  const { searches } = METHODS[contestant.method];
  if (rows.length === 0)
    return searches
      ? together(
          say('No {$unit} was tried at this cell in this update, so nothing is learned here.'),
          wishOfMle(why),
        )
      : say('The {$sequence} ends before this cell, so {$name} learns nothing here.', { name });
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
function ties({ view }: Why, rows: readonly number[], own: number, drawn: boolean): string {
  const least = at(view.cost, own);
  const count = rows.filter((row) => Math.abs(at(view.cost, row) - least) < TOLERANCE).length - 1;
  if (count === 0) return '';
  const who =
    count === rows.length - 1 ? 'does every other' : count === 1 ? 'does another' : `do ${count} others`;
  return `, as ${who}${drawn ? ' (one is drawn)' : ''}`;
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
  const least = outcome.perfect || allAlike ? '' : `, ${outcome.least}`;
  const leads = `${tokenOf(why, own)} leads to ${outcome.text}${least}${ties(why, rows, own, wants === 'best')}`;
  const does = push(at(view.push, own));
  const network = given(why, rows, own);
  if (objective === 'll' || objective === 'kl') {
    const wanted = percentOf(at(view.target, own));
    return `${leads}, so ${name} wants ${wanted} for it; the network ${network}: ${DOES[does]}.`;
  }
  return `${leads}; ${loss} ${say(PULLS[objective])}. The network ${network}, and its score is ${does}.`;
}

/** The chosen letter, where it is not the one that the cell is told by. */
function ofChosen(why: Why, rows: readonly number[], own: number, chosen: number): string {
  const { view, contestant } = why;
  // An SVM's p is for the eye only, and its reason names all that moves.
  const { aims, searches } = METHODS[contestant.method];
  const token = tokenOf(why, chosen);
  if (aims === 'margin') return '';
  if (!rows.includes(chosen)) return `${token} was not tried: its score is left alone.`;
  const more = searches ? ` ${costsMore(why, own, chosen)}` : null;
  const has = percentOf(at(view.model, chosen));
  const does = push(at(view.push, chosen));
  return movesToTarget(why)
    ? `${token}${more === null ? '' : `${more},`} is wanted at ${percentOf(at(view.target, chosen))} and has ${has}: ${DOES[does]}.`
    : `${token}${more ?? ''} and has ${has}; its score is ${does}.`;
}
