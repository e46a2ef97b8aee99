/** The hash of a content is what everybody else computes of it, however its bytes come in. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ContentHash } from '../../../src/base/contentHash.ts';

it('of any pieces is the first half of Node’s SHA-256', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 6 }), (pieces) => {
      const [own, node] = [new ContentHash(), createHash('sha256')];
      for (const piece of pieces) {
        own.update(piece);
        node.update(piece);
      }
      expect(own.digest()).toBe(node.digest('hex').slice(0, 32));
    }),
  );
});
