/** The self-test's gradient: the same on every backend that works, and worth comparing. */
import { expect, it } from 'vitest';
import { tf } from '../../../src/kernels/tf.ts';
import { gradientSelfTest } from '../../../src/training/selfTest.ts';
import { useBackend } from '../../support/backends.ts';
import { expectClose } from '../../support/golden.ts';

it('cpu and wasm agree within 1e-5, no entry is dead weight, and no tensor stays', async () => {
  await useBackend('cpu');
  await gradientSelfTest(); // makes the constants
  const before = tf.memory().numTensors;
  const onCpu = await gradientSelfTest();
  expect(tf.memory().numTensors).toBe(before);
  await useBackend('wasm');
  const onWasm = await gradientSelfTest();
  expectClose(onWasm, onCpu, 1e-5, 'gradient');
  expect(Math.max(...onCpu.map(Math.abs))).toBeGreaterThan(0.1);
  const zeros = onCpu.filter((value) => value === 0).length;
  expect(zeros / onCpu.length).toBeLessThan(0.05);
});
