/** Where a table comes from, in words. */
import { describe, expect, it } from 'vitest';
import { originSentence } from '../../../src/ui/reasons/origin.ts';
import { tableOf } from './arbitraryTrace.ts';
import { sayOf } from '../../../src/tasks/say.ts';

const say = sayOf({ task: 'letters' });

const view = tableOf({ costs: [[0.5, 0]] });

describe('where a table comes from', () => {
  it('tells the update’s own table from a probe, and the untrained model from a trained one', () => {
    expect(originSentence(say, { ...view, update: 1240 }, 'searnn')).toBe(
      'The table that update 1,240 itself learned from.',
    );
    expect(originSentence(say, { ...view, origin: 'probe' }, 'searnn')).toContain(
      'Computed for you after update 400',
    );
    expect(originSentence(say, { ...view, update: 0 }, 'searnn')).toContain('untrained');
    expect(originSentence(say, view, 'mle')).toContain('MLE ignores costs');
  });

  it('says what the costs of a linear chain are of', () => {
    const sentence =
      'Computed for you after update 400. CRF ignores costs. These are the costs of the best word';
    expect(originSentence(say, view, 'crf')).toContain(sentence);
    expect(originSentence(say, { ...view, update: 0 }, 'svm')).toMatch(
      /untrained model\. SVM compares whole words/,
    );
  });
});
