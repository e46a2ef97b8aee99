/** A formula as MathML, in symbols or with a cell's numbers: a tree of elements, cut where a line may break. */
import { at } from '../../base/assert.ts';
import { FORMULA } from '../../text/en/formula.ts';
import { tell } from '../../text/tell.ts';
import { worth, type Expression, type Index, type Known } from './expression.ts';
import { figure } from './figure.ts';

/** An element of MathML. */
export interface Drawn {
  readonly tag: string;
  readonly text?: string;
  readonly inner?: readonly Drawn[];
  readonly props?: Readonly<Record<string, string>>;
}

/** What is drawn: in symbols, or with the numbers that are known at one place. */
interface Way {
  /** What the wanted token is called. */
  readonly wanted: 'a*' | 'y';
  readonly numbers: Numbers | null;
}

/** The numbers of a cell. */
export interface Numbers {
  readonly known: Known;
  /** Of the token that `a` stands for; NaN where a line is of the whole cell. */
  readonly place: number;
  /** Places whose terms are written out in sums. */
  readonly shown: readonly number[];
}

const text = (tag: string, written: string): Drawn => ({ tag, text: written });
const mi = (name: string): Drawn => text('mi', name);
const mn = (digits: string): Drawn => text('mn', digits);
const mo = (sign: string): Drawn => text('mo', sign);
/** Before what it belongs to, without the room of one that stands between two. */
const SIGN: Drawn = { ...mo('−'), props: { form: 'prefix' } };
/** Between two, also where a line begins with it. */
export const between = (sign: string): Drawn => ({ ...mo(sign), props: { form: 'infix' } });
const row = (...inner: readonly Drawn[]): Drawn => ({ tag: 'mrow', inner });
const bracket = (sign: string): Drawn => ({ ...mo(sign), props: { stretchy: 'false' } });
/** As high as the letters, whatever stands in them. */
export const inBrackets = (inner: readonly Drawn[]): Drawn[] => [bracket('('), ...inner, bracket(')')];
/** A narrow blank, between factors and after names of functions. */
const BLANK: Drawn = { tag: 'mspace', props: { width: '0.17em' } };
/** Where a line may break. */
export const BREAK: Drawn = { tag: 'break' };

/** What is drawn above a letter, or behind it. */
const MARKS: Readonly<Record<string, readonly [tag: string, sign: string]>> = {
  '\u0304': ['mover', '¯'],
  '\u0302': ['mover', '^'],
  '′': ['msup', '′'],
};

/** A name of one letter, which may have a mark: `L`, `s̄`, `p′`. */
export function drawName(name: string): Drawn {
  const [letter = '', mark = ''] = Array.from(name.normalize('NFD'));
  const [tag, sign] = MARKS[mark] ?? [];
  if (tag === undefined || sign === undefined) return mi(name);
  const above = { ...mo(sign), props: { stretchy: 'false' } };
  return { tag, inner: [mi(letter), above], ...(tag === 'mover' && { props: { accent: 'true' } }) };
}

/** A number with its sign. */
export function drawNumber(value: number): Drawn[] {
  const { negative, digits, power } = figure(value);
  const raised = power === null ? [] : [mo('·'), drawPower([mn('10')], signed(power))];
  return [...(negative ? [SIGN] : []), mn(digits), ...raised];
}
const signed = (power: number): Drawn[] => (power < 0 ? [SIGN, mn(String(-power))] : [mn(String(power))]);
const drawPower = (base: readonly Drawn[], power: readonly Drawn[]): Drawn => ({
  tag: 'msup',
  inner: [row(...base), row(...power)],
});

const drawIndex = (index: Index, { wanted }: Way): Drawn => {
  if (index !== '*') return mi(index);
  return wanted === 'y' ? mi('y') : { tag: 'msup', inner: [mi('a'), mo('*')] };
};

/** How tightly parts of a formula hold together. */
const BINDS = { sum: 1, product: 2, whole: 3 } as const;

function binding(formula: Expression, { numbers }: Way): number {
  switch (formula.is) {
    case 'number':
    case 'scalar':
    case 'of':
    case 'marked':
      return numbers !== null && valueOf(formula, numbers) < 0 ? BINDS.sum : BINDS.whole;
    case 'two':
      if (formula.sign === '/') return numbers === null ? BINDS.whole : BINDS.product;
      return formula.sign === '·' ? BINDS.product : BINDS.sum;
    case 'one':
      return formula.what === 'minus' ? BINDS.sum : BINDS.product;
    case 'all':
      if (formula.how === 'sum') return BINDS.sum;
      return numbers === null ? BINDS.product : BINDS.whole;
  }
}

const valueOf = (formula: Expression, { known, place }: Numbers): number => worth(formula, known, place);

/** The formula, in brackets where it would fall apart. */
function held(formula: Expression, way: Way, least: number): Drawn[] {
  const inner = drawExpression(formula, way);
  return binding(formula, way) < least ? inBrackets(inner) : inner;
}

