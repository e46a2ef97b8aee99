/** Pieces that come apart from the entry: loaded once, asked for anew after a failure, and known while they are missing. */
import { describe, expect, it } from 'vitest';
import { missingParts, part } from '../../../src/state/part.ts';

describe('a piece that comes apart', () => {
  it('is loaded once, however often it is asked for', async () => {
    let asked = 0;
    const made = part(() => Promise.resolve(++asked));
    expect(made.loaded()).toBeNull();
    expect(await Promise.all([made.load(), made.load()])).toEqual([1, 1]);
    expect(await made.load()).toBe(1);
    expect(made.loaded()).toBe(1);
  });

  it.each([
    'Failed to fetch dynamically imported module: http://host/assets/lazy-A-1234.js',
    'error loading dynamically imported module: http://host/assets/lazy-A-1234.js',
    'Importing a module script failed.',
  ])('says the same wherever its file does not come (%s), and tries again when asked again', async (said) => {
    let there = false;
    const made = part(() => (there ? Promise.resolve('here') : Promise.reject(new TypeError(said))));
    await expect(made.load()).rejects.toMatchObject({ name: 'PlaygroundError', code: 'not-loaded' });
    expect(missingParts()).toContain(made);
    there = true;
    expect(await made.load()).toBe('here');
    expect(missingParts()).not.toContain(made);
  });

  it('leaves an error of its own as it is', async () => {
    const fault = new TypeError('x is not a function');
    await expect(part(() => Promise.reject(fault)).load()).rejects.toBe(fault);
  });
});
