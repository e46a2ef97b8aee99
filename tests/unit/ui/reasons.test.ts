/** The line that says why: for every method, objective and task its facts are those of the table's arrays. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { METHOD_IDS, type MethodId } from '../../../src/experiments/contestants.ts';
import { METHODS } from '../../../src/experiments/methods.ts';
import { effectiveSettings, newContestant } from '../../../src/experiments/methodSettings.ts';
import { OBJECTIVE_IDS, OBJECTIVE_INFO, type ObjectiveId } from '../../../src/experiments/objectiveList.ts';
import type { TableView } from '../../../src/experiments/reports.ts';
import type { ContestantSettings } from '../../../src/experiments/settings.ts';
import type { CostKind } from '../../../src/searnn/costs/costs.ts';
import { OBJECTIVES } from '../../../src/searnn/objectives/objectives.ts';
import { softmax } from '../../../src/searnn/objectives/softmax.ts';
import type { TaskName } from '../../../src/tasks/task.ts';
import { reasonFor } from '../../../src/ui/reasons/reasonFor.ts';
import { percentOf, piecesOf, type Why } from '../../../src/ui/reasons/why.ts';
import { push } from '../../../src/ui/costTable/cellSentence.ts';
import { tableOf } from './arbitraryTrace.ts';
import { sayOf } from '../../../src/tasks/say.ts';

const T = 4;
/** Names that stand in no sentence. */
const NAMES = ['⟨0⟩', '⟨1⟩', '⟨2⟩', '⟨3⟩', '⟨4⟩'];
const V = NAMES.length;
const CELL = 2;
/** What of a cell's tokens is drawn at random. */
interface Drawn {
  readonly wrong: readonly number[];
  readonly scores: readonly number[];
  readonly untried: readonly boolean[];
  readonly truth: number;
  readonly chosen: number;
  readonly strayed: boolean;
  readonly drawnToken: number;
  readonly rival: number;
}
const drawn: fc.Arbitrary<Drawn> = fc.record({
  wrong: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: V, maxLength: V }),
  scores: fc.array(
    fc.integer({ min: -40, max: 40 }).map((s) => s / 10),
    { minLength: V, maxLength: V },
  ),
  untried: fc.array(fc.boolean(), { minLength: V, maxLength: V }),
  truth: fc.nat(V - 1),
  chosen: fc.nat(V - 1),
  strayed: fc.boolean(),
  drawnToken: fc.nat(V - 1),
  rival: fc.nat(V - 1),
});

const TASKS: readonly TaskName[] = ['letters', 'spelling', 'chunking', 'translation', 'toy'];

const CONTESTANTS: readonly ContestantSettings[] = METHOD_IDS.flatMap((method) =>
  method === 'searnn'
    ? OBJECTIVE_IDS.map((objective) => ({ ...newContestant(method), objective }))
    : [newContestant(method)],
);
const titleOf = ({ method, objective }: ContestantSettings): string =>
  method === 'searnn' ? `${method} ${objective}` : method;

