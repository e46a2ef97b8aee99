/** Colours of the table: perceptual ramps between the theme's tokens, mixed in OKLab. */

/** sRGB, each 0 … 1. */
export type Rgb = readonly [number, number, number];

/** @throws Error when `hex` is not `#rrggbb`: the theme's colours are. */
export function parseHex(hex: string): Rgb {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex.trim());
  if (found === null) throw new Error(`“${hex}” is not a colour like #1c1b1a`);
  const part = (i: number): number => parseInt(found[i] ?? '0', 16) / 255;
  return [part(1), part(2), part(3)];
}

const toLinear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const toGamma = (c: number): number => (c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055);

/** @see https://bottosson.github.io/posts/oklab/ */
function toOklab([red, green, blue]: Rgb): Rgb {
  const [r, g, b] = [toLinear(red), toLinear(green), toLinear(blue)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([lightness, a, b]: Rgb): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    toGamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    toGamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    toGamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** The colour at `fraction` (0 … 1) of the way, in OKLab. */
export function mix(from: Rgb, to: Rgb, fraction: number): Rgb {
  const [a, b] = [toOklab(from), toOklab(to)];
  const blend = (i: 0 | 1 | 2): number => a[i] + (b[i] - a[i]) * fraction;
  return fromOklab([blend(0), blend(1), blend(2)]);
}

export function cssColour(rgb: Rgb): string {
  const byte = (c: number): number => Math.round(Math.min(1, Math.max(0, c)) * 255);
  return `rgb(${byte(rgb[0])} ${byte(rgb[1])} ${byte(rgb[2])})`;
}

/** WCAG relative luminance, 0 … 1. */
export const luminance = ([r, g, b]: Rgb): number =>
  0.2126 * toLinear(r) + 0.7152 * toLinear(g) + 0.0722 * toLinear(b);

/** WCAG contrast of two colours, 1 … 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** How values are spread over a ramp. `difference` has its neutral colour at 0. */
export type RampScale = 'cost' | 'probability' | 'difference';

/**
 * Where a value stands on its ramp, 0 … 1, or −1 … 1 for a difference; the legend has its ticks at the same places.
 * Costs rise fast at first, 1 − (1 − c)², so that one, two and three wrong letters of eight are told apart; of
 * probabilities and differences the square root is taken, so that small ones are seen.
 */
export function rampPosition(value: number, scale: RampScale): number {
  const size = Math.min(1, Math.abs(value));
  return Math.sign(value) * (scale === 'cost' ? 1 - (1 - size) ** 2 : Math.sqrt(size));
}

/** Values that are written beside a ramp. */
export const RAMP_TICKS: Readonly<Record<RampScale, readonly number[]>> = {
  cost: [0, 0.25, 0.5, 1],
  probability: [0, 0.1, 0.25, 0.5, 1],
  difference: [-1, -0.25, 0, 0.25, 1],
};

/** Where a tick stands on its bar, percent. */
export function tickPlace(value: number, scale: RampScale): number {
  const position = rampPosition(value, scale);
  return 100 * (scale === 'difference' ? (position + 1) / 2 : position);
}

/** Fill of a cell and the ink that is read best on it. */
export interface CellColour {
  readonly fill: string;
  readonly ink: string;
}

/** `STEPS` + 1 colours from the ramp's start to its end. */
const STEPS = 64;

/** A ramp from `from` to `to`, `inks` being the two candidates for what is written on it. */
export function makeRamp(from: Rgb, to: Rgb, inks: readonly [Rgb, Rgb]): (fraction: number) => CellColour {
  const colours = Array.from({ length: STEPS + 1 }, (_, i): CellColour => {
    const colour = mix(from, to, i / STEPS);
    const ink = contrast(colour, inks[0]) >= contrast(colour, inks[1]) ? inks[0] : inks[1];
    return { fill: cssColour(colour), ink: cssColour(ink) };
  });
  const first: CellColour = { fill: cssColour(from), ink: cssColour(inks[0]) };
  return (fraction) => colours[Math.round(Math.min(1, Math.max(0, fraction)) * STEPS)] ?? first;
}
