/** Runs, figures and text as one HTML file that asks no server for anything; its script makes the charts answer. */
import { atOnce, type Sliced } from '../base/sliced.ts';
import { CURVE_AXES } from '../experiments/curveOfSeeds.ts';
import { BANDS } from '../statistics/spread.ts';
import { drawCurves } from './drawCurves.ts';
import { PRINT_WIDTHS } from './sheet.ts';
import type { FrozenCurves, FrozenData, FrozenWords } from './frozenData.ts';
import { frozenFigure } from './frozenFigure.ts';
import type { PrintedTable } from './latexTable.ts';
import { element, textOf } from './svg.ts';

/** Nothing may come from elsewhere, whatever the data hold. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data: blob:";

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { line-height: 1.2; } h2 { margin-top: 2.5rem; }
.made, .reading { font-size: 0.9rem; }
figure { margin: 1rem 0; } figure svg { display: block; width: 100%; height: auto; }
.controls { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: center; margin: 0.5rem 0; }
.controls[hidden] { display: none; }
.place { width: 100%; }
.reading { min-height: 3em; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: 0.25rem 0; }
th, td { padding: 0.2rem 0.75rem 0.2rem 0; text-align: right; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
td { white-space: nowrap; }
th:first-child { text-align: left; }
td:last-child { white-space: normal; overflow-wrap: anywhere; min-width: 10rem; }
button { font: inherit; }
@media print { .controls, .place, .reading, button { display: none !important; } }
`;

const options = <T extends string>(kinds: readonly T[], names: Readonly<Record<T, string>>): string =>
  kinds.map((kind) => element('option', { value: kind }, textOf(names[kind]))).join('');

const choice = (name: string, label: string, list: string): string =>
  element('label', {}, textOf(label), ' ', element('select', { 'data-choice': name }, list));

function curvesSection(curves: FrozenCurves, i: number, words: FrozenWords): string {
  const { heading, axes, bands, value } = curves;
  const drawn = drawCurves(frozenFigure(curves, { axis: 'updates', band: 'sd' }, false), PRINT_WIDTHS[1]);
  return element(
    'section',
    { 'data-curves': String(i) },
    element('h2', {}, textOf(heading === '' ? value : heading)),
    element(
      'div',
      // Without its script the page offers nothing that it cannot do.
      { class: 'controls', hidden: '' },
      choice('axis', words.axis, options(CURVE_AXES, axes)),
      ...(bands === null ? [] : [choice('band', words.band, options(BANDS, words.bands))]),
      element(
        'label',
        {},
        element('input', { type: 'checkbox', 'data-choice': 'log' }),
        ' ',
        textOf(words.log),
      ),
    ),
    element('figure', {}, drawn),
    element('input', {
      type: 'range',
      class: 'place',
      min: '0',
      value: '0',
      'aria-label': words.readOff,
      hidden: '',
    }),
    element('p', { class: 'reading', 'aria-live': 'polite' }, ''),
  );
}

function tableOf({ caption, head, rows, notes }: PrintedTable): string {
  return [
    element(
      'div',
      { class: 'wide', tabindex: '0', role: 'region', 'aria-label': caption },
      element(
        'table',
        {},
        element('caption', {}, textOf(caption)),
        element(
          'thead',
          {},
          element('tr', {}, ...head.map((cell) => element('th', { scope: 'col' }, textOf(cell)))),
        ),
        element(
          'tbody',
          {},
          ...rows.map(([first = '', ...cells]) =>
            element(
              'tr',
              {},
              element('th', { scope: 'row' }, textOf(first)),
              ...cells.map((cell) => element('td', {}, textOf(cell))),
            ),
          ),
        ),
      ),
    ),
    ...notes.map((note) => element('p', {}, textOf(note))),
  ].join('\n');
}

/** Data that stand in a script element: no `<` in them can end it. */
const inScript = (data: unknown): string => JSON.stringify(data).replaceAll('<', String.raw`\u003c`);

/** Characters of a run file that are one slice. */
const PIECE = 65_536;

/** The data, run files as they are. */
function* dataPieces(
  { locale, curves, files, words }: FrozenData,
  take: (piece: string) => void,
): Sliced<void> {
  take(`${inScript({ locale, curves, words }).slice(0, -1)},"files":[`);
  for (const [i, { name, text, save }] of files.entries()) {
    take(`${i === 0 ? '' : ','}${inScript({ name, save }).slice(0, -1)},"text":"`);
    for (let start = 0; start < text.length; start += PIECE) {
      take(inScript(text.slice(start, start + PIECE)).slice(1, -1));
      yield;
    }
    take('"}');
  }
  take(']}');
}

/**
 * The page in pieces.
 * @param script what makes the charts answer, a classic script as it is built from `src/frozen/`
 */
export function* writingFrozenPage(data: FrozenData, script: string): Sliced<readonly string[]> {
  const { locale, title, made, text, curves, tables, runs, files, words } = data;
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  const drawn: string[] = [];
  for (const [i, each] of curves.entries()) {
    drawn.push(curvesSection(each, i, words));
    yield;
  }
  const body = [
    element('h1', {}, textOf(title)),
    element('p', { class: 'made' }, textOf(made)),
    ...paragraphs.map((paragraph) => element('p', {}, textOf(paragraph.trim()))),
    element('p', { 'data-still': '' }, textOf(words.noScript)),
    ...drawn,
    ...(tables.length === 0 ? [] : [element('h2', {}, textOf(words.tables)), ...tables.map(tableOf)]),
    element('h2', {}, textOf(words.runs)),
    tableOf(runs),
    element(
      'p',
      { hidden: '', 'data-files': '' },
      ...files.map(({ save }, i) =>
        element('button', { type: 'button', 'data-file': String(i) }, textOf(save)),
      ),
    ),
  ];
  const pieces = [
    `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
${element('title', {}, textOf(title))}
<style>${STYLE}</style>
</head>
<body>
<main>
${body.join('\n')}
</main>
<script type="application/json" id="frozen-data">`,
  ];
  yield* dataPieces(data, (piece) => pieces.push(piece));
  pieces.push(`</script>
<script>${script.replaceAll('</script', String.raw`<\/script`)}</script>
</body>
</html>
`);
  return pieces;
}

/** The same as one text. */
export const frozenPage = (data: FrozenData, script: string): string =>
  atOnce(writingFrozenPage(data, script)).join('');
