/** Refuses an update whose numbers ran away. */
import { PlaygroundError } from '../base/errors.ts';
import { TRAINING } from '../text/en/training.ts';
import { tell } from '../text/tell.ts';

/**
 * @param update the update that is being made, from 1
 * @throws PlaygroundError `not-finite` when `value` is not a number
 */
export function requireFinite(value: number, what: 'loss' | 'gradient', update: number): void {
  if (Number.isFinite(value)) return;
  throw new PlaygroundError(
    'not-finite',
    tell(TRAINING.notFinite[what], { value: String(value), update: String(update) }),
  );
}
