/** The code of every method that can compete; a method without code, or code without a method, does not compile. */
import type { MethodId } from '../experiments/contestants.ts';
import { aggrevated } from './aggrevated.ts';
import { dagger } from './dagger.ts';
import type { Method } from './method.ts';
import { mle } from './mle.ts';
import { scheduledSampling } from './scheduledSampling.ts';
import { searnn } from './searnn.ts';

export const METHOD_CODE: Readonly<Record<MethodId, Method>> = {
  mle,
  searnn,
  scheduledSampling,
  dagger,
  aggrevated,
};
