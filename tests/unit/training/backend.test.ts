/** Which backend is chosen, and what is said of it, on the backends that Node has. */
import { describe, expect, it } from 'vitest';
import { PlaygroundError } from '../../../src/base/errors.ts';
import { joinKernels } from '../../../src/kernels/backend/wasm.ts';
import { setBackend } from '../../../src/kernels/backend/setBackend.ts';
import { findAdapter } from '../../../src/kernels/device.ts';
import type { BackendStarters } from '../../../src/kernels/backend/starter.ts';
import { kernelPath, ownOperations } from '../../../src/kernels/registry.ts';
import { tf } from '../../../src/kernels/tf.ts';
import { chooseBackend, gradientFault } from '../../../src/training/backend.ts';
import { gradientSelfTest } from '../../../src/training/selfTest.ts';
import { loadKernels } from '../../support/backends.ts';
import { nodeStarters } from '../../support/engine.ts';

function options(starters: Partial<BackendStarters> = {}, selfTest = gradientSelfTest) {
  const labels: string[] = [];
  return {
    kernels: 'fused' as const,
    labels,
    starters: { ...nodeStarters, ...starters },
    selfTest,
    events: { onLost: () => undefined, onError: () => undefined },
    onProgress: (label: string) => labels.push(label),
  };
}

/** Wrong on wasm only. */
const wrongOnWasm = (wrong: (gradient: Float32Array) => Float32Array) => async () => {
  const gradient = await gradientSelfTest();
  return tf.getBackend() === 'wasm' ? wrong(gradient) : gradient;
};

describe('chooseBackend', () => {
  it('takes WebAssembly where there is no WebGPU, checks it, leaves it in force and says why', async () => {
    const given = options();
    expect(await chooseBackend(null, given)).toEqual({
      backend: 'wasm',
      adapter: 'SIMD, stock kernels',
      reason:
        'There is no GPU in Node; so WebAssembly (SIMD, stock kernels) computes and passed its self-test.',
    });
    expect(tf.getBackend()).toBe('wasm');
    expect(given.labels).toContain('Checking WebAssembly against the CPU');
  });

  it('says of WebGPU in Node that it is not offered', async () => {
    const { reason } = await chooseBackend(
      null,
      options({ webgpu: async () => ({ adapter: (await findAdapter()).name }) }),
    );
    expect(reason).toContain('WebGPU is not offered');
  });

  it.each([
    ['is zero', (g: Float32Array) => g.map(() => 0)],
    ['is off by', (g: Float32Array) => g.map((value, i) => (i === 5 ? value + 1 : value))],
    ['no numbers', (g: Float32Array) => g.map((value, i) => (i === 5 ? Number.NaN : value))],
  ])('goes on to the next one when the gradient of the self-test %s', async (fault, wrong) => {
    const report = await chooseBackend(null, options({}, wrongOnWasm(wrong)));
    expect(report.backend).toBe('cpu');
    expect(report.reason).toContain(fault);
    expect(tf.getBackend()).toBe('cpu');
  });

  it('takes what the link asks for', async () => {
    expect(await chooseBackend('cpu', options())).toEqual({
      backend: 'cpu',
      adapter: 'plain JavaScript',
      reason: 'Plain JavaScript was asked for.',
    });
  });

  it('says so when the link asks for what is not there', async () => {
    const { backend, reason } = await chooseBackend('webgl', options());
    expect(backend).toBe('wasm');
    expect(reason).toMatch(/^WebGL was asked for, but: There is no GPU in Node/);
  });

  it('lets software emulation pass only for the backend that was asked for', async () => {
    const accepted: Record<string, boolean> = {};
    const starters: Partial<BackendStarters> = {
      webgpu: ({ acceptSoftware }) => {
        accepted['webgpu'] = acceptSoftware;
        return Promise.reject(new PlaygroundError('no-backend', 'gone'));
      },
    };
    await chooseBackend('webgpu', options(starters));
    expect(accepted['webgpu']).toBe(true);
    await chooseBackend(null, options(starters));
    expect(accepted['webgpu']).toBe(false);
  });

  describe('with our own kernels', () => {
    const joined: Partial<BackendStarters> = {
      wasm: async () => {
        await setBackend('wasm');
        await joinKernels(loadKernels);
        return { adapter: 'SIMD' };
      },
    };

    it('uses them, or stock ones when those are asked for, and says which', async () => {
      expect((await chooseBackend('wasm', options(joined))).adapter).toBe('SIMD, fused kernels');
      expect(ownOperations()).toContain('sequence');
      const stock = await chooseBackend('wasm', { ...options(joined), kernels: 'stock' });
      expect(stock.adapter).toBe('SIMD, stock kernels');
      expect(stock.reason).toMatch(/Stock kernels were asked for\.$/);
      expect(ownOperations()).toEqual([]);
    });

    it('gives them up, not the backend, when they compute something else than the CPU', async () => {
      const wrong = async () => {
        const gradient = await gradientSelfTest();
        return kernelPath() === 'fused' ? gradient.map(() => 0) : gradient;
      };
      const report = await chooseBackend('wasm', options(joined, wrong));
      expect(report).toMatchObject({ backend: 'wasm', adapter: 'SIMD, stock kernels' });
      expect(report.reason).toMatch(/because its fused ones failed: its gradient is zero\.$/);
      expect(ownOperations()).toEqual([]);
    });
  });

  it('gives up with all the reasons when nothing works', async () => {
    const broken = () => Promise.reject(new Error('broken'));
    await expect(chooseBackend(null, options({ wasm: broken, cpu: broken }))).rejects.toMatchObject({
      code: 'no-backend',
      message:
        'No way to compute works on this device: There is no GPU in Node; WebAssembly: Error: broken; the CPU: Error: broken.',
    });
  });
});

describe('gradientFault', () => {
  const expected = Float32Array.of(1, -2, 0.001);

  it('accepts rounding and refuses more than a thousandth of the largest entry', () => {
    expect(gradientFault(Float32Array.of(1.0019, -2, 0.001), expected)).toBeNull();
    expect(gradientFault(Float32Array.of(1.0021, -2, 0.001), expected)).toContain('0.1');
    expect(gradientFault(Float32Array.of(1, -2), expected)).toContain('2 entries');
  });
});
