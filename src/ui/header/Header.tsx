/** The top line: the name, where it computes, and what belongs to the whole page. */
import { useStore } from 'zustand';
import { themeStore, toggleTheme } from '../../state/themeStore.ts';
import { openOverlay, openPanel } from '../../state/panelStore.ts';
import { tablesFlag } from '../../state/tables/tablesFlag.ts';
import { HEADER } from '../../text/en/header.ts';
import { Button } from '../parts/Button.tsx';
import { Told } from '../parts/Told.tsx';
import { guarded } from '../faults/guarded.tsx';
import { useSay } from '../useSay.ts';
import { BackendBadge } from './BackendBadge.tsx';
import styles from './header.module.css';
import { HelpDialog } from './HelpDialog.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { ShareButton } from './ShareButton.tsx';
import { TextSize } from './TextSize.tsx';

export const Header = guarded(HEADER.part, function Header() {
  const say = useSay();
  const theme = useStore(themeStore, (state) => state.theme);
  const queued = useStore(tablesFlag, ({ label }) => label);
  const otherTheme = say(theme === 'dark' ? HEADER.lightTheme : HEADER.darkTheme);
  return (
    <header className={styles['header']}>
      <h1 className={styles['name']}>
        <Told message={HEADER.name} with={{ rnn: <i>{say(HEADER.rnn)}</i> }} />
      </h1>
      <div className={styles['end']}>
        <BackendBadge />
        <Button look="bare" onClick={() => openPanel('lecture')}>
          {say(HEADER.lecture)}
        </Button>
        <Button look="bare" onClick={() => openPanel('examination')}>
          {say(HEADER.examination)}
        </Button>
        <Button look="bare" onClick={() => openPanel('tables')}>
          {queued === null ? say(HEADER.experiments) : say(HEADER.experimentsQueued, { queued })}
        </Button>
        <ShareButton />
        <LanguageChoice />
        <TextSize />
        <Button
          look="bare"
          className={styles['theme']}
          aria-label={otherTheme}
          title={otherTheme}
          onClick={toggleTheme}
        >
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
            <path d="M7 1a6 6 0 0 1 0 12Z" fill="currentColor" />
          </svg>
        </Button>
        <Button
          look="bare"
          aria-label={say(HEADER.help.button)}
          title={say(HEADER.help.hint)}
          onClick={() => openOverlay('help')}
        >
          ?
        </Button>
      </div>
      <HelpDialog />
    </header>
  );
});
