/** What can be asked of contestants without teaching them anything: of the present ones, or of copies of earlier ones. */
import { at } from '../base/assert.ts';
import type { RandomStream } from '../base/random.ts';
import type { RecoveryCurve } from '../experiments/examination.ts';
import type { ReadReport, SampleReading, SampleWords, WordReport } from '../experiments/reports.ts';
import { makeBatch } from '../tasks/batch.ts';
import type { Example } from '../tasks/task.ts';
import { addRecovery, noRecovery, recoveryCurve } from './examination/recovery.ts';
import { subjectOf } from './examination/subject.ts';
import { requireForced } from './forced.ts';
import type { Looking } from './contract.ts';
import type { Racer } from './racer.ts';

/** What is looked at. */
export interface LookedAt {
  readonly test: readonly Example[];
  /** Positions of the sample's words among the test words. */
  readonly sample: Int32Array;
  /** The run's root stream. */
  readonly random: RandomStream;
}

/** Words decoded together; a pause waits for no more than these. */
const GROUP = 64;

/** @param contestantsNow called at every look: copies must be put in place first */
export function lookAt(contestantsNow: () => readonly Racer[], { test, sample, random }: LookedAt): Looking {
  const groups = (): Example[][] =>
    Array.from({ length: Math.ceil(sample.length / GROUP) }, (_, g) =>
      Array.from(sample.subarray(g * GROUP, (g + 1) * GROUP), (i) => at(test, i)),
    );
  return {
    async watch(testIndex, yieldPoint, bothSides = false) {
      const views = [];
      for (const [i, contestant] of contestantsNow().entries())
        views.push(await contestant.view(i, at(test, testIndex), random, yieldPoint, bothSides));
      return { word: wordReport(test, testIndex), views };
    },

    async goOn(testIndex, forced, yieldPoint) {
      const word = at(test, testIndex);
      const readings: ReadReport[] = [];
      for (const [contestant, racer] of contestantsNow().entries()) {
        requireForced(forced, word.targets.length, racer.vocabularySize);
        await yieldPoint();
        const { tokens, chances } = await racer.read(word, forced);
        readings.push({ contestant, update: racer.updates, tokens: Uint8Array.from(tokens), chances });
      }
      return readings;
    },

    async readSample(yieldPoint) {
      const readings: SampleReading[] = [];
      for (const [contestant, racer] of contestantsNow().entries()) {
        const tokens: number[] = [];
        for (const words of groups()) {
          const batch = makeBatch(words, racer.packing);
          const { layout, examples } = batch;
          const written = await racer.decode(batch);
          // A batch sorts its words by length.
          for (const word of words) {
            const b = examples.indexOf(word);
            word.targets.forEach((_, t) => tokens.push(at(written, layout.cell(b, t))));
          }
          await yieldPoint();
        }
        readings.push({ contestant, update: racer.updates, tokens: Uint8Array.from(tokens) });
      }
      return readings;
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

/** What the page draws: of words that are read as tokens it knows no picture. */
const pixelsOf = (inputs: Example['inputs']): Uint8Array =>
  inputs instanceof Uint8Array ? inputs : new Uint8Array(inputs.length);

/** A test word with its glyphs. */
export function wordReport(test: readonly Example[], testIndex: number): WordReport {
  const { index, inputs, targets } = at(test, testIndex);
  return { index, testIndex, testCount: test.length, inputs: pixelsOf(inputs), targets };
}

/** The sample's words, one after the other. */
export function sampleWords(test: readonly Example[], sample: Int32Array): SampleWords {
  const words = Array.from(sample, (i) => at(test, i));
  const joined = (parts: readonly Uint8Array[]): Uint8Array => {
    const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    let place = 0;
    for (const part of parts) {
      all.set(part, place);
      place += part.length;
    }
    return all;
  };
  return {
    testIndices: sample.slice(),
    lengths: Uint8Array.from(words, ({ targets }) => targets.length),
    inputs: joined(words.map(({ inputs }) => pixelsOf(inputs))),
    targets: joined(words.map(({ targets }) => targets)),
  };
}
