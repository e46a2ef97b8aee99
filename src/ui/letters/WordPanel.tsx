/** The watched word: its glyphs, its letters, and what each contestant reads, wrong letters marked. */
import { useCallback } from 'react';
import type { WatchReport } from '../../experiments/reports.ts';
import { LETTERS } from '../../text/en/letters.ts';
import { Picture, useScale } from '../costTable/Picture.tsx';
import { useThemeColours } from '../costTable/themeColours.ts';
import { guarded } from '../faults/guarded.tsx';
import type { Columns } from './columns.ts';
import { drawGlyphs, GLYPH } from './drawGlyphs.ts';
import { useSay } from '../useSay.ts';
import { useData } from '../useShown.ts';
import { writtenLetters, trueLetters } from './writtenLetters.ts';
import { LetterRow } from './LetterRow.tsx';
import { SourceRow } from './SourceRow.tsx';
import { WordChooser } from './WordChooser.tsx';
import styles from './WordPanel.module.css';
import { WATCHED_ID } from './watchedId.ts';

interface Props {
  readonly report: WatchReport;
  readonly vocabulary: readonly string[];
  /** What the tokens that are read mean; null where pixels are. */
  readonly sources: readonly string[] | null;
  /** What is read is what should be written, spoilt. */
  readonly spoils: boolean;
  /** By contestant. */
  readonly names: readonly string[];
  readonly columns: Columns;
  /** The chosen cell, from 0. */
  readonly cell: number;
  readonly onChoose: (cell: number, token: number | null) => void;
  /** Other words can be chosen: there is an engine that knows them. */
  readonly choosable: boolean;
}

export const WordPanel = guarded(LETTERS.part, function WordPanel(props: Props) {
  const { report, vocabulary, sources, spoils, names, columns, cell, onChoose, choosable } = props;
  const { word, views } = report;
  const { inputs, targets, unknown } = word;
  const { ink } = useThemeColours();
  const scale = useScale();
  const say = useSay();
  const draw = useCallback(
    (context: CanvasRenderingContext2D) => drawGlyphs(context, inputs, columns, ink, scale),
    [inputs, columns, ink, scale],
  );
  const end = useData()?.end;
  const truth = Array.from(targets)
    .filter((target) => target !== end)
    .map((target) => vocabulary[target] ?? '?');
  // A long name says enough by itself.
  const rowLabel = (name: string): string => (name.length > 8 ? name : say(LETTERS.reads, { name }));
  const row = { cell, targets, vocabulary, onChoose };
  return (
    <section id={WATCHED_ID} aria-label={say(LETTERS.name)} className={styles['panel']} data-part="word">
      <div className={styles['row']}>
        <WordChooser word={word} choosable={choosable} />
        {sources !== null ? (
          <SourceRow
            inputs={inputs}
            vocabulary={sources}
            truth={spoils ? truth : null}
            cells={targets.length}
          />
        ) : (
          <div
            className={styles['glyphs']}
            role="img"
            aria-label={say(LETTERS.glyphs, { count: targets.length })}
          >
            <Picture
              width={columns.column * targets.length}
              height={GLYPH.height * columns.glyphPixel}
              scale={scale}
              draw={draw}
            />
          </div>
        )}
      </div>
      <LetterRow {...row} label={say(LETTERS.truth)} letters={trueLetters(targets, vocabulary, unknown)} />
      <div>
        {views.map(({ contestant, decoded }) => (
          <LetterRow
            key={contestant}
            {...row}
            label={rowLabel(names[contestant] ?? say(LETTERS.contestant, { number: contestant + 1 }))}
            contestant={contestant}
            spoken={names[contestant] ?? say(LETTERS.Contestant, { number: contestant + 1 })}
            letters={writtenLetters(decoded, targets, vocabulary, unknown)}
          />
        ))}
      </div>
    </section>
  );
});
