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
  mixed: 'mixed: a coin per {$sequence} decides',
};
/** Updates after which a chance may have halved. */
const halfAfter = (side: string) =>
  integer(1, 1000000, 1000, {
    label: `half the ${side} mix after`,
    group: 'search',
    scale: 'log',
    unit: 'updates',
    when: 'restart',
  });

/** Fields of every contestant; `fieldUse.ts` says which of them matter when. */
export const policyFields = {
  rollIn: choice(['reference', 'learned', 'mixed', 'mixed-cells'], 'learned', {
    label: 'roll-in',
    group: 'search',
    when: 'restart',
    paper: '§3.1',
    choices: { ...policyChoices, 'mixed-cells': 'mixed by cell: a coin per {$unit} decides' },
  }),
  rollInMix: real(0, 1, 0.5, {
    label: 'roll-in mix',
    group: 'search',
    scale: 'linear',
    when: 'restart',
  }),
  rollInSchedule: choice(SCHEDULES, 'constant', {
    label: 'roll-in schedule',
    group: 'search',
    when: 'restart',
    choices: scheduleChoices,
  }),
  rollInHalfAfter: halfAfter('roll-in'),
  rollOut: choice(['reference', 'learned', 'mixed', 'mixed-states', 'focused'], 'mixed', {
    label: 'roll-out',
    group: 'search',
    when: 'restart',
    paper: '§3.1',
    choices: {
      ...policyChoices,
      'mixed-states': 'mixed by state: a coin per {$unit} decides, as in SEARN',
      focused: 'focused: the model for a few {$units}, then the truth',
    },
  }),
  rollOutMix: real(0, 1, 0.5, {
    label: 'roll-out mix',
    group: 'search',
    scale: 'linear',
    when: 'restart',
    paper: '§3.1',
  }),
  rollOutSchedule: choice(SCHEDULES, 'constant', {
    label: 'roll-out schedule',
    group: 'search',
    when: 'restart',
    choices: scheduleChoices,
  }),
  rollOutHalfAfter: halfAfter('roll-out'),
  focusSteps: integer(0, 64, 1, {
    label: 'focus on',
    group: 'search',
    unit: '{$units}',
    when: 'restart',
  }),
  focusEvery: integer(0, 1000000, 0, {
    label: 'one {$unit} more every',
    group: 'search',
    unit: 'updates',
    when: 'restart',
  }),
};
