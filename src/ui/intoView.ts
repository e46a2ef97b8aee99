/** What a click opens comes into view: no further than it must, and without motion where none is wanted. */
import { useEffect, useRef, type RefObject } from 'react';

/** What is opened may still load and grow for so long (ms); then, or when the reader scrolls, it is left where it is. */
const GROWS_FOR = 1500;

/** Scrolls as little as shows `element`, and again as it grows. Nothing before the reader has done anything on the page. */
export function bringIntoView(element: Element | null): void {
  if (element === null || !navigator.userActivation.hasBeenActive) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const show = (): void => {
    element.scrollIntoView({ block: 'nearest', behavior: calm ? 'instant' : 'smooth' });
  };
  const growth = new ResizeObserver(show);
  growth.observe(element);
  const leave = new AbortController();
  leave.signal.addEventListener('abort', () => growth.disconnect(), { once: true });
  for (const event of ['wheel', 'pointerdown', 'keydown'])
    addEventListener(event, () => leave.abort(), { signal: leave.signal, capture: true, passive: true });
  setTimeout(() => leave.abort(), GROWS_FOR);
}

/** For an element that a click opens: it comes into view when it appears, and whenever `what` it shows changes after that. */
export function useOpened<Opened extends Element>(what: unknown = null): RefObject<Opened | null> {
  const element = useRef<Opened>(null);
  useEffect(() => bringIntoView(element.current), [what]);
  return element;
}

/** All folds of the page come into view when they are opened. */
export function listenToFolds(): () => void {
  const opened = ({ target }: Event): void => {
    if (target instanceof HTMLDetailsElement && target.open) bringIntoView(target);
  };
  // The event does not bubble.
  document.addEventListener('toggle', opened, { capture: true });
  return () => document.removeEventListener('toggle', opened, { capture: true });
}
