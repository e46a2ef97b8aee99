/** The code of every method that trains a network; a method without code, or code without a method, does not compile. */
import { assert } from '../base/assert.ts';
import { isChainMethod, type MethodId, type NetworkMethodId } from '../experiments/contestants.ts';
import type { Method } from './method.ts';
import { mle } from './mle.ts';
import { searnn } from './searnn.ts';

export const METHOD_CODE: Readonly<Record<NetworkMethodId, Method>> = { mle, searnn };

/** @throws Error when the method trains no network */
export function methodOf(id: MethodId): Method {
  assert(!isChainMethod(id), `${id} trains no network`);
  return METHOD_CODE[id];
}
