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

export function CellGrid(props: Props) {
  const { views, targets, vocabulary, columns, rowHeight, layer, choice, onChoose, pointed, onPoint } = props;
  const cellId = useId();
  const chosen = useRef<HTMLDivElement>(null);
  const colours = useThemeColours();
  const scale = useScale();
  const [T, V] = [targets.length, vocabulary.length];
  const width = columns.column * T;
  const height = rowHeight * V;
  const box = useMemo<TableBox>(
    () => ({ T, V, views: views.length, width, height, scale }),
    [T, V, views.length, width, height, scale],
  );
  const draw = useCallback(
    (context: CanvasRenderingContext2D) => {
      const drawn = views.map((view) => ({
        values: layerValues(view, layer),
        marks: cellMarks(view, targets),
      }));
      drawTable(context, { box, views: drawn, layer, colours });
    },
    [views, targets, layer, box, colours],
  );

  const find = (event: PointerEvent): Pointed | null => {
    const corner = event.currentTarget.getBoundingClientRect();
    return cellAt(box, event.clientX - corner.left, event.clientY - corner.top);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.altKey) return;
    const far = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && !far) {
      force([choice]);
      return;
    }
    const next = cellAfterKey({ key: event.key, far }, choice, { T, V, vocabulary });
    if (next === null) return;
    event.preventDefault();
    onPoint(null);
    onChoose(next.cell, next.token);
    // A cell walked to with keys is brought into view; one pointed at is in view already.
    requestAnimationFrame(() => chosen.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
  };
  const place = ({ cell, token }: CellChoice) => ({
    left: cell * columns.column,
    top: token * rowHeight,
    width: columns.column,
    height: rowHeight,
  });
  const bright = pointed?.token ?? choice.token;
  return (
    <div className={styles['table']} data-contestant={views.length === 1 ? views[0]?.contestant : undefined}>
      <div className={styles['tokens']} aria-hidden style={{ lineHeight: `${rowHeight}px` }}>
        {vocabulary.map((token, a) => (
          <span key={token} data-chosen={a === bright}>
            {token}
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
          if (found !== null) onChoose(found.cell, found.token);
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
