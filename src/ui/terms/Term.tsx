/** A question mark beside a term: two sentences, and where the paper speaks of it. */
import { lazy, Suspense } from 'react';
import { Popover } from '../parts/Popover.tsx';
import type { TermName } from './termNames.ts';
import styles from './terms.module.css';

const TermContent = lazy(async () => ({ default: (await import('./TermContent.tsx')).TermContent }));

interface Props {
  readonly name: TermName;
  /** What the button is called: `What is regret?`. */
  readonly label: string;
}

export function Term({ name, label }: Props) {
  return (
    <Popover button="?" label={label} buttonClass={styles['ask']}>
      <Suspense fallback={<p>…</p>}>
        <TermContent name={name} />
      </Suspense>
    </Popover>
  );
}
