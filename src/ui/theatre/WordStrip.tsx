/** The word of a lesson: its glyphs, the truth, what is rolled in so far, and how it was and is read. */
import type { Tokens } from '../../base/tokens.ts';
import { useCallback, useRef, type CSSProperties } from 'react';
import { at } from '../../base/assert.ts';
import type { LessonTrace } from '../../experiments/lessonTrace.ts';
import { LETTERS } from '../../text/en/letters.ts';
import { THEATRE } from '../../text/en/theatre.ts';
import { Picture, useScale } from '../costTable/Picture.tsx';
import { useThemeColours } from '../costTable/themeColours.ts';
import { layOutColumns } from '../letters/columns.ts';
import { useSay } from '../useSay.ts';
import { useTextScale } from '../useTextScale.ts';
import { SaveTable } from '../takeAlong/SaveTable.tsx';
import { areGlyphs, drawGlyphs, GLYPH } from '../letters/drawGlyphs.ts';
import { letterAt, truthAt } from './explain.ts';
import type { Scene } from './scene.ts';
import styles from './theatre.module.css';
import { decimal } from '../../text/numbers.ts';

const { strip } = THEATRE;

interface Props {
  readonly trace: LessonTrace;
  readonly scene: Scene;
  readonly cell: number;
  readonly room: number;
  readonly dim: { readonly glyphs: boolean; readonly rollIn: boolean; readonly reads: boolean };
}

export function WordStrip({ trace, scene, cell, room, dim }: Props) {
  const { word, view, before, after, vocabulary } = trace;
  const { inputs, targets } = word;
  const table = useRef<HTMLTableElement>(null);
  const T = targets.length;
  const columns = layOutColumns(room, T, 1, 0, useTextScale());
  const say = useSay();
  const { ink } = useThemeColours();
  const scale = useScale();
  const draw = useCallback(
    (context: CanvasRenderingContext2D) => drawGlyphs(context, inputs, columns, ink, scale),
    [inputs, columns, ink, scale],
  );
  // CSS variables are not in React's own type of styles.
  const style = {
    '--label': `${columns.label}px`,
    '--column': `${columns.column}px`,
    '--cells': T,
  } as CSSProperties;
  const row = (label: string, dimmed: boolean, letter: (t: number) => Letter | null, figures = false) => (
    <tr data-dim={dimmed} data-figures={figures}>
      <th scope="row">{label}</th>
      {Array.from(targets, (_, t) => {
        const shown = letter(t);
        return (
          <td key={t} data-here={t === cell}>
            {shown !== null && (
              <span
                className={styles['chip']}
                data-by={shown.by}
                data-wrong={shown.wrong}
                title={shown.unknown ? say(LETTERS.unknown, { token: shown.text }) : undefined}
              >
                {shown.text}
                {shown.wrong && <span className="visually-hidden"> {say(strip.wrong)}</span>}
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
  const letters =
    (tokens: Tokens) =>
    (t: number): Letter => ({
      text: letterAt(trace, t, at(tokens, t)),
      wrong: tokens[t] !== targets[t],
    });
  const truth = (t: number): Letter => {
    const unknown = typeof word.unknown?.[t] === 'string';
    return { text: truthAt(trace, t), wrong: false, ...(unknown && { unknown }) };
  };
  const chance =
    (chances: Float32Array) =>
    (t: number): Letter => ({
      text: decimal(chances[t * vocabulary.length + at(targets, t)]?.toFixed(2).replace(/^0/, '') ?? ''),
      wrong: false,
    });
  return (
    <>
      <div className={styles['strip']} style={style} tabIndex={0} role="region" aria-label={say(strip.name)}>
        {trace.sourceVocabulary === undefined && inputs.length > 0 && areGlyphs(inputs, T) && (
          <div
            className={styles['glyphs']}
            data-dim={dim.glyphs}
            role="img"
            aria-label={say(strip.glyphs, { count: T })}
          >
            <Picture
              width={columns.column * T}
              height={GLYPH.height * columns.glyphPixel}
              scale={scale}
              draw={draw}
            />
          </div>
        )}
        <SourceLine inputs={inputs} vocabulary={trace.sourceVocabulary} />
        <table ref={table}>
          <caption className="visually-hidden">{say(strip.caption)}</caption>
          <colgroup>
            <col style={{ width: columns.label }} />
            {Array.from(targets, (_, t) => (
              <col key={t} style={{ width: columns.column }} />
            ))}
          </colgroup>
          <tbody>
            {row(say(trace.costs === 'leaves' ? strip.reference : strip.truth), false, truth)}
            {row(say(strip.readBefore), dim.reads, letters(before.tokens))}
            {row(say(strip.rolledIn), dim.rollIn, (t) =>
              t < scene.written
                ? { ...letters(view.rollIn)(t), by: view.referenceIn[t] === 1 ? 'reference' : 'learned' }
                : null,
            )}
            {scene.decoded && row(say(strip.readAfter), dim.reads, letters(after.tokens))}
            {scene.decoded && row(say(strip.chanceBefore), dim.reads, chance(before.chances), true)}
            {scene.decoded && row(say(strip.chanceAfter), dim.reads, chance(after.chances), true)}
          </tbody>
        </table>
      </div>
      <SaveTable name="lesson" label={say(strip.caption)} table={table} />
    </>
  );
}

interface Letter {
  readonly text: string;
  readonly wrong: boolean;
  readonly by?: 'reference' | 'learned';
  /** Whether the vocabulary lacks it. */
  readonly unknown?: boolean;
}

/** Between symbols, of which one may be the word “end”. */
const THIN = '\u2009';

/** What is read, where that is tokens. */
function SourceLine({
  inputs,
  vocabulary,
}: {
  readonly inputs: Tokens;
  readonly vocabulary: readonly string[] | undefined;
}) {
  const say = useSay();
  if (vocabulary === undefined) return null;
  const parts = Array.from(inputs, (token) => vocabulary[token] ?? '?');
  const words = parts.some(({ length }) => length > 3);
  return (
    <p className={styles['source']}>
      <span>{say(strip.source)}</span> <b data-words={words}>{parts.join(words ? ' ' : THIN)}</b>
    </p>
  );
}
