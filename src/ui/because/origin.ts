/** Where a table comes from: the update itself, or a look at the word after it. */
import type { MethodId } from '../../experiments/contestants.ts';
import type { TableView } from '../../experiments/reports.ts';

/** What the costs are of methods that look at none when they learn. */
const COSTLESS: Readonly<Partial<Record<MethodId, string>>> = {
  mle: ' MLE looks at no cost: these are what copying the truth afterwards would cost.',
  crf: ' CRF looks at no cost: these are of the best word that has the letter there.',
  svm: ' SVM weighs whole words: these are the costs of the best word that has the letter there.',
};

/** Whether the table is the update's own or a probe, and when it was made. */
export function originSentence({ origin, update }: TableView, method: MethodId): string {
  const number = update.toLocaleString('en-GB');
  const costless = COSTLESS[method];
  if (update === 0) return `Before the first update: a probe of the untrained model.${costless ?? ''}`;
  if (costless !== undefined) return `A probe after update ${number}.${costless}`;
  return origin === 'step'
    ? `The table that update ${number} itself learned from.`
    : `A probe after update ${number}: computed for you, it changes no training number.`;
}
