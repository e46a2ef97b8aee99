/** Upright lines over a drawing: where the pointer is (dotted), and the time point that is looked back to (solid). */
import { leftOf, type XAxis } from '../../figures/plot.ts';
import styles from './curves.module.css';

interface Props {
  readonly axis: XAxis;
  /** Places on the axis; null draws nothing. */
  readonly cursor: number | null;
  readonly past: number | null;
  /** Where the plotting area begins and ends, px from the top of the box. */
  readonly top: number;
  readonly bottom: number;
}

export function Cursor({ axis, cursor, past, top, bottom }: Props) {
  const line = (place: number | null, kind: string) =>
    place !== null &&
    place >= axis.start &&
    place <= axis.end && (
      <i
        aria-hidden
        className={styles['cursor']}
        data-kind={kind}
        style={{ left: leftOf(place, axis), top, height: bottom - top }}
      />
    );
  return (
    <>
      {line(cursor, 'pointer')}
      {line(past, 'past')}
    </>
  );
}
