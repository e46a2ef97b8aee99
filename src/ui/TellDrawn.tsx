/** Tells the engine what has been drawn. A part of its own that shows nothing: who looks at all that is known draws at all news. */
import { useEffect } from 'react';
import { tellDrawing, tellDrawn } from '../state/drawn.ts';
import type { RunState } from '../state/runState.ts';
import { useShown } from './useShown.ts';

const whole = (state: RunState): RunState => state;

/** Stands once in the page. */
export function TellDrawn() {
  const drawn = useShown(whole);
  useEffect(() => tellDrawn(drawn), [drawn]);
  useEffect(() => {
    tellDrawing(true);
    return () => tellDrawing(false);
  }, []);
  return null;
}
