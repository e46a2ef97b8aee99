/** Short honest names for contestants, derived from their settings: a name says what differs, and nothing else. */
import { CONTESTANT_NAMES } from '../text/en/contestantNames.ts';
import { fill, tell } from '../text/tell.ts';
import { plain } from '../text/numbers.ts';
import { METHODS } from './methods.ts';
import { isUsed, samplersOf } from './fieldUse.ts';
import { objectiveTitle } from './objectiveList.ts';
import type { ContestantField, ContestantSettings } from './settings.ts';

const NAMES = CONTESTANT_NAMES;

const ROLL_IN_LETTERS = { reference: 'r', learned: 'l', mixed: 'm', 'mixed-cells': 'mc' } as const;
const ROLL_OUT_LETTERS = {
  ...{ reference: 'r', learned: 'l', mixed: 'm' },
  ...{ 'mixed-states': 'ms', focused: 'f' },
} as const;

/** `all tokens`, `5 top-k`, `targeted 0.2`, `5 biased 0.8`, `15 top-k + 10 neighbours` */
function tokensPart(contestant: ContestantSettings): string {
  const { tokenCount, alsoCount, modelShare, chanceGap } = contestant;
  return samplersOf(contestant)
    .map((kind, i) => {
      const count = i === 0 ? tokenCount : alsoCount;
      return kind === 'biased' && modelShare !== 0.5
        ? tell(NAMES.biasedShare, { count, share: plain(modelShare) })
        : tell(NAMES.tokens[kind], { count, gap: plain(chanceGap) });
    })
    .join(' + ');
}

/** `0.5`, or `1 linear 1000`: a mix with its schedule and half-time. */
const mixText = (mix: number, schedule: ContestantSettings['rollInSchedule'], halfAfter: number): string =>
  tell(NAMES.mixes[schedule], { mix: plain(mix), after: plain(halfAfter) });

/** One part of a name: what it says of a contestant that uses one of its settings. */
interface Part {
  readonly fields: readonly ContestantField[];
  readonly text: (contestant: ContestantSettings) => string;
  /** Whether it is what a reader expects, so that a full name leaves it out. */
  readonly usual?: (contestant: ContestantSettings) => boolean;
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
      tell(NAMES.rollIn, { mix: mixText(rollInMix, rollInSchedule, rollInHalfAfter) }),
    usual: ({ rollInMix, rollInSchedule }) => rollInMix === 0.5 && rollInSchedule === 'constant',
  },
  {
    fields: ['rollOutMix'],
    text: ({ rollOutMix, rollOutSchedule, rollOutHalfAfter }) =>
      tell(NAMES.rollOut, { mix: mixText(rollOutMix, rollOutSchedule, rollOutHalfAfter) }),
    usual: ({ rollOutMix, rollOutSchedule }) => rollOutMix === 0.5 && rollOutSchedule === 'constant',
  },
  {
    fields: ['focusSteps'],
    text: ({ focusSteps, focusEvery }) =>
      tell(focusEvery === 0 ? NAMES.focus : NAMES.growingFocus, {
        steps: focusSteps,
        every: String(focusEvery),
      }),
  },
  { fields: ['cost'], text: ({ cost }) => tell(NAMES.costs[cost]), usual: ({ cost }) => cost === 'task' },
  {
    fields: ['reference'],
    text: ({ reference }) => tell(NAMES.references[reference]),
    usual: ({ reference }) => reference === 'copy',
  },
  { fields: ['temperature'], text: ({ temperature }) => `τ ${plain(temperature)}` },
  { fields: ['tokens'], text: tokensPart },
  // `all cells`, `4 cells`, `4 unsure cells`
  { fields: ['cells'], text: ({ cells, cellCount }) => tell(NAMES.cells[cells], { count: cellCount }) },
  { fields: ['chainDecay'], text: ({ chainDecay }) => `L2 ${plain(chainDecay)}` },
  { fields: ['chainRate'], text: ({ chainRate }) => tell(NAMES.rate, { rate: plain(chainRate) }) },
  {
    fields: ['chainAverage'],
    text: ({ chainAverage }) => tell(chainAverage ? NAMES.averaged : NAMES.lastWeights),
  },
];

/** What each part says of a contestant, '' for those that do not concern it. */
function partsOf(contestant: ContestantSettings): readonly string[] {
  return PARTS.map(({ fields, text }) =>
    fields.some((field) => isUsed(contestant, field)) ? text(contestant) : '',
  );
}

/** Everything about one contestant, part by part: its method, and what a reader would not expect by itself. */
export function fullNameParts(contestant: ContestantSettings): readonly string[] {
  const parts = partsOf(contestant).filter(
    (text, i) => text !== '' && PARTS[i]?.usual?.(contestant) !== true,
  );
  return [fill(METHODS[contestant.method].name, {}), ...parts];
}

/** `SeaRNN KL 50 l/m all tokens all cells` */
export const fullContestantName = (contestant: ContestantSettings): string =>
  fullNameParts(contestant).join(' ');

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
    return [fill(METHODS[contestant.method].name, {}), ...differing].join(' ');
  });
  return names.map((name, i) => {
    if (names.filter((other) => other === name).length === 1) return name;
    return `${name} #${names.slice(0, i + 1).filter((other) => other === name).length}`;
  });
}
