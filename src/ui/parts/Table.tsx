/** A table of figures that scrolls sideways by itself where it is wider than the page, and can be saved. */
import { useRef, type ReactNode, type RefObject } from 'react';
import { SaveTable } from '../takeAlong/SaveTable.tsx';
import styles from './Table.module.css';

interface Props {
  /** What it shows, for screen readers. */
  readonly label: string;
  /** Of its files, without what says their kind: `examination`. */
  readonly name: string;
  readonly className?: string | undefined;
  /** Where another place offers to save it: there is no menu below it then. */
  readonly savedBy?: RefObject<HTMLTableElement | null>;
  readonly children: ReactNode;
}

export function Table({ label, name, className, savedBy, children }: Props) {
  const own = useRef<HTMLTableElement>(null);
  const table = savedBy ?? own;
  return (
    <>
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={label}>
        <table
          ref={table}
          className={[styles['table'], className].filter((each) => each !== undefined).join(' ')}
        >
          {children}
        </table>
      </div>
      {savedBy === undefined && <SaveTable {...{ name, label, table }} />}
    </>
  );
}
