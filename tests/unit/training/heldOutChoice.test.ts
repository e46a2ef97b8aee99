/** Which weights the held-out words choose: by the figure that a task reports, the last ones always among them. */
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import type { Batch } from '../../../src/tasks/batch.ts';
import { chunkTagsOf } from '../../../src/tasks/chunking/chunkTags.ts';
import type { Packing } from '../../../src/tasks/packing.ts';
import type { Example } from '../../../src/tasks/task.ts';
import type { ContestantSnapshot } from '../../../src/training/contract.ts';
import { HeldOutChoice } from '../../../src/training/heldOutChoice.ts';
import { noYield } from '../../support/smallModels.ts';

const TAGS = ['B-NP', 'I-NP', 'O'];
const [B, I, O] = [0, 1, 2];
const tagged: Packing = { inputSize: 1, sourceTokens: 3, ending: null, tags: chunkTagsOf(TAGS) };
const translated: Packing = {
  inputSize: 1,
  sourceTokens: 9,
  ending: { token: 8, cells: 9 },
  measure: 'bleu',
};

const example = (targets: readonly number[]): Example => ({
  index: 0,
  inputs: Uint8Array.from(targets),
  targets: Uint8Array.from(targets),
});

/** A contestant whose only weight is which of some outputs it writes. */
class Scripted {
  updates = 0;
  #weight = 0;
  readonly packing: Packing;
  readonly #outputs: readonly (readonly number[])[];

  constructor(packing: Packing, outputs: readonly (readonly number[])[]) {
    this.packing = packing;
    this.#outputs = outputs;
  }

  at(updates: number): void {
    this.updates = updates;
    this.#weight = updates;
  }

  decode({ layout }: Batch): Promise<Int32Array> {
    const output = at(this.#outputs, this.#weight);
    return Promise.resolve(layout.positions.map((t) => output[t] ?? this.packing.ending?.token ?? 0));
  }

  snapshot(): Promise<ContestantSnapshot> {
    const { updates } = this;
    const counts = { seconds: 0, decoderCells: 0, rollOuts: 0, moments: [] };
    return Promise.resolve({ updates, ...counts, weights: Float32Array.of(this.#weight) });
  }

  restore({ weights, updates }: ContestantSnapshot): void {
    this.#weight = at(weights, 0);
    this.updates = updates;
  }
}

/** What is chosen after regular tests at some updates, and a last test at `end`. */
async function choose(
  packing: Packing,
  outputs: readonly (readonly number[])[],
  tests: number[],
  end: number,
) {
  const truth = [example(at(outputs, 0))];
  const racer = new Scripted(packing, outputs);
  const choice = new HeldOutChoice(racer, { heldOut: truth, test: truth });
  for (const updates of tests) {
    racer.at(updates);
    await choice.measure(noYield);
  }
  racer.at(end);
  const { chosen } = await choice.test({ letterError: 9, wordError: 1 }, noYield);
  return { chosen, kept: choice.kept, choice };
}

describe('weights are chosen on held-out words', () => {
  it('by chunk F1 where tags are written, though others get more tags right', async () => {
    // Of two chunks, the first output after the truth gets one and 3 of 6 tags, the other none and 4 of 6.
    const truth = [B, I, O, B, I, I];
    const oneChunk = [B, I, B, O, O, O];
    const moreTags = [I, B, O, B, I, B];
    const { chosen, kept } = await choose(tagged, [truth, oneChunk, moreTags], [1, 2], 2);
    expect(kept).toMatchObject({ updates: 1, figure: 'chunkF1', heldOutError: 0.5 });
    expect(chosen).toMatchObject({ update: 1, chunkF1: 0.5 });
  });

  it('by BLEU where translations are written, though others need fewer edits', async () => {
    const truth = [0, 1, 2, 3, 4, 5, 6, 7];
    const fourInARow = [0, 1, 2, 3, 0, 0, 0, 0];
    const fewerEdits = [0, 1, 2, 0, 4, 5, 6, 0];
    const { chosen } = await choose(translated, [truth, fourInARow, fewerEdits], [1, 2], 2);
    expect(chosen?.update).toBe(1);
  });

  it('and the last ones compete though no regular test saw them, without being kept', async () => {
    const truth = [B, I, O, B, I, I];
    const none = [O, O, O, O, O, O];
    const { chosen, kept } = await choose(tagged, [truth, none, [B, I, O, O, O, O]], [1], 2);
    expect(kept?.updates).toBe(1);
    // Tested already: these are the present weights' own errors.
    expect(chosen).toMatchObject({ update: 2, letterError: 9 });
  });

  it('and those that are longer than what a run may write are read whole', async () => {
    const long = Array.from({ length: 12 }, (_, t) => t % 8);
    const words = [example(long)];
    const racer = new Scripted(translated, [[], long]);
    const choice = new HeldOutChoice(racer, { heldOut: words, test: words });
    expect((await choice.measure(noYield)).heldOut).toMatchObject({ letterError: 1 });
    racer.at(1);
    expect((await choice.measure(noYield)).heldOut).toMatchObject({ letterError: 0, bleu: 1 });
  });

  it('and what an earlier release chose by letter error is given up where that is not the figure', async () => {
    const truth = [B, I, O, B, I, I];
    const { choice } = await choose(tagged, [truth, truth], [1], 1);
    const old = { updates: 7, heldOutError: 0, weights: Float32Array.of(0) };
    choice.restore(old);
    expect(choice.kept).toBeNull();
    choice.restore({ ...old, figure: 'chunkF1' });
    expect(choice.kept).toMatchObject({ updates: 7 });
  });
});
