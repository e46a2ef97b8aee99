/** What the lines say at a place on the axis, in words. */
import { percent, short } from '../format.ts';
import { AXIS_NAMES, pointsText } from './errorAxes.ts';
import type { Axis, Point, Span } from './lines.ts';

/** Lines by contestant, named; `spans` where they are differences from the first contestant. */
export interface Read {
  readonly names: readonly string[];
  readonly lines: readonly (readonly Point[])[];
  readonly spans: readonly (readonly Span[])[] | null;
  readonly axis: Axis;
}

/** The last point at or before `x`. */
const pointAt = <T extends Point>(line: readonly T[] | undefined, x: number): T | undefined =>
  line?.findLast((point) => point.x <= x);

/** `850 updates: MLE 12.0 %, SeaRNN 9.1 %`; of differences `850 updates, less than MLE: SeaRNN +2.9 (1.1 to 4.7)`. */
export function readOff(place: number, { names, lines, spans, axis }: Read): string {
  const told = names.flatMap((name, contestant) => {
    if (spans === null) {
      const point = pointAt(lines[contestant], place);
      return point === undefined ? [] : [`${name} ${percent(point.y)}`];
    }
    const span = pointAt(spans[contestant], place);
    if (span === undefined) return [];
    const [low, high] = [span.low, span.high].map(pointsText);
    return [`${name} ${pointsText(span.y)} (${low ?? ''} to ${high ?? ''})`];
  });
  const where = `${short(place)} ${AXIS_NAMES[axis]}`;
  return `${where}${spans === null ? '' : `, points less than ${names[0] ?? ''}`}: ${told.join(', ')}`.replaceAll(
    ' %',
    '\u00a0%',
  );
}