/** A cell that the contestant's own objective made, with the pure code that trains. */
function whyOf(
  contestant: ContestantSettings,
  facts: Drawn,
  cost: CostKind = 'hamming',
  task: TaskName = 'letters',
): Why {
  const { method } = contestant;
  const { searches } = METHODS[method];
  const { truth, rival } = facts;
  const raised = method === 'raml' ? facts.drawnToken : truth;
  const tried = NAMES.map((_, a) => !searches || a === truth || !facts.untried[a]);
  const rows = NAMES.map((_, a) => a).filter((a) => tried[a]);
  const costs = facts.wrong.map((wrong) => wrong / T);
  const here = rows.map((a) => at(costs, a));
  const scores = rows.map((a) => at(facts.scores, a));
  const least = Math.min(...here);
  const { objective, costScale } = searches
    ? effectiveSettings(contestant)
    : { objective: 'll' as const, costScale: 1 };
  const best = searches ? here.indexOf(least) : rows.indexOf(raised);
  const regrets = here.map((each) => each - least);
  const { targets, dLogits } = OBJECTIVES[objective](
    scores,
    searches ? regrets : regrets.map(() => 0),
    best,
    { costScale },
  );
  const spread = (values: ArrayLike<number>, empty: number) =>
    NAMES.map((_, a) => (tried[a] ? (values[rows.indexOf(a)] ?? empty) : empty));
  const slopes =
    method === 'svm' ? NAMES.map((_, a) => Number(a === rival) - Number(a === truth)) : spread(dLogits, 0);
  const targetsOfWord = [0, 1, truth, 3];
  const whole = tableOf({
    costs: Array.from({ length: T }, (_, t) => (t === CELL ? spread(here, NaN) : NAMES.map(() => NaN))),
    model: Array.from({ length: T }, (_, t) =>
      t === CELL ? spread(softmax(scores), 0) : NAMES.map(() => 0),
    ),
    target: Array.from({ length: T }, (_, t) => (t === CELL ? spread(targets, 0) : NAMES.map(() => 0))),
    finished: Object.fromEntries(
      facts.wrong.map((wrong, a) => [
        `${CELL} ${a}`,
        // As many places differ from the truth as the cost counts.
        targetsOfWord.map((token, p) => (p < wrong ? (token + 1) % V : token)),
      ]),
    ),
  });
  const rollIn = Uint8Array.from(targetsOfWord);
  if (facts.strayed) rollIn[1] = 4;
  const pushes = whole.push.slice();
  pushes.set(slopes, CELL * V);
  const view: TableView = { ...whole, rollIn, push: pushes };
  const choice = { cell: CELL, token: facts.chosen };
  return {
    view,
    targets: targetsOfWord,
    choice,
    contestant,
    name: 'X',
    counted: { cost, end: null },
    say: sayOf({ task }),
  };
}

const told = (why: Why): string =>
  piecesOf(reasonFor(why))
    .map((piece) => (typeof piece === 'string' ? piece : (NAMES[piece.token] ?? '?')))
    .join('');

const movement = (slope: number): RegExp =>
  ({
    raised: /raise it|is raised/,
    lowered: /lower it|is lowered/,
    'left alone': /leave it|is left alone/,
  })[push(slope)];

describe.each(CONTESTANTS.map((contestant) => [titleOf(contestant), contestant] as const))(
  'why %s moves a cell',
  (_, contestant) => {
    const { method } = contestant;
    const { searches } = METHODS[method];
    const check = (property: (facts: Drawn) => void): void => fc.assert(fc.property(drawn, property));

    it('names a letter that is wanted most, with the numbers of the table, and what learning does to it', () => {
      check((facts) => {
        const why = whyOf(contestant, facts);
        const first = CELL * V;
        const target = why.view.target.subarray(first, first + V);
        const [own] = piecesOf(reasonFor(why)).filter((piece) => typeof piece !== 'string');
        // An SVM's reason begins with its rival.
        const token = method === 'svm' ? facts.truth : (own?.token ?? -1);
        expect(at(target, token)).toBeCloseTo(Math.max(...target), 5);
        const [sentence = ''] = told(why).split(/(?<=\. )(?!The network)/);
        const row = first + token;
        if (method === 'svm') {
          const verdict =
            facts.rival === facts.truth
              ? 'leave it'
              : `raise ${NAMES[facts.truth]}, lower ${NAMES[facts.rival]}`;
          expect(told(why)).toContain(verdict);
          return;
        }
        const untold = searches ? told(why) : sentence;
        expect(untold).toContain(`gives it ${percentOf(at(why.view.model, row))}`);
        expect(sentence).toMatch(movement(at(why.view.push, row)));
        if (!searches) return;
        const { crossEntropy } = OBJECTIVE_INFO[effectiveSettings(contestant).objective];
        if (crossEntropy) expect(sentence).toContain(`wants ${percentOf(at(target, token))} for it`);
        const wrong = at(facts.wrong, token);
        expect(sentence).toContain(
          wrong === 0 ? 'a word without mistakes' : `a word with ${wrong} wrong letter`,
        );
      });
    });

    it('of another letter that is chosen says what it costs more, has and is wanted at, and where it goes', () => {
      check((facts) => {
        const why = whyOf(contestant, facts);
        const [own] = piecesOf(reasonFor(why)).filter((piece) => typeof piece !== 'string');
        if (method === 'svm' || own?.token === facts.chosen) return;
        const row = CELL * V + facts.chosen;
        const rest =
          told(why).split(`${NAMES[facts.chosen]} `).slice(1).join(' ').split('MLE would')[0] ?? '';
        if (why.view.tried[row] !== 1) {
          expect(told(why)).toContain(`${NAMES[facts.chosen]} was not tried`);
          return;
        }
        expect(rest).toContain(percentOf(at(why.view.model, row)));
        expect(rest).toMatch(movement(at(why.view.push, row)));
        if (searches) {
          const more = at(facts.wrong, facts.chosen) - at(facts.wrong, own?.token ?? 0);
          expect(rest).toContain(more === 0 ? 'costs as much' : `costs ${more} wrong letter`);
        } else expect(rest).not.toContain('costs');
      });
    });

    it('ends with what MLE would want: the truth, and that it never sees a prefix with a mistake', () => {
      check((facts) => {
        const sentence = told(whyOf(contestant, facts));
        if (method === 'mle') {
          expect(sentence).not.toContain('MLE would');
          return;
        }
        expect(sentence).toContain(`MLE would want 100\u00A0% for ${NAMES[facts.truth]}, the true letter`);
        const whole = method === 'crf' || method === 'svm';
        expect(sentence.includes('never sees what was written here')).toBe(facts.strayed && !whole);
      });
    });

    it('speaks each task’s words, and never of a network that is none', () => {
      check((facts) => {
        for (const task of TASKS) {
          const sentence = told(whyOf(contestant, facts, 'hamming', task));
          if (task !== 'letters' && task !== 'translation')
            expect(sentence).not.toMatch(/\b(letter|word)s?\b/);
          expect(sentence).toMatch(/\.\s*$/);
          expect(sentence).not.toMatch(/undefined|NaN|\?|,,|\s{2}/);
        }
        if (method === 'crf' || method === 'svm')
          expect(told(whyOf(contestant, facts))).not.toContain('the network');
      });
    });
  },
);

