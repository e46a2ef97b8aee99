/** How high a drawing may be, so that what stands in the frame fills it and no more. */
import { useCallback, useState } from 'react';

/** It is drawn so high before it is known. */
const USUAL = 224;
/** Less cannot be read, CSS pixels. */
const LEAST = 120;
/** Of the frame, below what stands in it. */
const EDGE = 8;

/** A ref callback for all that stands in the frame, and the height of the drawing in it. */
export function useHeight(): readonly [(element: HTMLElement | null) => (() => void) | undefined, number] {
  const [height, setHeight] = useState(USUAL);
  const measure = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const fit = (): void => {
      const free = innerHeight - EDGE - (element.getBoundingClientRect().bottom + scrollY);
      setHeight((now) => Math.max(LEAST, Math.floor(now + free)));
    };
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    addEventListener('resize', fit);
    return () => {
      observer.disconnect();
      removeEventListener('resize', fit);
    };
  }, []);
  return [measure, height];
}
