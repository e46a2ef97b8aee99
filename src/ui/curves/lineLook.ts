/** How a line is told apart from the others: by its hue, its mark and its dashes. */
import { contestantColour } from '../contestantColour.ts';

export interface LineLook {
  /** As styles write it. */
  readonly colour: string;
  /** Number of the shape on its points. @see markPath */
  readonly mark: number;
  /** As SVG writes it; absent: solid. */
  readonly dash?: string;
}

/** The look of the i-th line: its own, or that of the contestant. */
export const lookOf = (looks: readonly LineLook[] | undefined, i: number): LineLook =>
  looks?.[i] ?? { colour: contestantColour(i), mark: i };
