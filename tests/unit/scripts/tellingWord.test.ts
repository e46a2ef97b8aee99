/** The rule that chooses the word and the cell of the opening and of the lessons. */
import { describe, expect, it } from 'vitest';
import { disagreement, tellingCell, tellingScore } from '../../../scripts/trace/tellingWord.ts';
import { lessonOf } from '../../support/lessonFiles.ts';
import { tableOf } from '../ui/arbitraryTrace.ts';

/** Seven cells over three tokens; the truth is all 0, and read as `decoded`. */
function report(target: readonly (readonly number[])[], decoded: readonly number[]) {
  const T = decoded.length;
  const plain = tableOf({
    costs: Array.from({ length: T }, () => [0, 1 / T, 2 / T]),
    target: Array.from({ length: T }, (_, t) => target[t] ?? [1, 0, 0]),
  });
  const view = { ...plain, decoded: Uint8Array.from(decoded), rollIn: Uint8Array.from(decoded) };
  const inputs = new Uint8Array(T * 128).fill(1);
  const word = { index: 0, testIndex: 0, testCount: 1, inputs, targets: new Uint8Array(T) };
  return { word, views: [view] };
}
const cellOf = ({ word, views }: ReturnType<typeof report>) =>
  views[0] && tellingCell(views[0], word.targets)?.cell;

describe('the telling cell', () => {
  it('is where another letter than the truth is wanted most, wherever the first mistake is', () => {
    const told = report([[1, 0, 0], [1, 0, 0], [0.3, 0.7, 0], [0.05, 0, 0.95]], [1, 0, 0, 0, 0, 0, 0]); // prettier-ignore
    expect(cellOf(told)).toBe(3);
    expect(told.views[0] && disagreement(told.views[0], told.word.targets, 3)).toBeCloseTo(0.9, 5);
  });

  it('is the first misread letter where the truth is wanted everywhere, and none where all is read', () => {
    expect(cellOf(report([], [0, 0, 1, 1, 0, 0, 0]))).toBe(2);
    expect(cellOf(report([[0.4, 0.3, 0.3]], [0, 0, 0, 0, 0, 0, 0]))).toBeUndefined();
  });

  it('makes a word with a disagreement tell more than any without', () => {
    const differs = report([[1, 0, 0], [0.1, 0.9, 0]], [0, 0, 1, 0, 0, 0, 0]); // prettier-ignore
    const agrees = report([], [0, 0, 1, 0, 0, 0, 0]);
    expect(tellingScore(differs, 0)).toBeGreaterThan(tellingScore(agrees, 0));
    expect(tellingScore(agrees, 0)).toBeGreaterThan(0);
  });
});

describe('the lessons that the page ships', () => {
  it('all start at the cell that the recommended policies’ lesson tells of', () => {
    const { view, word } = lessonOf('learned-mixed');
    const cell = tellingCell(view, word.targets)?.cell;
    for (const name of ['mle', 'reference-reference', 'learned-reference', 'learned-mixed'] as const)
      expect(lessonOf(name).cell).toBe(cell);
  });
});
