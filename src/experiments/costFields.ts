/** The settings that say what a finished sequence costs, and how the reference finishes one. */
import { COST_KINDS } from '../searnn/costs/costs.ts';
import { choice } from './fields.ts';

/** Fields of every contestant; `fieldUse.ts` says which of them matter when. */
export const costFields = {
  cost: choice(['task', ...COST_KINDS], 'task', {
    label: 'cost',
    group: 'loss',
    when: 'restart',
    paper: '§3.1',
    choices: {
      task: 'the task’s own: wrong {$units}, or edits where a token ends the {$sequence}',
      hamming: 'Hamming: wrong {$units}',
      edit: 'edit distance: {$units} put in, left out or replaced',
      'chunk-f1': 'chunk F1: 1 − F1 of the chunks',
      bleu: 'BLEU: 1 − smoothed BLEU-4',
    },
  }),
  reference: choice(['copy', 'best'], 'copy', {
    label: 'reference',
    group: 'loss',
    when: 'restart',
    paper: '§3.1',
    choices: {
      copy: 'copy: the truth, {$unit} by {$unit}',
      best: 'best: what costs least after what is written',
    },
  }),
};
