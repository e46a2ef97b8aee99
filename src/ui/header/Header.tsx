/** The top line: the name, where it computes, and what belongs to the whole page. */
import { useStore } from 'zustand';
import { themeStore, toggleTheme } from '../../state/themeStore.ts';
import { openOverlay, openPanel } from '../../state/panelStore.ts';
import { tablesFlag } from '../../state/tables/tablesFlag.ts';
import { Button } from '../parts/Button.tsx';
import { guarded } from '../faults/guarded.tsx';
import { BackendBadge } from './BackendBadge.tsx';
import styles from './header.module.css';
import { HelpDialog } from './HelpDialog.tsx';
import { ShareButton } from './ShareButton.tsx';
import { TextSize } from './TextSize.tsx';

export const Header = guarded('Header', function Header() {
  const theme = useStore(themeStore, (state) => state.theme);
  const queued = useStore(tablesFlag, ({ label }) => label);
  return (
    <header className={styles['header']}>
      <h1 className={styles['name']}>
        Sea<i>RNN</i> Playground
      </h1>
      <div className={styles['end']}>
        <BackendBadge />
        <Button look="bare" onClick={() => openPanel('examination')}>
          Examination
        </Button>
        <Button look="bare" onClick={() => openPanel('tables')}>
          Experiments{queued !== null && ` · ${queued}`}
        </Button>
        <ShareButton />
        <TextSize />
        <Button
          look="bare"
          aria-label={theme === 'dark' ? 'Light theme' : 'Dark theme'}
          title={theme === 'dark' ? 'Light theme' : 'Dark theme'}
          onClick={toggleTheme}
        >
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
            <path d="M7 1a6 6 0 0 1 0 12Z" fill="currentColor" />
          </svg>
        </Button>
        <Button look="bare" aria-label="Help" title="Help (?)" onClick={() => openOverlay('help')}>
          ?
        </Button>
      </div>
      <HelpDialog />
    </header>
  );
});
