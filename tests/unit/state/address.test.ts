/** The address bar: what is written opens the same page again, and what cannot be read says so. */
import { describe, expect, test } from 'vitest';
import { openingSettings } from '../../../src/experiments/presets.ts';
import { plainAddress, readAddress, writeAddress } from '../../../src/state/address.ts';

describe('the address', () => {
  test('of the page as it opens is empty, and an empty one means that', () => {
    expect(writeAddress(openingSettings, plainAddress, {})).toBe('');
    expect(readAddress('')).toEqual(plainAddress);
  });

  test('opens the same page again', () => {
    const settings = { ...openingSettings, hidden: 32, seed: 11 };
    const search = writeAddress(
      settings,
      { backend: 'wasm', kernels: 'stock' },
      { word: '5', layer: 'regret', panel: 'tables' },
    );
    expect(search.startsWith('?')).toBe(true);
    expect(readAddress(search)).toEqual({
      settings,
      backend: 'wasm',
      kernels: 'stock',
      play: false,
      word: 4,
      panel: 'tables',
      page: { backend: 'wasm', kernels: 'stock', word: '5', layer: 'regret', panel: 'tables' },
    });
  });

  test('plays at once when asked, and not when told 0', () => {
    expect(readAddress('?play').play).toBe(true);
    expect(readAddress('?play=0').play).toBe(false);
  });

  test.each([
    ['?backend=cuda', 'backend is “cuda”, but must be one of webgpu, webgl, wasm, cpu'],
    ['?kernels=fast', 'kernels is “fast”, but must be one of fused, stock'],
    ['?panel=moon', 'panel is “moon”, but must be one of speed, tables, write'],
    ['?word=0', 'word is “0”, but must be a whole number from 1 on'],
    ['?hidden=9999', 'hidden'],
    ['?nonsense=1', 'nonsense'],
  ])('%s is refused and says what is allowed', (search, part) => {
    expect(() => readAddress(search)).toThrow(part);
  });
});
