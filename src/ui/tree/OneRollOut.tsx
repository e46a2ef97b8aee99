/** One roll-out, letter by letter: the glyph, who wrote the letter, whether it is right, and how the cost adds up. */
import { useCallback } from 'react';
import type { TableView, WordReport } from '../../experiments/reports.ts';
import { Picture, useScale } from '../costTable/Picture.tsx';
import { decimals } from '../costTable/cellSentence.ts';
import { useThemeColours } from '../costTable/themeColours.ts';
import { areGlyphs, drawGlyphs, GLYPH } from '../letters/drawGlyphs.ts';
import { TREE } from '../../text/en/tree.ts';
import { useSay } from '../useSay.ts';
import { useTextScale } from '../useTextScale.ts';
import { pathOf, type TreeNode } from './node.ts';
import styles from './tree.module.css';

interface Props {
  readonly view: TableView;
  readonly word: WordReport;
  readonly vocabulary: readonly string[];
  readonly cell: number;
  readonly node: TreeNode;
  readonly onNode: (node: TreeNode) => void;
}

/** Holds “reference” in small text of the usual size. */
const COLUMN = 62;
const PIXEL = 3;

export function OneRollOut({ view, word, vocabulary, cell, node, onNode }: Props) {
  const say = useSay();
  const { inputs, targets } = word;
  const T = targets.length;
  const column = COLUMN * useTextScale();
  const { ink } = useThemeColours();
  const scale = useScale();
  const draw = useCallback(
    (context: CanvasRenderingContext2D) =>
      drawGlyphs(context, inputs, { label: 0, column, total: column * T, glyphPixel: PIXEL }, ink, scale),
    [inputs, T, column, ink, scale],
  );
  const V = vocabulary.length;
  const row = cell * V + node.token;
  if (view.tried[row] !== 1)
    return (
      <p className={styles['empty']}>
        {say(TREE.notTried, {
          token: vocabulary[node.token] ?? '?',
          place: cell + 1,
        })}
      </p>
    );
  const path = pathOf(view.finished, T, cell, node.token);
  const wrong = Array.from(path).flatMap((token, p) => (token === targets[p] ? [] : [p + 1]));
  const cost = decimals(view.cost[row] ?? NaN);
  const text = (token: number | undefined): string => vocabulary[token ?? -1] ?? '?';
  const who = (p: number): keyof typeof TREE.who => {
    if (p === cell) return 'forced';
    return (p < cell ? view.referenceIn[p] : view.referenceOut[cell * T + p]) === 1 ? 'reference' : 'learned';
  };
  return (
    <div className={styles['one']}>
      {areGlyphs(inputs, T) && (
        <Picture width={column * T} height={GLYPH.height * PIXEL} scale={scale} draw={draw} />
      )}
      <ol style={{ gridTemplateColumns: `repeat(${T}, ${column}px)` }}>
        {Array.from(path, (token, p) => (
          <li key={p}>
            <button
              type="button"
              data-by={who(p)}
              data-wrong={token !== targets[p]}
              aria-current={p === node.place}
              onClick={() => onNode({ ...node, place: p })}
            >
              {text(token)}
            </button>
            <small>{say(TREE.who[who(p)])}</small>
            <small>{token === targets[p] ? '' : say(TREE.not, { truth: text(targets[p]) })}</small>
          </li>
        ))}
      </ol>
      <p>
        {wrong.length === 0
          ? say(TREE.allRight, { cost })
          : say(TREE.someWrong, { places: wrong.join(', '), wrong: wrong.length, all: T, cost })}
      </p>
    </div>
  );
}
