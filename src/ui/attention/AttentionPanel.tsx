/** What each contestant looked at when it wrote: source cells by written cells, in the columns of the word. */
import { useCallback, useMemo } from 'react';
import { at } from '../../base/assert.ts';
import type { TableView, WordReport } from '../../experiments/reports.ts';
import { ATTENTION } from '../../text/en/attention.ts';
import { drawTable } from '../costTable/drawTable.ts';
import { cellAt, type TableBox } from '../costTable/geometry.ts';
import { Picture, useScale } from '../costTable/Picture.tsx';
import { readColours, useThemeColours } from '../costTable/themeColours.ts';
import type { Columns } from '../letters/columns.ts';
import { useSay } from '../useSay.ts';
import { Term } from '../terms/Term.tsx';
import { inLight } from '../takeAlong/inLight.ts';
import { TakeAlong } from '../takeAlong/TakeAlong.tsx';
import type { Taken } from '../takeAlong/taken.ts';
import { useSource } from '../takeAlong/useSource.ts';
import { useTextScale } from '../useTextScale.ts';
import { attentionCsv, attentionFigure } from './attentionFigure.ts';
import { attentionSentence } from './attentionSentence.ts';
import { AttentionLinks } from './AttentionLinks.tsx';
import styles from './attention.module.css';

interface Props {
  /** Of the contestants in view; those without attention have none to show. */
  readonly views: readonly TableView[];
  readonly names: readonly string[];
  readonly word: WordReport;
  readonly vocabulary: readonly string[];
  /** What the tokens that are read mean; null where pixels are. */
  readonly sources: readonly string[] | null;
  readonly columns: Columns;
  /** Order differs between what is read and what is written: links show it. */
  readonly links: boolean;
  /** Cells up to the end. */
  readonly written: number;
  /** The chosen cell, from 0. */
  readonly cell: number;
  readonly onChoose: (cell: number, token: number | null) => void;
}

/** Of a row at the usual text size, CSS pixels. */
const ROW = 18;

export function AttentionPanel(props: Props) {
  const { views, names, word, vocabulary, sources, columns, links, written, cell, onChoose } = props;
  const say = useSay();
  const sourceOf = useSource();
  const colours = useThemeColours();
  const scale = useScale();
  const T = word.targets.length;
  const maps = useMemo(
    () =>
      views.flatMap((view) =>
        view.attention === undefined ? [] : [{ view, weights: view.attention, S: view.attention.length / T }],
      ),
    [views, T],
  );
  const S = maps[0]?.S ?? 0;
  const width = columns.column * T;
  const textScale = useTextScale();
  const row = Math.round(ROW * textScale);
  const height = row * S;
  const box = useMemo<TableBox>(
    () => ({ T, V: S, views: maps.length, width, height, scale }),
    [T, S, maps.length, width, height, scale],
  );
  const draw = useCallback(
    (context: CanvasRenderingContext2D) => {
      const drawn = maps.map(({ weights }) => ({ values: weights, marks: new Uint8Array(weights.length) }));
      drawTable(context, { box, views: drawn, layer: 'model', colours, textScale });
    },
    [maps, box, colours, textScale],
  );
  if (maps.length === 0) return null;
  const labels = Array.from({ length: S }, (_, s) =>
    sources === null ? String(s + 1) : (sources[at(word.inputs, s)] ?? '?'),
  );
  const sentences = maps.map(({ view, weights }) =>
    attentionSentence(say, names[view.contestant] ?? '', view, weights, labels, vocabulary, cell),
  );
  const take = (): Taken => {
    const spelt = (tokens: ArrayLike<number>) => Array.from(tokens, (token) => vocabulary[token] ?? '?');
    const drawn = {
      maps: maps.map(({ view, weights }) => ({
        ...{ contestant: view.contestant, name: names[view.contestant] ?? '', update: view.update },
        ...{ weights, written: spelt(view.decoded) },
      })),
      ...{ sources: labels, sequence: say.join(spelt(word.targets)) },
    };
    const figure = attentionFigure(say, drawn, inLight(readColours));
    return { kind: 'grid', figure, csv: attentionCsv(drawn, sourceOf) };
  };
  return (
    <section aria-labelledby="attention" className={styles['panel']}>
      <div className={styles['head']}>
        <h2 id="attention">{say(ATTENTION.title)}</h2>
        <Term name="attention" label={say(ATTENTION.term)} />
        <TakeAlong name="attention" of={say(ATTENTION.title)} kind="grid" take={take} />
        <p>{say(ATTENTION.about)}</p>
      </div>
      {links &&
        maps.map(({ view, weights }) => (
          <AttentionLinks
            key={view.contestant}
            {...{ weights, labels, columns, cell }}
            contestant={view.contestant}
            name={say(ATTENTION.links, { name: names[view.contestant] ?? '' })}
            cells={written}
          />
        ))}
      <div
        className={styles['map']}
        data-contestant={maps.length === 1 ? maps[0]?.view.contestant : undefined}
      >
        <div className={styles['labels']} aria-hidden style={{ lineHeight: `${row}px` }}>
          {labels.map((label, s) => (
            <span key={s}>{label}</span>
          ))}
        </div>
        <div
          className={styles['cells']}
          role="img"
          aria-label={sentences.join(' ')}
          onClick={(event) => {
            const corner = event.currentTarget.getBoundingClientRect();
            const found = cellAt(box, event.clientX - corner.left, event.clientY - corner.top);
            if (found !== null) onChoose(found.cell, null);
          }}
        >
          <Picture width={width} height={height} scale={scale} draw={draw} />
          <div
            className={styles['chosen']}
            style={{ left: cell * columns.column, width: columns.column }}
            aria-hidden
          />
        </div>
      </div>
      <p className={styles['reading']} aria-hidden>
        {sentences.join(' ')}
      </p>
    </section>
  );
}
