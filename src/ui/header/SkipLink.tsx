/** The first stop of the keyboard: past header and settings, straight to the cost table. */
import styles from './header.module.css';

/** Where it leads: the sheet that holds the watched word's table. */
export const TABLE_ID = 'cost-table';

export function SkipLink() {
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
      Skip to the cost table
    </a>
  );
}