function drawExpression(formula: Expression, way: Way): Drawn[] {
  const { numbers } = way;
  switch (formula.is) {
    case 'number':
      return drawNumber(formula.value);
    case 'scalar':
      return numbers === null ? [drawName(formula.name)] : drawNumber(valueOf(formula, numbers));
    case 'of':
      return numbers === null
        ? [drawName(formula.name), ...inBrackets([drawIndex(formula.index, way)])]
        : drawNumber(valueOf(formula, numbers));
    case 'marked': {
      if (numbers !== null) return drawNumber(valueOf(formula, numbers));
      const other = formula.which === 'rival' ? drawName('â') : drawIndex('*', way);
      return [mn('1'), bracket('['), mi('a'), between('='), other, bracket(']')];
    }
    case 'one':
      return drawOne(formula.what, formula.body, way);
    case 'two':
      return drawTwo(formula, way);
    case 'all':
      return drawAll(formula, way);
  }
}

function drawOne(what: 'minus' | 'ln' | 'exp' | 'square', body: Expression, way: Way): Drawn[] {
  switch (what) {
    case 'minus':
      return [
        SIGN,
        ...held(body, way, way.numbers === null && body.is === 'all' ? BINDS.sum : BINDS.product),
      ];
    case 'ln':
      return [mi('ln'), BLANK, ...held(body, way, BINDS.whole)];
    case 'exp':
      return [
        drawPower(
          [mi('e')],
          drawExpression(body, way).filter(({ tag }) => tag !== 'break'),
        ),
      ];
    case 'square':
      return [drawPower(held(body, way, BINDS.whole), [mn('2')])];
  }
}

function drawTwo({ sign, left, right }: Expression & { is: 'two' }, way: Way): Drawn[] {
  const whole = (part: Expression): Drawn =>
    row(...drawExpression(part, way).filter(({ tag }) => tag !== 'break'));
  if (sign === '/') {
    if (way.numbers === null) return [{ tag: 'mfrac', inner: [whole(left), whole(right)] }];
    return [...held(left, way, BINDS.product), mo('/'), ...held(right, way, BINDS.whole)];
  }
  if (sign === '·') {
    const point = way.numbers === null ? BLANK : between('·');
    return [...held(left, way, BINDS.product), point, ...held(right, way, BINDS.product)];
  }
  // What is taken away, or negative, is held together.
  return [...drawExpression(left, way), between(sign), ...held(right, way, BINDS.product)];
}

const SIGNS = { sum: 'Σ', mean: FORMULA.mean, max: 'max', min: 'min' } as const;

function drawAll({ how, index, body }: Expression & { is: 'all' }, way: Way): Drawn[] {
  const { numbers } = way;
  if (numbers === null) {
    const sign =
      how === 'sum'
        ? { ...mo(SIGNS.sum), props: { movablelimits: 'false' } }
        : mi(how === 'mean' ? tell(SIGNS.mean) : SIGNS[how]);
    return [{ tag: 'munder', inner: [sign, mi(index)] }, BLANK, ...held(body, way, BINDS.product)];
  }
  if (how !== 'sum') return drawNumber(worth({ is: 'all', how, index, body }, numbers.known));
  return drawTerms(body, numbers, way);
}

/** The terms of a sum that are not 0: those of the shown places, and dots for the rest. */
function drawTerms(body: Expression, numbers: Numbers, way: Way): Drawn[] {
  const counts = (place: number): boolean => worth(body, numbers.known, place) !== 0;
  const terms = numbers.shown.filter(counts);
  const all = Array.from({ length: numbers.known.count }, (_, place) => place).filter(counts);
  if (all.length === 0) return [mn('0')];
  const drawn = terms.map((place) => held(body, { ...way, numbers: { ...numbers, place } }, BINDS.product));
  const parts = all.length > terms.length ? [...drawn, [mo('…')]] : drawn;
  return parts.flatMap((part, i) => (i === 0 ? part : [BREAK, between('+'), ...part]));
}

/** A formula in symbols. */
export const inSymbols = (formula: Expression, wanted: Way['wanted']): Drawn[] =>
  drawExpression(formula, { wanted, numbers: null });

/** A formula with numbers in the places of its names. */
export const inNumbers = (formula: Expression, numbers: Numbers): Drawn[] =>
  drawExpression(formula, { wanted: 'a*', numbers });

/** The pieces between breaks. */
export function pieces(drawn: readonly Drawn[]): readonly (readonly Drawn[])[] {
  const cut: Drawn[][] = [[]];
  for (const each of drawn)
    if (each.tag === BREAK.tag) cut.push([]);
    else at(cut, cut.length - 1).push(each);
  return cut.filter((piece) => piece.length > 0);
}

/** All that is written in a drawing, to compare two. */
export const writtenIn = (drawn: readonly Drawn[]): string =>
  drawn.map(({ text: own = '', inner = [] }) => `${own}${writtenIn(inner)}`).join('');
