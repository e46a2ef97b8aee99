/** A canvas that is as sharp as the screen and is drawn whenever its drawing function changes. */
import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';

/** A media query asks for one scale: each change of it needs another. */
function onScale(changed: () => void): () => void {
  let stop = (): void => undefined;
  const listen = (): void => {
    const list = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    const hear = (): void => {
      stop();
      listen();
      changed();
    };
    list.addEventListener('change', hear);
    stop = () => list.removeEventListener('change', hear);
  };
  listen();
  return () => stop();
}

const scaleNow = (): number => window.devicePixelRatio;

/** Device pixels per CSS pixel; changes with zoom and between screens. */
export const useScale = (): number => useSyncExternalStore(onScale, scaleNow);

interface Props {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** Must be stable (useCallback): a new function draws anew. */
  readonly draw: (context: CanvasRenderingContext2D) => void;
  readonly className?: string | undefined;
}

/** Says nothing to screen readers: whoever shows it adds the words. */
export function Picture({ width, height, scale, draw, className }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pixels = { width: Math.round(width * scale), height: Math.round(height * scale) };
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context) draw(context);
  }, [draw, pixels.width, pixels.height]);
  return (
    <canvas
      ref={canvas}
      {...pixels}
      style={{ width, height, display: 'block' }}
      className={className}
      aria-hidden
    />
  );
}
