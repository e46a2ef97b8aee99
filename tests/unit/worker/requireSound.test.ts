/** What a browser kept of a run may be damaged: that is said in one sentence, and the run in view stays. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EngineClient } from '../../../src/worker/client.ts';
import type { RunSnapshot } from '../../../src/worker/protocol.ts';
import { smallSettings, startedRun } from '../../support/engine.ts';
import { tinyData } from '../../support/tinyData.ts';

const settings = smallSettings();
let client: EngineClient;
let whole: RunSnapshot;

beforeAll(async () => {
  ({ client } = await startedRun(tinyData(), settings));
  await client.request('advance', null);
  whole = structuredClone(await client.snapshot()) ?? whole;
});
afterAll(() => client.close());

type Path = readonly (string | number)[];

/** Every place in a value, arrays of numbers as a whole. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

/** A copy with another value at a path. */
function changed(value: unknown, path: Path, other: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return other;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string,
    unknown
  >;
  copy[key] = changed(copy[key], rest, other);
  return copy;
}

it('an unharmed one is gone on with', async () => {
  await expect(client.request('configure', { settings, from: whole })).resolves.toMatchObject({ settings });
});

it('whatever part is gone or another, it is refused in the product’s words or gone on with, and the run in view stays', async () => {
  const paths = pathsOf(whole).filter(([root]) => root === 'contestants' || root === 'record');
  const others = fc.constantFrom<unknown>(undefined, null, -1, 'x', [], {}, Float32Array.of(1));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), others, async (path, other) => {
      // Made of the snapshot itself, so it is one as far as the compiler needs to know.
      const from = changed(whole, path, other) as RunSnapshot;
      const asked = client.request('configure', { settings, from });
      const outcome = await asked.then(
        () => null,
        (error: unknown) => error,
      );
      if (outcome !== null) expect(outcome).toMatchObject({ code: 'bad-run-file' });
      await expect(client.request('runFile', { full: false })).resolves.toMatchObject({ settings });
    }),
    { numRuns: 120 },
  );
});
