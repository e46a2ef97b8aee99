/** A table as LaTeX sets it in papers: rules above, below and under the head, by the package booktabs. */
import { latexText } from './latexText.ts';

export interface PrintedTable {
  readonly caption: string;
  readonly head: readonly string[];
  /** As many cells each as the head has. */
  readonly rows: readonly (readonly string[])[];
  /** Sentences below it. */
  readonly notes: readonly string[];
}

const line = (cells: readonly string[]): string => `    ${cells.map(latexText).join(' & ')} \\\\`;

/** The first column is names, to the left; all others are figures, to the right. */
export function latexTable({ caption, head, rows, notes }: PrintedTable): string {
  return [
    '% Needs \\usepackage{booktabs}.',
    '\\begin{table}',
    '  \\centering',
    `  \\caption{${latexText(caption)}}`,
    `  \\begin{tabular}{l${'r'.repeat(Math.max(0, head.length - 1))}}`,
    '    \\toprule',
    line(head),
    '    \\midrule',
    ...rows.map(line),
    '    \\bottomrule',
    '  \\end{tabular}',
    ...notes.flatMap((note) => ['', `  \\smallskip\\footnotesize ${latexText(note)}`]),
    '\\end{table}',
    '',
  ].join('\n');
}
