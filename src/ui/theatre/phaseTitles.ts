/** What the phases of an update are called. */
import type { TermName } from '../terms/termNames.ts';
import type { Phase } from './steps.ts';

export const PHASE_TITLES: Readonly<Record<Phase, string>> = {
  encode: 'encode',
  rollIn: 'roll in',
  choose: 'choose a cell',
  try: 'try {$units}',
  rollOut: 'roll out',
  cost: 'cost',
  target: 'target',
  gradient: 'push on the scores',
  update: 'update',
  decode: 'read again',
};

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
