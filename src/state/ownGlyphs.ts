/** A word of the reader's own, letter by letter in pixels, with its way back. */
import { createStore } from 'zustand/vanilla';
import { randomFromSeed } from '../base/random.ts';
import { GLYPHS } from '../text/en/glyphs.ts';
import { sayOfAny } from '../tasks/say.ts';

/** D, a letter's pixels. */
export const GLYPH_SIZE = 128;
/** As long as the longest word of the paper's letters. */
export const MOST_LETTERS = 14;
/** Steps back that are kept. */
const PAST_LIMIT = 100;

/** Letters of 0/1 pixels [128] each. */
export type Glyphs = readonly Uint8Array[];

export interface OwnWordState {
  readonly glyphs: Glyphs;
  readonly past: readonly Glyphs[];
  /** Share of pixels that are flipped before the word is read, 0 … 0.3. */
  readonly noise: number;
  /** What is known to be worth saying of the word, or null. */
  readonly remark: string | null;
}

const EMPTY: Glyphs = [new Uint8Array(GLYPH_SIZE)];

export const ownWordStore = createStore<OwnWordState>(() => ({
  ...{ glyphs: EMPTY, past: [], noise: 0, remark: null },
}));

/** Which pixels noise flips first: always the same ones, so that the slider adds and takes away. */
const order = randomFromSeed(1).fork('ownNoise');

/** The letters with noise, as they are shown and read. */
export function noisy({ glyphs, noise }: Pick<OwnWordState, 'glyphs' | 'noise'>): Glyphs {
  if (noise === 0) return glyphs;
  return glyphs.map((glyph, t) => glyph.map((ink, pixel) => (order.coin(noise, t, pixel) ? 1 - ink : ink)));
}

/** Puts other letters in place, at most 14; what was there can be had back. */
export function setGlyphs(glyphs: Glyphs, remark: string | null = null): void {
  ownWordStore.setState(({ glyphs: before, past }) => ({
    glyphs: glyphs.length === 0 ? EMPTY : glyphs.slice(0, MOST_LETTERS),
    past: [...past, before].slice(-PAST_LIMIT),
    remark: glyphs.length > MOST_LETTERS ? sayOfAny(GLYPHS.most, { most: MOST_LETTERS }) : remark,
  }));
}

/** Inks (1) or clears (0) pixels of a letter; with `joined` it belongs to the stroke before and is undone with it. */
export function paint(letter: number, pixels: readonly number[], ink: 0 | 1, joined: boolean): void {
  const { glyphs, past } = ownWordStore.getState();
  const next = glyphs.map((glyph, t) => {
    if (t !== letter) return glyph;
    const copy = glyph.slice();
    for (const pixel of pixels) copy[pixel] = ink;
    return copy;
  });
  setGlyphs(next);
  if (joined) ownWordStore.setState({ past });
}

export function undo(): void {
  ownWordStore.setState(({ past }) => {
    const glyphs = past.at(-1);
    return glyphs === undefined ? {} : { glyphs, past: past.slice(0, -1), remark: null };
  });
}

export function setNoise(noise: number): void {
  ownWordStore.setState({ noise });
}
