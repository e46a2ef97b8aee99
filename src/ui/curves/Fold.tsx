/** A section that is loaded and asks for nothing while it is closed. */
import { useState, type ReactNode } from 'react';
import { Guard } from '../faults/Guard.tsx';
import styles from './curves.module.css';

interface Props {
  readonly title: string;
  /** What to look for, in one line. */
  readonly about: string;
  /** Open at first. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

export function Fold({ title, about, open: first = false, children }: Props) {
  const [open, setOpen] = useState(first);
  return (
    <details className={styles['fold']} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{title}</h2>
        {about !== '' && <span>{about}</span>}
      </summary>
      {open && <Guard part={title}>{children}</Guard>}
    </details>
  );
}
