/** How each objective is worked out, line by line: formulas as data, which a test holds against the objectives' own code. */
import type { Aim } from '../../experiments/methods.ts';
import type { ObjectiveId } from '../../experiments/objectiveList.ts';
import type { FORMULA } from '../../text/en/formula.ts';
import {
  exp,
  less,
  ln,
  marked,
  max,
  mean,
  min,
  minus,
  number,
  of,
  over,
  plus,
  scalar,
  square,
  sum,
  times,
  type Expression,
} from './expression.ts';

/** What a line is called, and what it is. */
export type LineTitle = keyof (typeof FORMULA)['lines'];

/**
 * One quantity of a cell. c costs, r above the cheapest, s scores, p the model's, q the target, g the gradient by each
 * score, L the loss: those are the cell's own numbers, all others are worked out.
 */
export interface Line {
  readonly name: string;
  /** Whether each tried token has one, or the cell. */
  readonly each: boolean;
  readonly title: LineTitle;
  /** Null where it is given. */
  readonly rule: Expression | null;
  /** The numbers of its rule are not filled in. */
  readonly brief?: true;
}

/** Lines in the order in which they are worked out; the last one is the gradient. */
export type Recipe = readonly Line[];

const each = (name: string, title: LineTitle, rule: Expression): Line => ({ name, title, rule, each: true });
const whole = (name: string, title: LineTitle, rule: Expression): Line => ({
  name,
  title,
  rule,
  each: false,
});
const brief = (line: Line): Line => ({ ...line, brief: true });

const loss = (rule: Expression): Line => whole('L', 'loss', rule);
const gradient = (rule: Expression): Line => each('g', 'gradient', rule);

const [c, r, s, p, q] = [of('c'), of('r'), of('s'), of('p'), of('q')] as const;
const [alpha, L] = [scalar('α'), scalar('L')] as const;

const REGRET = each('r', 'regret', less(c, min('b', of('c', 'b'))));
const MODEL = brief(each('p', 'model', over(exp(s), sum('b', exp(of('s', 'b'))))));
/** Of methods that try no token. */
const MODEL_OF_ALL: Line = { ...MODEL, title: 'modelOfAll' };
const WANTED = marked('wanted');
const CHEAPEST = brief(each('q', 'cheapest', WANTED));
/** Of p: up to a constant, at which no loss looks but L2. */
const SCORE = each('s', 'score', ln(p));
const TOWARDS = gradient(less(p, q));
const LOG_LOSS = loss(minus(ln(of('p', '*'))));

/** KL's target. */
const SOFT = [
  REGRET,
  each('w', 'weight', exp(minus(times(alpha, r)))),
  whole('Z', 'weights', sum('a', of('w'))),
  each('q', 'share', over(of('w'), scalar('Z'))),
  MODEL,
] as const;

const OBJECTIVE_RECIPES: Readonly<Record<ObjectiveId, Recipe>> = {
  ll: [REGRET, CHEAPEST, MODEL, LOG_LOSS, TOWARDS],
  kl: [...SOFT, loss(minus(sum('a', times(q, ln(p))))), TOWARDS],
  llcas: [
    ...[REGRET, CHEAPEST, MODEL],
    each('t', 'raised', plus(ln(p), times(alpha, r))),
    brief(whole('M', 'highest', max('a', of('t')))),
    each('v', 'raisedWeight', exp(less(of('t'), scalar('M')))),
    whole('V', 'weights', sum('a', of('v'))),
    each('p′', 'raisedModel', over(of('v'), scalar('V'))),
    // −ln p′(a*), without the logarithm of what may be too small for a number.
    loss(less(plus(scalar('M'), ln(scalar('V'))), of('t', '*'))),
    gradient(less(of('p′'), q)),
  ],
  hinge: [
    ...[REGRET, CHEAPEST, MODEL, SCORE],
    each('t', 'ahead', plus(s, r)),
    brief(whole('M', 'highest', max('a', of('t')))),
    loss(less(scalar('M'), of('t', '*'))),
    gradient(less(marked('rival'), q)),
  ],
  consistent: [
    ...[REGRET, MODEL, SCORE],
    brief(whole('s̄', 'meanScore', mean('a', s))),
    each('h', 'softplus', ln(plus(number(1), exp(less(s, scalar('s̄')))))),
    loss(sum('a', times(r, of('h')))),
    each('k', 'pull', over(r, plus(number(1), exp(less(scalar('s̄'), s))))),
    brief(whole('k̄', 'meanPull', mean('a', of('k')))),
    gradient(less(of('k'), scalar('k̄'))),
  ],
  expectedCost: [REGRET, MODEL, loss(sum('a', times(p, r))), gradient(times(p, less(r, L)))],
  inverseKl: [
    ...SOFT,
    // ln(p / q), without the logarithm of what may be too small for a number.
    each('x', 'ratio', plus(plus(ln(p), times(alpha, r)), ln(scalar('Z')))),
    loss(sum('a', times(p, of('x')))),
    gradient(times(p, less(of('x'), L))),
  ],
  js: [
    ...SOFT,
    each('m', 'between', over(plus(p, q), number(2))),
    each('x', 'surprise', ln(over(p, of('m')))),
    whole('D', 'ofModel', sum('a', times(p, of('x')))),
    whole('E', 'ofTarget', sum('a', times(q, ln(over(q, of('m')))))),
    loss(over(plus(scalar('D'), scalar('E')), number(2))),
    gradient(over(times(p, less(of('x'), scalar('D'))), number(2))),
  ],
  l2: [
    ...[REGRET, MODEL],
    { name: 's', each: true, title: 'ownScore', rule: null },
    brief(whole('R', 'dearest', max('a', r))),
    each('u', 'miss', plus(s, times(alpha, less(r, over(scalar('R'), number(2)))))),
    loss(sum('a', square(of('u')))),
    gradient(times(number(2), of('u'))),
  ],
};

/** The loss as the paper has it, where its line is worked out by way of other quantities. */
export const LOSS_IN_SHORT: Readonly<Partial<Record<ObjectiveId, Expression>>> = {
  llcas: minus(ln(of('p′', '*'))),
  hinge: less(max('a', plus(s, r)), of('s', '*')),
  consistent: sum('a', times(r, ln(plus(number(1), exp(less(s, scalar('s̄'))))))),
  inverseKl: sum('a', times(p, ln(over(p, q)))),
  js: over(
    plus(sum('a', times(p, ln(over(p, of('m'))))), sum('a', times(q, ln(over(q, of('m')))))),
    number(2),
  ),
};

const given = (title: LineTitle): Line => brief(each('q', title, WANTED));

/** Of methods that look at no cost, by what they raise. */
const AIM_RECIPES: Readonly<Record<Exclude<Aim, 'costs'>, Recipe>> = {
  truth: [given('truth'), MODEL_OF_ALL, LOG_LOSS, TOWARDS],
  drawn: [given('drawn'), MODEL_OF_ALL, LOG_LOSS, TOWARDS],
  likelihood: [given('truth'), { name: 'p', each: true, title: 'marginal', rule: null }, TOWARDS],
  margin: [given('truth'), gradient(less(marked('rival'), q))],
};

/** How a contestant's cell is worked out. */
export const recipeOf = (aims: Aim, objective: ObjectiveId): Recipe =>
  aims === 'costs' ? OBJECTIVE_RECIPES[objective] : AIM_RECIPES[aims];
