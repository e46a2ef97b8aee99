/** The colour ramps order values and keep marks and text readable. */
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
  type RampScale,
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

  it('place probabilities and differences by the root of their size, costs so that single letters are told apart', () => {
    const at = (values: readonly number[], scale: RampScale) =>
      values.map((value) => rampPosition(value, scale));
    expect(at([0, 0.25, 1], 'probability')).toEqual([0, 0.5, 1]);
    expect(at([0, 0.25, 1, -0.25, -1], 'difference')).toEqual([0, 0.5, 1, -0.5, -1]);
    expect(at([0, 0.125, 0.25, 0.5, 1], 'cost')).toEqual([0, 0.234375, 0.4375, 0.75, 1]);
  });

  it('never leave the ramp, keep the sign and grow with the value', () => {
    const scales = fc.constantFrom('cost' as const, 'probability' as const, 'difference' as const);
    const value = fc.double({ noNaN: true, min: -1.5, max: 1.5 });
    fc.assert(
      fc.property(value, value, scales, (a, b, scale) => {
        const [x, y] = [rampPosition(a, scale), rampPosition(b, scale)];
        expect(Math.abs(x)).toBeLessThanOrEqual(1);
        expect(x * a).toBeGreaterThanOrEqual(0);
        if (a < b) expect(x).toBeLessThanOrEqual(y);
      }),
    );
  });

  it('name a colour that they cannot read', () => {
    expect(() => parseHex('tomato')).toThrow('“tomato” is not a colour like #1c1b1a');
  });
});
