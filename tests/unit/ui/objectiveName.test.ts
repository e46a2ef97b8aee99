/** What each method minimises, told from what its record says it aims at. */
import { expect, test } from 'vitest';
import { METHOD_IDS, type MethodId } from '../../../src/experiments/contestants.ts';
import { contestantSchema } from '../../../src/experiments/settings.ts';
import { sayOf } from '../../../src/tasks/say.ts';
import { objectiveName } from '../../../src/ui/objectiveName.ts';

const LOSSES: Readonly<Record<MethodId, string>> = {
  mle: 'log-loss, nats',
  searnn: 'KL α 50, nats',
  scheduledSampling: 'log-loss, nats',
  raml: 'log-loss, nats',
  dagger: 'LL, nats',
  aggrevated: 'Expected cost',
  ocd: 'KL α 1000',
  crf: 'nats',
  svm: 'letters',
};

test.each(METHOD_IDS)('%s', (method) => {
  const contestant = contestantSchema.parse({ method, objective: 'kl', costScale: 50 });
  expect(objectiveName(sayOf({ task: 'letters' }), contestant)).toContain(LOSSES[method]);
});
