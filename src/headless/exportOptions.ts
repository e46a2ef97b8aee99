/** What `searnn export` takes: run files, places to write to, and how a drawing looks. */
import { PlaygroundError } from '../base/errors.ts';
import { given } from '../experiments/fieldText.ts';
import { CURVE_AXES, type CurveChoice } from '../experiments/curveOfSeeds.ts';
import { CSV_COLUMNS, type CsvColumn } from '../experiments/curvesCsv.ts';
import { PRINT_WIDTHS } from '../figures/sheet.ts';
import { BANDS } from '../statistics/spread.ts';
import { ERROR_KEYS } from './errorKeys.ts';
import { readWords } from './readWords.ts';

/** What each kind of file holds. */
export const EXPORT_KINDS = ['csv', 'svg', 'pgfplots', 'latex'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

export interface ExportAsked {
  /** Run files, each once. */
  readonly files: readonly string[];
  /** Where each kind goes; the table of figures goes to stdout where none is asked for. */
  readonly places: Readonly<Partial<Record<ExportKind, string>>>;
  readonly force: boolean;
  readonly choice: CurveChoice;
  readonly logY: boolean;
  /** Of a drawing, mm. */
  readonly width: number;
}

const WIDTHS = { least: 60, most: 400 } as const;

/** What stands in each column. */
const COLUMNS: Readonly<Record<CsvColumn, string>> = {
  run: 'name of the run’s file, without .json',
  seed: 'the run’s seed',
  contestant: 'place among the run’s contestants, from 1',
  name: 'what the contestant is called',
  measure:
    'loss, gradientNorm, letterError, wordError, chunkF1, bleu, bleuUnknownAsWord, unknownRate, chrF, or what a task of a plugin calls its error',
  on: 'batch (training), sample (the regular test’s), all (the whole test set), heldOut',
  written: 'greedy, or beam and its width; empty for loss and gradientNorm',
  weightsOf: 'the update whose weights were measured: an earlier one where held-out sequences chose it',
  update: 'the contestant’s updates so far',
  examples: 'sequences read in training so far; empty for loss and gradientNorm',
  decoderCells: 'decoder cells so far; empty for loss and gradientNorm',
  seconds: 'seconds inside own updates so far; empty for loss and gradientNorm',
  value:
    'loss in the unit of the objective (nats, where it is a logarithm); norms as they were before clipping; all others are shares, 0 … 1, but errors by edits may exceed 1; empty where it was no number',
};

const columns = CSV_COLUMNS.map((name) => `  ${name.padEnd(14)}${COLUMNS[name]}`).join('\n');

export const EXPORT_HELP = `searnn export <run.json> …: what runs have measured, as figures and tables for papers and other programs.

  --csv <file>        Every figure, a line for each. With no file at all it goes to stdout.
  --svg <file>        The curves of the reported figure (error, F1 or BLEU in the regular tests), as a drawing.
  --pgfplots <file>   The same curves as numbers that LaTeX’s pgfplots reads.
  --latex <file>      The table of searnn compare, as LaTeX sets it with booktabs.
  --x <axis>          Of the curves: ${CURVE_AXES.join(', ')}; default updates.
  --band <kind>       About the mean of several seeds: sd (standard deviation, n − 1), se (standard error of the mean),
                      range (least to most) or bootstrap (95 % interval of the mean); default sd.
  --log               The drawing’s vertical axis in equal ratios.
  --width <mm>        Of the drawing, ${WIDTHS.least} to ${WIDTHS.most}; default ${PRINT_WIDTHS[0]}, a column of a paper; ${PRINT_WIDTHS[1]} are two.
  --force             Replace files that exist already.

Contestants that differ in nothing but the seed are one curve and one row; a mean goes as far as all of its seeds came. Curves of
other data, models or arithmetic are not drawn into one figure. The drawing is light, its texts are text.

The columns of --csv:
${columns}

All that the files hold is there, which is every update; of runs above 4,000,000 updates it is every second one, and so it is of
runs above 20,000 updates in files of earlier releases.
In the table ${ERROR_KEYS}.
`;

const OPTIONS = {
  csv: { type: 'string' },
  svg: { type: 'string' },
  pgfplots: { type: 'string' },
  latex: { type: 'string' },
  x: { type: 'string' },
  band: { type: 'string' },
  log: { type: 'boolean' },
  width: { type: 'string' },
  force: { type: 'boolean' },
} as const;

const bad = (message: string) => new PlaygroundError('bad-setting', message);

function oneOf<T extends string>(option: string, word: string, known: readonly T[]): T {
  const found = known.find((each) => each === word);
  if (found !== undefined) return found;
  throw bad(`--${option} is ${given(word)}, but must be one of ${known.join(', ')}.`);
}

function widthOf(word: string): number {
  const width = Number(word);
  if (word.trim() !== '' && width >= WIDTHS.least && width <= WIDTHS.most) return width;
  throw bad(`--width is ${given(word)}, but must be ${WIDTHS.least} to ${WIDTHS.most} mm.`);
}

/** @throws PlaygroundError `bad-setting` with one sentence */
export function readExportOptions(words: readonly string[]): ExportAsked {
  const { values, files } = readWords(words, OPTIONS);
  const { x = 'updates', band = 'sd', log = false, width = String(PRINT_WIDTHS[0]), force = false } = values;
  const places = Object.fromEntries(
    EXPORT_KINDS.flatMap((kind) => (values[kind] === undefined ? [] : [[kind, values[kind]]])),
  ) as ExportAsked['places'];
  if (files.length === 0 || (force && Object.keys(places).length === 0))
    throw bad(
      'export takes run files and where to write: export a.json b.json --csv runs.csv --svg curves.svg.',
    );
  const written = Object.values(places);
  if (new Set(written).size < written.length)
    throw bad('Two kinds of files cannot be one file: give each a name of its own.');
  const drawing = (['x', 'band', 'width', 'log'] as const).find((name) => values[name] !== undefined);
  if (
    drawing !== undefined &&
    places.svg === undefined &&
    (places.pgfplots === undefined || drawing === 'width')
  )
    throw bad(`--${drawing} says how curves are drawn: give --svg <file>, too.`);
  return {
    ...{ files: [...new Set(files)], places, force, logY: log, width: widthOf(width) },
    choice: { axis: oneOf('x', x, CURVE_AXES), band: oneOf('band', band, BANDS) },
  };
}
