/** A question mark beside a term: two sentences, and where the paper speaks of it. */
import { TERM } from '../../text/en/term.ts';
import { lazyPart } from '../parts/lazyPart.tsx';
import { Popover } from '../parts/Popover.tsx';
import type { TermName } from './termNames.ts';
import styles from './terms.module.css';

const TermContent = lazyPart(TERM.part, async () => (await import('./TermContent.tsx')).TermContent);

interface Props {
  readonly name: TermName;
  /** What the button is called: `What is regret?`. */
  readonly label: string;
}

export function Term({ name, label }: Props) {
  return (
    <Popover button="?" label={label} buttonClass={styles['ask']}>
      <TermContent name={name} />
    </Popover>
  );
}
