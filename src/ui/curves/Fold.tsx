/** A section that is loaded and asks for nothing until it is opened. */
import { useState, type ReactNode } from 'react';
import { Guard } from '../faults/Guard.tsx';
import styles from './curves.module.css';

interface Props {
  readonly title: string;
  /** What to look for, in one line. */
  readonly about: string;
  readonly children: ReactNode;
}

export function Fold({ title, about, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles['fold']} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{title}</h2>
        <span>{about}</span>
      </summary>
      {open && <Guard part={title}>{children}</Guard>}
    </details>
  );
}
