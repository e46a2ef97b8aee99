/** A field to type into, with its label above and help below, or what is wrong with what was typed. */
import { useId } from 'react';
import styles from './Entry.module.css';

interface Props {
  readonly label: string;
  readonly help: string;
  readonly value: string;
  /** A sentence; null where nothing is wrong. */
  readonly problem: string | null;
  readonly onChange: (text: string) => void;
}

export function Entry({ label, help, value, problem, onChange }: Props) {
  const id = useId();
  return (
    <div className={styles['entry']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-help`}
        onChange={(event) => onChange(event.target.value)}
      />
      <small id={`${id}-help`} role={problem === null ? undefined : 'alert'}>
        {problem ?? help}
      </small>
    </div>
  );
}
