/** Where a table comes from: the update itself, or a look at the word after it. */
import type { MethodId } from '../../experiments/contestants.ts';
import { METHODS } from '../../experiments/methods.ts';
import type { TableView } from '../../experiments/reports.ts';
import { REASONS } from '../../text/en/reasons.ts';
import type { Say } from '../../tasks/say.ts';

/** Whether the table is the update's own or a probe, and when it was made; of methods that look at no cost, what the shown ones are. */
export function originSentence(say: Say, { origin, update }: TableView, method: MethodId): string {
  const { costNote } = METHODS[method];
  const costless = costNote === null ? '' : ` ${say(costNote)}`;
  if (update === 0) return `${say(REASONS.origin.untrained)}${costless}`;
  if (costNote !== null) return `${say(REASONS.origin.costless, { update })}${costless}`;
  return say(origin === 'step' ? REASONS.origin.step : REASONS.origin.probe, { update });
}
