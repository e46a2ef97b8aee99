/** SHA-256 is what everybody else computes, however the bytes come in. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Sha256, shortHash } from '../../../src/base/sha256.ts';

it('of any pieces is that of Node', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 6 }), (pieces) => {
      const [own, node] = [new Sha256(), createHash('sha256')];
      for (const piece of pieces) {
        own.update(piece);
        node.update(piece);
      }
      expect(own.digest()).toBe(node.digest('hex'));
    }),
  );
});

it.each([0, 1, 55, 56, 63, 64, 119, 120, 1_000_003])('of %i bytes is that of Node', (length) => {
  const bytes = Uint8Array.from({ length }, (_, i) => i * 7);
  const expected = createHash('sha256').update(bytes).digest('hex');
  expect(shortHash(new Sha256().update(bytes))).toBe(expected.slice(0, 32));
});
