/** A costly picture of something that changes often: drawn in its turn, and at most so often. What is written beside it waits for nothing. */
import { useEffect, useRef, useState } from 'react';
import { inTurn } from './inTurn.ts';

/** The value to draw: the newest one whenever this picture's turn has come, at most once in `interval` ms. */
export function useInTurn<Value>(value: Value, interval: number): Value {
  const [drawn, setDrawn] = useState(value);
  const newest = useRef(value);
  const drawnAt = useRef(-Infinity);
  const waiting = useRef(false);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  useEffect(() => {
    newest.current = value;
    if (waiting.current || value === drawn) return;
    waiting.current = true;
    const draw = (): void => {
      waiting.current = false;
      drawnAt.current = performance.now();
      if (mounted.current) setDrawn(newest.current);
    };
    setTimeout(() => inTurn(draw), Math.max(0, drawnAt.current + interval - performance.now()));
  }, [value, drawn, interval]);
  return drawn;
}
