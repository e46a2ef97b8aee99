/** Memory stays flat while training: tensors, their bytes and the wasm heap. `SOAK=1` trains 5,000 updates. */
import { beforeAll, describe, expect, it } from 'vitest';
import { tf } from '../../src/kernels/tf.ts';
import { tfjsMemory } from '../../src/kernels/wasm/tfjsMemory.ts';
import { useBackend } from '../support/backends.ts';
import { advance, contestant, MLE, SEARNN, tinyRace } from '../support/races.ts';

const SOAK = process.env['SOAK'] === '1';
const UPDATES = SOAK ? 5000 : 250;
const WARM_UP = 50;

beforeAll(() => useBackend('wasm'));

function used() {
  const { numTensors, numBytes } = tf.memory();
  return { numTensors, numBytes, heap: tfjsMemory().buffer.byteLength };
}

describe('memory', () => {
  it.each(['sgd', 'adam'] as const)(
    `is the same after ${UPDATES} updates with %s`,
    async (optimiser) => {
      const contestants = [MLE, SEARNN, contestant({ rollOut: 'learned', tokens: 'topk', tokenCount: 3 })];
      const race = tinyRace({ contestants, optimiser, learningRate: 0.01 });
      await advance(race, WARM_UP * contestants.length);
      const before = used();
      await advance(race, (UPDATES - WARM_UP) * contestants.length);
      expect(used()).toEqual(before);
      race.dispose();
    },
    SOAK ? 600_000 : 60_000,
  );
});
