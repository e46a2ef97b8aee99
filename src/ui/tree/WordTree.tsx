/** All cells of a word at once: the roll-in, and under each letter what the tokens tried there cost. */
import { useRef } from 'react';
import type { Tokens } from '../../base/tokens.ts';
import type { TableView } from '../../experiments/reports.ts';
import { TREE } from '../../text/en/tree.ts';
import { decimals } from '../costTable/cellSentence.ts';
import { useSay } from '../useSay.ts';
import { SavePicture } from '../takeAlong/SavePicture.tsx';
import { useTextScale } from '../useTextScale.ts';
import { leftTruthAt, levelsOf } from './branches.ts';
import styles from './tree.module.css';

interface Props {
  readonly view: TableView;
  readonly targets: Tokens;
  readonly vocabulary: readonly string[];
  readonly cell: number;
  readonly onCell: (cell: number) => void;
}

/** Height of costs from 0 to 1, px. */
const HEIGHT = 96;

export function WordTree({ view, targets, vocabulary, cell, onCell }: Props) {
  const textScale = useTextScale();
  const say = useSay();
  const drawn = useRef<HTMLOListElement>(null);
  const T = targets.length;
  const left = leftTruthAt(view.rollIn, targets, T);
  const text = (token: number | undefined): string => vocabulary[token ?? -1] ?? '?';
  return (
    <>
      <ol ref={drawn} className={styles['word']} aria-label={say(TREE.cells)}>
        {Array.from(targets, (truth, t) => {
          const levels = levelsOf(view, T, t);
          const [best] = levels;
          const dearest = levels.at(-1);
          const here = { place: t + 1, rolledIn: text(view.rollIn[t]), truth: text(truth) };
          const told =
            best === undefined || dearest === undefined
              ? say(TREE.cellUntried, here)
              : say(TREE.cell, {
                  ...{ ...here, tried: levels.reduce((sum, { tokens }) => sum + tokens.length, 0) },
                  ...{ low: decimals(best.cost), high: decimals(dearest.cost) },
                  cheapest: best.tokens.map(text).join(' '),
                });
          return (
            <li key={t}>
              <button type="button" aria-current={t === cell} onClick={() => onCell(t)}>
                <span className="visually-hidden">{told}</span>
                <span
                  aria-hidden
                  data-drawn-along
                  className={styles['rolled']}
                  data-by={view.referenceIn[t] === 1 ? 'reference' : 'learned'}
                  data-wrong={view.rollIn[t] !== truth}
                  data-left={t === left}
                >
                  {text(view.rollIn[t])}
                </span>
                <svg
                  width={40 * textScale}
                  height={(HEIGHT + 16) * textScale}
                  viewBox={`-12 -8 40 ${HEIGHT + 16}`}
                  aria-hidden
                >
                  <line y1={-8} y2={HEIGHT} className={styles['axis']} />
                  {levels.map(({ cost, tokens }) => (
                    <g key={cost} transform={`translate(0 ${HEIGHT * Math.min(1, cost)})`}>
                      <circle
                        r={Math.min(7, 2 + Math.sqrt(tokens.length))}
                        className={styles['dot']}
                        data-best={cost === best?.cost}
                      />
                      <text x={10} dy="0.35em" className={styles['count']}>
                        {tokens.length === 1 ? text(tokens[0]) : tokens.length}
                      </text>
                    </g>
                  ))}
                </svg>
              </button>
            </li>
          );
        })}
      </ol>
      <SavePicture name="word-tree" of={say(TREE.cells)} drawn={drawn} />
    </>
  );
}
