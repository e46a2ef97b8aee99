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

test.each([
  ['ll', 'LL, nats'],
  ['llcas', 'LLCAS α 50, nats'],
  ['inverseKl', 'Inverse KL α 50, nats'],
  ['js', 'JS α 50, nats'],
  ['hinge', 'Hinge'],
  ['consistent', 'Consistent'],
  ['expectedCost', 'Expected cost'],
  ['l2', 'L2 α 50'],
] as const)('%s is in nats only where it is a logarithm', (objective, name) => {
  const contestant = contestantSchema.parse({ method: 'searnn', objective, costScale: 50 });
  expect(objectiveName(sayOf({ task: 'letters' }), contestant)).toBe(name);
});
