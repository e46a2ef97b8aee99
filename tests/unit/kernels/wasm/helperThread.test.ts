/** Roll-outs on a second thread: the same tokens, a fair share, and no harm when the thread breaks. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { at } from '../../../../src/base/assert.ts';
import { registerKernels, rollOutHelper, type RollOutHelper } from '../../../../src/kernels/registry.ts';
import { HelperThread, type Thread } from '../../../../src/kernels/wasm/helperThread/helperThread.ts';
import type { FromThread, ToThread } from '../../../../src/kernels/wasm/helperThread/messages.ts';
import { wasmKernels } from '../../../../src/kernels/wasm/kernels.ts';
import { Seq2Seq } from '../../../../src/model/seq2seq.ts';
import { loadKernels, useBackend } from '../../../support/backends.ts';
import { everyRow, tail } from '../../../support/everyRow.ts';
import { noYield, randomBatch, randomWeights, smallConfig } from '../../../support/smallModels.ts';

/** The thread's own code, in this thread; its answers come a turn later, as messages do. */
async function threadHere(): Promise<Thread> {
  const thread: Thread = {
    onmessage: null,
    onerror: null,
    terminate: () => undefined,
    postMessage: (data: ToThread) => scope.onmessage?.({ data }),
  };
  const scope: {
    onmessage: ((event: { data: ToThread }) => void) | null;
    postMessage: (data: FromThread) => void;
  } = { onmessage: null, postMessage: (data) => setTimeout(() => thread.onmessage?.({ data })) };
  vi.stubGlobal('self', scope);
  vi.resetModules();
  await import('../../../../src/kernels/wasm/helperThread/thread.ts');
  return thread;
}

/** Gives the last third of the rows away, however small the work. */
const lastThird = (helper: RollOutHelper): RollOutHelper => ({
  firstRow: (remaining) => Math.ceil((2 * remaining.length) / 3),
  rollOut: (job) => helper.rollOut(job),
  learn: (cells, milliseconds) => helper.learn(cells, milliseconds),
});

let code: WebAssembly.Module;
afterAll(() => vi.unstubAllGlobals());
beforeAll(async () => {
  await useBackend('wasm');
  code = await WebAssembly.compile(await loadKernels('plain'));
});

/** All roll-outs of a small network, row by row, with this helper or without. */
async function tails(helper: RollOutHelper | null, guided = false): Promise<number[][]> {
  const own = await wasmKernels(await loadKernels('plain'));
  registerKernels('wasm', helper === null ? own : { ...own, helper });
  expect(rollOutHelper()).toBe(helper);
  const config = smallConfig({ aligned: true, bidirectional: false }, { hidden: 21, vocabularySize: 9 });
  const batch = randomBatch(config, [7, 5, 5, 3, 1], 11);
  const model = new Seq2Seq(config, randomWeights(config, 11, 1.5));
  const rollIn = await model.rollIn(batch, new Uint8Array(batch.layout.size));
  const guide = guided ? batch.targets.map((token, cell) => (cell % 3 === 0 ? token : -1)) : null;
  const rows = { ...everyRow(batch, 9), guide };
  const written = await model.rollOut(rollIn, rows, noYield);
  rollIn.dispose();
  model.dispose();
  registerKernels('wasm', own);
  return [...rows.cells].map((_, row) => [...tail(batch, rows, written, row)]);
}

describe('roll-outs on two threads', () => {
  it('write what one thread writes', async () => {
    const alone = await tails(null);
    const helper = new HelperThread(await threadHere(), code);
    const asked = vi.spyOn(helper, 'rollOut');
    expect(await tails(lastThird(helper))).toEqual(alone);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(new Set(alone.flat()).size).toBeGreaterThan(3);
  });

  it('write what they are told, on either thread', async () => {
    const alone = await tails(null, true);
    expect(await tails(lastThird(new HelperThread(await threadHere(), code)), true)).toEqual(alone);
    expect(alone).not.toEqual(await tails(null));
  });

  it('are finished by this thread when the other one breaks, which is not asked again', async () => {
    const alone = await tails(null);
    const broken: Thread = {
      onmessage: null,
      onerror: null,
      terminate: () => undefined,
      postMessage: (data) => {
        if ('id' in data) setTimeout(() => broken.onerror?.({ message: 'out of memory' }));
      },
    };
    const helper = new HelperThread(broken, code);
    expect(await tails(lastThird(helper))).toEqual(alone);
    const many = new Int32Array(20_000).fill(8);
    expect(helper.firstRow(many, 128)).toBe(many.length);
  });
});

describe('the other thread’s share', () => {
  const many = Int32Array.from({ length: 8000 }, (_, row) => 9 - Math.floor(row / 1000));

  it('is none of little work, and near half of much', async () => {
    const helper = new HelperThread(await threadHere(), code);
    expect(helper.firstRow(many.subarray(0, 20), 16)).toBe(20);
    const first = helper.firstRow(many, 128);
    const cellsOf = (rows: Int32Array): number => rows.reduce((sum, steps) => sum + steps, 0);
    expect(cellsOf(many.subarray(first)) / cellsOf(many)).toBeCloseTo(0.45, 2);
  });

  it('shrinks where this thread is the faster one, and never to nothing', async () => {
    const helper = new HelperThread(await threadHere(), code);
    const before = helper.firstRow(many, 128);
    await tails(lastThird(helper)); // the other thread's pace is known from now on
    for (let i = 0; i < 30; i++) helper.learn(1e9, 1);
    const after = helper.firstRow(many, 128);
    expect(after).toBeGreaterThan(before);
    expect(after).toBeLessThan(many.length);
    expect(at(many, after)).toBeGreaterThan(0);
  });
});
