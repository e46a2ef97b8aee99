/** The code of every method that trains a network; a method without code, or code without a method, does not compile. */
import { assert } from '../base/assert.ts';
import { isChainMethod, type MethodId, type NetworkMethodId } from '../experiments/contestants.ts';
import { aggrevated } from './aggrevated.ts';
import { dagger } from './dagger.ts';
import type { Method } from './method.ts';
import { mle } from './mle.ts';
import { ocd } from './ocd.ts';
import { raml } from './raml.ts';
import { scheduledSampling } from './scheduledSampling.ts';
import { searnn } from './searnn.ts';

export const METHOD_CODE: Readonly<Record<NetworkMethodId, Method>> = {
  ...{ mle, searnn, scheduledSampling, raml, dagger, aggrevated, ocd },
};

/** @throws Error when the method trains no network */
export function methodOf(id: MethodId): Method {
  assert(!isChainMethod(id), `${id} trains no network`);
  return METHOD_CODE[id];
}
