/** The board of three by three: for each pair of roll-in and roll-out its small curve, its mean, and what theory says. */
import { useMemo } from 'react';
import { policyBoards } from '../../experiments/policyBoard.ts';
import { POLICY_ORDER } from '../../experiments/policyPairs.ts';
import { THEORY_SOURCE } from '../../experiments/theory.ts';
import type { Bounds } from '../../figures/bounds.ts';
import type { LibraryRun } from '../../state/library/shelfRuns.ts';
import type { Say } from '../../tasks/say.ts';
import { GRID } from '../../text/en/grid.ts';
import { SCOREBOARD } from '../../text/en/scoreboard.ts';
import type { PairResult } from '../../experiments/policyBoard.ts';
import { thin, type Point } from '../curves/lines.ts';
import { Table } from '../parts/Table.tsx';
import { TakeAlong } from '../takeAlong/TakeAlong.tsx';
import {
  boardFigure,
  boardTitle,
  chartEnds,
  resultName,
  resultTexts,
  shownBoard,
  signSentences,
  signText,
  type ShownBoard,
  type ShownCell,
} from './board.ts';
import styles from './scoreboard.module.css';

/** Size of a small chart, in its own units. */
const WIDTH = 100;
const HEIGHT = 40;

const place = (value: number): string => String(+value.toFixed(1));

/** A line through points; what lies beyond its chart is cut off. */
function pathOf(points: readonly Point[], [start, end]: Bounds, [low, high]: Bounds): string {
  return points
    .map(({ x, y }, i) => {
      const across = (WIDTH * (x - start)) / (end - start);
      const down = HEIGHT * (1 - (y - low) / (high - low));
      return `${i === 0 ? 'M' : 'L'}${place(across)} ${place(down)}`;
    })
    .join('');
}

/** Its numbers stand beside it in words. */
function Curve({ curve, x, y }: Pick<PairResult, 'curve'> & Pick<ShownBoard, 'x' | 'y'>) {
  const { singles, mean, band } = curve;
  const high = thin(band.map((span) => ({ x: span.x, y: span.high })));
  const low = thin(band.map((span) => ({ x: span.x, y: span.low })));
  return (
    <svg
      className={styles['curve']}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {band.length > 1 && (
        <path className={styles['band']} d={`${pathOf([...high, ...low.toReversed()], x, y)}Z`} />
      )}
      {singles.length > 1 &&
        singles.map(({ run, points }) => (
          <path key={run} className={styles['single']} d={pathOf(thin(points), x, y)} />
        ))}
      <path className={styles['mean']} d={pathOf(thin(mean), x, y)} />
    </svg>
  );
}

function Cell({
  cell,
  shown,
  say,
}: {
  readonly cell: ShownCell;
  readonly shown: ShownBoard;
  readonly say: Say;
}) {
  const { theory, results, rollIn, rollOut } = cell;
  return (
    <td data-pair={`${rollIn} ${rollOut}`} title={say(theory.sentence)}>
      <div className={styles['sign']} data-tone={theory.tone}>
        {signText(say, theory)}
      </div>
      {results.length === 0 && <div className={styles['untried']}>{say(SCOREBOARD.untried)}</div>}
      {results.map((result) => {
        const name = resultName(say, result, cell);
        const [figure, ...more] = resultTexts(say, result, shown);
        return (
          <div key={result.name}>
            {name !== '' && <div className={styles['name']}>{name}</div>}
            <Curve curve={result.curve} x={shown.x} y={shown.y} />
            <b>{figure}</b> <small>{more.join(', ')}</small>
          </div>
        );
      })}
    </td>
  );
}

function Board({ shown, say }: { readonly shown: ShownBoard; readonly say: Say }) {
  const { cells, leavesOut } = shown;
  const caption = boardTitle(say, shown);
  return (
    <>
      <Table name="scoreboard" label={caption} className={styles['board']}>
        <caption>
          {caption}{' '}
          <TakeAlong
            name="board"
            of={say(SCOREBOARD.boardOf, { name: caption })}
            kind="board"
            take={() => ({ kind: 'board', figure: boardFigure(say, shown) })}
          />
        </caption>
        <thead>
          <tr>
            <th scope="col">{say(SCOREBOARD.corner)}</th>
            {POLICY_ORDER.map((rollOut) => (
              <th scope="col" key={rollOut}>
                {say(SCOREBOARD.rollOut, { policy: say(GRID.policies[rollOut]) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {POLICY_ORDER.map((row) => (
            <tr key={row}>
              <th scope="row">{say(GRID.policies[row])}</th>
              {cells
                .filter(({ rollIn }) => rollIn === row)
                .map((cell) => (
                  <Cell key={cell.rollOut} cell={cell} shown={shown} say={say} />
                ))}
            </tr>
          ))}
        </tbody>
      </Table>
      <p className={styles['aside']}>
        {leavesOut && `${say(SCOREBOARD.furthest)} `}
        {say(SCOREBOARD.curves, chartEnds(shown))} {say(SCOREBOARD.source, { work: say(THEORY_SOURCE) })}
      </p>
      <details className={styles['aside']}>
        <summary>{say(SCOREBOARD.signs)}</summary>
        <ul>
          {signSentences(say, shown).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** Nothing where fewer than two pairs were tried that differ in nothing else. */
export function Scoreboard({ runs, say }: { readonly runs: readonly LibraryRun[]; readonly say: Say }) {
  const boards = useMemo(
    () =>
      policyBoards(
        runs.map(({ note, run }) => ({ name: note.name, run })),
        { axis: 'updates', band: 'sd' },
      ).map((board) => shownBoard(say, board)),
    [runs, say],
  );
  const [first] = boards;
  if (first === undefined) return null;
  return (
    <section className={styles['boards']} aria-label={say(SCOREBOARD.title)}>
      <h3>{say(SCOREBOARD.title)}</h3>
      <p>{say(SCOREBOARD.lead, { about: first.about })}</p>
      {boards.map((shown) => (
        <Board key={`${shown.board.label} ${shown.board.name}`} shown={shown} say={say} />
      ))}
    </section>
  );
}
