/** Rows of cells that may span rows and columns, as rows of equally many texts. */

export interface SpanningCell {
  readonly text: string;
  /** From 1. */
  readonly columns: number;
  readonly rows: number;
}

/** What spans several columns or rows stands in each of them. Short rows end in empty cells. */
export function layOutCells(rows: readonly (readonly SpanningCell[])[]): readonly (readonly string[])[] {
  const laid: string[][] = rows.map(() => []);
  rows.forEach((cells, r) => {
    let column = 0;
    for (const cell of cells) {
      while (laid[r]?.[column] !== undefined) column++;
      for (let down = 0; down < cell.rows; down++)
        for (let along = 0; along < cell.columns; along++) {
          const row = laid[r + down];
          if (row !== undefined) row[column + along] = cell.text;
        }
      column += cell.columns;
    }
  });
  const width = Math.max(0, ...laid.map((row) => row.length));
  return laid.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ''));
}

/** Rows of a head as one: what stands above a column, joined, each text once. */
export function joinedHead(rows: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...rest] = rows;
  return first.map((text, c) =>
    [...new Set([text, ...rest.map((row) => row[c] ?? '')])].filter((each) => each !== '').join(': '),
  );
}
