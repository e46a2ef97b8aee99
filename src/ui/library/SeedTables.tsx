/** Several seeds of the same settings as one row, and each row against each on the seeds that both have. */
import { useMemo } from 'react';
import { resultOf } from '../../experiments/results.ts';
import { countOnce, repeatText } from '../../experiments/runGroups.ts';
import { seedTables, type SeedTable } from '../../experiments/seedTable.ts';
import type { LibraryRun } from '../../state/library/shelfRuns.ts';
import type { Say } from '../../tasks/say.ts';
import { COMPARED_RUNS } from '../../text/en/comparedRuns.ts';
import { fixed, listed } from '../../text/numbers.ts';
import { count } from '../format.ts';
import { Table } from '../parts/Table.tsx';
import { seedStatement } from './seedStatement.ts';
import styles from './library.module.css';

const SEEDS = COMPARED_RUNS.seeds;

interface Props {
  readonly runs: readonly LibraryRun[];
  readonly say: Say;
}

/** Only what was read whole at the end can be compared seed by seed. */
const isWhole = ({ run }: LibraryRun): boolean =>
  run.contestants.every(({ updates, evaluations }) =>
    evaluations.some((test) => test.words === 'all' && test.update === updates),
  );

function Rows({ table, say }: { readonly table: SeedTable; readonly say: Say }) {
  const about = say(COMPARED_RUNS.figures[table.figure]);
  const named = table.label === '' ? about : say(SEEDS.series, { about, label: table.label });
  return (
    <>
      <Table name="seeds" label={named} className={styles['table']}>
        {table.label !== '' && <caption>{table.label}</caption>}
        <thead>
          <tr>
            <th scope="col">{say(SEEDS.contestant)}</th>
            <th scope="col">{say(COMPARED_RUNS.updates)}</th>
            <th scope="col">{say(SEEDS.count)}</th>
            <th scope="col">{say(SEEDS.mean)}</th>
            <th scope="col">{say(SEEDS.range)}</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ name, updates, spread: { n, mean, sd, least, most } }, i) => (
            <tr key={i}>
              <th scope="row">{name}</th>
              <td>{updates.map(count).join(', ')}</td>
              <td>{n}</td>
              <td>
                {fixed(100 * mean, 2)}
                {sd !== null && ` ± ${fixed(100 * sd, 2)}`} %
              </td>
              <td>{n > 1 ? `${fixed(100 * least, 2)} … ${fixed(100 * most, 2)} %` : '–'}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {table.comparisons.map((each, i) => (
        <p key={i}>{seedStatement(say, about, each)}</p>
      ))}
    </>
  );
}

export function SeedTables({ runs, say }: Props) {
  const whole = runs.filter(isWhole);
  const others = runs.filter((each) => !isWhole(each)).map(({ note }) => note.name);
  const { tables, repeats } = useMemo(() => {
    const named = runs
      .filter(isWhole)
      .map(({ note, run }) => ({ file: note.name, result: resultOf(run), weights: run.checkpoint }));
    const { results, repeats: again } = countOnce(named);
    return { tables: seedTables(results), repeats: again.map(repeatText) };
  }, [runs]);
  const several = tables.some(({ rows }) => rows.some(({ spread }) => spread.n > 1));
  const figure = tables[0]?.figure ?? 'letterError';
  return (
    <div className={styles['compared']}>
      <h3>{say(SEEDS.title)}</h3>
      {!several && <p className={styles['aside']}>{say(SEEDS.lone)}</p>}
      {several && (
        <>
          <p>{say(SEEDS.lead, { about: say(COMPARED_RUNS.figures[figure]) })}</p>
          {tables.map((table, i) => (
            <Rows key={i} table={table} say={say} />
          ))}
          {tables.some(({ comparisons }) => comparisons.length > 0) && (
            <p className={styles['aside']}>{say(SEEDS.help)}</p>
          )}
        </>
      )}
      {repeats.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {others.length > 0 && whole.length > 0 && (
        <p className={styles['aside']}>
          {say(SEEDS.unmeasured, { names: listed(others), count: others.length })}
        </p>
      )}
    </div>
  );
}
