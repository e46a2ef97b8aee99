/** The secondary panels, each a dialogue whose content is loaded when it is first opened. */
import { useStore } from 'zustand';
import { closeOverlay, panelStore, selectPanel } from '../../state/panelStore.ts';
import { lectureStore } from '../../state/lectureStore.ts';
import { PAGE } from '../../text/en/page.ts';
import { PANELS } from '../../text/en/panels.ts';
import { useSay } from '../useSay.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { lazyPart, WAITING } from '../parts/lazyPart.tsx';

const TITLES = PANELS.titles;

const PanelContent = lazyPart(
  PAGE.panels,
  async () => (await import('./PanelContent.tsx')).PanelContent,
  WAITING,
);

/** Over a panel that belongs to a lesson stands the lesson. */
const Lesson = lazyPart(
  PAGE.parts.lesson,
  async () => (await import('../lecture/LessonInPanel.tsx')).LessonInPanel,
);

export function Panels() {
  const say = useSay();
  const open = useStore(panelStore, selectPanel);
  const inLecture = useStore(lectureStore, ({ place }) => place !== null);
  return (
    <Dialog
      look={open === 'lesson' ? 'full' : 'wide'}
      title={say(TITLES[open ?? 'speed'])}
      open={open !== null}
      onClose={() => open !== null && closeOverlay(open)}
    >
      {inLecture && <Lesson />}
      <PanelContent panel={open ?? 'speed'} />
    </Dialog>
  );
}
