/** FNV-1a against its authors' published values. */
import { expect, it } from 'vitest';
import { fnv1a } from '../../../../src/tasks/fingerprint.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('the hash of %j is as published', (text, hash) => {
  expect(fnv1a(bytes(text))).toBe(hash);
});

it('hashing in pieces gives the hash of the whole', () => {
  expect(fnv1a(bytes('bar'), fnv1a(bytes('foo')))).toBe(fnv1a(bytes('foobar')));
});
