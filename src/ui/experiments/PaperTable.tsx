/** One of the paper's tables: each figure as published, as we measured it, and as it is measured here. */
import { Fragment, useState } from 'react';
import {
  PAPER_TASK_INFO,
  type PaperTable as TableOfPaper,
  type PaperTask,
} from '../../experiments/paperTables.ts';
import { figuresOf, reproduce, spreadText, type Reproduced } from '../../experiments/reproduced.ts';
import type { TableQueue } from '../../experiments/reproductionQueue.ts';
import type { Result } from '../../experiments/results.ts';
import { TABLES } from '../../text/en/paperTables.ts';
import { Button } from '../parts/Button.tsx';
import { Table } from '../parts/Table.tsx';
import { useSay } from '../useSay.ts';
import styles from './experiments.module.css';
import { FigureDetails } from './FigureDetails.tsx';
import { FigureState } from './FigureState.tsx';
import { fixed } from '../../text/numbers.ts';

/** A figure's error: with the weights chosen on held-out words where there are such, else after the last update. */
function Measured({ figures }: { readonly figures: readonly Reproduced[] }) {
  const say = useSay();
  if (figures.length === 0)
    return (
      <>
        – <span className="visually-hidden">{say(TABLES.notTried)}</span>
      </>
    );
  return figures.map(({ apart, chosen, last }) => {
    const spread = chosen ?? last;
    const seeds = spread !== null && spread.count > 1 ? say(TABLES.seeds, { count: spread.count }) : '';
    return (
      <div key={apart}>
        {spreadText(spread)}
        {seeds !== '' && <small className={styles['seeds']}>{` ${seeds}`}</small>}
        {apart !== '' && <small className={styles['seeds']}> {say(TABLES.apart, { apart })}</small>}
      </div>
    );
  });
}

/** What the reader's own runs came to, or how far they are. */
function Yours({
  id,
  figures,
  queue,
}: {
  readonly id: string;
  readonly figures: readonly Reproduced[];
  readonly queue: TableQueue | null;
}) {
  return (
    <>
      {(figures.length > 0 || queue === null) && <Measured figures={figures} />}{' '}
      <FigureState id={id} queue={queue} />
    </>
  );
}

interface Props {
  readonly task: PaperTask;
  readonly table: TableOfPaper;
  /** Runs that the page carries. */
  readonly ours: readonly Result[];
  readonly queue: TableQueue | null;
  /** Ids of the figures that the reader wants to run; null once they are queued. */
  readonly wanted: ReadonlySet<string> | null;
  readonly onWant: (id: string, wanted: boolean) => void;
}

export function PaperTable({ task, table, ours, queue, wanted, onWant }: Props) {
  const say = useSay();
  const [open, setOpen] = useState<string | null>(null);
  const measured = reproduce(table, task, ours);
  const own = queue === null ? [] : reproduce(table, task, [...queue.results.values()]);
  return (
    <Table name={`table-${table.id}`} label={say(table.title)} className={styles['table']}>
      <caption>
        {say(table.title)}
        <small> {say(TABLES.inPercent, { error: say(PAPER_TASK_INFO[task].error) })}</small>
      </caption>
      <thead>
        <tr>
          <th scope="col">{say(TABLES.figure)}</th>
          <th scope="col">{say(TABLES.paper)}</th>
          <th scope="col">{say(TABLES.ours)}</th>
          <th scope="col">{say(TABLES.yours)}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {table.cells
          .map((cell) => ({ cell, ours: figuresOf(measured, cell), yours: figuresOf(own, cell) }))
          .map(({ cell, ours: our, yours }) => (
            <Fragment key={cell.id}>
              <tr>
                <th scope="row">
                  {wanted ? (
                    <label>
                      <input
                        type="checkbox"
                        checked={wanted.has(cell.id)}
                        onChange={(event) => onWant(cell.id, event.target.checked)}
                      />{' '}
                      {cell.label}
                    </label>
                  ) : (
                    cell.label
                  )}
                </th>
                <td>{fixed(cell.published[task], 1)}</td>
                <td>
                  <Measured figures={our} />
                </td>
                <td>
                  <Yours id={cell.id} figures={yours} queue={queue} />
                </td>
                <td>
                  <Button
                    look="bare"
                    aria-expanded={open === cell.id}
                    aria-label={say(TABLES.settingsOf, { figure: cell.label })}
                    onClick={() => setOpen(open === cell.id ? null : cell.id)}
                  >
                    {say(TABLES.settings)}
                  </Button>
                </td>
              </tr>
              {open === cell.id && (
                <tr className={styles['details']}>
                  <td colSpan={5}>
                    <FigureDetails task={task} cell={cell} ours={our} yours={yours} queue={queue} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
      </tbody>
    </Table>
  );
}
