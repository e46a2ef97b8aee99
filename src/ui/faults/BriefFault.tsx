/** In the place of a button or a figure that met a fault: its name, and the rest when it is asked for. */
import type { ComponentProps } from 'react';
import { FAULTS } from '../../text/en/faults.ts';
import { sayOfAny } from '../../tasks/say.ts';
import { FaultNote } from './FaultNote.tsx';
import styles from './faults.module.css';

export function BriefFault(props: ComponentProps<typeof FaultNote>) {
  return (
    <details className={styles['brief']}>
      <summary>{sayOfAny(FAULTS.brief, { part: props.part })}</summary>
      <FaultNote {...props} />
    </details>
  );
}
