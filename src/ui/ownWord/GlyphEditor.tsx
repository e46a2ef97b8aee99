/** One letter of 16 × 8 pixels to paint: by mouse, finger or pen, or with arrow keys and space. */
import { useCallback, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { pixelLine } from '../../tasks/letters/drawing.ts';
import { OWN_WORD } from '../../text/en/ownWord.ts';
import { Picture, useScale } from '../costTable/Picture.tsx';
import { useThemeColours } from '../costTable/themeColours.ts';
import { useSay } from '../useSay.ts';
import styles from './ownWord.module.css';

const [ROWS, COLUMNS] = [16, 8] as const;
/** CSS pixels of one pixel. */
const CELL = 8;

interface Props {
  /** Place in the word, from 0. */
  readonly index: number;
  /** As painted [128]. */
  readonly glyph: Uint8Array;
  /** As read: with noise [128]. */
  readonly shown: Uint8Array;
  readonly onPaint: (pixels: readonly number[], ink: 0 | 1, joined: boolean) => void;
}

/** The stroke in progress. */
interface Stroke {
  readonly ink: 0 | 1;
  readonly last: number;
}

const MOVES: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most - 1, value));

export function GlyphEditor({ index, glyph, shown, onPaint }: Props) {
  const { ink, line } = useThemeColours();
  const say = useSay();
  const scale = useScale();
  const stroke = useRef<Stroke | null>(null);
  const [cursor, setCursor] = useState<number | null>(null);
  const draw = useCallback(
    (context: CanvasRenderingContext2D) => {
      const side = CELL * scale;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, context.canvas.width, context.canvas.height);
      for (let i = 0; i < shown.length; i++) {
        const [x, y] = [(i % COLUMNS) * side, Math.floor(i / COLUMNS) * side];
        context.fillStyle = ink;
        if (shown[i]) context.fillRect(x, y, side, side);
        context.strokeStyle = line;
        context.lineWidth = 1;
        context.strokeRect(x + 0.5, y + 0.5, side - 1, side - 1);
      }
      if (cursor === null) return;
      context.strokeStyle = shown[cursor] ? line : ink;
      context.lineWidth = 2 * scale;
      context.strokeRect(
        (cursor % COLUMNS) * side + scale,
        Math.floor(cursor / COLUMNS) * side + scale,
        side - 2 * scale,
        side - 2 * scale,
      );
    },
    [shown, ink, line, scale, cursor],
  );
  const pixelUnder = (event: PointerEvent<HTMLElement>): number => {
    const box = event.currentTarget.getBoundingClientRect();
    const column = clamp(Math.floor(((event.clientX - box.left) / box.width) * COLUMNS), COLUMNS);
    const row = clamp(Math.floor(((event.clientY - box.top) / box.height) * ROWS), ROWS);
    return row * COLUMNS + column;
  };
  const press = (event: KeyboardEvent): void => {
    const here = cursor ?? 0;
    const move = MOVES[event.key];
    if (move !== undefined)
      setCursor(
        clamp(Math.floor(here / COLUMNS) + move[0], ROWS) * COLUMNS +
          clamp((here % COLUMNS) + move[1], COLUMNS),
      );
    else if (event.key === ' ') onPaint([here], glyph[here] ? 0 : 1, false);
    else return;
    event.preventDefault();
  };
  const at = cursor ?? 0;
  const spoken = say(OWN_WORD.pixels.at, {
    ...{ letter: index + 1, row: Math.floor(at / COLUMNS) + 1, column: (at % COLUMNS) + 1 },
    is: glyph[at] ? 'ink' : 'paper',
  });
  return (
    <div
      className={styles['editor']}
      role="application"
      aria-roledescription={say(OWN_WORD.pixels.editor)}
      aria-label={spoken}
      tabIndex={0}
      onKeyDown={press}
      onFocus={(event) => {
        if (event.currentTarget.matches(':focus-visible')) setCursor((known) => known ?? 0);
      }}
      onBlur={() => setCursor(null)}
      onPointerDown={(event) => {
        const pixel = pixelUnder(event);
        const colour = glyph[pixel] ? 0 : 1;
        event.currentTarget.setPointerCapture(event.pointerId);
        stroke.current = { ink: colour, last: pixel };
        onPaint([pixel], colour, false);
      }}
      onPointerMove={(event) => {
        const going = stroke.current;
        if (going === null) return;
        const pixel = pixelUnder(event);
        if (pixel === going.last) return;
        stroke.current = { ...going, last: pixel };
        onPaint(pixelLine(going.last, pixel), going.ink, true);
      }}
      onPointerUp={() => {
        const pixel = stroke.current?.last;
        stroke.current = null;
        // Keys go on from where the pen was lifted.
        if (cursor !== null && pixel !== undefined) setCursor(pixel);
      }}
      onPointerCancel={() => {
        stroke.current = null;
      }}
    >
      <Picture width={COLUMNS * CELL} height={ROWS * CELL} scale={scale} draw={draw} />
    </div>
  );
}
