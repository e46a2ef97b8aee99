/** Two lines, what is read above what is written, and links between them: the wider, the more it was looked at. */
import { useRef } from 'react';
import { at } from '../../base/assert.ts';
import type { Columns } from '../letters/columns.ts';
import { SavePicture } from '../takeAlong/SavePicture.tsx';
import { useTextScale } from '../useTextScale.ts';
import styles from './attention.module.css';

interface Props {
  /** Of the contestant whose links they are. */
  readonly contestant: number;
  /** What is drawn, for whoever hears the button and as its file's title. */
  readonly name: string;
  /** [T × S] */
  readonly weights: Float32Array;
  /** What is read [S]. */
  readonly labels: readonly string[];
  /** Cells worth a link: those up to the end. */
  readonly cells: number;
  readonly columns: Columns;
  /** The chosen cell, from 0. */
  readonly cell: number;
}

const HEIGHT = 84;
/** Where links begin, under a line of small text of the usual size. */
const TOP = 18;
/** Where that line stands. */
const LINE = 12;
/** Weaker links would hide the others. */
const LEAST = 0.08;
const WIDEST = 6;

export function AttentionLinks({ contestant, name, weights, labels, cells, columns, cell }: Props) {
  const drawn = useRef<SVGSVGElement>(null);
  const textScale = useTextScale();
  const top = TOP * textScale;
  const height = HEIGHT + top - TOP;
  const S = labels.length;
  const width = columns.total - columns.label;
  // As wide as what is written, so that straight links mean the same order.
  const place = (s: number): number => ((s + 0.5) * columns.column * cells) / S;
  const links = Array.from({ length: cells * S }, (_, i) => ({
    t: Math.floor(i / S),
    s: i % S,
    weight: at(weights, i),
  })).filter(({ weight }) => weight >= LEAST);
  return (
    <>
      <svg
        ref={drawn}
        className={styles['links']}
        width={width}
        height={height}
        style={{ marginLeft: columns.label }}
        data-contestant={contestant}
        aria-hidden
      >
        {links.map(({ t, s, weight }) => (
          <path
            key={`${t} ${s}`}
            data-here={t === cell}
            d={`M${place(s)} ${top}C${place(s)} ${top + 30},${(t + 0.5) * columns.column} ${height - 30},${(t + 0.5) * columns.column} ${height}`}
            strokeWidth={WIDEST * weight}
          />
        ))}
        {labels.map((label, s) => (
          <text key={s} x={place(s)} y={LINE * textScale}>
            {label}
          </text>
        ))}
      </svg>
      <SavePicture name={`attention-links-${contestant + 1}`} of={name} drawn={drawn} />
    </>
  );
}
