/** The very glyphs behind a cell of the confusion table, each in its word; one opens its word in the cost table. */
import { useCallback, useState } from 'react';
import { at } from '../../base/assert.ts';
import type { SampleWords } from '../../experiments/reports.ts';
import { chooseCell } from '../../state/selection.ts';
import { chooseWord } from '../../state/watch.ts';
import { occurrencesOf, type Occurrence } from '../../statistics/confusion.ts';
import { Picture, useScale } from '../costTable/Picture.tsx';
import { useThemeColours } from '../costTable/themeColours.ts';
import { CONFUSION } from '../../text/en/confusion.ts';
import { bringIntoView } from '../intoView.ts';
import { areGlyphs, drawGlyphs, GLYPH } from '../letters/drawGlyphs.ts';
import type { Pair } from './ConfusionGrid.tsx';
import styles from './confusion.module.css';
import { useSay } from '../useSay.ts';
import { WATCHED_ID } from '../letters/watchedId.ts';

interface Props {
  /** What was read as what, and by whom. */
  readonly what: { readonly truth: string; readonly as: string; readonly name: string };
  readonly words: SampleWords;
  /** What was read in all of them, letter by letter. */
  readonly written: ArrayLike<number>;
  readonly pair: Pair;
  readonly vocabulary: readonly string[];
}

/** So many are shown before the reader asks for all. */
const FEW = 24;
const PIXEL = 2;
const { list } = CONFUSION;
const SIZE = GLYPH.width * GLYPH.height;

export function GlyphList({ what, words, written, pair, vocabulary }: Props) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const found = occurrencesOf(words, written, pair.truth, pair.as);
  const shown = all ? found : found.slice(0, FEW);
  return (
    <div className={styles['list']}>
      <p>
        {found.length === 0 ? say(list.nowhere, what) : say(list.times, { ...what, count: found.length })}
      </p>
      <ul>
        {shown.map((each) => (
          <li key={each.place}>
            <Glyph words={words} written={written} each={each} vocabulary={vocabulary} as={pair.as} />
          </li>
        ))}
      </ul>
      {found.length > FEW && (
        <button type="button" className={styles['more']} onClick={() => setAll(!all)}>
          {all ? say(list.fewer) : say(list.all, { count: found.length })}
        </button>
      )}
    </div>
  );
}

interface GlyphProps extends Pick<Props, 'words' | 'written' | 'vocabulary'> {
  readonly each: Occurrence;
  /** What it was read as. */
  readonly as: number;
}

function Glyph({ words, written, each, vocabulary, as }: GlyphProps) {
  const say = useSay();
  const { word, cell, place } = each;
  const { ink } = useThemeColours();
  const scale = useScale();
  const width = GLYPH.width * PIXEL;
  const draw = useCallback(
    (context: CanvasRenderingContext2D) => {
      const pixels = words.inputs.subarray(place * SIZE, (place + 1) * SIZE);
      drawGlyphs(context, pixels, { label: 0, column: width, total: width, glyphPixel: PIXEL }, ink, scale);
    },
    [words, place, width, ink, scale],
  );
  const glyphs = areGlyphs(words.inputs, words.targets.length);
  const first = place - cell;
  const spell = (tokens: ArrayLike<number>): string[] =>
    Array.from({ length: at(words.lengths, word) }, (_, t) => vocabulary[at(tokens, first + t)] ?? '?');
  const letters = spell(words.targets);
  const spelt = spell(written);
  const spelled = (line: readonly string[]) =>
    line.map((letter, t) => {
      const shown = letter.length > 3 ? ` ${letter}` : letter;
      return t === cell ? <b key={t}>{shown}</b> : shown;
    });
  const open = (): void => {
    chooseWord(at(words.testIndices, word));
    chooseCell(cell, as);
    bringIntoView(document.getElementById(WATCHED_ID));
  };
  return (
    <button type="button" onClick={open} title={say(list.open)}>
      {glyphs && <Picture width={width} height={GLYPH.height * PIXEL} scale={scale} draw={draw} />}
      <span>
        <span className="visually-hidden">{say(list.place, { place: cell + 1 })} </span>
        {spelled(letters)}
      </span>
      <span>
        <span className="visually-hidden">{say(list.readAs)} </span>
        {spelled(spelt)}
      </span>
    </button>
  );
}
