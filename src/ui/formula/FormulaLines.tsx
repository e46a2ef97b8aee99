/** The steps of one cell's formula: what each quantity is, in symbols, with this cell's numbers, and in words. */
import { COST_TABLE } from '../../text/en/costTable.ts';
import { FORMULA } from '../../text/en/formula.ts';
import type { Say } from '../../tasks/say.ts';
import { inShort, linesOf, type ToldLine } from './lines.ts';
import { lossInWords } from './lossInWords.ts';
import { MathPieces } from './MathPieces.tsx';
import { leadingPlaces, type WorkedCell } from './workedCell.ts';
import styles from './formula.module.css';

/** Tokens that are written out. */
const SHOWN = 4;

const ARROWS = { raised: '▲', lowered: '▼', 'left alone': '·' } as const;

interface Props {
  readonly cell: WorkedCell;
  /** The token that the reader looks at. */
  readonly looked: number;
  readonly vocabulary: readonly string[];
  /** Whose it is, for who hears it. */
  readonly name: string;
  readonly say: Say;
}

export function FormulaLines({ cell, looked, vocabulary, name, say }: Props) {
  const { aims, tokens } = cell;
  if (tokens.length === 0) return <p>{say(aims === 'costs' ? FORMULA.nothingTried : FORMULA.ended)}</p>;
  const shown = leadingPlaces(cell, looked, SHOWN);
  const lines = linesOf(say, cell, shown, (token) => vocabulary[token] ?? '?');
  return (
    <>
      <p className={styles['words']}>{lossInWords(say, cell)}</p>
      <p className={styles['main']}>
        {inShort(cell).map((drawn, i) => (
          <MathPieces key={i} drawn={drawn} />
        ))}
      </p>
      <ol className={styles['lines']} aria-label={say(FORMULA.method, { name })}>
        {lines.map((line) => (
          <Line key={line.name} line={line} say={say} />
        ))}
      </ol>
    </>
  );
}

function Line({ line, say }: { readonly line: ToldLine; readonly say: Say }) {
  return (
    <li data-line={line.name}>
      <span className="visually-hidden">{line.spoken}</span>
      <span className={styles['what']} aria-hidden>
        <span className={styles['title']}>{line.title}</span>
        <MathPieces drawn={line.symbols} />
      </span>
      <span className={styles['values']} aria-hidden>
        {line.values.map(({ token, drawn, moves }) => (
          <span key={token ?? 'cell'} className={styles['value']}>
            <MathPieces drawn={drawn} />
            {moves !== null && (
              <small>
                {ARROWS[moves]} {say(COST_TABLE.pushes[moves])}
              </small>
            )}
          </span>
        ))}
        {line.more > 0 && <small>{say(FORMULA.more, { count: line.more })}</small>}
      </span>
    </li>
  );
}
