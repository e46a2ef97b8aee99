/** A sheet to write a whole word on: strokes become letter boxes, boxes become letters as the data have them. */
import { useCallback, useRef, useState, type PointerEvent } from 'react';
import { rasterise, segmentStrokes, type Point, type Stroke } from '../../tasks/letters/drawing.ts';
import { setGlyphs } from '../../state/ownGlyphs.ts';
import { OWN_WORD } from '../../text/en/ownWord.ts';
import { Picture, useScale } from '../costTable/Picture.tsx';
import { useThemeColours } from '../costTable/themeColours.ts';
import { Button } from '../parts/Button.tsx';
import { useSay } from '../useSay.ts';
import { useWidth } from '../useWidth.ts';
import styles from './ownWord.module.css';

const PEN_TEXT = OWN_WORD.pen;

const HEIGHT = 140;
/** CSS pixels. */
const PEN = 5;

export function PenCanvas() {
  const say = useSay();
  const [frame, width] = useWidth();
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const drawing = useRef(false);
  const { ink, line } = useThemeColours();
  const scale = useScale();
  const draw = useCallback(
    (context: CanvasRenderingContext2D) => {
      context.setTransform(scale, 0, 0, scale, 0, 0);
      context.clearRect(0, 0, width, HEIGHT);
      context.strokeStyle = line;
      context.lineWidth = 1;
      for (const letter of segmentStrokes(strokes)) {
        const xs = letter.flat().map(({ x }) => x);
        const left = Math.min(...xs) - PEN;
        context.strokeRect(left, 4, Math.max(...xs) + PEN - left, HEIGHT - 8);
      }
      context.strokeStyle = ink;
      context.lineWidth = PEN;
      context.lineCap = 'round';
      context.lineJoin = 'round';
      for (const stroke of strokes) {
        context.beginPath();
        const [first] = stroke;
        if (first) context.moveTo(first.x, first.y);
        for (const { x, y } of stroke) context.lineTo(x, y);
        context.stroke();
      }
    },
    [strokes, width, ink, line, scale],
  );
  const pointOf = (event: PointerEvent<HTMLElement>): Point => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const change = (next: readonly Stroke[]): void => {
    setStrokes(next);
    setGlyphs(segmentStrokes(next).map(rasterise));
  };
  const lift = (): void => {
    if (!drawing.current) return;
    drawing.current = false;
    change(strokes);
  };
  return (
    <div className={styles['sheet']}>
      <div
        ref={frame}
        className={styles['canvas']}
        role="img"
        aria-label={say(PEN_TEXT.sheet, { letters: segmentStrokes(strokes).length })}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          drawing.current = true;
          setStrokes([...strokes, [pointOf(event)]]);
        }}
        onPointerMove={(event) => {
          if (!drawing.current) return;
          const last = strokes.at(-1) ?? [];
          setStrokes([...strokes.slice(0, -1), [...last, pointOf(event)]]);
        }}
        onPointerUp={lift}
        onPointerCancel={lift}
      >
        {width > 0 && <Picture width={width} height={HEIGHT} scale={scale} draw={draw} />}
      </div>
      <div className={styles['buttons']}>
        <Button disabled={strokes.length === 0} onClick={() => change(strokes.slice(0, -1))}>
          {say(PEN_TEXT.takeBack)}
        </Button>
        <Button disabled={strokes.length === 0} onClick={() => change([])}>
          {say(PEN_TEXT.empty)}
        </Button>
        <span>{say(PEN_TEXT.room)}</span>
      </div>
    </div>
  );
}
