/** Short honest names for contestants, derived from their settings: a name says what differs, and nothing else. */
import { METHODS } from './methods.ts';
import { isUsed, samplersOf } from './fieldUse.ts';
import { objectiveTitle } from './objectiveList.ts';
import type { ContestantField, ContestantSettings } from './settings.ts';

const ROLL_IN_LETTERS = { reference: 'r', learned: 'l', mixed: 'm', 'mixed-cells': 'mc' } as const;
const ROLL_OUT_LETTERS = {
  ...{ reference: 'r', learned: 'l', mixed: 'm' },
  ...{ 'mixed-states': 'ms', focused: 'f' },
} as const;
const TOKEN_WORDS = {
  all: 'all tokens',
  uniform: 'uniform',
  policy: 'policy',
  biased: 'biased',
  topk: 'top-k',
  neighbours: 'neighbours',
  targeted: 'targeted',
} as const;

const COST_WORDS = {
  ...{ task: 'task’s cost', hamming: 'Hamming', edit: 'edit distance' },
  ...{ 'chunk-f1': 'chunk F1', bleu: 'BLEU' },
} as const;

/** `all tokens`, `5 top-k`, `targeted 0.2`, `5 biased 0.8`, `15 top-k + 10 neighbours` */
function tokensPart(contestant: ContestantSettings): string {
  const { tokenCount, alsoCount, modelShare, chanceGap } = contestant;
  return samplersOf(contestant)
    .map((kind, i) => {
      if (kind === 'all') return TOKEN_WORDS.all;
      if (kind === 'targeted') return `${TOKEN_WORDS.targeted} ${chanceGap}`;
      const share = kind === 'biased' && modelShare !== 0.5 ? ` ${modelShare}` : '';
      return `${i === 0 ? tokenCount : alsoCount} ${TOKEN_WORDS[kind]}${share}`;
    })
    .join(' + ');
}

/** `all cells`, `4 cells`, `4 unsure cells` */
const cellsPart = ({ cells, cellCount }: ContestantSettings): string =>
  cells === 'all' ? 'all cells' : `${cellCount} ${cells === 'targeted' ? 'unsure ' : ''}cells`;

/** `0.5`, or `1 linear 1000`: a mix with its schedule and half-time. */
function mixText(mix: number, schedule: ContestantSettings['rollInSchedule'], halfAfter: number): string {
  return schedule === 'constant' ? String(mix) : `${mix} ${schedule} ${halfAfter}`;
}

/** One part of a name: what it says of a contestant that uses one of its settings. */
interface Part {
  readonly fields: readonly ContestantField[];
  readonly text: (contestant: ContestantSettings) => string;
  /** The text that a full name leaves out, since it is what a reader expects. */
  readonly usual?: string;
}

/** The parts that a name may be made of, in the order in which they stand. */
const PARTS: readonly Part[] = [
  { fields: ['objective'], text: (contestant) => objectiveTitle(contestant) },
  {
    fields: ['rollIn', 'rollOut'],
    text: (contestant) =>
      [
        ...(isUsed(contestant, 'rollIn') ? [ROLL_IN_LETTERS[contestant.rollIn]] : []),
        ...(isUsed(contestant, 'rollOut') ? [ROLL_OUT_LETTERS[contestant.rollOut]] : []),
      ].join('/'),
  },
  {
    fields: ['rollInMix'],
    text: ({ rollInMix, rollInSchedule, rollInHalfAfter }) =>
      `in ${mixText(rollInMix, rollInSchedule, rollInHalfAfter)}`,
    usual: 'in 0.5',
  },
  {
    fields: ['rollOutMix'],
    text: ({ rollOutMix, rollOutSchedule, rollOutHalfAfter }) =>
      `out ${mixText(rollOutMix, rollOutSchedule, rollOutHalfAfter)}`,
    usual: 'out 0.5',
  },
  {
    fields: ['focusSteps'],
    text: ({ focusSteps, focusEvery }) =>
      `focus ${focusSteps}${focusEvery === 0 ? '' : ` + 1 every ${focusEvery}`}`,
  },
  { fields: ['cost'], text: ({ cost }) => COST_WORDS[cost], usual: COST_WORDS.task },
  { fields: ['reference'], text: ({ reference }) => `${reference} reference`, usual: 'copy reference' },
  { fields: ['temperature'], text: ({ temperature }) => `τ ${temperature}` },
  { fields: ['tokens'], text: tokensPart },
  { fields: ['cells'], text: cellsPart },
  { fields: ['chainDecay'], text: ({ chainDecay }) => `L2 ${chainDecay}` },
  { fields: ['chainRate'], text: ({ chainRate }) => `rate ${chainRate}` },
  { fields: ['chainAverage'], text: ({ chainAverage }) => (chainAverage ? 'averaged' : 'last weights') },
];

/** What each part says of a contestant, '' for those that do not concern it. */
function partsOf(contestant: ContestantSettings): readonly string[] {
  return PARTS.map(({ fields, text }) =>
    fields.some((field) => isUsed(contestant, field)) ? text(contestant) : '',
  );
}

/** Everything about one contestant: `SeaRNN KL 50 l/m all tokens all cells`. */
export function fullContestantName(contestant: ContestantSettings): string {
  const parts = partsOf(contestant).filter((text, i) => text !== '' && text !== PARTS[i]?.usual);
  return [METHODS[contestant.method].name, ...parts].join(' ');
}

/**
 * One name per contestant, all different. The method's name alone where it is the only one of its method; else the
 * parts in which the contestants of that method differ (`SeaRNN KL 50 l/m`, `SeaRNN LL r/l`); equal ones are numbered.
 */
export function contestantNames(contestants: readonly ContestantSettings[]): readonly string[] {
  const names = contestants.map((contestant) => {
    const rivals = contestants.filter((other) => other.method === contestant.method).map(partsOf);
    const differing = partsOf(contestant).filter(
      // A rival that has no such part differs elsewhere already.
      (part, i) => part !== '' && rivals.some((rival) => rival[i] !== '' && rival[i] !== part),
    );
    return [METHODS[contestant.method].name, ...differing].join(' ');
  });
  return names.map((name, i) => {
    if (names.filter((other) => other === name).length === 1) return name;
    return `${name} #${names.slice(0, i + 1).filter((other) => other === name).length}`;
  });
}
