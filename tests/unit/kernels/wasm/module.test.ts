/** The promises of the compiled module: it lives in another's memory and takes nothing of it for itself. */
import { describe, expect, it } from 'vitest';
import { at } from '../../../../src/base/assert.ts';
import { joinKernels } from '../../../../src/kernels/backend/wasm.ts';
import { ownOperations } from '../../../../src/kernels/registry.ts';
import { bestVariant, MODULE_VARIANTS, type ModuleVariant } from '../../../../src/kernels/wasm/module.ts';
import { loadKernels, useBackend } from '../../../support/backends.ts';

/** Sections of the binary format. */
const SECTION = { imports: 2, start: 8, code: 10, data: 11, dataCount: 12 } as const;

/** Contents of the sections of a WebAssembly module by their kind. */
async function sections(variant: ModuleVariant): Promise<Map<number, Buffer>> {
  // What reads the files in Node gives buffers.
  const code = Buffer.from((await loadKernels(variant)) as Buffer);
  const found = new Map<number, Buffer>();
  let place = 8; // after magic number and version
  while (place < code.length) {
    const kind = at(code, place++);
    let size = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = at(code, place++);
      size |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    found.set(kind, code.subarray(place, place + size));
    place += size;
  }
  expect(place).toBe(code.length);
  return found;
}

describe('the module of the kernels', () => {
  it.each(MODULE_VARIANTS)(
    'has no data of its own, which would overwrite tfjs’s heap (%s)',
    async (variant) => {
      const found = await sections(variant);
      expect(found.get(SECTION.code)?.length).toBeGreaterThan(1000);
      for (const kind of [SECTION.data, SECTION.dataCount, SECTION.start])
        expect([...found.keys()]).not.toContain(kind);
    },
  );

  it('needs nothing but the memory', async () => {
    expect(WebAssembly.Module.imports(await WebAssembly.compile(await loadKernels('plain')))).toEqual([
      { module: 'env', name: 'memory', kind: 'memory' },
    ]);
    // Not every runtime that tests this can compile the other.
    const [plain, relaxed] = [await sections('plain'), await sections('relaxed')];
    expect(relaxed.get(SECTION.imports)).toEqual(plain.get(SECTION.imports));
  });

  it('has relaxed instructions in one of its files only', async () => {
    const runs = async (variant: ModuleVariant) => WebAssembly.validate(await loadKernels(variant));
    expect(await runs('plain')).toBe(true);
    expect(await runs('relaxed')).toBe(bestVariant() === 'relaxed');
  });

  it('may be missing: stock operations do its work', async () => {
    await useBackend('wasm');
    expect(await joinKernels(() => Promise.reject(new Error('no such file')))).toBeNull();
    expect(ownOperations()).toEqual([]);
    expect(await joinKernels(loadKernels)).toBe(bestVariant());
    expect(ownOperations()).toContain('rollOut');
  });
});
