/** A table of figures that scrolls sideways by itself where it is wider than the page. */
import type { ReactNode } from 'react';
import styles from './Table.module.css';

interface Props {
  /** What it shows, for screen readers. */
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function Table({ label, className, children }: Props) {
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={label}>
      <table className={[styles['table'], className].filter((name) => name !== undefined).join(' ')}>
        {children}
      </table>
    </div>
  );
}
