/** Letter errors over whole positions, a line a contestant, with the numbers of the drawing as a table below. */
import type { ReactNode } from 'react';
import { shareText } from '../../experiments/examinationText.ts';
import type { Share } from '../../statistics/share.ts';
import { EXAMINATION } from '../../text/en/examination.ts';
import { percentTick } from '../curves/errorAxes.ts';
import { roundBounds } from '../../figures/bounds.ts';
import type { Point } from '../curves/lines.ts';
import { count } from '../format.ts';
import { Mark } from '../parts/Mark.tsx';
import { Table } from '../parts/Table.tsx';
import { TakeAlong } from '../takeAlong/TakeAlong.tsx';
import { useSource } from '../takeAlong/useSource.ts';
import { useWidth } from '../useWidth.ts';
import { LazyLinePlot } from '../curves/LazyLinePlot.tsx';
import styles from './examination.module.css';
import { pointsOf, positionFigure, type ErrorLine } from './positionFigure.ts';
import { useSay } from '../useSay.ts';

const CHART = EXAMINATION.chart;

const HEIGHT = 180;

interface Props {
  /** Of its files, without what says their kind: `positions`. */
  readonly name: string;
  readonly title: string;
  /** What positions are. */
  readonly unit: string;
  /** How the dashed lines are called in the table. */
  readonly besideName?: string;
  readonly lines: readonly ErrorLine[];
  readonly children: ReactNode;
}

/** Positions are counted: between them there is nothing to write. */
const wholeTick = (value: number): string => (Number.isInteger(value) ? String(value) : '');

export function ErrorChart({ name: file, title, unit, besideName, lines, children }: Props) {
  const say = useSay();
  const sourceOf = useSource();
  const [measure, width] = useWidth();
  const longest = Math.max(2, ...lines.map(({ shares }) => shares.length));
  // Indexed by contestant, as their colours are.
  const byContestant = (of: (line: ErrorLine) => readonly Share[]): Point[][] => {
    const all: Point[][] = Array.from(
      { length: 1 + Math.max(0, ...lines.map((l) => l.contestant)) },
      () => [],
    );
    for (const line of lines) all[line.contestant] = pointsOf(of(line));
    return all;
  };
  const solid = byContestant(({ shares }) => shares);
  const dashed = byContestant(({ beside }) => beside ?? []);
  const errors = [...solid, ...dashed].flatMap((points) => points.map(({ y }) => y));
  const [, ceiling] = roundBounds([0, Math.max(0, ...errors)], 0.01);
  return (
    <figure className={styles['figure']}>
      <figcaption>
        <b>{title}</b> <span>{children}</span>
      </figcaption>
      <div ref={measure} className={styles['plot']} style={{ height: HEIGHT }}>
        {width > 0 && (
          <>
            <LazyLinePlot
              width={width}
              height={HEIGHT}
              lines={solid}
              beside={dashed}
              marks={longest}
              x={{ domain: [1, longest], format: wholeTick }}
              y={{ domain: [0, ceiling], format: percentTick }}
            />
          </>
        )}
      </div>
      <ul className={styles['legend']}>
        {lines.map(({ contestant, name }) => (
          <li key={name}>
            <Mark contestant={contestant} /> {name}
          </li>
        ))}
      </ul>
      <TakeAlong
        name={file}
        of={title}
        kind="curves"
        take={() => {
          const drawn = { title, unit, besideName: besideName ?? '', lines };
          const figure = positionFigure(say, drawn, sourceOf);
          return figure === null ? null : { kind: 'curves', figure };
        }}
      />
      <details>
        <summary>{say(CHART.numbers)}</summary>
        <Table name={`${file}-table`} label={say(CHART.numbersOf, { title })} className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{unit}</th>
              {lines.map(({ name, beside }) => [
                <th key={name} scope="col">
                  {name}
                </th>,
                ...(beside === undefined
                  ? []
                  : [
                      <th key={`${name} beside`} scope="col">
                        {besideName}
                      </th>,
                    ]),
                <th key={`${name} letters`} scope="col">
                  {say(CHART.counted)}
                </th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: longest }, (_, i) => (
              <tr key={i}>
                <th scope="row">{i + 1}</th>
                {lines.map(({ name, shares, beside }) => [
                  <td key={name}>{shareText(shares[i] ?? null)}</td>,
                  ...(beside === undefined
                    ? []
                    : [<td key={`${name} beside`}>{shareText(beside[i] ?? null)}</td>]),
                  <td key={`${name} letters`}>{count(shares[i]?.whole ?? 0)}</td>,
                ])}
              </tr>
            ))}
          </tbody>
        </Table>
      </details>
    </figure>
  );
}
