/** What the charts of compared runs draw: a line for each contestant, or the mean of several seeds, and the axes that hold them all. */
import { meanOfLines, type UpdatePoint } from '../../experiments/curveOfSeeds.ts';
import { hueOf, markOf } from '../../experiments/library/runLook.ts';
import { headOf } from '../../experiments/results.ts';
import { seedSeries } from '../../experiments/seedGroups.ts';
import type { BandKind } from '../../statistics/spread.ts';
import { extent, roundBounds, type Bounds } from '../../figures/bounds.ts';
import type { LineLook } from '../curves/lineLook.ts';
import { thin, type Axis, type Point, type Span } from '../curves/lines.ts';
import type { RunContender } from './contenders.ts';
import { errorPoints, lossPoints, stretchOf } from './runLines.ts';
import { hueColour } from './RunMark.tsx';

/** Dashes of a run's contestants, in their order. */
const DASHES = [null, '7 3', '2 3', '8 3 2 3'] as const;

/** Seeds of the same settings, or one run's contestant. */
export interface RunGroup {
  readonly members: readonly RunContender[];
  readonly look: LineLook;
}

/** A seed that is there again stands in a group of its own. */
function eachSeedOnce(members: readonly RunContender[]): readonly (readonly RunContender[])[] {
  const groups: RunContender[][] = [];
  for (const member of members) {
    const isFree = (group: readonly RunContender[]): boolean =>
      group.every(({ settings }) => settings.seed !== member.settings.seed);
    const group = groups.find(isFree);
    if (group === undefined) groups.push([member]);
    else group.push(member);
  }
  return groups;
}

/** Contestants that differ in nothing but the seed, as `searnn export` groups them. */
export function groupsOf(contenders: readonly RunContender[]): readonly RunGroup[] {
  const heads = [...new Set(contenders.map(({ of }) => of))].map((of) => ({ ...headOf(of.run), of }));
  const groups = seedSeries(heads, 'whateverTheUpdates').flatMap((series) => series.groups);
  return groups
    .map(({ members }) =>
      members.flatMap(({ head, place }) =>
        contenders.filter((each) => each.of === head.of && each.place === place),
      ),
    )
    .flatMap(eachSeedOnce)
    .flatMap((members) => {
      const [first] = members;
      if (first === undefined) return [];
      const { look } = first.of.note;
      const dash = DASHES[first.place];
      const own = { colour: hueColour(hueOf(look)), mark: markOf(look) };
      return [{ members, look: dash ? { ...own, dash } : own }];
    });
}

/** Whose mean is drawn: two seeds or more that are whole, else all. Those that are still under way then stand beside it. */
export function inMean({ members }: Pick<RunGroup, 'members'>): readonly RunContender[] {
  const whole = members.filter(({ of }) => of.isUnderWay !== true);
  return whole.length > 1 ? whole : members;
}

/** One chart: all arrays are by group, in the same order, and hold every point; what is drawn is thinned. */
export interface RunPlot {
  readonly lines: readonly (readonly Point[])[];
  readonly bands: readonly (readonly Span[])[];
  readonly faint: readonly { readonly of: number; readonly line: readonly Point[] }[];
  /** Round ends of what is drawn. */
  readonly y: Bounds;
}

/** Half a point: lines that lie on each other are not torn apart further. */
const LEAST = 0.005;

/** All but the first fifth of a line, in which everybody falls from where the start was. */
const settled = <T>(line: readonly T[]): readonly T[] =>
  line.length < 5 ? line : line.slice(line.length / 5);

function plotOf(
  groups: readonly RunGroup[],
  kind: BandKind,
  pointsOf: (one: RunContender, group: RunGroup) => readonly UpdatePoint[],
): RunPlot {
  const drawn = groups.map((group) => {
    const single = group.members.map((one) => pointsOf(one, group));
    const counted = new Set(inMean(group));
    const { mean: line, band } = meanOfLines(
      single.filter((_, i) => group.members[i] !== undefined && counted.has(group.members[i])),
      kind,
    );
    return { line, band, single: single.length === 1 ? [] : single };
  });
  const values = drawn.flatMap(({ line, band, single }) => [
    ...[line, ...single].flatMap((points) => settled(points).map(({ y }) => y)),
    ...settled(band).flatMap(({ low, high }) => [low, high]),
  ]);
  const [low, high] = extent(values.filter(Number.isFinite)) ?? [0, 1];
  const [from, to] = roundBounds([low, high], LEAST);
  return {
    lines: drawn.map(({ line }) => line),
    bands: drawn.map(({ band }) => band),
    faint: drawn.flatMap(({ single }, of) => single.map((line) => ({ of, line }))),
    y: [low >= 0 ? Math.max(0, from) : from, to],
  };
}

export const errorPlotOf = (groups: readonly RunGroup[], axis: Axis, kind: BandKind): RunPlot =>
  plotOf(groups, kind, ({ measured }) => errorPoints(measured, axis).filter(({ x }) => isPlace(x, axis)));

/** Seeds of a group are cut into the same stretches, those of the longest. */
export const lossPlotOf = (groups: readonly RunGroup[], axis: Axis, kind: BandKind): RunPlot =>
  plotOf(groups, kind, ({ measured }, { members }) => {
    const stretch = stretchOf(Math.max(...members.map((each) => each.measured.updates)));
    return lossPoints(measured, axis, stretch).filter(({ x }) => isPlace(x, axis));
  });

/** As much of it as a drawing shows. */
export const thinPlot = (plot: RunPlot): RunPlot => ({
  ...plot,
  lines: plot.lines.map((line) => thin(line)),
  bands: plot.bands.map((band) => thin(band)),
  faint: plot.faint.map(({ of, line }) => ({ of, line: thin(line) })),
});

/** Cells are drawn on equal ratios, where the start has no place. */
export const isLog = (axis: Axis): boolean => axis === 'decoderCells';
const isPlace = (x: number, axis: Axis): boolean => !isLog(axis) || x > 0;

/** From the first to the last place of all plots. */
export function placesOf(plots: readonly RunPlot[], axis: Axis): Bounds {
  const xs = plots.flatMap(({ lines, faint }) =>
    [...lines, ...faint.map(({ line }) => line)].flatMap((line) => line.map(({ x }) => x)),
  );
  const [first, last] = extent(xs) ?? [0, 1];
  const start = isLog(axis) ? first : 0;
  return [start, Math.max(last, isLog(axis) ? 2 * start : 1e-3)];
}
