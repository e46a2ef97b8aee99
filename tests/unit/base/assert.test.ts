/** Assertions: what they let pass and what they say. */
import { describe, expect, it } from 'vitest';
import { assert, assertNever, at } from '../../../src/base/assert.ts';
import { PlaygroundError } from '../../../src/base/errors.ts';

describe('assertions', () => {
  it('let the true pass and name what was false', () => {
    expect(() => {
      assert(true, 'never said');
    }).not.toThrow();
    expect(() => {
      assert(false, 'seven is even');
    }).toThrow('assertion failed: seven is even');
  });

  it('give the element at an index, falsy ones too, and name an index outside the list', () => {
    expect(at([5, 0, ''], 1)).toBe(0);
    expect(at(Float32Array.of(0.5), 0)).toBe(0.5);
    expect(() => at([1, 2], 2)).toThrow('index 2 is outside 0…1');
    expect(() => at([1, 2], -1)).toThrow('index -1 is outside');
  });

  it('name a case that nobody thought of', () => {
    // What a message from another version could bring, whatever the types say.
    expect(() => assertNever('sideways' as never)).toThrow('unexpected case: sideways');
  });
});

describe('errors for people', () => {
  it('carry a code, a sentence and their cause', () => {
    const cause = new Error('deeper');
    const error = new PlaygroundError('bad-data', 'Line 3 has no letter.', { cause });
    expect(error).toBeInstanceOf(Error);
    expect([error.name, error.code, error.message, error.cause]).toEqual([
      'PlaygroundError',
      'bad-data',
      'Line 3 has no letter.',
      cause,
    ]);
  });
});
