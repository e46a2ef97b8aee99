/** The first stop of the keyboard: past header and settings, straight to the cost table. */
import { HEADER } from '../../text/en/header.ts';
import { useSay } from '../useSay.ts';
import styles from './header.module.css';

/** Where it leads: the sheet that holds the watched word's table. */
export const TABLE_ID = 'cost-table';

export function SkipLink() {
  const say = useSay();
  return (
    <a
      href={`#${TABLE_ID}`}
      className={styles['skip']}
      onClick={(event) => {
        // The address says which run this is, not where one is on the page.
        event.preventDefault();
        document.querySelector<HTMLElement>(`#${TABLE_ID} [role="grid"]`)?.focus();
      }}
    >
      {say(HEADER.skip)}
    </a>
  );
}
