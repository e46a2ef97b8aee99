/** The page: header, transport, and three columns that become two, then one, as it gets narrower. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { chooseOwnFile } from '../state/boot.ts';
import { closeOverlay, openOverlay, panelStore } from '../state/panelStore.ts';
import { openRunFile } from '../state/runFiles.ts';
import styles from './App.module.css';
import { RestartBar } from './controls/RestartBar.tsx';
import { Guard } from './faults/Guard.tsx';
import { Header } from './header/Header.tsx';
import { Notices } from './notices/Notices.tsx';
import { MiddleColumn } from './opening/MiddleColumn.tsx';
import { Panels } from './panels/Panels.tsx';
import { Dialog } from './parts/Dialog.tsx';
import { lazyPart } from './parts/lazyPart.tsx';
import { listenToKeys } from './keys.ts';
import { PastBar } from './transport/PastBar.tsx';
import { StatusLine } from './transport/StatusLine.tsx';
import { Transport } from './transport/Transport.tsx';
import { useMedia } from './useMedia.ts';
import { useFileDrop } from './useFileDrop.ts';

/** Curves that have nothing to show yet, and a form of many fields: the word and its table come first. */
const CurvesColumn = lazyPart('Curves', async () => (await import('./curves/CurvesColumn.tsx')).CurvesColumn);
const Controls = lazyPart('Settings', async () => (await import('./controls/Controls.tsx')).Controls);

/** Tells the styles how high the bar is that stays in view, so that nothing hides under it. */
function publishHeight(bar: HTMLElement | null): (() => void) | undefined {
  if (bar === null) return undefined;
  const observer = new ResizeObserver(() => {
    document.documentElement.style.setProperty('--bar', `${bar.offsetHeight}px`);
  });
  observer.observe(bar);
  return () => {
    observer.disconnect();
  };
}

export function App() {
  const wide = useMedia('(min-width: 1200px)');
  const sheetOpen = useStore(panelStore, ({ open }) => open.includes('settings'));
  const dropping = useFileDrop(
    (file) => void (file.name.endsWith('.json') ? openRunFile : chooseOwnFile)(file),
  );
  useEffect(() => listenToKeys(() => openOverlay('help')), []);
  useEffect(() => {
    // A wide page has them beside the word: nothing stands open there.
    if (wide) closeOverlay('settings');
  }, [wide]);
  return (
    <div className={styles['page']}>
      <Header />
      <section className={styles['bar']} ref={publishHeight} aria-label="Training">
        <Transport onSettings={wide ? null : () => openOverlay('settings')} />
        <StatusLine />
        <Notices />
        <PastBar />
        <RestartBar />
      </section>
      <main className={styles['columns']}>
        {wide && (
          <aside className={styles['column']} aria-label="Settings">
            <div className={styles['settings']}>
              <Controls />
            </div>
          </aside>
        )}
        <div className={styles['column']}>
          <MiddleColumn />
        </div>
        <div className={styles['column']}>
          <div className={styles['curves']}>
            <CurvesColumn />
          </div>
        </div>
      </main>
      {!wide && (
        <Dialog look="sheet" title="Settings" open={sheetOpen} onClose={() => closeOverlay('settings')}>
          <RestartBar />

          <Controls />
        </Dialog>
      )}
      <Guard part="Panels">
        <Panels />
      </Guard>
      {dropping && (
        <div className={styles['drop']}>
          <p>Drop letter.data or letter.data.gz here: it is read on this device.</p>
        </div>
      )}
    </div>
  );
}
