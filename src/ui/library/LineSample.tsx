/** A piece of a line as the charts draw it: hue, dashes and mark. */
import { markPath } from '../parts/markPath.ts';
import type { LineLook } from '../curves/lineLook.ts';

export function LineSample({ look: { colour, mark, dash } }: { readonly look: LineLook }) {
  return (
    <svg width={34} height={12} viewBox="0 0 34 12" aria-hidden="true" style={{ flex: 'none' }}>
      <path d="M0 6H34" stroke={colour} strokeWidth={1.75} strokeDasharray={dash} />
      <path d={markPath(mark)} transform="translate(13 2)" fill={colour} stroke="var(--paper)" />
    </svg>
  );
}
