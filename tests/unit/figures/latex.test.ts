/** Tables for LaTeX: what means something to TeX is written out, and nothing is lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latexTable } from '../../../src/figures/latexTable.ts';
import { latexText } from '../../../src/figures/latexText.ts';

describe('a text for LaTeX', () => {
  it('has no sign left that TeX would take for a command', () => {
    expect(latexText('50 % of A&B_1 #2 $x$ {y} ~z^2 \\w')).toBe(
      String.raw`50 \% of A\&B\_1 \#2 \$x\$ \{y\} \textasciitilde{}z\textasciicircum{}2 \textbackslash{}w`,
    );
    expect(latexText('α ± 2 − 1')).toBe(String.raw`$\alpha$ $\pm$ 2 $-$ 1`);
  });
  it('closes every brace, whatever it holds, in one line', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const written = latexText(text);
        const bare = written.replace(/\\[{}\\]/g, '');
        expect((bare.match(/\{/g) ?? []).length).toBe((bare.match(/\}/g) ?? []).length);
        expect(written).not.toMatch(/[\r\n]/);
        expect(written.replace(/\\[%#&_]/g, '')).not.toMatch(/[%#&_]/);
      }),
    ));
});

describe('a table for LaTeX', () => {
  it('has booktabs’ three rules, a row a line, and its notes below', () => {
    const table = latexTable({
      caption: 'letter error',
      head: ['', 'mean'],
      rows: [
        ['MLE', '50.00 %'],
        ['A & B', '25.00 %'],
      ],
      notes: ['A & B has less.'],
    });
    expect(table.match(/\\(top|mid|bottom)rule/g)).toEqual([
      String.raw`\toprule`,
      String.raw`\midrule`,
      String.raw`\bottomrule`,
    ]);
    expect(table).toContain(String.raw`\begin{tabular}{lr}`);
    expect(table).toContain(String.raw`    A \& B & 25.00 \% \\`);
    expect(table.indexOf(String.raw`A \& B has less.`)).toBeGreaterThan(
      table.indexOf(String.raw`\bottomrule`),
    );
  });
});
