/** The confusion table as a figure for a paper, and all its counts. */
import { at } from '../../base/assert.ts';
import { csvLine } from '../../base/csvLine.ts';
import type { GridCell, GridFigure } from '../../figures/gridFigure.ts';
import type { Say } from '../../tasks/say.ts';
import { CONFUSION } from '../../text/en/confusion.ts';
import { TAKE_ALONG } from '../../text/en/takeAlong.ts';
import { plain } from '../../text/numbers.ts';
import { layerScale } from '../costTable/costFigure.ts';
import type { ThemeColours } from '../costTable/themeColours.ts';
import { listed } from '../format.ts';
import { FULL_SHARE, shareAt, type Compared } from './confusionCells.ts';

interface Drawn {
  readonly compared: Compared;
  /** Tokens that the table has. */
  readonly vocabulary: readonly string[];
  /** Of whom it is, and against whom. */
  readonly names: readonly [string, string?];
}

const PAPER = '#ffffff';

/** @param colours of the light theme */
export function confusionFigure(
  say: Say,
  { compared, vocabulary, names }: Drawn,
  colours: ThemeColours,
): GridFigure {
  const { V, counts, against } = compared;
  // As on the page: what the first does worse has the colour of what is lowered.
  const [layer, sign] = against === null ? (['model', 1] as const) : (['difference', -1] as const);
  const cell = (a: number, b: number): GridCell => {
    const share = shareAt(compared, a, b);
    if (Number.isNaN(share)) return { fill: null, ink: colours.ink, text: '', marks: [] };
    if (a === b) return { fill: PAPER, ink: colours.ink, text: '', marks: ['ring'] };
    const count = at(counts, a * V + b) - (against?.[a * V + b] ?? 0);
    const strength = sign * Math.max(-1, Math.min(1, share / FULL_SHARE));
    return {
      ...colours.cell(layer, strength),
      text: count === 0 ? '' : String(count).replace('-', '−'),
      marks: [],
    };
  };
  const full = 100 * FULL_SHARE;
  const [first, second] = names;
  const label =
    second === undefined
      ? say(TAKE_ALONG.share, { full })
      : say(TAKE_ALONG.shareMore, { first: second, second: first, full });
  const scale = layerScale(layer, label, colours);
  return {
    title: say(CONFUSION.grid, { names: listed(names.filter((name) => name !== undefined)) }),
    across: say(TAKE_ALONG.readAs),
    down: say(TAKE_ALONG.truths),
    columns: vocabulary,
    rows: vocabulary,
    panels: [{ name: '', cells: vocabulary.map((_, a) => vocabulary.map((__, b) => cell(a, b))) }],
    signs: [
      { mark: 'ring', name: say(TAKE_ALONG.right) },
      { mark: 'hatch', name: say(TAKE_ALONG.absent) },
    ],
    // The ramp ends where half of the occurrences are misread.
    scale: {
      ...scale,
      ticks: scale.ticks.map(({ place }, i) => ({ place, text: shareTick(layer, i) })),
    },
  };
}

const TICKS = { model: [0, 0.1, 0.25, 0.5, 1], difference: [-1, -0.25, 0, 0.25, 1] } as const;

/** In per cent of the occurrences, without a sign: who is worse the label says. */
const shareTick = (layer: keyof typeof TICKS, i: number): string =>
  `${plain(Math.round(1000 * FULL_SHARE * Math.abs(TICKS[layer][i] ?? 0)) / 10)} %`;

/** A row for every two tokens of the table; docs/figures.md says what stands in each column. */
export function confusionCsv({ compared, vocabulary, names }: Drawn): string {
  const { V, truths, counts, against } = compared;
  const [first, second] = names;
  const rows = vocabulary.flatMap((truth, a) =>
    vocabulary.flatMap((as, b) =>
      [
        { name: first, count: at(counts, a * V + b) },
        ...(against === null || second === undefined
          ? []
          : [{ name: second, count: at(against, a * V + b) }]),
      ].map(({ name, count }) => csvLine([name, truth, as, count, at(truths, a)])),
    ),
  );
  return [csvLine(['name', 'truth', 'readAs', 'count', 'occurrences']), ...rows].join('');
}
