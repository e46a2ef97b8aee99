/** The secondary panels, each a dialogue whose content is loaded when it is first opened. */
import { useStore } from 'zustand';
import { closeOverlay, panelStore, selectPanel, type PanelName } from '../../state/panelStore.ts';
import { lectureStore } from '../../state/lectureStore.ts';
import { PAGE } from '../../text/en/page.ts';
import { PANELS } from '../../text/en/panels.ts';
import { useSay } from '../useSay.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { lazyPart, WAITING } from '../parts/lazyPart.tsx';

const TITLES = PANELS.titles;

const CONTENTS = {
  speed: lazyPart(TITLES.speed, async () => (await import('../speed/SpeedPanel.tsx')).SpeedPanel, WAITING),
  write: lazyPart(TITLES.write, async () => (await import('../ownWord/WritePanel.tsx')).WritePanel, WAITING),
  tables: lazyPart(
    TITLES.tables,
    async () => (await import('../experiments/PaperTablesPanel.tsx')).PaperTablesPanel,
    WAITING,
  ),
  examination: lazyPart(
    TITLES.examination,
    async () => (await import('../examination/ExaminationPanel.tsx')).ExaminationPanel,
    WAITING,
  ),
  lesson: lazyPart(
    TITLES.lesson,
    async () => (await import('../theatre/TheatrePanel.tsx')).TheatrePanel,
    WAITING,
  ),
  counterexamples: lazyPart(
    TITLES.counterexamples,
    async () => (await import('../counterexamples/CounterexamplesPanel.tsx')).CounterexamplesPanel,
    WAITING,
  ),
  lecture: lazyPart(
    TITLES.lecture,
    async () => (await import('../lecture/LecturePanel.tsx')).LecturePanel,
    WAITING,
  ),
  nineTables: lazyPart(
    TITLES.nineTables,
    async () => (await import('../nineTables/NineTablesPanel.tsx')).NineTablesPanel,
    WAITING,
  ),
} as const satisfies Readonly<Record<PanelName, unknown>>;

/** Over a panel that belongs to a lesson stands the lesson. */
const Lesson = lazyPart(
  PAGE.parts.lesson,
  async () => (await import('../lecture/LessonInPanel.tsx')).LessonInPanel,
);

export function Panels() {
  const say = useSay();
  const open = useStore(panelStore, selectPanel);
  const inLecture = useStore(lectureStore, ({ place }) => place !== null);
  const Content = CONTENTS[open ?? 'speed'];
  return (
    <Dialog
      look={open === 'lesson' ? 'full' : 'wide'}
      title={say(TITLES[open ?? 'speed'])}
      open={open !== null}
      onClose={() => open !== null && closeOverlay(open)}
    >
      {inLecture && <Lesson />}
      <Content />
    </Dialog>
  );
}
