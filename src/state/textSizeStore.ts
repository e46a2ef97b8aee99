/** How large the page's text is: the reader's choice, remembered; `public/theme.js` applies it before the first paint. */
import { createStore } from 'zustand/vanilla';

/** Sizes of running text on offer, CSS pixels where the browser's own text has 16. */
export const TEXT_SIZES = [13, 14, 16, 18, 20] as const;

export type TextSize = (typeof TEXT_SIZES)[number];

const KEY = 'searnn-text-size';
export const [USUAL_SIZE] = TEXT_SIZES;

function remembered(): TextSize {
  try {
    const value = Number(localStorage.getItem(KEY));
    return TEXT_SIZES.find((size) => size === value) ?? USUAL_SIZE;
  } catch {
    return USUAL_SIZE; // Storage is blocked.
  }
}

/** `scale`: how many times as large as usual. */
export const textSizeStore = createStore<{ readonly size: TextSize; readonly scale: number }>(() => {
  const size = remembered();
  return { size, scale: size / USUAL_SIZE };
});

function apply(): void {
  const { scale } = textSizeStore.getState();
  document.documentElement.style.setProperty('--text-scale', String(scale));
}

/** Shows the size that is remembered. */
export function startTextSize(): void {
  apply();
  textSizeStore.subscribe(apply);
}

export function chooseTextSize(size: TextSize): void {
  try {
    localStorage.setItem(KEY, String(size));
  } catch {
    // Storage is blocked: the choice holds until the page closes.
  }
  textSizeStore.setState({ size, scale: size / USUAL_SIZE });
}

/** Shows text in this size for a room, CSS pixels; nothing is remembered. null: in the reader's own again. */
export function magnify(size: number | null): void {
  textSizeStore.setState(({ size: own }) => ({ scale: (size ?? own) / USUAL_SIZE }));
}
