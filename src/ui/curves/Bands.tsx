/** Where the values of lines may lie, as a faint band behind each. */
import { useXAxisScale, useYAxisScale } from 'recharts';
import type { Span } from './lines.ts';
import { lookOf, type LineLook } from './lineLook.ts';

interface Props {
  /** Indexed by contestant. */
  readonly bands: readonly (readonly Span[])[];
  readonly looks?: readonly LineLook[] | undefined;
  /** Of the axis: what lies outside is cut off. */
  readonly low: number;
  readonly high: number;
}

export function Bands({ bands, looks, low, high }: Props) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  const place = (across: number, value: number): string => {
    const [left, top] = [x?.(across), y?.(Math.min(high, Math.max(low, value)))];
    return `${left ?? NaN} ${top ?? NaN}`;
  };
  return bands.map((band, contestant) => {
    const upper = band.map((span) => place(span.x, span.high));
    const lower = band.map((span) => place(span.x, span.low)).reverse();
    const outline = [...upper, ...lower];
    // The axes know no scale before they are laid out, and none while all points are one.
    if (outline.length < 4 || outline.some((point) => point.includes('NaN'))) return null;
    return (
      <path
        key={contestant}
        d={`M${outline.join('L')}Z`}
        fill={lookOf(looks, contestant).colour}
        fillOpacity={0.16}
      />
    );
  });
}
