/** The real worker in a real browser: it boots on each backend, trains, pauses, and begins again with the same numbers. */
import { expect, test, type Page } from '@playwright/test';
import type { BackendName } from '../../src/experiments/reports.ts';

// Modules are imported inside the page, from the dev server: page.html lies beside this file, so paths agree.
test.beforeEach(async ({ page }) => {
  // Without the dev server's client no edited file reloads the page under a test that takes a minute.
  await page.route('**/@vite/client', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.goto('tests/browser/page.html');
});

/** Boots, trains `steps` updates in each of `repeats` runs with the same settings, looks at a word, plays and pauses. */
function drive(page: Page, override: BackendName | null, steps: number, repeats: number) {
  return page.evaluate(
    async ({ override, steps, repeats }) => {
      const { EngineClient } = await import('../../src/worker/client.ts');
      const { defaultSettings } = await import('../../src/experiments/settings.ts');
      const client = new EngineClient();
      const losses = new Map<string, number[]>();
      const problems: string[] = [];
      const reasons: string[] = [];
      client.onNews((news) => {
        if (news.kind === 'notice') problems.push(news.message);
        if (news.kind === 'paused') reasons.push(news.reason.kind);
        if (news.kind !== 'frame') return;
        const { runId, seq, metrics } = news.frame;
        metrics.forEach(({ loss }, contestant) => {
          const key = `${runId} ${contestant}`;
          losses.set(key, [...(losses.get(key) ?? []), ...loss]);
        });
        void client.request('acknowledge', { seq });
      });
      const settings = {
        ...defaultSettings,
        hidden: 16,
        embedding: 8,
        batchSize: 4,
        evaluationInterval: 1_000,
      };
      const backend = await client.request('boot', { override, kernels: 'fused' });
      const base = new URL('/', location.href).href;
      const data = await client.request('loadBuiltIn', { data: 'built-in', base });
      const runs: number[][][] = [];
      for (let run = 0; run < repeats; run++) {
        const { runId } = await client.request('configure', { settings });
        for (let step = 0; step < steps; step++) await client.request('advance', null);
        while ((losses.get(`${runId} 1`)?.length ?? 0) < steps) await new Promise((r) => setTimeout(r, 20));
        runs.push([losses.get(`${runId} 0`) ?? [], losses.get(`${runId} 1`) ?? []]);
      }
      const report = await client.request('watch', { testIndex: 0 });
      await client.request('play', { speed: 0 });
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      const asked = performance.now();
      const { update } = await client.request('pause', null);
      const pausedWithin = performance.now() - asked;
      const again = await client.request('pause', null);
      const file = await client.request('runFile', { full: false });
      client.close();
      const letters = report?.word.targets.length ?? 0;
      return { backend, data, runs, letters, update, again, pausedWithin, problems, reasons, file };
    },
    { override, steps, repeats },
  );
}

test('without an override a software GPU is passed over for WebAssembly, and the report says so', async ({
  page,
}) => {
  const { backend, data, runs, letters, update, again, pausedWithin, problems, reasons, file } = await drive(
    page,
    null,
    3,
    2,
  );
  expect(backend).toMatchObject({ backend: 'wasm', adapter: 'relaxed SIMD, fused kernels' });
  expect(backend.reason).toContain('SwiftShader');
  expect(data.exampleCount).toBeGreaterThan(5_000);
  expect(runs[1]).toEqual(runs[0]);
  expect(runs[0]?.[1]?.every((loss) => loss > 0 && loss < 10)).toBe(true);
  expect(letters).toBeGreaterThan(2);
  expect(update).toBeGreaterThan(3);
  expect(again).toEqual({ update });
  expect(pausedWithin).toBeLessThan(1_000);
  expect(reasons.at(-1)).toBe('asked');
  expect(file.contestants[0]?.loss.length).toBeGreaterThanOrEqual(update);
  expect(problems).toEqual([]);
});

test('on WebGPU, asked for by name, it trains and begins again with the same numbers', async ({ page }) => {
  const { backend, runs, update, again, problems } = await drive(page, 'webgpu', 1, 2);
  expect(backend).toMatchObject({ backend: 'webgpu', adapter: 'SwiftShader (software), fused kernels' });
  expect(runs[1]).toEqual(runs[0]);
  expect(runs[0]?.[1]?.length).toBe(1);
  expect(again).toEqual({ update });
  expect(problems).toEqual([]);
});

for (const override of ['webgl', 'cpu'] as const)
  test(`on ${override}, asked for by name, it trains`, async ({ page }) => {
    // A software WebGL compiles some hundred programs before the first update: a minute on two cores.
    test.setTimeout(300_000);
    const { backend, runs, problems } = await drive(page, override, 1, 1);
    expect(backend.backend).toBe(override);
    expect(runs[0]?.map((losses) => losses.length)).toEqual([1, 1]);
    expect(problems).toEqual([]);
  });
