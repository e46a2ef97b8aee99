/** All single figures of an examination: a row a figure, a column a contestant. */
import type { Examination } from '../../experiments/examination.ts';
import { figureRows } from '../../experiments/examinationText.ts';
import { EXAMINATION } from '../../text/en/examination.ts';
import { Mark } from '../parts/Mark.tsx';
import { Table } from '../parts/Table.tsx';
import { useSay } from '../useSay.ts';
import styles from './examination.module.css';

const FIGURES = EXAMINATION.figures;

export function FigureTable({ examination }: { readonly examination: Examination }) {
  const say = useSay();
  return (
    <Table name="examination" label={say(FIGURES.table)} className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{say(FIGURES.figure)}</th>
          {examination.contestants.map(({ name, updates }, contestant) => (
            <th key={name} scope="col">
              <Mark contestant={contestant} /> {name}
              <small>{say(FIGURES.after, { updates })}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figureRows(say, examination).map(([name, ...values]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {values.map((value, contestant) => (
              <td key={contestant}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
