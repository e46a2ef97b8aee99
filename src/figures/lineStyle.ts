/** How the lines of a printed figure are told apart: by colour, by dash and by mark, so that none of them is needed. */

export interface LineStyle {
  readonly colour: string;
  /** An SVG dash pattern, pt; empty for a solid line. */
  readonly dash: string;
  readonly mark: MarkShape;
}

export type MarkShape = 'disc' | 'square' | 'triangle' | 'diamond';

/** Safe for the colour-blind. @see Okabe and Ito 2008, Color Universal Design */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#000000'] as const;
const DASHES = ['', '5 2', '1.5 1.5', '6 2 1.5 2'] as const;
const MARKS = ['disc', 'square', 'triangle', 'diamond'] as const;

const nth = <T>(items: readonly [T, ...T[]], i: number): T => items[i % items.length] ?? items[0];

/** Of the i-th line, from 0. The first 28 all differ. */
export const lineStyle = (i: number): LineStyle => ({
  colour: nth(COLOURS, i),
  dash: nth(DASHES, i),
  mark: nth(MARKS, i),
});
