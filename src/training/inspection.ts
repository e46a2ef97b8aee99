/** What can be asked of contestants without teaching them anything: of the present ones, or of copies of earlier ones. */
import { joinTokens, likeTokens, tokensOf, type Tokens } from '../base/tokens.ts';
import { at } from '../base/assert.ts';
import type { RandomStream } from '../base/random.ts';
import type { RecoveryCurve } from '../experiments/examination.ts';
import type { WritingReport, SampleWriting, SampleWords, WordReport } from '../experiments/reports.ts';
import { makeBatch } from '../tasks/batch.ts';
import type { Packing } from '../tasks/packing.ts';
import type { Example } from '../tasks/task.ts';
import { addRecovery, noRecovery, recoveryCurve } from './examination/recovery.ts';
import { subjectOf } from './examination/subject.ts';
import { requireForced } from './forced.ts';
import type { Inspection } from './contract.ts';
import type { Racer } from './racer.ts';

/** What is looked at. */
export interface Inspected {
  readonly test: readonly Example[];
  /** Positions of the sample's words among the test words. */
  readonly sample: Int32Array;
  /** The run's root stream. */
  readonly random: RandomStream;
  /** Of the data. */
  readonly packing: Packing;
}

/** Words decoded together; a pause waits for no more than these. */
const GROUP = 64;

/** @param contestantsNow called at every look: copies must be put in place first */
export function inspectionOf(
  contestantsNow: () => readonly Racer[],
  { test, sample, random, packing }: Inspected,
): Inspection {
  const groups = (): Example[][] =>
    Array.from({ length: Math.ceil(sample.length / GROUP) }, (_, g) =>
      Array.from(sample.subarray(g * GROUP, (g + 1) * GROUP), (i) => at(test, i)),
    );
  return {
    async watch(testIndex, yieldPoint, bothSides = false) {
      const views = [];
      for (const [i, contestant] of contestantsNow().entries())
        views.push(await contestant.view(i, at(test, testIndex), random, yieldPoint, bothSides));
      return { word: wordReport(test, testIndex, packing), views };
    },

    async goOn(testIndex, forced, yieldPoint) {
      const word = at(test, testIndex);
      const writings: WritingReport[] = [];
      for (const [contestant, racer] of contestantsNow().entries()) {
        requireForced(forced, cellsOf(word, racer.packing).length, racer.vocabularySize);
        await yieldPoint();
        const { tokens, chances } = await racer.writeWord(word, forced);
        writings.push({
          contestant,
          update: racer.updates,
          tokens: tokensOf(tokens, racer.vocabularySize),
          chances,
        });
      }
      return writings;
    },

    async writeSample(yieldPoint) {
      const writings: SampleWriting[] = [];
      for (const [contestant, racer] of contestantsNow().entries()) {
        const tokens: number[] = [];
        for (const words of groups()) {
          const batch = makeBatch(words, racer.packing);
          const { layout, examples } = batch;
          const written = await racer.decode(batch);
          // A batch sorts its words by length.
          for (const word of words) {
            const b = examples.indexOf(word);
            cellsOf(word, racer.packing).forEach((_, t) => tokens.push(at(written, layout.cell(b, t))));
          }
          await yieldPoint();
        }
        writings.push({ contestant, update: racer.updates, tokens: tokensOf(tokens, racer.vocabularySize) });
      }
      return writings;
    },

    async recover(yieldPoint) {
      const curves: (RecoveryCurve | null)[] = [];
      for (const racer of contestantsNow()) {
        const { writer } = subjectOf(racer);
        const counts = noRecovery();
        if (writer !== null)
          for (const words of groups())
            await addRecovery(counts, writer.policy, makeBatch(words, racer.packing), yieldPoint);
        curves.push(writer === null ? null : recoveryCurve(counts));
      }
      return curves;
    },
  };
}

/** A word's true tokens, one for every cell of its layout. */
function cellsOf({ targets }: Example, { ending }: Packing): Tokens {
  if (ending === null) return targets;
  const cells = likeTokens(targets, ending.cells).fill(ending.token);
  cells.set(targets);
  return cells;
}

/** A test word with what is read. */
export function wordReport(test: readonly Example[], testIndex: number, packing: Packing): WordReport {
  const word = at(test, testIndex);
  const { index, inputs } = word;
  const unknown = unknownWords(word, packing);
  const targets = cellsOf(word, packing);
  return { index, testIndex, testCount: test.length, inputs, targets, ...(unknown && { unknown }) };
}

/** The words of a truth that the vocabulary lacks; null where it has all, or none are known. */
function unknownWords({ targets, truth }: Example, { words }: Packing): WordReport['unknown'] | null {
  if (truth === undefined || words === undefined) return null;
  return Array.from(truth, (token, t) => (token === targets[t] ? null : (words[token] ?? null)));
}

/** The sample's words, one after the other. */
export function sampleWords(test: readonly Example[], sample: Int32Array, packing: Packing): SampleWords {
  const words = Array.from(sample, (i) => at(test, i));
  const targets = words.map((word) => cellsOf(word, packing));
  return {
    testIndices: sample.slice(),
    lengths: Int32Array.from(targets, ({ length }) => length),
    inputs: joinTokens(words.map(({ inputs }) => inputs)),
    sizes: Int32Array.from(words, ({ inputs }) => inputs.length),
    targets: joinTokens(targets),
  };
}
