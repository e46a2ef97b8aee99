/** One contestant's curve over several seeds: each seed's own points, their mean where all were tested, and a band about it. */
import { bandOf, type BandKind } from '../statistics/spread.ts';

/** The x-axes that a race can be judged by. */
export const CURVE_AXES = ['updates', 'examples', 'decoderCells', 'seconds'] as const;
export type CurveAxis = (typeof CURVE_AXES)[number];

export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

/** A point of a mean, with the ends of its band. */
export interface BandPoint extends CurvePoint {
  readonly low: number;
  readonly high: number;
}

/** A regular test: where it stands on each axis, and the reported figure, a share: an error, F1 or BLEU. */
export type SeedTest = Readonly<Record<CurveAxis, number>> & { readonly value: number };

/** What one run measured of the contestant. */
export interface SeedTests {
  /** The run's name. */
  readonly run: string;
  readonly seed: number;
  /** By ascending updates. */
  readonly tests: readonly SeedTest[];
}

export interface SeedCurve {
  readonly name: string;
  /** A seed each, in ascending order. */
  readonly singles: readonly {
    readonly run: string;
    readonly seed: number;
    readonly points: readonly CurvePoint[];
  }[];
  /** At the tests that all seeds have: the mean of x and of y. Of one seed, its own points. */
  readonly mean: readonly CurvePoint[];
  /** About it; empty of one seed. */
  readonly band: readonly BandPoint[];
}

export interface CurveChoice {
  readonly axis: CurveAxis;
  readonly band: BandKind;
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** A point, and the update at which it was measured: other seeds are held against it there. */
export interface UpdatePoint extends CurvePoint {
  readonly update: number;
}

/**
 * The mean of lines, x and y, at the updates that all of them have, and a band about y. Of one line: its own points, no band.
 * @param lines each by ascending updates, an update once
 */
export function meanOfLines(
  lines: readonly (readonly UpdatePoint[])[],
  kind: BandKind,
): Pick<SeedCurve, 'mean' | 'band'> {
  const byUpdate = lines.map((line) => new Map(line.map((point) => [point.update, point])));
  const [first, ...others] = byUpdate;
  const shared = [...(first?.keys() ?? [])].filter((update) => others.every((line) => line.has(update)));
  const points = shared.map((update) => {
    const there = byUpdate.flatMap((line) => line.get(update) ?? []);
    const ys = there.map(({ y }) => y);
    return { x: meanOf(there.map(({ x }) => x)), y: meanOf(ys), about: bandOf(ys, kind) };
  });
  return {
    mean: points.map(({ x, y }) => ({ x, y })),
    band: points.flatMap(({ x, y, about }) =>
      about === null ? [] : [{ x, y, low: about[0], high: about[1] }],
    ),
  };
}

/** @param seeds each seed once, in ascending order */
export function curveOfSeeds(
  name: string,
  seeds: readonly SeedTests[],
  { axis, band }: CurveChoice,
): SeedCurve {
  const lines = seeds.map(({ tests }) =>
    tests.map((test) => ({ update: test.updates, x: test[axis], y: test.value })),
  );
  return {
    name,
    singles: seeds.map(({ run, seed }, i) => ({
      ...{ run, seed },
      points: (lines[i] ?? []).map(({ x, y }) => ({ x, y })),
    })),
    ...meanOfLines(lines, band),
  };
}
