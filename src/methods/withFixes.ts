/** A method that is another one with some of its settings fixed. */
import type { MethodId } from '../experiments/contestants.ts';
import { METHODS } from '../experiments/methods.ts';
import type { Method } from './method.ts';

/** `code` with what method `id` fixes, whatever the contestant's own settings say there. */
export function withFixes(id: MethodId, code: Method): Method {
  const { fixes } = METHODS[id];
  return {
    teach: (batch, context) => code.teach(batch, { ...context, settings: { ...context.settings, ...fixes } }),
  };
}
