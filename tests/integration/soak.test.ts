/** 5,000 updates with the look back on: tensors, history and heap stay where they were after the first thousand. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { at } from '../../src/base/assert.ts';
import type { TimePoint } from '../../src/experiments/reports.ts';
import { tf } from '../../src/kernels/tf.ts';
import { EngineClient } from '../../src/worker/client.ts';
import { smallSettings, spawnSession } from '../support/engine.ts';
import { tinyData } from '../support/tinyData.ts';

const MEGABYTE = 2 ** 20;

// tfjs's own check for leaks, on in all tests, leaves a number behind for every kernel that ran.
tf.env().set('IS_TEST', false);
setFlagsFromString('--expose_gc');
// Node’s own collector, which only such a context shows.
const collect = runInNewContext('gc') as () => void;

function heap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

/** Tensors and bytes once nothing is computed any more: the same for a quarter of a second. */
async function restingMemory() {
  let memory = tf.memory();
  for (let quiet = 0; quiet < 5; quiet++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const now = tf.memory();
    if (now.numTensors !== memory.numTensors) quiet = -1;
    memory = now;
  }
  return { numTensors: memory.numTensors, numBytes: memory.numBytes };
}

describe('a long run', () => {
  it(
    'keeps its memory flat while words are looked at, now and as they were',
    { timeout: 240_000 },
    async () => {
      const client = new EngineClient(() => spawnSession(tinyData()));
      let update = 0;
      let timePoints: readonly TimePoint[] = [];
      let wake = (): void => undefined;
      client.onNews((news) => {
        if (news.kind !== 'frame') return;
        const { metrics, seq } = news.frame;
        const columns = at(metrics, 1);
        if (columns.loss.length > 0) update = columns.firstUpdate + columns.loss.length - 1;
        timePoints = news.frame.timePoints ?? timePoints;
        void client.request('acknowledge', { seq });
        wake();
      });
      const reach = async (wanted: number): Promise<void> => {
        while (update < wanted) await new Promise<void>((resolve) => (wake = resolve));
      };
      await client.request('boot', { override: 'cpu', kernels: 'fused' });
      await client.request('loadBuiltIn', { data: 'built-in', base: '' });
      const settings = smallSettings({ hidden: 4, embedding: 2, batchSize: 1, evaluationInterval: 20 });
      await client.request('configure', { settings });
      await client.request('watch', { testIndex: 0, bothSides: true });
      /** Trains on, and then looks about as a reader would. */
      const measureAt = async (wanted: number) => {
        await client.request('play', { speed: 0 });
        await reach(wanted);
        for (const { id } of timePoints) await client.request('lookBack', { timePoint: id, testIndex: 1 });
        await client.request('recover', { timePoint: null });
        await client.request('writeSample', { timePoint: null });
        await client.request('pause', null);
        return { ...(await restingMemory()), heap: heap() };
      };
      const early = await measureAt(1_000);
      expect(timePoints).toHaveLength(40);
      const late = await measureAt(5_000);
      expect(timePoints).toHaveLength(40);
      expect(late.numTensors).toBe(early.numTensors);
      expect(late.numBytes).toBe(early.numBytes);
      expect(late.heap - early.heap).toBeLessThan(4 * MEGABYTE);
      client.close();
    },
  );
});
