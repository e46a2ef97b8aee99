/** Roll-outs that other threads share: the same tokens, whoever does them, also when a thread is busy or broken. */
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { registerKernels, rollOutPeers } from '../../../../src/kernels/registry.ts';
import type { Port, RollOutPeers } from '../../../../src/kernels/sharing.ts';
import { helpedTime } from '../../../../src/kernels/threadTime.ts';
import { wasmKernels } from '../../../../src/kernels/wasm/kernels.ts';
import { Seq2Seq } from '../../../../src/model/seq2seq.ts';
import { loadKernels, useBackend } from '../../../support/backends.ts';
import { everyRow, tail } from '../../../support/everyRow.ts';
import { noYield, randomBatch, randomWeights, smallConfig } from '../../../support/smallModels.ts';

beforeAll(() => useBackend('wasm'));

const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** Two ends of a channel, as threads have them. */
function channel(): readonly [Port, Port] {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  return [port1 as unknown as Port, port2 as unknown as Port];
}

/** Whether the last job that was shared had a sketch. */
let sketched = false;

/** Shares however small the work. */
const eager = (peers: RollOutPeers): RollOutPeers => ({
  join: (port) => peers.join(port),
  open: (start) => {
    sketched = start.sketch !== null;
    return peers.open(start, 1e9);
  },
});

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** All roll-outs of a small network, row by row; `others` are at the far ends of ports. */
async function tails(
  others: readonly Port[],
  { guided = false, attends = false, words = 9, hidden = 21, bound = 1.5, heard = turn } = {},
): Promise<number[][]> {
  const own = await wasmKernels(await loadKernels('plain'));
  for (const port of others) own.peers?.join(port);
  registerKernels('wasm', { ...own, ...(own.peers && { peers: eager(own.peers) }) });
  expect(rollOutPeers()).not.toBeNull();
  const attention = attends ? ({ kind: 'additive', units: 6, squash: false } as const) : null;
  const config = smallConfig(
    { aligned: !attends, bidirectional: false },
    { hidden, vocabularySize: words, ...(attention && { attention }) },
  );
  const batch = randomBatch(config, [9, 7, 7, 5, 5, 5, 4, 3, 1], 11);
  const model = new Seq2Seq(config, randomWeights(config, 11, bound));
  const rollIn = await model.rollIn(batch, new Uint8Array(batch.layout.size));
  const guide = guided ? batch.targets.map((token, cell) => (cell % 3 === 0 ? token : -1)) : null;
  const rows = { ...everyRow(batch, words), guide };
  const written = await model.rollOut(rollIn, rows, heard);
  rollIn.dispose();
  model.dispose();
  registerKernels('wasm', own);
  return [...rows.cells].map((_, row) => [...tail(batch, rows, written, row)]);
}

/** Threads that answer, one at the far end of each port. */
async function answering(count: number): Promise<Port[]> {
  const ends: Port[] = [];
  for (let i = 0; i < count; i++) {
    const [near, far] = channel();
    const other = await wasmKernels(await loadKernels('plain'));
    other.peers?.join(far);
    ends.push(near);
  }
  return ends;
}

describe('roll-outs on several threads', () => {
  // States of small weights differ in few directions.
  const many = { words: 300, hidden: 48, bound: 0.2 };
  for (const ways of [{}, { guided: true }, { attends: true }, many, { ...many, attends: true }])
    it(`write what one thread writes (${JSON.stringify(ways)})`, async () => {
      const alone = await tails([], ways);
      expect(sketched).toBe('words' in ways);
      const before = helpedTime();
      expect(await tails(await answering(1), ways)).toEqual(alone);
      expect(helpedTime()).toBeGreaterThan(before);
      expect(await tails(await answering(2), ways)).toEqual(alone);
      expect(new Set(alone.flat()).size).toBeGreaterThan(1);
    });

  it('write the same where no memory can be shared, and every thread is given copies', async () => {
    const together = await tails(await answering(3), many);
    vi.stubGlobal('SharedArrayBuffer', undefined);
    const before = helpedTime();
    const apart = await tails(await answering(3), many);
    vi.unstubAllGlobals();
    expect(helpedTime()).toBeGreaterThan(before);
    expect(apart).toEqual(together);
  });

  it('are done here when another thread never answers', async () => {
    const [near] = channel();
    expect(await tails([near])).toEqual(await tails([]));
  });

  it('are done here when another thread answers too late', async () => {
    expect(await tails(await answering(1), { heard: noYield })).toEqual(await tails([]));
  });

  it('are done here when another thread fails', async () => {
    const [near, far] = channel();
    far.addEventListener('message', ({ data }) => {
      const { kind, id, part } = data as { kind: string; id: number; part: number };
      if (kind === 'rows') far.postMessage({ kind: 'tokens', id, part, tokens: null, milliseconds: 1 }, []);
    });
    far.start();
    expect(await tails([near])).toEqual(await tails([]));
  });

  it('are not told of to others where that takes longer than to do them', async () => {
    const { peers } = await wasmKernels(await loadKernels('plain'));
    const [near] = channel();
    peers?.join(near);
    const Wh = { shape: [8, 24] };
    // Only sizes are looked at before it is given up.
    const start = { Wh, outB: { size: 9 }, sketch: null } as unknown as Parameters<RollOutPeers['open']>[0];
    expect(peers?.open(start, 1_000)).toBeNull();
  });
});
