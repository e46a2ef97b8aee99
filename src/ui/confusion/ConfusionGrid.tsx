/** The confusion table: rows are true letters, columns what was read; the diagonal stands outside the colours. */
import { useCallback, useId, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { at } from '../../base/assert.ts';
import { cellAfterKey } from '../costTable/gridKeys.ts';
import { Picture, useScale } from '../costTable/Picture.tsx';
import { useThemeColours } from '../costTable/themeColours.ts';
import { LETTER_WIDTH } from '../letters/columns.ts';
import { CONFUSION } from '../../text/en/confusion.ts';
import { useSay } from '../useSay.ts';
import { useTextScale } from '../useTextScale.ts';
import { FULL_SHARE, shareAt, type Compared } from './confusionCells.ts';
import styles from './confusion.module.css';

export interface Pair {
  readonly truth: number;
  readonly as: number;
}

interface Props {
  readonly label: string;
  readonly compared: Compared;
  readonly vocabulary: readonly string[];
  /** Room there is, px. */
  readonly room: number;
  readonly chosen: Pair;
  readonly speak: (pair: Pair) => string;
  readonly onChoose: (pair: Pair) => void;
  /** A pair was clicked: its list is wanted. */
  readonly onOpen: (pair: Pair) => void;
}

/** Sizes in CSS pixels at the usual text size: where one letter has room, what longer tokens need for each more. */
const EDGE = 16;
const LONGER = LETTER_WIDTH;
/** Of letters and counts. */
const TEXT = 12;
/** A cell: with room for two digits it is this wide. */
const CELL = { least: 13, most: 22, twoDigits: 16 } as const;
/** The least count of two digits. */
const TWO_DIGITS = 10;

export function ConfusionGrid({ label, compared, vocabulary, room, chosen, speak, onChoose, onOpen }: Props) {
  const say = useSay();
  const id = useId();
  const [pointed, setPointed] = useState<Pair | null>(null);
  const colours = useThemeColours();
  const scale = useScale();
  const textScale = useTextScale();
  const { V } = compared;
  const longest = Math.max(1, ...vocabulary.map(({ length }) => length));
  const edge = textScale * (EDGE + LONGER * (longest - 1));
  const fair = Math.min(CELL.most * textScale, Math.floor((room - edge) / V));
  const size = Math.max(Math.ceil(CELL.least * textScale), fair);
  const side = edge + size * V;
  const fits = useCallback(
    (count: number): boolean => size >= CELL.twoDigits * textScale || Math.abs(count) < TWO_DIGITS,
    [size, textScale],
  );
  const draw = useCallback(
    (context: CanvasRenderingContext2D) => {
      context.setTransform(scale, 0, 0, scale, 0, 0);
      context.clearRect(0, 0, side, side);
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.font = `${TEXT * textScale}px ui-monospace, "DejaVu Sans Mono", Menlo, monospace`;
      vocabulary.forEach((letter, a) => {
        context.fillStyle = colours.faint;
        const middle = edge + (a + 0.5) * size;
        context.fillText(letter, edge / 2, middle);
        // Longer tokens stand upright, so that they do not run into each other.
        context.save();
        context.translate(middle, edge / 2);
        if (longest > 1) context.rotate(-Math.PI / 2);
        context.fillText(letter, 0, 0);
        context.restore();
        for (let b = 0; b < V; b++) {
          const [x, y] = [edge + b * size, edge + a * size];
          const share = shareAt(compared, a, b);
          if (a === b || Number.isNaN(share)) {
            // Outside the scale: an outline for what is right, a dot for letters that do not stand in these words.
            context.strokeStyle = colours.line;
            if (a === b) context.strokeRect(x + 1.5, y + 1.5, size - 3, size - 3);
            else context.fillRect(x + size / 2 - 0.5, y + size / 2 - 0.5, 1, 1);
            continue;
          }
          // Of two contestants what the first does worse has the colour of what is lowered.
          const [layer, sign] =
            compared.against === null ? (['model', 1] as const) : (['difference', -1] as const);
          const strength = sign * Math.max(-1, Math.min(1, share / FULL_SHARE));
          context.fillStyle = colours.cell(layer, strength).fill;
          context.fillRect(x + 0.5, y + 0.5, size - 1, size - 1);
          if (strength === 0) continue;
          context.fillStyle = colours.cell(layer, strength).ink;
          const count = at(compared.counts, a * V + b) - (compared.against?.[a * V + b] ?? 0);
          // Where there is no room for the number a dot stands for it; a line under it says that the other errs more.
          context.fillText(fits(count) ? String(Math.abs(count)) : '•', x + size / 2, y + size / 2);
          if (count < 0) context.fillRect(x + 2, y + size - 2.5, size - 4, 1);
        }
      });
    },
    [compared, vocabulary, V, size, side, edge, longest, scale, textScale, colours, fits],
  );
  const find = (event: PointerEvent | React.MouseEvent): Pair | null => {
    const corner = event.currentTarget.getBoundingClientRect();
    const as = Math.floor((event.clientX - corner.left - edge) / size);
    const truth = Math.floor((event.clientY - corner.top - edge) / size);
    return as >= 0 && as < V && truth >= 0 && truth < V ? { truth, as } : null;
  };
  const press = (event: KeyboardEvent): void => {
    const far = event.ctrlKey || event.metaKey;
    // The same keys as in the cost table: its cells are columns, its tokens rows.
    const here = { cell: chosen.as, token: chosen.truth };
    const next = event.altKey ? null : cellAfterKey({ key: event.key, far }, here, { T: V, V, vocabulary });
    if (next === null) return;
    event.preventDefault();
    onChoose({ truth: next.token, as: next.cell });
  };
  const frame = ({ truth, as }: Pair) => ({
    left: edge + as * size,
    top: edge + truth * size,
    width: size,
    height: size,
  });
  return (
    <>
      <div className={styles['sideways']}>
        <div
          className={styles['grid']}
          style={{ width: side, height: side }}
          role="grid"
          tabIndex={0}
          aria-label={label}
          aria-rowcount={V}
          aria-colcount={V}
          aria-activedescendant={id}
          onKeyDown={press}
          onPointerMove={(event) => setPointed(find(event))}
          onPointerLeave={() => setPointed(null)}
          onClick={(event) => {
            const found = find(event);
            if (found !== null) onOpen(found);
          }}
        >
          <Picture width={side} height={side} scale={scale} draw={draw} />
          <div role="row" aria-rowindex={chosen.truth + 1}>
            <div
              key={`${chosen.truth} ${chosen.as}`}
              id={id}
              role="gridcell"
              aria-selected
              aria-colindex={chosen.as + 1}
              className={styles['chosen']}
              style={frame(chosen)}
            >
              <span className="visually-hidden">{speak(chosen)}</span>
            </div>
          </div>
          {pointed !== null && <div aria-hidden className={styles['pointed']} style={frame(pointed)} />}
        </div>
      </div>
      {!fits(TWO_DIGITS) && <p className={styles['when']}>{say(CONFUSION.dot, { least: TWO_DIGITS })}</p>}
      <p className={styles['reading']} aria-hidden>
        {speak(pointed ?? chosen)}
      </p>
    </>
  );
}
