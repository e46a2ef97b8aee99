/** What is said of a tree's coin is so of every method. */
import { expect, test } from 'vitest';
import { METHOD_IDS } from '../../../../src/experiments/contestants.ts';
import { METHODS } from '../../../../src/experiments/methods.ts';
import { newContestant } from '../../../../src/experiments/methodSettings.ts';
import { coinSentence } from '../../../../src/ui/tree/sides.ts';
import { tableOf } from '../arbitraryTrace.ts';
import { sayOf } from '../../../../src/tasks/say.ts';

const say = sayOf({ task: 'letters' });

const view = tableOf({ costs: [[0, 1], [0, 1]], target: [[1, 0], [1, 0]] }); // prettier-ignore

test.each(METHOD_IDS)('of %s', (method) => {
  const said = coinSentence(say, view, newContestant(method), 0);
  const chain = method === 'crf' || method === 'svm';
  expect(said.includes('copying the truth')).toBe(!METHODS[method].searches && !chain);
  expect(said.includes('best word')).toBe(chain);
  expect(said).toMatch(/^[a-z].*\.$/);
});
