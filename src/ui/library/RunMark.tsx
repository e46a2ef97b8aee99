/** A run's mark: its hue and its shape, as in the charts. */
import { hueOf, markOf } from '../../experiments/library/runLook.ts';
import { markPath } from '../parts/markPath.ts';

/** Defined by the panel's styles. */
export const hueColour = (hue: number): string => `var(--run${hue})`;

export function RunMark({ look, size = 10 }: { readonly look: number; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="-1 -1 10 10" aria-hidden="true" style={{ flex: 'none' }}>
      <path d={markPath(markOf(look))} fill={hueColour(hueOf(look))} />
    </svg>
  );
}
