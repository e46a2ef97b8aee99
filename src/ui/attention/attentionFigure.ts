/** What contestants looked at as a figure for a paper, and all weights. */
import { at } from '../../base/assert.ts';
import { csvLine } from '../../base/csvLine.ts';
import type { GridCell, GridFigure } from '../../figures/gridFigure.ts';
import type { Say } from '../../tasks/say.ts';
import { ATTENTION } from '../../text/en/attention.ts';
import { TAKE_ALONG } from '../../text/en/takeAlong.ts';
import { layerScale } from '../costTable/costFigure.ts';
import { shortNumber } from '../costTable/drawTable.ts';
import type { ThemeColours } from '../costTable/themeColours.ts';
import type { SourceOf } from '../takeAlong/useSource.ts';

/** One contestant. */
export interface AttentionMap {
  readonly contestant: number;
  readonly name: string;
  readonly update: number;
  /** [T × S] */
  readonly weights: Float32Array;
  /** What it wrote [T]. */
  readonly written: readonly string[];
}

interface Drawn {
  readonly maps: readonly AttentionMap[];
  /** What is read [S]. */
  readonly sources: readonly string[];
  /** The truth, in one piece. */
  readonly sequence: string;
}

/** @param colours of the light theme */
export function attentionFigure(say: Say, drawn: Drawn, colours: ThemeColours): GridFigure {
  const { maps, sources, sequence } = drawn;
  const S = sources.length;
  return {
    title: say(TAKE_ALONG.attention, { written: sequence }),
    across: say(TAKE_ALONG.writtenCells),
    down: say(TAKE_ALONG.readCells),
    columns: maps[0]?.written.map((_, t) => String(t + 1)) ?? [],
    rows: sources,
    panels: maps.map(({ name, update, written, weights }) => ({
      name: `${say(TAKE_ALONG.after, { name, update })}: ${say.join(written)}`,
      cells: sources.map((_, s) =>
        written.map((__, t): GridCell => {
          const weight = at(weights, t * S + s);
          return { ...colours.cell('model', weight), text: shortNumber(weight), marks: [] };
        }),
      ),
    })),
    signs: [],
    scale: layerScale('model', say(ATTENTION.about), colours),
  };
}

/** A row for every two cells; docs/figures.md says what stands in each column. */
export function attentionCsv({ maps, sources }: Drawn, sourceOf: SourceOf): string {
  const S = sources.length;
  const lines = maps.flatMap(({ contestant, name, update, written, weights }) => {
    const { source } = sourceOf(contestant);
    const who = [source?.run ?? '', source?.seed ?? '', contestant + 1, name, update];
    return written.flatMap((token, t) =>
      sources.map((read, s) => csvLine([...who, t + 1, token, s + 1, read, at(weights, t * S + s)])),
    );
  });
  const head = [
    ...['run', 'seed', 'contestant', 'name', 'update'],
    ...['cell', 'written', 'readCell', 'read', 'weight'],
  ];
  return [csvLine(head), ...lines].join('');
}
