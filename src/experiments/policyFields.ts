/** The settings that say who rolls: roll-in and roll-out, how their coins fall, and how that changes as training goes on. */
import { choice, integer, real } from './fields.ts';

const SCHEDULES = ['constant', 'linear', 'exponential', 'inverse-sigmoid'] as const;
const scheduleChoices = {
  constant: 'constant: stays as it is',
  linear: 'linear: falls evenly, to nothing',
  exponential: 'exponential: halves again and again',
  'inverse-sigmoid': 'inverse sigmoid: stays, then falls',
};
const policyChoices = {
  reference: 'reference: copies the truth',
  learned: 'learned: the model’s own choice',
  mixed: 'mixed: a coin per word decides',
};
/** Updates after which a chance may have halved. */
const halfAfter = (side: string, mix: string) =>
  integer(1, 1000000, 1000, {
    label: `half the ${side} mix after`,
    group: 'search',
    scale: 'log',
    unit: 'updates',
    when: 'restart',
    help: `After so many updates ${mix} has fallen to half of what it was. A linear schedule is at nothing after twice as many.`,
  });

/** Fields of every contestant; `fieldUse.ts` says which of them matter when. */
export const policyFields = {
  rollIn: choice(['reference', 'learned', 'mixed', 'mixed-cells'], 'learned', {
    label: 'roll-in',
    group: 'search',
    when: 'restart',
    paper: '§3.1',
    choices: { ...policyChoices, 'mixed-cells': 'mixed by cell: a coin per letter decides' },
    help: 'Who writes the letters before the cell that is looked at: the truth (as in MLE), the model itself, or coins, one per word or one per letter.',
  }),
  rollInMix: real(0, 1, 0.5, {
    label: 'roll-in mix',
    group: 'search',
    scale: 'linear',
    when: 'restart',
    help: 'How often a coin lets the truth write in the roll-in: 0 never, 1 always. With a schedule this is where it starts.',
  }),
  rollInSchedule: choice(SCHEDULES, 'constant', {
    label: 'roll-in schedule',
    group: 'search',
    when: 'restart',
    choices: scheduleChoices,
    help: 'Whether the roll-in mix stays, or falls as training goes on, so that the model is led less and less.',
  }),
  rollInHalfAfter: halfAfter('roll-in', 'the roll-in mix'),
  rollOut: choice(['reference', 'learned', 'mixed', 'mixed-states', 'focused'], 'mixed', {
    label: 'roll-out',
    group: 'search',
    when: 'restart',
    paper: '§3.1',
    choices: {
      ...policyChoices,
      'mixed-states': 'mixed by state: a coin per letter decides, as in SEARN',
      focused: 'focused: the model for a few letters, then the truth',
    },
    help: 'Who finishes the word after a letter was forced: the truth, the model itself, coins, or first the model and then the truth.',
  }),
  rollOutMix: real(0, 1, 0.5, {
    label: 'roll-out mix',
    group: 'search',
    scale: 'linear',
    when: 'restart',
    paper: '§3.1',
    help: 'How often a coin lets the truth write in the roll-out: 0 never, 1 always. With a schedule this is where it starts.',
  }),
  rollOutSchedule: choice(SCHEDULES, 'constant', {
    label: 'roll-out schedule',
    group: 'search',
    when: 'restart',
    choices: scheduleChoices,
    help: 'Whether the roll-out mix stays, or falls as training goes on, so that the model finishes more and more words itself.',
  }),
  rollOutHalfAfter: halfAfter('roll-out', 'the roll-out mix'),
  focusSteps: integer(0, 64, 1, {
    label: 'focus on',
    group: 'search',
    unit: 'letters',
    when: 'restart',
    help: 'So many letters after the forced one are the model’s own; the truth finishes the word.',
  }),
  focusEvery: integer(0, 1000000, 0, {
    label: 'one letter more every',
    group: 'search',
    unit: 'updates',
    when: 'restart',
    help: 'The focus grows by one letter after so many updates; 0 means that it stays.',
  }),
};
