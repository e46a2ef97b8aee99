/** A word of the reader's own: painting, going back, noise that comes and goes. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
  GLYPH_SIZE,
  MOST_LETTERS,
  noisy,
  ownWordStore,
  paint,
  setGlyphs,
  setNoise,
  undo,
} from '../../../src/state/ownGlyphs.ts';

const state = () => ownWordStore.getState();
const inked = () => state().glyphs.map((glyph) => Array.from(glyph.keys()).filter((i) => glyph[i] === 1));

beforeEach(() => {
  ownWordStore.setState(ownWordStore.getInitialState());
});

describe('a word of one’s own', () => {
  it('is painted stroke by stroke, and undone stroke by stroke', () => {
    paint(0, [3], 1, false);
    paint(0, [4, 5], 1, true);
    paint(0, [4], 0, false);
    expect(inked()).toEqual([[3, 5]]);
    undo();
    expect(inked()).toEqual([[3, 4, 5]]);
    undo();
    expect(inked()).toEqual([[]]);
    undo();
    expect(inked()).toEqual([[]]);
  });

  it('never changes letters that were there before: they can be had back', () => {
    const before = state().glyphs;
    paint(0, [0], 1, false);
    expect(before[0]?.[0]).toBe(0);
  });

  it('has one letter at least and fourteen at most, and says what it left out', () => {
    setGlyphs([]);
    expect(state().glyphs.length).toBe(1);
    setGlyphs(Array.from({ length: 20 }, () => new Uint8Array(GLYPH_SIZE)));
    expect(state().glyphs.length).toBe(MOST_LETTERS);
    expect(state().remark).toContain('first 14');
    undo();
    expect(state().glyphs.length).toBe(1);
    expect(state().remark).toBeNull();
  });

  it('keeps a hundred steps back, not more', () => {
    for (let i = 0; i < 150; i++) paint(0, [i % 128], 1, false);
    expect(state().past.length).toBe(100);
  });
});

describe('noise', () => {
  it('flips about the share of pixels that was asked for, more of them as it grows, and goes away', () => {
    const letters = Array.from({ length: 14 }, () => new Uint8Array(GLYPH_SIZE));
    setGlyphs(letters);
    const flipped = (noise: number) => {
      setNoise(noise);
      return noisy(state()).flatMap((glyph, t) =>
        Array.from(glyph.keys())
          .filter((i) => glyph[i] === 1)
          .map((i) => t * GLYPH_SIZE + i),
      );
    };
    const [little, much] = [flipped(0.1), flipped(0.3)];
    expect(Math.abs(little.length / (14 * 128) - 0.1)).toBeLessThan(0.025);
    expect(Math.abs(much.length / (14 * 128) - 0.3)).toBeLessThan(0.04);
    expect(little.every((pixel) => much.includes(pixel))).toBe(true);
    expect(flipped(0)).toEqual([]);
    expect(state().glyphs).toEqual(letters);
  });
});
