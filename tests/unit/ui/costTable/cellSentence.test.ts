/** A cell of the table as a sentence. */
import { describe, expect, it } from 'vitest';
import { push, readCell, markSentence } from '../../../../src/ui/costTable/cellSentence.ts';
import { tableOf } from '../arbitraryTrace.ts';
import { sayOf } from '../../../../src/tasks/say.ts';

const say = sayOf({ task: 'letters' });

const vocabulary = ['l', 't'];
const view = tableOf({
  costs: [
    [0.5, 0],
    [NaN, 1],
  ],
  model: [
    [0.91, 0.09],
    [0, 1],
  ],
  target: [
    [0.02, 0.98],
    [0, 1],
  ],
  finished: { '0 0': [0, 0], '0 1': [1, 0], '1 1': [0, 1] },
});
const targets = [1, 0];

describe('reading a cell of the table', () => {
  it('says place, cost with its letters, q, p and where the update pushes', () => {
    expect(readCell(say, view, targets, vocabulary, { cell: 0, token: 0 })).toBe(
      'Cell 1, letter l: cost 0.50 (1 of 2 letters wrong), q 0.02, p 0.91; push −0.89, lowered',
    );
    expect(readCell(say, view, targets, vocabulary, { cell: 0, token: 1 })).toBe(
      'Cell 1, letter t: cost 0.00 (0 of 2 letters wrong), q 0.98, p 0.09; push +0.89, raised',
    );
    expect(readCell(say, view, targets, vocabulary, { cell: 1, token: 1 })).toBe(
      'Cell 2, letter t: cost 1.00 (2 of 2 letters wrong), q 1.00, p 1.00; push 0.00, left alone',
    );
  });

  it('invents no number for a letter that was not tried', () => {
    expect(readCell(say, view, targets, vocabulary, { cell: 1, token: 0 })).toBe(
      'Cell 2, letter l: not tried in this update',
    );
  });

  it('speaks the marks for those who do not see them', () => {
    expect(markSentence(view, targets, { cell: 0, token: 1 })).toBe(' — the truth, best cost');
    expect(markSentence(view, targets, { cell: 0, token: 0 })).toBe(' — the model’s choice');
    const tied = tableOf({ costs: [[0.5, 0.5]], model: [[0.5, 0.5]] });
    expect(markSentence(tied, [0], { cell: 0, token: 1 })).toBe(' — tied for best cost');
  });

  it('a push is named only where it is more than rounding', () => {
    expect([push(0.2), push(-0.2), push(0.004), push(-0.004)]).toEqual([
      'lowered',
      'raised',
      'left alone',
      'left alone',
    ]);
  });
});
