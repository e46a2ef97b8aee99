/** The cells: one canvas for all of them, and above it a grid that keyboard and screen reader can walk. */
import type { Tokens } from '../../base/tokens.ts';
import { useCallback, useId, useMemo, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { TableView } from '../../experiments/reports.ts';
import { force } from '../../state/forkStore.ts';
import type { CellChoice, Layer } from '../../state/selection.ts';
import type { Columns } from '../letters/columns.ts';
import { drawTable } from './drawTable.ts';
import { cellAt, type TableBox } from './geometry.ts';
import { cellAfterKey } from './gridKeys.ts';
import { useTextScale } from '../useTextScale.ts';
import { layerValues } from './layers.ts';
import { cellMarks } from './marks.ts';
import { Picture, useScale } from './Picture.tsx';
import { useThemeColours } from './themeColours.ts';
import styles from './CostTablePanel.module.css';

/** A cell under the pointer, and which of the tables side by side. */
export interface Pointed extends CellChoice {
  readonly view: number;
}

interface Props {
  readonly label: string;
  readonly views: readonly TableView[];
  readonly targets: Tokens;
  readonly vocabulary: readonly string[];
  /** Tokens that have a row, ascending. */
  readonly rows: readonly number[];
  readonly columns: Columns;
  readonly rowHeight: number;
  readonly layer: Layer;
  readonly choice: CellChoice;
  /** The chosen cell in words. */
  readonly spoken: string;
  readonly onChoose: (cell: number, token: number) => void;
  readonly pointed: Pointed | null;
  readonly onPoint: (pointed: Pointed | null) => void;
}

/** Of values [T × V] those of some tokens [T × R]. */
function ofRows<Values extends Float32Array | Uint8Array>(
  values: Values,
  V: number,
  rows: readonly number[],
): Values {
  if (rows.length === V) return values;
  const T = values.length / V;
  // A shorter array of the same kind, every entry of which is written below.
  const picked = values.slice(0, T * rows.length) as Values;
  for (let t = 0; t < T; t++) rows.forEach((a, r) => (picked[t * rows.length + r] = values[t * V + a] ?? 0));
  return picked;
}

export function CellGrid(props: Props) {
  const { views, targets, vocabulary, rows, columns, rowHeight, layer, choice, onChoose, pointed, onPoint } =
    props;
  const cellId = useId();
  const chosen = useRef<HTMLDivElement>(null);
  const colours = useThemeColours();
  const scale = useScale();
  const textScale = useTextScale();
  const [T, V] = [targets.length, vocabulary.length];
  const R = rows.length;
  const width = columns.column * T;
  const height = rowHeight * R;
  const box = useMemo<TableBox>(
    () => ({ T, V: R, views: views.length, width, height, scale }),
    [T, R, views.length, width, height, scale],
  );
  const draw = useCallback(
    (context: CanvasRenderingContext2D) => {
      const drawn = views.map((view) => ({
        values: ofRows(layerValues(view, layer), V, rows),
        marks: ofRows(cellMarks(view, targets), V, rows),
      }));
      drawTable(context, { box, views: drawn, layer, colours, textScale });
    },
    [views, targets, V, rows, layer, box, colours, textScale],
  );

  const find = (event: PointerEvent): Pointed | null => {
    const corner = event.currentTarget.getBoundingClientRect();
    const found = cellAt(box, event.clientX - corner.left, event.clientY - corner.top);
    return found === null ? null : { ...found, token: rows[found.token] ?? 0 };
  };
  const press = (event: KeyboardEvent): void => {
    if (event.altKey) return;
    const far = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && !far) {
      force([choice]);
      return;
    }
    const shape = { T, V: R, vocabulary: rows.map((token) => vocabulary[token] ?? '') };
    const here = { cell: choice.cell, token: Math.max(0, rows.indexOf(choice.token)) };
    const led = cellAfterKey({ key: event.key, far }, here, shape);
    if (led === null) return;
    const next = { cell: led.cell, token: rows[led.token] ?? 0 };
    event.preventDefault();
    onPoint(null);
    onChoose(next.cell, next.token);
    // A cell walked to with keys is brought into view; one pointed at is in view already.
    requestAnimationFrame(() => chosen.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
  };
  const place = ({ cell, token }: CellChoice) => ({
    left: cell * columns.column,
    top: Math.max(0, rows.indexOf(token)) * rowHeight,
    width: columns.column,
    height: rowHeight,
  });
  const bright = pointed?.token ?? choice.token;
  return (
    <div className={styles['table']} data-contestant={views.length === 1 ? views[0]?.contestant : undefined}>
      <div className={styles['tokens']} aria-hidden style={{ lineHeight: `${rowHeight}px` }}>
        {rows.map((a) => (
          <span key={a} data-chosen={a === bright}>
            {vocabulary[a]}
          </span>
        ))}
      </div>
      <div
        className={styles['cells']}
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={V}
        aria-colcount={T}
        aria-activedescendant={cellId}
        onKeyDown={press}
        onPointerMove={(event) => onPoint(find(event))}
        onPointerLeave={() => onPoint(null)}
        onClick={(event) => {
          const corner = event.currentTarget.getBoundingClientRect();
          const found = cellAt(box, event.clientX - corner.left, event.clientY - corner.top);
          if (found !== null) onChoose(found.cell, rows[found.token] ?? 0);
        }}
      >
        {views.length > 1 && <Stripes views={views} />}
        <Picture width={width} height={height} scale={scale} draw={draw} />
        <div role="row" aria-rowindex={choice.token + 1}>
          <div
            // A new element for a new cell, so that screen readers speak it.
            key={`${choice.cell} ${choice.token}`}
            ref={chosen}
            id={cellId}
            role="gridcell"
            aria-colindex={choice.cell + 1}
            aria-selected
            className={styles['chosen']}
            style={place(choice)}
          >
            <span className="visually-hidden">{props.spoken}</span>
          </div>
        </div>
        {pointed !== null && <div className={styles['pointed']} style={place(pointed)} aria-hidden />}
      </div>
    </div>
  );
}

/** Above tables side by side: whose part of a column is whose. */
function Stripes({ views }: { readonly views: readonly TableView[] }) {
  const share = 100 / views.length;
  const stops = views.map(({ contestant }, i) => `var(--c${contestant}) ${i * share}% ${(i + 1) * share}%`);
  return (
    <div
      className={styles['stripes']}
      aria-hidden
      style={{
        backgroundImage: `linear-gradient(90deg, ${stops.join(', ')})`,
        backgroundSize: 'var(--column) 100%',
      }}
    />
  );
}
