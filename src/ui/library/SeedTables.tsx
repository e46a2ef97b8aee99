/** Several seeds of the same settings as one row, and each row against each on the seeds that both have. */
import { useMemo } from 'react';
import { isWhole } from '../../experiments/library/sameRun.ts';
import { seedTables, type SeedTable } from '../../experiments/seedTable.ts';
import type { LibraryRun } from '../../state/library/shelfRuns.ts';
import type { Say } from '../../tasks/say.ts';
import { COMPARED_RUNS } from '../../text/en/comparedRuns.ts';
import { listed } from '../../text/numbers.ts';
import { Table } from '../parts/Table.tsx';
import { printedSeeds, resultsOnce } from './printedSeeds.ts';
import { reportedName } from './reportedName.ts';
import styles from './library.module.css';

const SEEDS = COMPARED_RUNS.seeds;
/** Sentences that are read at a glance: four rows have six. */
const MOST_SHOWN = 6;

interface Props {
  readonly runs: readonly LibraryRun[];
  readonly say: Say;
}

/** All pairs of many rows are a list to open. */
function Notes({ notes, say }: { readonly notes: readonly string[]; readonly say: Say }) {
  const told = notes.map((note) => <p key={note}>{note}</p>);
  if (notes.length <= MOST_SHOWN) return told;
  return (
    <details>
      <summary>{say(SEEDS.comparisons, { count: notes.length })}</summary>
      {told}
    </details>
  );
}

function Rows({ table, say }: { readonly table: SeedTable; readonly say: Say }) {
  const { caption, head, rows, notes } = printedSeeds(say, table);
  return (
    <>
      <Table name="seeds" label={caption} className={styles['table']}>
        {table.label !== '' && <caption>{table.label}</caption>}
        <thead>
          <tr>
            {head.map((cell) => (
              <th scope="col" key={cell}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, i) => (
                <td key={i}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      <Notes notes={notes} say={say} />
    </>
  );
}

export function SeedTables({ runs, say }: Props) {
  const whole = runs.filter(({ run }) => isWhole(run));
  const others = runs
    .filter(({ run, isUnderWay }) => isUnderWay !== true && !isWhole(run))
    .map(({ note }) => note.name);
  // Those under way are looked at every second; exact tests take their time.
  const key = JSON.stringify(
    whole.map(({ note: { id, name }, run }) => [id, name, run.contestants.map(({ updates }) => updates)]),
  );
  const { tables, repeats } = useMemo(() => {
    const { results, repeats: again } = resultsOnce(whole);
    return { tables: seedTables(results), repeats: again };
    // The key says all that the tables hang on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  const several = tables.some(({ rows }) => rows.some(({ spread }) => spread.n > 1));
  return (
    <div className={styles['compared']}>
      <h3>{say(SEEDS.title)}</h3>
      {!several && <p className={styles['aside']}>{say(SEEDS.lone)}</p>}
      {several && (
        <>
          <p>{say(SEEDS.lead, { about: reportedName(say, tables[0] ?? { figure: 'letterError' }) })}</p>
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
