/** The tables as a grid, all of the same word: a cell chosen or pointed at in one is so in all. */
import type { Tokens } from '../../base/tokens.ts';
import { useState, type CSSProperties } from 'react';
import { at } from '../../base/assert.ts';
import {
  pairInForce,
  pairName,
  POLICY_ORDER,
  POLICY_PAIRS,
  samePair,
} from '../../experiments/policyPairs.ts';
import type { CounterfactualReport } from '../../experiments/reports.ts';
import type { ContestantSettings } from '../../experiments/settings.ts';
import { resolveCell, type CellChoice } from '../../state/selection.ts';
import { GRID } from '../../text/en/grid.ts';
import { NINE_TABLES } from '../../text/en/nineTables.ts';
import type { Say } from '../../tasks/say.ts';
import { Legend } from '../costTable/Legend.tsx';
import { isUsed } from '../../experiments/fieldUse.ts';
import { TakeAlong } from '../takeAlong/TakeAlong.tsx';
import { useSource } from '../takeAlong/useSource.ts';
import { useSay } from '../useSay.ts';
import { useTextScale } from '../useTextScale.ts';
import { useData } from '../useShown.ts';
import { useWidth } from '../useWidth.ts';
import { nineFigure } from './nineFigure.ts';
import { PairTable } from './PairTable.tsx';
import { regretSentence } from './tableSentences.ts';
import { layOutTables } from './layOutTables.ts';
import styles from './nineTables.module.css';

interface Props {
  readonly report: CounterfactualReport;
  /** The settings of the contestant whose weights these are. */
  readonly contestant: ContestantSettings;
  readonly name: string;
  readonly vocabulary: readonly string[];
}

export function TableGrid({ report, contestant, name, vocabulary }: Props) {
  const [measure, room] = useWidth();
  const textScale = useTextScale();
  const { targets } = report.word;
  const [choice, setChoice] = useState<CellChoice>(() =>
    resolveCell({ cell: null, token: null }, targets, vocabulary.length),
  );
  const [pointed, setPointed] = useState<(CellChoice & { readonly table: number }) | null>(null);
  const used = pairInForce(contestant);
  const inForce = used === null ? -1 : POLICY_PAIRS.findIndex((pair) => samePair(pair, used));
  const { columns, tile } = layOutTables(
    room,
    targets.length,
    Math.max(...vocabulary.map(({ length }) => length)),
    textScale,
  );
  // CSS variables are not in React's own type of styles.
  const style = {
    '--label': `${columns.label}px`,
    '--column': `${columns.column}px`,
    '--tile': `${tile}px`,
  } as CSSProperties;
  const data = useData();
  const say = useSay();
  const own = isUsed(contestant, 'cost') && contestant.cost !== 'task' ? contestant.cost : data?.ownCost;
  const counted = { cost: own ?? 'hamming', end: data?.end ?? null };
  const told = (table: number, cell: CellChoice): string =>
    regretSentence(say, at(report.views, table), targets, vocabulary, cell, counted);
  const sourceOf = useSource();
  const written = wordOf(say, targets, vocabulary);
  const read = pointed ?? { ...choice, table: Math.max(0, inForce) };
  return (
    <div ref={measure} data-contestant={report.contestant}>
      <div
        className={styles['scroll']}
        style={style}
        tabIndex={0}
        role="region"
        aria-label={say(NINE_TABLES.name, { written })}
      >
        <div className={styles['grid']}>
          <span />
          {POLICY_ORDER.map((rollOut) => (
            <span key={rollOut} className={styles['column']}>
              {say(NINE_TABLES.rollOut, { policy: say(GRID.policies[rollOut]) })}
            </span>
          ))}
          {POLICY_PAIRS.map((pair, i) => [
            ...(i % POLICY_ORDER.length === 0
              ? [
                  <span key={pair.rollIn} className={styles['row']}>
                    {say(NINE_TABLES.rollIn, { policy: say(GRID.policies[pair.rollIn]) })}
                  </span>,
                ]
              : []),
            <PairTable
              key={pairName(pair)}
              pair={pair}
              view={at(report.views, i)}
              held={inForce < 0 ? null : at(report.views, inForce)}
              inForce={i === inForce}
              targets={targets}
              vocabulary={vocabulary}
              columns={columns}
              choice={choice}
              told={told(i, choice)}
              onChoose={(cell, token) => setChoice({ cell, token })}
              pointed={pointed}
              onPoint={(cell) => setPointed(cell === null ? null : { ...cell, table: i })}
            />,
          ])}
        </div>
      </div>
      <p className={styles['reading']} aria-hidden>
        <b>{pairName(at(POLICY_PAIRS, read.table))}</b> {told(read.table, read)}
      </p>
      <Legend layer="regret" />
      <TakeAlong
        name="nine-tables"
        of={say(NINE_TABLES.name, { written })}
        kind="grid"
        take={() => nineFigure(say, { name, views: report.views, targets, vocabulary, choice }, sourceOf)}
      />
    </div>
  );
}

const wordOf = (say: Say, targets: Tokens, vocabulary: readonly string[]): string =>
  say.join(Array.from(targets, (token) => at(vocabulary, token)));
