/** The settings that say who rolls: roll-in and roll-out, how their coins fall, and how that changes as training goes on. */
import { choice, integer, real } from './fields.ts';

const SCHEDULES = ['constant', 'linear', 'exponential', 'inverse-sigmoid'] as const;
/** Updates after which a chance may have halved. */
const halfAfter = () =>
  integer(1, 1000000, 1000, {
    group: 'search',
    scale: 'log',
  });

/** Fields of every contestant; `fieldUse.ts` says which of them matter when. */
export const policyFields = {
  rollIn: choice(['reference', 'learned', 'mixed', 'mixed-cells'], 'learned', {
    group: 'search',
    paper: '§3.1',
  }),
  rollInMix: real(0, 1, 0.5, {
    group: 'search',
    scale: 'linear',
  }),
  rollInSchedule: choice(SCHEDULES, 'constant', {
    group: 'search',
  }),
  rollInHalfAfter: halfAfter(),
  rollOut: choice(['reference', 'learned', 'mixed', 'mixed-states', 'focused'], 'mixed', {
    group: 'search',
    paper: '§3.1',
  }),
  rollOutMix: real(0, 1, 0.5, {
    group: 'search',
    scale: 'linear',
    paper: '§3.1',
  }),
  rollOutSchedule: choice(SCHEDULES, 'constant', {
    group: 'search',
  }),
  rollOutHalfAfter: halfAfter(),
  focusSteps: integer(0, 64, 1, {
    group: 'search',
  }),
  focusEvery: integer(0, 1000000, 0, {
    group: 'search',
  }),
};
