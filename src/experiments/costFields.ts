/** The settings that say what a finished sequence costs, and how the reference finishes one. */
import { COST_KINDS } from '../searnn/costs/costs.ts';
import { choice } from './fields.ts';

/** Fields of every contestant; `fieldUse.ts` says which of them matter when. */
export const costFields = {
  cost: choice(['task', ...COST_KINDS], 'task', {
    group: 'loss',
    paper: '§3.1',
  }),
  reference: choice(['copy', 'best'], 'copy', {
    group: 'loss',
    paper: '§3.1',
  }),
};
