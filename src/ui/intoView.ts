/** What a click opens comes into view: no further than it must, and without motion where none is wanted. */
import { useEffect, useRef, type RefObject } from 'react';

/** What is opened may still load and grow for so long (ms); then, or when the reader scrolls, it is left where it is. */
const GROWS_FOR = 1500;

/** The newest click or key was meant for something on the page itself, and not for the bar that drives training. */
let inside = false;
/** The fold that it opens or closes. */
let fold: Element | null = null;

/** Scrolls as little as shows `element`, and again as it grows: only where the reader's newest click may have opened it. */
export function bringIntoView(element: Element | null): void {
  if (element === null || !inside) return;
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

/** Folds that the reader opens come into view; those that are open when they appear stay where they are. */
export function listenToOpening(): () => void {
  const acted = ({ target }: Event): void => {
    if (!(target instanceof Element)) return;
    inside = target.closest('main, dialog') !== null;
    fold = target.closest('summary')?.parentElement ?? null;
  };
  const opened = ({ target }: Event): void => {
    if (target instanceof HTMLDetailsElement && target.open && target === fold) bringIntoView(target);
  };
  const leave = new AbortController();
  // A toggle does not bubble.
  const options = { signal: leave.signal, capture: true };
  for (const event of ['click', 'keydown']) document.addEventListener(event, acted, options);
  document.addEventListener('toggle', opened, options);
  return () => leave.abort();
}
