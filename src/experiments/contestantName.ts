/** Short honest names for contestants, derived from their settings: a name says what differs, and nothing else. */
import { METHODS } from './contestants.ts';
import { samplersOf } from './fieldUse.ts';
import { objectiveTitle } from './objectiveList.ts';
import type { ContestantField, ContestantSettings } from './settings.ts';

const POLICY_LETTERS = { reference: 'r', learned: 'l', mixed: 'm' } as const;
const TOKEN_WORDS = {
  all: 'all tokens',
  uniform: 'uniform',
  policy: 'policy',
  biased: 'biased',
  topk: 'top-k',
  neighbours: 'neighbours',
  targeted: 'targeted',
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

/** A part of a name, and the setting without which a method has no such part. */
interface Part {
  readonly of: ContestantField;
  readonly text: (contestant: ContestantSettings) => string;
}

/** The parts a name may be made of, in the order in which they stand. */
const PARTS: readonly Part[] = [
  { of: 'objective', text: (contestant) => objectiveTitle(contestant) },
  { of: 'rollIn', text: ({ rollIn, rollOut }) => `${POLICY_LETTERS[rollIn]}/${POLICY_LETTERS[rollOut]}` },
  { of: 'tokens', text: tokensPart },
  { of: 'cells', text: cellsPart },
  { of: 'chainDecay', text: ({ chainDecay }) => `L2 ${chainDecay}` },
  { of: 'chainRate', text: ({ chainRate }) => `rate ${chainRate}` },
  { of: 'chainAverage', text: ({ chainAverage }) => (chainAverage ? 'averaged' : 'last weights') },
];

/** The parts of a contestant's name: none for a method without settings of its own. */
function partsOf(contestant: ContestantSettings): readonly string[] {
  const { uses } = METHODS[contestant.method];
  return PARTS.filter(({ of }) => uses.includes(of)).map(({ text }) => text(contestant));
}

/** Everything about one contestant: `SeaRNN KL 50 l/m all tokens all cells`. */
export function fullContestantName(contestant: ContestantSettings): string {
  return [METHODS[contestant.method].name, ...partsOf(contestant)].join(' ');
}

/**
 * One name per contestant, all different. The method's name alone where it is the only one of its method; else the
 * parts in which the contestants of that method differ (`SeaRNN KL 50 l/m`, `SeaRNN LL r/l`); equal ones are numbered.
 */
export function contestantNames(contestants: readonly ContestantSettings[]): readonly string[] {
  const names = contestants.map((contestant) => {
    const rivals = contestants.filter((other) => other.method === contestant.method).map(partsOf);
    const differing = partsOf(contestant).filter((part, i) => rivals.some((rival) => rival[i] !== part));
    return [METHODS[contestant.method].name, ...differing].join(' ');
  });
  return names.map((name, i) => {
    if (names.filter((other) => other === name).length === 1) return name;
    return `${name} #${names.slice(0, i + 1).filter((other) => other === name).length}`;
  });
}
