/** The lines of a cell's formula as they stand on the page: each quantity in symbols, with numbers, and in words. */
import { at } from '../../base/assert.ts';
import { COST_TABLE } from '../../text/en/costTable.ts';
import { FORMULA } from '../../text/en/formula.ts';
import type { Say } from '../../tasks/say.ts';
import { push, type Push } from '../costTable/cellSentence.ts';
import {
  between,
  BREAK,
  drawName,
  drawNumber,
  inBrackets,
  inNumbers,
  inSymbols,
  writtenIn,
  type Drawn,
} from './drawn.ts';
import { figure } from './figure.ts';
import { LOSS_IN_SHORT, type Line } from './recipes.ts';
import type { WorkedCell } from './workedCell.ts';

/** A quantity of one token, or of the cell, with its numbers. */
export interface Value {
  /** Null: of the cell. */
  readonly token: number | null;
  readonly drawn: readonly Drawn[];
  /** What learning does to the score, where the quantity is its gradient. */
  readonly moves: Push | null;
}

export interface ToldLine {
  readonly name: string;
  readonly title: string;
  readonly symbols: readonly Drawn[];
  readonly values: readonly Value[];
  /** Tokens that are not written out. */
  readonly more: number;
  /** The line in words, for who hears it. */
  readonly spoken: string;
}

/** How a token is called: a name of the data, no word of the page. */
export type NameOf = (token: number) => string;

const mi = (text: string): Drawn => ({ tag: 'mi', text });
const mo = (text: string): Drawn => ({ tag: 'mo', text });

/** What a gradient is of: ∂L/∂s(a). */
const SLOPE: readonly Drawn[] = [
  between('='),
  {
    tag: 'mfrac',
    inner: [
      { tag: 'mrow', inner: [mo('∂'), mi('L')] },
      { tag: 'mrow', inner: [mo('∂'), mi('s'), ...inBrackets([mi('a')])] },
    ],
  },
];

/** A number as it is read aloud. */
function inWords(say: Say, value: number): string {
  const { negative, digits, power } = figure(value);
  const size = power === null ? digits : say(FORMULA.spokenPower, { digits, power: signed(power) });
  return negative ? `−${size}` : size;
}
const signed = (power: number): string => String(power).replace('-', '−');

/** What the wanted token is called in a recipe: the cheapest, or what is given. */
const wantedName = ({ aims }: WorkedCell): 'a*' | 'y' => (aims === 'costs' ? 'a*' : 'y');

/** The loss of the cell and its gradient, in symbols. */
export function inShort(cell: WorkedCell): readonly (readonly Drawn[])[] {
  const { aims, objective, recipe } = cell;
  const short = aims === 'costs' ? LOSS_IN_SHORT[objective] : undefined;
  return recipe
    .filter(({ title }) => title === 'loss' || title === 'gradient')
    .map((line) => symbolsOf(cell, line.title === 'loss' ? { ...line, rule: short ?? line.rule } : line));
}

/** What a line is, in symbols. */
function symbolsOf(cell: WorkedCell, { name, each, rule, title }: Line): readonly Drawn[] {
  return [
    ...[drawName(name), ...(each ? inBrackets([mi('a')]) : [])],
    ...(title === 'gradient' ? SLOPE : []),
    ...(rule === null ? [] : [BREAK, between('='), ...inSymbols(rule, wantedName(cell))]),
  ];
}

/** @param shown places that are written out */
export function linesOf(say: Say, cell: WorkedCell, shown: readonly number[], nameOf: NameOf): ToldLine[] {
  return cell.recipe.map((line) => lineOf(say, cell, line, shown, nameOf));
}

function lineOf(say: Say, cell: WorkedCell, line: Line, shown: readonly number[], nameOf: NameOf): ToldLine {
  const { known, tokens } = cell;
  const { name, each, rule, title } = line;
  const places = each ? shown : [NaN];
  const worthOf = (place: number): number =>
    each ? at(known.lists[name] ?? [], place) : (known.scalars[name] ?? NaN);
  const isSlope = title === 'gradient';
  const values = places.map((place): Value => {
    const value = worthOf(place);
    const token = each ? at(tokens, place) : null;
    const label = token === null ? [] : inBrackets([{ tag: 'mtext', text: nameOf(token) }]);
    const result = drawNumber(value);
    const filled = rule === null || line.brief === true ? [] : inNumbers(rule, { known, place, shown });
    // What is worked out already needs no second equals sign.
    const worked = filled.length === 0 || writtenIn(filled) === writtenIn(result);
    const through = worked ? [] : [between('='), ...filled, BREAK];
    return {
      token,
      drawn: [drawName(name), ...label, ...through, between('='), ...result],
      moves: isSlope ? push(value) : null,
    };
  });
  const more = each ? tokens.length - shown.length : 0;
  const told = say(FORMULA.lines[title]);
  const heard = places.map((place, i) => {
    const value = inWords(say, worthOf(place));
    const { token = null, moves = null } = values[i] ?? {};
    const of = token === null ? value : say(FORMULA.spokenValue, { token: nameOf(token), value });
    return moves === null ? of : say(FORMULA.spokenMove, { value: of, moved: say(COST_TABLE.pushes[moves]) });
  });
  const rest = more > 0 ? [say(FORMULA.more, { count: more })] : [];
  return {
    ...{ name, values, more, title: told },
    symbols: symbolsOf(cell, line),
    spoken: say(FORMULA.spoken, { title: told, values: [...heard, ...rest].join('; ') }),
  };
}
