/** The secondary panels, each a dialogue whose content is loaded when it is first opened. */
import { useStore } from 'zustand';
import { closeOverlay, panelStore, selectPanel, type PanelName } from '../../state/panelStore.ts';
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
  nineTables: lazyPart(
    TITLES.nineTables,
    async () => (await import('../nineTables/NineTablesPanel.tsx')).NineTablesPanel,
    WAITING,
  ),
} as const satisfies Readonly<Record<PanelName, unknown>>;

export function Panels() {
  const say = useSay();
  const open = useStore(panelStore, selectPanel);
  const Content = CONTENTS[open ?? 'speed'];
  return (
    <Dialog
      look={open === 'lesson' ? 'full' : 'wide'}
      title={say(TITLES[open ?? 'speed'])}
      open={open !== null}
      onClose={() => open !== null && closeOverlay(open)}
    >
      <Content />
    </Dialog>
  );
}
