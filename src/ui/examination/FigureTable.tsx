/** All single figures of an examination: a row a figure, a column a contestant. */
import type { Examination } from '../../experiments/examination.ts';
import { figureRows } from '../../experiments/examinationText.ts';
import { count } from '../format.ts';
import { Mark } from '../parts/Mark.tsx';
import { Table } from '../parts/Table.tsx';
import { useTaskText } from '../taskText.ts';
import styles from './examination.module.css';

export function FigureTable({ examination }: { readonly examination: Examination }) {
  const text = useTaskText();
  return (
    <Table label="Figures of the examination" className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          {examination.contestants.map(({ name, updates }, contestant) => (
            <th key={name} scope="col">
              <Mark contestant={contestant} /> {name}
              <small>after {count(updates)} updates</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figureRows(examination).map(([name, ...values]) => (
          <tr key={name}>
            <th scope="row">{text(String(name))}</th>
            {values.map((value, contestant) => (
              <td key={contestant}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
