import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contrast,
  cssColour,
  luminance,
  makeRamp,
  mix,
  parseHex,
  rampPosition,
  type Rgb,
} from '../../../../src/ui/costTable/palette.ts';

const css = readFileSync('src/ui/theme.css', 'utf8');
const [light = '', dark = ''] = css.split(":root[data-theme='dark']");
const token = (theme: string, name: string): Rgb =>
  parseHex(new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(theme)?.[1] ?? 'missing');
const rgbOf = (text: string): Rgb => {
  const [r = 0, g = 0, b = 0] = (text.match(/\d+/g) ?? []).map((byte) => Number(byte) / 255);
  return [r, g, b];
};

describe('the ramps', () => {
  it('begin and end at the theme’s colours', () => {
    const [from, to] = [parseHex('#fbfaf7'), parseHex('#3d4a66')];
    expect(cssColour(mix(from, to, 0))).toBe('rgb(251 250 247)');
    expect(cssColour(mix(from, to, 1))).toBe('rgb(61 74 102)');
  });

  it.each([
    ['light', light],
    ['dark', dark],
  ])('grow evenly away from the paper in the %s theme', (_, theme) => {
    const [from, to] = [token(theme, 'ramp0'), token(theme, 'ramp1')];
    const steps = Array.from({ length: 17 }, (__, i) => luminance(mix(from, to, i / 16)));
    const rising = luminance(to) > luminance(from);
    steps.slice(1).forEach((each, i) => {
      expect(each > (steps[i] ?? NaN)).toBe(rising);
    });
  });

  it.each([
    ['light', light],
    ['dark', dark],
  ])('give every colour an ink of contrast 4.5 : 1 or nearly so in the %s theme', (_, theme) => {
    const inks = [token(theme, 'ink'), token(theme, 'paper')] as const;
    const ends = [
      ['ramp0', 'ramp1'],
      ['diverge-zero', 'diverge-neg'],
      ['diverge-zero', 'diverge-pos'],
    ] as const;
    for (const [from, to] of ends) {
      const ramp = makeRamp(token(theme, from), token(theme, to), inks);
      for (let i = 0; i <= 64; i++) {
        const { fill, ink } = ramp(i / 64);
        // The middle of a ramp between two inks cannot do better than the square root of their contrast.
        expect(contrast(rgbOf(fill), rgbOf(ink))).toBeGreaterThan(3.8);
      }
    }
  });

  it('place a value by the root of its size, with its sign, and never leave the ramp', () => {
    expect([0, 0.25, 1, -0.25, -1].map(rampPosition)).toEqual([0, 0.5, 1, -0.5, -1]);
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -5, max: 5 }), (value) => {
        const place = rampPosition(value);
        expect(Math.abs(place)).toBeLessThanOrEqual(1);
        expect(place * value).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('name a colour that they cannot read', () => {
    expect(() => parseHex('tomato')).toThrow('“tomato” is not a colour like #1c1b1a');
  });
});
