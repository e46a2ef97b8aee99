/** The address bar: what is written opens the same page again, and what cannot be read says so. */
import { describe, expect, test } from 'vitest';
import { openingSettings } from '../../../src/experiments/presets.ts';
import { plainAddress, readAddress, writeAddress } from '../../../src/state/address.ts';

/** An address without problems. */
const open = (search: string) =>
  readAddress(search, (problem) => {
    throw problem;
  });

describe('the address', () => {
  test('of the page as it opens is empty, and an empty one means that', () => {
    expect(writeAddress(openingSettings, plainAddress, {})).toBe('');
    expect(open('')).toEqual(plainAddress);
  });

  test('opens the same page again', () => {
    const settings = { ...openingSettings, hidden: 32, seed: 11 };
    const search = writeAddress(
      settings,
      { backend: 'wasm', kernels: 'stock', threads: 3 },
      { lang: 'de', word: '5', layer: 'regret', panel: 'tables' },
    );
    expect(search.startsWith('?')).toBe(true);
    expect(open(search)).toEqual({
      settings,
      language: 'de',
      backend: 'wasm',
      kernels: 'stock',
      threads: 3,
      play: false,
      word: 4,
      panel: 'tables',
      lesson: null,
      page: {
        ...{ lang: 'de', backend: 'wasm', kernels: 'stock', threads: '3' },
        ...{ word: '5', layer: 'regret', panel: 'tables' },
      },
    });
  });

  test('plays at once when asked, and not when told not to', () => {
    for (const link of ['?play', '?play=1', '?play=true', '?play=yes'])
      expect([link, open(link).play]).toEqual([link, true]);
    for (const link of ['?play=0', '?play=false', '?play=no', ''])
      expect([link, open(link).play]).toEqual([link, false]);
  });

  test.each([
    ['backend=cuda', 'In the link, backend is “cuda”, but must be one of webgpu, webgl, wasm, cpu.'],
    ['kernels=fast', 'In the link, kernels is “fast”, but must be one of fused, stock.'],
    ['panel=moon', 'In the link, panel is “moon”, but must be one of '],
    ['word=0', 'In the link, word is “0”, but must be a whole number from 1 to 9999999.'],
    ['play=maybe', 'In the link, play is “maybe”, but must be 1 or 0.'],
  ])('%s drops itself and nothing else, and says what is allowed', (pair, sentence) => {
    const [key = ''] = pair.split('=');
    const others = '?v=2&hidden=32&word=3&panel=speed&backend=wasm&kernels=stock&play=1';
    const kept = others.replace(new RegExp(`&${key}=[^&]*`), '');
    const problems: unknown[] = [];
    const { page: _, ...opened } = readAddress(`${kept}&${pair}`, (problem) => problems.push(problem));
    const { page: __, ...expected } = open(kept);
    expect(opened).toEqual(expected);
    expect(problems).toEqual([expect.objectContaining({ code: 'bad-link' })]);
    expect(String(problems[0])).toContain(sentence);
  });

  test.each([
    ['?hidden=9999', 'hidden'],
    ['?nonsense=1', 'nonsense'],
  ])('%s is refused and says what is allowed', (search, part) => {
    expect(() => open(search)).toThrow(part);
  });
});
