/** What was understood of the reader's file, and how else it can be read. */
import { useId, useState } from 'react';
import type { DataReport } from '../../state/runState.ts';
import { DATA_MENU } from '../../text/en/dataMenu.ts';
import { Button } from '../parts/Button.tsx';
import { useSay } from '../useSay.ts';
import styles from './transport.module.css';

interface Props {
  readonly data: DataReport;
  /** Reads the file in use, or else the next one that is chosen, in this way; undefined: as its lines say. */
  readonly onChoose: (format: string | undefined) => void;
}

/** `pairs:2,4` as a format and its columns. */
const partsOf = (chosen: string): readonly [id: string, columns: readonly string[]] => {
  const [id = '', columns = ''] = chosen.split(':');
  return [id, columns.split(',')];
};

/** A menu of formats, and the columns of one that has any. */
export function ReadAs({ data, onChoose }: Props) {
  const id = useId();
  const say = useSay();
  const { understood, formats = [] } = data;
  const [chosen, setChosen] = useState(understood?.chosen ?? '');
  const [named] = partsOf(chosen);
  const inForce = formats.find((each) => each.id === (named === '' ? understood?.format : named));
  const choose = (format: string): void => {
    setChosen(format);
    onChoose(format === '' ? undefined : format);
  };
  return (
    <div className={styles['readAs']}>
      <label htmlFor={id}>{say(DATA_MENU.readAs.label)}</label>
      <select id={id} value={named} onChange={({ target }) => choose(target.value)}>
        <option value="">{say(DATA_MENU.readAs.byLines)}</option>
        {formats.map((format) => (
          <option key={format.id} value={format.id}>
            {format.title}
          </option>
        ))}
      </select>
      {inForce?.columns && understood?.columns && (
        <Columns
          key={understood.columns.join()}
          names={inForce.columns}
          columns={understood.columns}
          onChoose={(columns) => choose(`${inForce.id}:${columns.join(',')}`)}
        />
      )}
    </div>
  );
}

interface ColumnsProps {
  readonly names: readonly [string, string];
  /** From 1. */
  readonly columns: readonly [number, number];
  readonly onChoose: (columns: readonly number[]) => void;
}

function Columns({ names, columns, onChoose }: ColumnsProps) {
  const say = useSay();
  const [wanted, want] = useState<readonly number[]>(columns);
  const differs = wanted.some((column, i) => column !== columns[i]);
  const isPair = wanted.every((column) => Number.isInteger(column) && column >= 1 && column <= 64);
  return (
    <span className={styles['columns']}>
      {names.map((name, i) => (
        <label key={name}>
          {say(DATA_MENU.readAs.column, { what: name })}{' '}
          <input
            type="number"
            min={1}
            max={64}
            value={wanted[i]}
            onChange={({ target }) => want(wanted.with(i, Number(target.value)))}
          />
        </label>
      ))}
      <Button disabled={!differs || !isPair || wanted[0] === wanted[1]} onClick={() => onChoose(wanted)}>
        {say(DATA_MENU.readAs.again)}
      </Button>
    </span>
  );
}

interface UnderstoodProps {
  readonly understood: NonNullable<DataReport['understood']>;
  /** Reads the file in another format. */
  readonly onRead: (format: string) => void;
}

/** Sentences on what was found, a format that would suit it better, and the first examples. */
export function Understood({ understood, onRead }: UnderstoodProps) {
  const say = useSay();
  const { title, notes, rather, examples } = understood;
  return (
    <>
      <p className={styles['aside']}>
        {say(DATA_MENU.understood, { title })} {notes.join(' ')} {rather?.why}
      </p>
      {rather && <Button onClick={() => onRead(rather.format)}>{rather.what}</Button>}
      <ul className={styles['examples']} aria-label={say(DATA_MENU.examples)}>
        {examples.map(({ read, written }, i) => (
          // The first lines of a file may be alike.
          <li key={i}>{read === '' ? written : say(DATA_MENU.example, { read, written })}</li>
        ))}
      </ul>
    </>
  );
}
