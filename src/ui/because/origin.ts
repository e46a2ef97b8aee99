/** Where a table comes from: the update itself, or a look at the word after it. */
import type { MethodId } from '../../experiments/contestants.ts';
import type { TableView } from '../../experiments/reports.ts';

/** What the costs are of methods that look at none when they learn. */
const COSTLESS: Readonly<Partial<Record<MethodId, string>>> = {
  mle: ' MLE ignores costs. These are what each letter would cost if the truth were copied after it.',
  crf: ' CRF ignores costs. These are the costs of the best word that has the letter there.',
  svm: ' SVM compares whole words. These are the costs of the best word that has the letter there.',
};

/** Whether the table is the update's own or a probe, and when it was made. */
export function originSentence({ origin, update }: TableView, method: MethodId): string {
  const number = update.toLocaleString('en-GB');
  const costless = COSTLESS[method];
  if (update === 0) return `Before the first update: the untrained model.${costless ?? ''}`;
  if (costless !== undefined) return `Computed for you after update ${number}.${costless}`;
  return origin === 'step'
    ? `The table that update ${number} itself learned from.`
    : `Computed for you after update ${number}. Looking never changes the training.`;
}
