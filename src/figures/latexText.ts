/** A text as LaTeX sets it: what means something to TeX is written out. */

const SIGNS: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\{`,
  '}': String.raw`\}`,
  $: String.raw`\$`,
  '&': String.raw`\&`,
  '#': String.raw`\#`,
  '%': String.raw`\%`,
  _: String.raw`\_`,
  '^': String.raw`\textasciicircum{}`,
  '~': String.raw`\textasciitilde{}`,
  '"': "''",
  '<': String.raw`\textless{}`,
  '>': String.raw`\textgreater{}`,
  '|': String.raw`\textbar{}`,
  α: String.raw`$\alpha$`,
  β: String.raw`$\beta$`,
  ε: String.raw`$\varepsilon$`,
  τ: String.raw`$\tau$`,
  '−': '$-$',
  '±': String.raw`$\pm$`,
  '×': String.raw`$\times$`,
  '≤': String.raw`$\leq$`,
  '≥': String.raw`$\geq$`,
  '→': String.raw`$\rightarrow$`,
  '…': String.raw`\dots{}`,
  '–': '--',
  '—': '---',
  '“': '``',
  '”': "''",
  '‘': '`',
  '’': "'",
  '\u00a0': '~',
  '\u202f': String.raw`\,`,
  '\u2009': String.raw`\,`,
};

/** Letters of other scripts stay as they are: pdfLaTeX sets those of Latin ones, LuaLaTeX and XeLaTeX all that their typeface has. */
export const latexText = (text: string): string =>
  Array.from(text.replace(/[\r\n\t ]+/g, ' '), (sign) => SIGNS[sign] ?? sign).join('');
