/** A contestant's mark: its hue and a shape of its own, so that colour is never needed to tell them apart. */
import { contestantColour } from '../contestantColour.ts';
import { markPath } from './markPath.ts';

export function Mark({ contestant, size = 9 }: { readonly contestant: number; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="-1 -1 10 10" aria-hidden="true" style={{ flex: 'none' }}>
      <path d={markPath(contestant)} fill={contestantColour(contestant)} />
    </svg>
  );
}
