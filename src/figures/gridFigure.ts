/** A table of shaded cells as a figure: cost tables, confusion tables, attention. */

/** Signs that cells carry, so that nothing is said by colour alone. */
export type GridMark = 'ring' | 'dot' | 'equals' | 'triangle';

export interface GridCell {
  /** `#rrggbb` or `rgb(r g b)`; null: hatched, there is no value. */
  readonly fill: string | null;
  /** What is read best on it. */
  readonly ink: string;
  /** Written where there is room; empty for nothing. */
  readonly text: string;
  readonly marks: readonly GridMark[];
}

export interface GridPanel {
  /** Above it; empty where there is one alone. */
  readonly name: string;
  /** By row, then by column. */
  readonly cells: readonly (readonly GridCell[])[];
}

/** What shades mean: colours from end to end, and where values stand among them. */
export interface GridScale {
  /** With its unit. */
  readonly label: string;
  readonly fills: readonly string[];
  /** Places are 0 … 1. */
  readonly ticks: readonly { readonly place: number; readonly text: string }[];
}

export interface GridFigure {
  readonly title: string;
  /** What columns and rows are. */
  readonly across: string;
  readonly down: string;
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  /** One below the other, or so many beside each other, which then share the width. */
  readonly beside?: number;
  readonly panels: readonly GridPanel[];
  readonly signs: readonly { readonly mark: GridMark | 'hatch'; readonly name: string }[];
  readonly scale: GridScale;
}
