/** The page: header, transport, and three columns that become two, then one, as it gets narrower. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { lectureStore } from '../state/lectureStore.ts';
import { closeOverlay, openOverlay, panelStore, selectPanel } from '../state/panelStore.ts';
import { takeFile } from '../state/takeFile.ts';
import { PAGE } from '../text/en/page.ts';
import { TRANSPORT } from '../text/en/transport.ts';
import styles from './App.module.css';
import { Guard } from './faults/Guard.tsx';
import { Header } from './header/Header.tsx';
import { SkipLink } from './header/SkipLink.tsx';
import { Notices } from './notices/Notices.tsx';
import { MiddleColumn } from './opening/MiddleColumn.tsx';
import { Panels } from './panels/Panels.tsx';
import { Dialog } from './parts/Dialog.tsx';
import { lazyPart } from './parts/lazyPart.tsx';
import { listenToOpening } from './intoView.ts';
import { listenToKeys } from './keys.ts';
import { StatusLine } from './transport/StatusLine.tsx';
import { DRIVE, Transport } from './transport/Transport.tsx';
import { useMedia } from './useMedia.ts';
import { useTextScale } from './useTextScale.ts';
import { useSay } from './useSay.ts';
import { useFileDrop } from './useFileDrop.ts';
import { TellDrawn } from './TellDrawn.tsx';

/** Curves that have nothing to show yet, and a form of many fields: the word and its table come first. */
const CurvesColumn = lazyPart(
  PAGE.parts.curves,
  async () => (await import('./curves/CurvesColumn.tsx')).CurvesColumn,
);
const OfferBar = lazyPart(PAGE.parts.offer, async () => (await import('./transport/OfferBar.tsx')).OfferBar);
const UndoBar = lazyPart(PAGE.parts.undo, async () => (await import('./transport/UndoBar.tsx')).UndoBar);
const PastBar = lazyPart(TRANSPORT.parts.past, async () => (await import('./transport/PastBar.tsx')).PastBar);
const RestartBar = lazyPart(
  PAGE.parts.restart,
  async () => (await import('./controls/RestartBar.tsx')).RestartBar,
);
/** The lesson that is at hand; nobody needs it outside the lecture. */
const Lesson = lazyPart(PAGE.parts.lesson, async () => (await import('./lecture/LessonCard.tsx')).LessonCard);
const BlankScreen = lazyPart(
  PAGE.parts.lesson,
  async () => (await import('./lecture/BlankScreen.tsx')).BlankScreen,
);
const UpdateBar = lazyPart(
  PAGE.parts.update,
  async () => (await import('./transport/UpdateBar.tsx')).UpdateBar,
);
const Controls = lazyPart(PAGE.settings, async () => (await import('./controls/Controls.tsx')).Controls);

/** From here on settings have a column of their own, CSS pixels at the usual text size. */
const WIDE = 1200;
/** Smaller windows have no room for bars and columns that stay in view. */
const ROOMY = { width: 820, height: 600 } as const;

/** Tells the styles how high the bar is that stays in view, so that nothing hides under it. */
function publishHeight(bar: HTMLElement | null): (() => void) | undefined {
  if (bar === null) return undefined;
  const observer = new ResizeObserver(() => {
    // On a small screen only the part that drives training stays.
    const [drive] = bar.getElementsByClassName(DRIVE);
    const height = bar.offsetHeight || (drive instanceof HTMLElement ? drive.offsetHeight : 0);
    document.documentElement.style.setProperty('--bar', `${height}px`);
  });
  observer.observe(bar);
  for (const drive of bar.getElementsByClassName(DRIVE)) observer.observe(drive);
  return () => {
    observer.disconnect();
  };
}

export function App() {
  const textScale = useTextScale();
  const wide = useMedia(`(min-width: ${WIDE * textScale}px)`);
  const roomy = useMedia(`(min-width: ${ROOMY.width * textScale}px) and (min-height: ${ROOMY.height}px)`);
  const sheetOpen = useStore(panelStore, ({ open }) => open.includes('settings'));
  const inLecture = useStore(lectureStore, ({ place }) => place !== null);
  const audience = useStore(lectureStore, (state) => state.audience);
  const inPanel = useStore(panelStore, (state) => selectPanel(state) !== null);
  // A lesson takes the place of the settings, which then open over the page.
  const settingsBeside = wide && !inLecture;
  const lesson = inLecture && !inPanel && <Lesson />;
  const dropping = useFileDrop((file, beside) => void takeFile(file, beside));
  const say = useSay();
  useEffect(listenToOpening, []);
  useEffect(() => listenToKeys(() => openOverlay('help')), []);
  useEffect(() => {
    // A wide page has them beside the word: nothing stands open there.
    if (settingsBeside) closeOverlay('settings');
  }, [settingsBeside]);
  return (
    <div
      className={styles['page']}
      data-wide={wide}
      data-roomy={roomy}
      data-lesson={inLecture && audience === null}
      data-audience={audience !== null}
    >
      <TellDrawn />
      <SkipLink />
      {audience === null && <Header />}
      <section className={styles['bar']} ref={publishHeight} aria-label={say(PAGE.bar)}>
        <Transport onSettings={settingsBeside ? null : () => openOverlay('settings')} />
        <StatusLine />
        <Notices />
        <div className={styles['offers']}>
          <OfferBar />
          <UndoBar />
          {audience === null && <UpdateBar />}
          <PastBar />
          <RestartBar />
        </div>
      </section>
      <main className={styles['columns']}>
        {(wide || audience !== null) && (
          <aside className={styles['column']} aria-label={say(inLecture ? PAGE.parts.lesson : PAGE.settings)}>
            <div className={styles['settings']}>{inLecture ? lesson : <Controls />}</div>
          </aside>
        )}
        <div className={styles['column']}>
          {!wide && audience === null && lesson}
          {audience?.shown === 'curves' ? <CurvesColumn /> : <MiddleColumn />}
        </div>
        {audience === null && (
          <div className={styles['column']}>
            <div className={styles['curves']}>
              <CurvesColumn />
            </div>
          </div>
        )}
      </main>
      {!settingsBeside && (
        <Dialog
          look="sheet"
          title={say(PAGE.settings)}
          open={sheetOpen}
          onClose={() => closeOverlay('settings')}
        >
          <RestartBar />

          <Controls />
        </Dialog>
      )}
      <Guard part={PAGE.panels}>
        <Panels />
      </Guard>
      {audience?.blank === true && <BlankScreen />}
      {dropping && (
        <div className={styles['drop']}>
          <p>{say(PAGE.drop)}</p>
        </div>
      )}
    </div>
  );
}
