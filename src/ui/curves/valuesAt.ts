/** What the lines say at a place on the axis, in words. */
import { CURVES } from '../../text/en/curves.ts';
import { sayOfAny } from '../../tasks/say.ts';
import { percent, short } from '../format.ts';
import { pointsText } from './errorAxes.ts';
import type { Axis, Point, Span } from './lines.ts';

/** Lines by contestant, named; `spans` where they are differences from the first contestant. */
export interface Plotted {
  readonly names: readonly string[];
  readonly lines: readonly (readonly Point[])[];
  readonly spans: readonly (readonly Span[])[] | null;
  readonly axis: Axis;
}

/** The last point at or before `x`. */
const pointAt = <T extends Point>(line: readonly T[] | undefined, x: number): T | undefined =>
  line?.findLast((point) => point.x <= x);

/** `850 updates: MLE 12.0 %, SeaRNN 9.1 %`; of differences `850 updates, less than MLE: SeaRNN +2.9 (1.1 to 4.7)`. */
export function valuesAt(place: number, { names, lines, spans, axis }: Plotted): string {
  const { testError } = CURVES;
  const told = names.flatMap((name, contestant) => {
    if (spans === null) {
      const point = pointAt(lines[contestant], place);
      return point === undefined ? [] : [`${name} ${percent(point.y)}`];
    }
    const span = pointAt(spans[contestant], place);
    if (span === undefined) return [];
    const range = { low: pointsText(span.low), high: pointsText(span.high) };
    return [sayOfAny(testError.span, { name, points: pointsText(span.y), ...range })];
  });
  const holes = { place: short(place), axis: sayOfAny(CURVES.axes[axis]), told: told.join(', ') };
  const sentence =
    spans === null
      ? sayOfAny(testError.sentence, holes)
      : sayOfAny(testError.sentenceBelow, { ...holes, first: names[0] ?? '' });
  return sentence.replaceAll(' %', '\u00a0%');
}
