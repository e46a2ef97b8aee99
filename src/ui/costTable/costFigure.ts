/** The cost tables in view as a figure for a paper, and all numbers of their cells. */
import { at } from '../../base/assert.ts';
import { csvLine } from '../../base/csvLine.ts';
import type { TableView } from '../../experiments/reports.ts';
import type { GridCell, GridFigure, GridMark, GridScale } from '../../figures/gridFigure.ts';
import type { Layer } from '../../state/selection.ts';
import type { Say } from '../../tasks/say.ts';
import { COST_TABLE } from '../../text/en/costTable.ts';
import { TAKE_ALONG } from '../../text/en/takeAlong.ts';
import { decimal } from '../../text/numbers.ts';
import type { SourceOf } from '../takeAlong/useSource.ts';
import { shortNumber } from './drawTable.ts';
import { LAYER_SCALES, layerValues } from './layers.ts';
import { cellMarks, MARK } from './marks.ts';
import { RAMP_TICKS, tickPlace, type RampScale } from './palette.ts';
import type { ThemeColours } from './themeColours.ts';

/** One contestant's table. */
export interface NamedView {
  readonly name: string;
  readonly view: TableView;
}

export interface ShownTable {
  readonly views: readonly NamedView[];
  /** True tokens [T]. */
  readonly targets: ArrayLike<number>;
  readonly vocabulary: readonly string[];
  /** Tokens that have a row. */
  readonly rows: readonly number[];
  readonly layer: Layer;
  /** What the layer's numbers are, in a sentence. */
  readonly help: string;
}

const SIGNS = {
  truth: 'ring',
  best: 'dot',
  choice: 'triangle',
  tie: 'equals',
  untried: 'hatch',
} as const satisfies Readonly<Record<keyof typeof COST_TABLE.signs, GridMark | 'hatch'>>;

/** Colours along the bar of a scale. */
const STEPS = 48;

/** The value that stands `place` (0 … 1) along the bar: the other way round than `rampPosition`. */
function rampValue(place: number, scale: RampScale): number {
  if (scale === 'cost') return 1 - Math.sqrt(1 - place);
  const position = scale === 'difference' ? 2 * place - 1 : place;
  return Math.sign(position) * position ** 2;
}

/** What the colours of a layer mean. */
export function layerScale(layer: Layer, label: string, colours: ThemeColours): GridScale {
  const scale = LAYER_SCALES[layer];
  return {
    label,
    fills: Array.from(
      { length: STEPS },
      (_, i) => colours.cell(layer, rampValue((i + 0.5) / STEPS, scale)).fill,
    ),
    ticks: RAMP_TICKS[scale].map((value) => ({
      place: tickPlace(value, scale) / 100,
      text: decimal(String(value).replace('-', '−')),
    })),
  };
}

const marksOf = (marks: number): readonly GridMark[] =>
  (['truth', 'best', 'tie', 'choice'] as const).flatMap((sign) =>
    (marks & MARK[sign]) === 0 ? [] : [SIGNS[sign]],
  );

/** @param colours of the light theme */
export function costFigure(say: Say, shown: ShownTable, colours: ThemeColours): GridFigure {
  const { views, targets, vocabulary, rows, layer, help } = shown;
  const V = vocabulary.length;
  const truth = Array.from(targets, (token) => vocabulary[token] ?? '?');
  const cellsOf = (view: TableView): GridCell[][] => {
    const [values, marks] = [layerValues(view, layer), cellMarks(view, targets)];
    return rows.map((token) =>
      truth.map((_, t): GridCell => {
        const [value, bits] = [at(values, t * V + token), at(marks, t * V + token)];
        const signs = marksOf(bits);
        if ((bits & MARK.untried) !== 0) return { fill: null, ink: colours.ink, text: '', marks: signs };
        return { ...colours.cell(layer, value), text: shortNumber(value), marks: signs };
      }),
    );
  };
  return {
    title: say(TAKE_ALONG.costTable, { written: say.join(truth) }),
    across: say(TAKE_ALONG.cells),
    down: say(TAKE_ALONG.tokens),
    columns: truth,
    rows: rows.map((token) => vocabulary[token] ?? '?'),
    panels: views.map(({ name, view }) => ({
      name: say(TAKE_ALONG.after, { name, update: view.update }),
      cells: cellsOf(view),
    })),
    signs: Object.entries(SIGNS).map(([sign, mark]) => ({
      mark,
      name: say(COST_TABLE.signs[sign as keyof typeof SIGNS]),
    })),
    scale: layerScale(layer, `${say(COST_TABLE.layers[layer].label)}: ${help}`, colours),
  };
}

/** A row for every cell and every token of the vocabulary; docs/figures.md says what stands in each column. */
export function costCsv(
  { views, targets, vocabulary }: Pick<ShownTable, 'views' | 'targets' | 'vocabulary'>,
  sourceOf: SourceOf,
): string {
  const V = vocabulary.length;
  const lines = views.flatMap(({ name, view }) => {
    const { source } = sourceOf(view.contestant);
    const who = [source?.run ?? '', source?.seed ?? '', view.contestant + 1, name, view.update];
    const layers = (['cost', 'regret', 'target', 'model', 'difference'] as const).map((layer) =>
      layerValues(view, layer),
    );
    return Array.from({ length: targets.length * V }, (_, i) => {
      const [t, token] = [Math.floor(i / V), i % V];
      const truth = targets[t] ?? -1;
      return csvLine([
        ...[...who, t + 1, vocabulary[truth] ?? '?', vocabulary[token] ?? '?', token === truth ? 1 : 0],
        ...[view.tried[i] ?? 0, ...layers.map((values) => at(values, i))],
      ]);
    });
  });
  const head = [
    ...['run', 'seed', 'contestant', 'name', 'update', 'cell', 'trueToken', 'token', 'true', 'tried'],
    ...['cost', 'regret', 'target', 'model', 'push'],
  ];
  return [csvLine(head), ...lines].join('');
}
