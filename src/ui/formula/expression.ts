/** Formulas as data: one tree is drawn in symbols, drawn again with a cell's numbers, and worked out. */

/** A tried token: `a` and `b` run over all of them, `*` is the one that is wanted. */
export type Index = 'a' | 'b' | '*';

/** Which token has a 1: the wanted one, or the one that stands highest against it. */
export type Marked = 'wanted' | 'rival';

export type Expression =
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'scalar'; readonly name: string }
  | { readonly is: 'of'; readonly name: string; readonly index: Index }
  | { readonly is: 'all'; readonly how: Gathered; readonly index: Index; readonly body: Expression }
  | { readonly is: 'two'; readonly sign: Sign; readonly left: Expression; readonly right: Expression }
  | { readonly is: 'one'; readonly what: Applied; readonly body: Expression }
  | { readonly is: 'marked'; readonly which: Marked };
type Gathered = 'sum' | 'mean' | 'max' | 'min';
type Sign = '+' | '−' | '·' | '/';
type Applied = 'minus' | 'ln' | 'exp' | 'square';

export const number = (value: number): Expression => ({ is: 'number', value });
/** One number for the cell: `α`, `Z`. */
export const scalar = (name: string): Expression => ({ is: 'scalar', name });
/** One for each tried token: `q(a)`. */
export const of = (name: string, index: Index = 'a'): Expression => ({ is: 'of', name, index });
export const marked = (which: Marked): Expression => ({ is: 'marked', which });

const all =
  (how: Gathered) =>
  (index: Index, body: Expression): Expression => ({ is: 'all', how, index, body });
export const [sum, mean, max, min] = [all('sum'), all('mean'), all('max'), all('min')] as const;

const two =
  (sign: Sign) =>
  (left: Expression, right: Expression): Expression => ({ is: 'two', sign, left, right });
export const [plus, less, times, over] = [two('+'), two('−'), two('·'), two('/')] as const;

const one =
  (what: Applied) =>
  (body: Expression): Expression => ({ is: 'one', what, body });
export const [minus, ln, exp, square] = [one('minus'), one('ln'), one('exp'), one('square')] as const;

/** What names stand for at a cell; lists are by tried token [A]. */
export interface Known {
  readonly scalars: Readonly<Record<string, number>>;
  readonly lists: Readonly<Record<string, ArrayLike<number>>>;
  /** How many tokens were tried, A. */
  readonly count: number;
  /** Place of the wanted token and of its rival, 0 … A − 1. */
  readonly places: Readonly<Record<Marked, number>>;
}

/** What a formula is worth; NaN where a name is not known. @param place of the token that `a` and `b` stand for */
export function worth(formula: Expression, known: Known, place = NaN): number {
  const inner = (body: Expression, at = place): number => worth(body, known, at);
  switch (formula.is) {
    case 'number':
      return formula.value;
    case 'scalar':
      return known.scalars[formula.name] ?? NaN;
    case 'of':
      return known.lists[formula.name]?.[formula.index === '*' ? known.places.wanted : place] ?? NaN;
    case 'marked':
      return Number(place === known.places[formula.which]);
    case 'one':
      return apply(formula.what, inner(formula.body));
    case 'two':
      return combine(formula.sign, inner(formula.left), () => inner(formula.right));
    case 'all':
      return gather(
        formula.how,
        Array.from({ length: known.count }, (_, i) => inner(formula.body, i)),
      );
  }
}

function apply(what: Applied, x: number): number {
  if (what === 'minus') return 0 - x;
  if (what === 'ln') return Math.log(x);
  return what === 'exp' ? Math.exp(x) : x * x;
}

/** A part of a sum that counts with a chance is nothing where that is 0, however large the rest. */
function combine(sign: Sign, left: number, right: () => number): number {
  if (sign === '·') return left === 0 ? 0 : left * right();
  if (sign === '/') return left / right();
  return sign === '+' ? left + right() : left - right();
}

function gather(how: Gathered, terms: readonly number[]): number {
  if (how === 'max') return Math.max(...terms);
  if (how === 'min') return Math.min(...terms);
  const total = terms.reduce((left, term) => left + term, 0);
  return how === 'sum' ? total : total / terms.length;
}
