/** The texts of all WebGPU kernels keep to what every device promises, at every size that settings allow. */
import { describe, expect, it } from 'vitest';
import type { AttentionSizes } from '../../../../src/kernels/attentionJobs.ts';
import { OPTIMISERS } from '../../../../src/kernels/updateJob.ts';
import { kernelsOf } from '../../../../src/kernels/webgpu/prepare.ts';
import { rollOutText } from '../../../../src/kernels/webgpu/rollOutText.ts';

const BYTES: Readonly<Record<string, number>> = { u32: 4, f32: 4, vec4f: 16, vec4u: 16 };

/** The value of a constant expression of the text: numbers, names, + and *. */
function valueOf(text: string, expression: string): number {
  const named = expression.trim().replace(/u$/, '');
  if (/^\d+$/.test(named)) return Number(named);
  const product = named.split('*');
  if (product.length > 1) return product.reduce((value, factor) => value * valueOf(text, factor), 1);
  const [, definition = ''] = new RegExp(`const ${named} = ([^;]+);`).exec(text) ?? [];
  return valueOf(text, definition);
}

function workgroupBytes(text: string): number {
  return [...text.matchAll(/var<workgroup> \w+: (?:array<(\w+), ([^>]+)>|(\w+);)/g)].reduce(
    (sum, [, type, size = '1', alone]) =>
      sum + (BYTES[type ?? alone ?? ''] ?? Number.NaN) * valueOf(text, size),
    0,
  );
}

const READINGS: readonly ((hidden: number) => AttentionSizes | null)[] = [
  (units) => ({ kind: 'dot', units, squash: true }),
  () => ({ kind: 'additive', units: 512, squash: false }),
  () => null,
];

const SIZES = [4, 100, 128, 200, 464, 512].flatMap((hidden) =>
  [true, false].flatMap((aligned) =>
    [2, 26, 64].map((vocabularySize, i) => ({
      ...{
        hidden,
        encoderUnits: hidden,
        vocabularySize,
        aligned,
        guided: true,
        layers: hidden % 3 === 0 ? 2 : 1,
        gru: true,
        feeds: i === 1 && aligned,
        attention: READINGS[i % 3]?.(hidden) ?? null,
        end: i === 1 ? 1 : null,
        drops: i > 0,
      },
      optimiser: OPTIMISERS[i] ?? 'sgd',
    })),
  ),
);

describe('the texts of the kernels', () => {
  const texts = new Map(
    SIZES.flatMap((sizes) => {
      const { hidden: H, vocabularySize: V, aligned } = sizes;
      // Sequences that a token ends.
      const ending = [true, false].map((guided) =>
        rollOutText({ H, V, aligned, guided, end: V - 1, attention: null }),
      );
      return [...kernelsOf(sizes), ...ending].map(({ name, wgsl }) => [name, wgsl()] as const);
    }),
  );

  it('are many, one to a name', () => {
    expect(texts.size).toBeGreaterThan(50);
    for (const sizes of SIZES)
      for (const { name, wgsl } of kernelsOf(sizes)) expect(texts.get(name)).toBe(wgsl());
  });

  it('bind eight storage buffers at most', () => {
    for (const [name, text] of texts)
      expect((text.match(/var<storage/g) ?? []).length, name).toBeLessThanOrEqual(8);
  });

  it('take 16 KB of workgroup memory and 256 invocations at most', () => {
    for (const [name, text] of texts) {
      expect(workgroupBytes(text), name).toBeLessThanOrEqual(16_384);
      const [, lanes = ''] = /@workgroup_size\(([^)]+)\)/.exec(text) ?? [];
      expect(valueOf(text, lanes), name).toBeLessThanOrEqual(256);
    }
  });

  it('give every variable a value where it is declared: without one a loop keeps the last round’s on some devices', () => {
    for (const [name, text] of texts) expect(text, name).not.toMatch(/\bvar \w+\s*:[^=;]*;/);
    expect('for (;;) { var x: f32; }').toMatch(/\bvar \w+\s*:[^=;]*;/);
  });

  it('use no subgroups, no atomics, and no name that the language keeps for itself', () => {
    for (const [name, text] of texts) {
      expect(text, name).not.toMatch(/\b(subgroup\w*|atomic\w*|enable)\b/);
      expect(text, name).not.toMatch(
        /\b(let|var) (active|final|target|filter|common|shared|noise|pass|module)\b/,
      );
    }
  });
});
