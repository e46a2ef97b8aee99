/** The names and newest values of the lines, beside their ends, moved apart where they would lie on each other. */
import { at } from '../../base/assert.ts';
import { Mark } from '../parts/Mark.tsx';
import { useTextScale } from '../useTextScale.ts';
import { spreadLabels } from './lines.ts';
import styles from './curves.module.css';

/** Of two lines of small text at the usual size, px. */
const TWO_LINES = 28;

export interface EndLabel {
  readonly contestant: number;
  readonly name: string;
  readonly value: string;
  /** Where the line ends, px below the top of the plotting area. */
  readonly height: number;
}

export function EndLabels({
  labels,
  top,
  height,
}: {
  labels: readonly EndLabel[];
  top: number;
  height: number;
}) {
  const lines = TWO_LINES * useTextScale();
  const heights = spreadLabels(
    labels.map((label) => label.height - lines / 2),
    lines,
    height - lines,
  );
  return (
    <div className={styles['ends']} data-part="legend" aria-hidden="true">
      {labels.map(({ contestant, name, value }, i) => (
        <span
          key={contestant}
          data-contestant={contestant}
          className={styles['end']}
          style={{ top: top + at(heights, i) }}
        >
          <b>
            <Mark contestant={contestant} size={8} /> {value}
          </b>
          <span>{name}</span>
        </span>
      ))}
    </div>
  );
}
