/** What an examination may ask of a contestant: the one place that knows what a contestant is made of. */
import { at } from '../../base/assert.ts';
import type { RandomStream } from '../../base/random.ts';
import type { LessonDetail } from '../../methods/method.ts';
import { settled } from '../../methods/settled.ts';
import type { Policy, RollIn, YieldPoint } from '../../searnn/policy.ts';
import { cellsBeforeEnd } from '../../searnn/sequenceEnd.ts';
import type { WordResult } from '../../statistics/wordResults.ts';
import { highest, softmaxEntropy } from '../../statistics/scores.ts';
import { truthOf, type Batch } from '../../tasks/batch.ts';
import { Contestant } from '../contestant.ts';
import type { Writer } from '../writings.ts';
import type { Racer } from '../racer.ts';

export interface Subject {
  /** What it makes of every word of a batch, in the batch's order. */
  resultsOf(batch: Batch): Promise<WordResult[]>;
  /** Null where a contestant decodes words as a whole. */
  readonly writer: PolicyWriter | null;
}

/** A contestant that writes letter after letter. */
export interface PolicyWriter {
  readonly contestant: Contestant;
  readonly policy: Policy;
  /** What all tokens at all cells cost under the contestant's own policies, from `random`'s draws. */
  probe(batch: Batch, random: RandomStream, yieldPoint: YieldPoint): Promise<LessonDetail>;
}

/** The whole batch rolled in by one policy; the caller disposes it. */
export function rollInBy(who: 'reference' | 'learned', policy: Policy, batch: Batch): Promise<RollIn> {
  return policy.rollIn(batch, new Uint8Array(batch.layout.size).fill(who === 'reference' ? 1 : 0));
}

export function subjectOf(contestant: Racer): Subject {
  if (!(contestant instanceof Contestant))
    return { resultsOf: (batch) => wholeResults(contestant, batch), writer: null };
  const policy: Policy = contestant.model;
  return {
    resultsOf: (batch) => policyResults(policy, batch),
    writer: {
      contestant,
      policy,
      async probe(batch, random, yieldPoint) {
        const lesson = await contestant.teach(batch, yieldPoint, {
          random,
          wantDetail: true,
          drops: false,
          asSettingsChoose: true,
          settings: { ...contestant.settings, tokens: 'all', cells: 'all' },
        });
        lesson.rollIn.dispose();
        if (lesson.detail === undefined) throw new Error('a lesson asked for its detail must have it');
        return lesson.detail;
      },
    },
  };
}

/** Every word of a batch as a contestant decodes it that says no more than what it writes. */
async function wholeResults(writer: Pick<Writer, 'decode'>, batch: Batch): Promise<WordResult[]> {
  const written = await writer.decode(batch);
  return wordsOf(batch, (cells) => ({
    written: cells.map((cell) => at(written, cell)),
    forced: null,
    entropies: null,
  }));
}

/** Every word of a batch as a policy writes it: by itself, and after true prefixes. */
async function policyResults(policy: Policy, batch: Batch): Promise<WordResult[]> {
  const { vocabularySize: V } = policy;
  const free = await rollInBy('learned', policy, batch);
  const [written, logits] = await settled([free.tokens(), free.logits()]).finally(() => {
    free.dispose();
  });
  const after = await rollInBy('reference', policy, batch);
  const forcedLogits = await after.logits().finally(() => {
    after.dispose();
  });
  return wordsOf(batch, (cells) => ({
    written: cells.map((cell) => at(written, cell)),
    forced: cells.map((cell) => highest(forcedLogits, cell * V, V)),
    entropies: cells.map((cell) => softmaxEntropy(logits, cell * V, V)),
  }));
}

/** The result of each word, from its cells in order; where a token ends words, that one is the last. */
function wordsOf(
  batch: Batch,
  resultOf: (cells: readonly number[]) => Omit<WordResult, 'truth'>,
): WordResult[] {
  const { layout, targets, end } = batch;
  const truth = truthOf(batch);
  const running = cellsBeforeEnd(layout, targets, end);
  return Array.from(layout.lengths, (length, b) => {
    const cells = Array.from({ length }, (_, t) => layout.cell(b, t)).filter((cell) => running[cell] === 1);
    return { truth: cells.map((cell) => at(truth, cell)), ...resultOf(cells) };
  });
}
