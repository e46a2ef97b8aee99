/** A contestant's test words as counts from whose sums the reported figure comes, so that any words can be drawn anew. */
import { at } from '../../base/assert.ts';
import type { ComparedFigure } from '../../experiments/examination.ts';
import { figureOf } from '../../experiments/reportedFigure.ts';
import { countChunks, f1 } from '../../searnn/costs/chunkF1.ts';
import type { YieldPoint } from '../../searnn/policy.ts';
import { addBleu, bleuOf, noBleuCounts } from '../../statistics/corpusBleu.ts';
import type { Example } from '../../tasks/task.ts';
import { wordsBefore } from '../bleuMarks.ts';
import { countMistakes } from '../evaluate.ts';
import { shareWrong } from '../ownMarks.ts';
import { writings, type Writer, type Writing } from '../writings.ts';

/** How a figure is counted: K counts of a word, and the figure of the sums over words. */
interface Counting {
  readonly figure: ComparedFigure;
  readonly countsOf: (writing: Writing) => readonly number[];
  readonly valueOf: (sums: Float64Array) => number;
}

function countingOf({ packing, ownError }: Pick<Writer, 'packing' | 'ownError'>): Counting {
  const { ending, tags = null } = packing;
  const figure = figureOf({ packing, ownError });
  if (ownError !== undefined)
    return {
      figure,
      countsOf: ({ written, truth }) => ownError(written, truth),
      valueOf: ([wrong = 0, outOf = 0]) => shareWrong(wrong, outOf),
    };
  if (figure === 'chunkF1' && tags !== null)
    return {
      figure,
      countsOf: ({ written, truth }) => {
        const counts = { truth: 0, written: 0, right: 0 };
        countChunks(counts, tags, written, truth, truth.length);
        return [counts.truth, counts.written, counts.right];
      },
      valueOf: ([truth = 0, written = 0, right = 0]) => f1({ truth, written, right }),
    };
  if (figure === 'bleu' && ending !== null)
    return {
      figure,
      countsOf: ({ written, references }) => {
        const counts = noBleuCounts();
        const words = (tokens: Int32Array) => wordsBefore(ending.token, tokens);
        addBleu(counts, words(written), references.map(words));
        return [counts.writtenLength, counts.trueLength, ...counts.matched, ...counts.written];
      },
      valueOf: ([writtenLength = 0, trueLength = 0, ...orders]) => {
        const half = orders.length / 2;
        const [matched, written] = [orders.slice(0, half), orders.slice(half)];
        return bleuOf({ writtenLength, trueLength, matched, written });
      },
    };
  const mistakesIn = countMistakes(packing);
  return {
    figure: ending === null ? 'letterError' : 'edits',
    countsOf: (writing) => [mistakesIn(writing), writing.example.targets.length],
    valueOf: ([mistakes = 0, letters = 0]) => mistakes / letters,
  };
}

/** W words as one contestant writes them. */
export interface FigureCounts extends Pick<Counting, 'figure' | 'valueOf'> {
  /** K. */
  readonly width: number;
  /** [W × K] */
  readonly counts: Float64Array;
  /** 1 where a word has any mistake [W]. */
  readonly wrong: Uint8Array;
}

/** In the order of `examples`. */
export async function countFigure(
  writer: Writer,
  examples: readonly Example[],
  yieldPoint: YieldPoint,
): Promise<FigureCounts> {
  const { figure, countsOf, valueOf } = countingOf(writer);
  const mistakesIn = countMistakes(writer.packing);
  const found = new Map<Example, { readonly counts: readonly number[]; readonly wrong: boolean }>();
  for await (const group of writings(writer, examples, yieldPoint))
    for (const writing of group) {
      const wrong = mistakesIn(writing) > 0;
      found.set(writing.example, { counts: countsOf(writing), wrong });
    }
  const rows = examples.flatMap((example) => found.get(example) ?? []);
  return {
    ...{ figure, valueOf },
    width: at(rows, 0).counts.length,
    counts: Float64Array.from(rows.flatMap(({ counts }) => counts)),
    wrong: Uint8Array.from(rows, ({ wrong }) => Number(wrong)),
  };
}
