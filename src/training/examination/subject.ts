/** What an examination may ask of a contestant: the one place that knows what a contestant is made of. */
import { at } from '../../base/assert.ts';
import type { RandomStream } from '../../base/random.ts';
import type { LessonDetail } from '../../methods/method.ts';
import { settled } from '../../methods/settled.ts';
import type { Policy, RollIn, YieldPoint } from '../../searnn/policy.ts';
import { cellsBeforeEnd } from '../../searnn/sequenceEnd.ts';
import type { Reading } from '../../statistics/reading.ts';
import { highest, softmaxEntropy } from '../../statistics/scores.ts';
import { truthOf, type Batch } from '../../tasks/batch.ts';
import { Contestant } from '../contestant.ts';
import type { Reader } from '../writings.ts';
import type { Racer } from '../racer.ts';

export interface Subject {
  /** Reads every word of a batch, in the batch's order. */
  read(batch: Batch): Promise<Reading[]>;
  /** Null where a contestant reads words as a whole. */
  readonly writer: Writer | null;
}

/** A contestant that writes letter after letter. */
export interface Writer {
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
    return { read: (batch) => readWhole(contestant, batch), writer: null };
  const policy: Policy = contestant.model;
  return {
    read: (batch) => readBatch(policy, batch),
    writer: {
      contestant,
      policy,
      async probe(batch, random, yieldPoint) {
        const lesson = await contestant.teach(batch, yieldPoint, {
          random,
          wantDetail: true,
          drops: false,
          settings: { ...contestant.settings, tokens: 'all', cells: 'all' },
        });
        lesson.rollIn.dispose();
        if (lesson.detail === undefined) throw new Error('a lesson asked for its detail must have it');
        return lesson.detail;
      },
    },
  };
}

/** Every word of a batch as a contestant reads it that says no more than what it reads. */
async function readWhole(reader: Pick<Reader, 'decode'>, batch: Batch): Promise<Reading[]> {
  const written = await reader.decode(batch);
  return wordsOf(batch, (cells) => ({
    written: cells.map((cell) => at(written, cell)),
    forced: null,
    entropies: null,
  }));
}

/** Every word of a batch as a policy reads it: by itself, and after true prefixes. */
async function readBatch(policy: Policy, batch: Batch): Promise<Reading[]> {
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

/** A reading of each word, from its cells in order; where a token ends words, that one is the last. */
function wordsOf(batch: Batch, read: (cells: readonly number[]) => Omit<Reading, 'truth'>): Reading[] {
  const { layout, targets, end } = batch;
  const truth = truthOf(batch);
  const running = cellsBeforeEnd(layout, targets, end);
  return Array.from(layout.lengths, (length, b) => {
    const cells = Array.from({ length }, (_, t) => layout.cell(b, t)).filter((cell) => running[cell] === 1);
    return { truth: cells.map((cell) => at(truth, cell)), ...read(cells) };
  });
}
