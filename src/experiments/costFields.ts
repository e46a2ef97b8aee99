/** The settings that say what a finished sequence costs, and how the reference finishes one. */
import { COST_KINDS } from '../searnn/costs/costs.ts';
import { FIELDS } from '../text/en/fields.ts';
import { choice } from './fields.ts';

const { choices } = FIELDS;

/** Fields of every contestant; `fieldUse.ts` says which of them matter when. */
export const costFields = {
  cost: choice(['task', ...COST_KINDS], 'task', {
    group: 'loss',
    paper: '§3.1',
    choices: choices.cost,
  }),
  reference: choice(['copy', 'best'], 'copy', {
    group: 'loss',
    paper: '§3.1',
    choices: choices.reference,
  }),
};
