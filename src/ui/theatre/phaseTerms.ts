/** The terms that explain the phases of an update. */
import type { TermName } from '../terms/termNames.ts';
import type { Phase } from './steps.ts';

/** The term that explains a phase further; the others explain themselves. */
export const PHASE_TERMS: Readonly<Partial<Record<Phase, TermName>>> = {
  rollIn: 'rollOuts',
  choose: 'costTable',
  try: 'rollOuts',
  rollOut: 'rollOuts',
  cost: 'cost',
  target: 'target',
  gradient: 'difference',
};