describe('costs of other kinds', () => {
  const facts: Drawn = {
    ...{ wrong: [2, 1, 1, 1, 2], scores: [0, 0, 0, 0, 0], untried: [false, false, false, false, false] },
    ...{ truth: 2, chosen: 0, strayed: false, drawnToken: 0, rival: 0 },
  };
  const contestant = newContestant('searnn');
  it.each([
    [
      'edit',
      '⟨2⟩ leads to a word 1 edit from the truth, the closest here, as do 2 others, so X wants',
      'costs 1 edit more',
    ],
    [
      'chunk-f1',
      '⟨2⟩ leads to a word that costs 0.25, the lowest cost here, as do 2 others, so X wants',
      'costs 0.25 more',
    ],
    [
      'bleu',
      '⟨2⟩ leads to a word that costs 0.25, the lowest cost here, as do 2 others, so X wants',
      'costs 0.25 more',
    ],
    [
      'hamming',
      '⟨2⟩ leads to a word with 1 wrong letter, the fewest here, as do 2 others, so X wants',
      'costs 1 wrong letter more',
    ],
  ] as const)('%s are told as what they count', (kind, first, second) => {
    const sentence = told(whyOf(contestant, facts, kind));
    expect(sentence).toContain(first);
    expect(sentence).toContain(second);
  });
});

describe('a cell at which there is nothing to learn', () => {
  const nothing = tableOf({ costs: [[NaN, NaN]] });
  const say = (method: MethodId): string =>
    told({
      ...{
        view: nothing,
        targets: [0],
        choice: { cell: 0, token: 0 },
        contestant: newContestant(method),
        name: 'X',
      },
      counted: { cost: 'hamming', end: null },
      say: sayOf({ task: 'letters' }),
    });
  it('says so, in the words of who searches and of who does not', () => {
    expect(say('searnn')).toBe(
      'No letter was tried at this cell in this update, so nothing is learned here. MLE would want 100\u00A0% for ⟨0⟩, the true letter, whatever the costs.',
    );
    expect(say('mle')).toBe('The word ends before this cell, so X learns nothing here.');
  });
});

describe('the objectives', () => {
  it('are all told of', () => {
    const told: readonly ObjectiveId[] = CONTESTANTS.filter(({ method }) => method === 'searnn').map(
      ({ objective }) => objective,
    );
    expect(told).toEqual(OBJECTIVE_IDS);
  });
});
