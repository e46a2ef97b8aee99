/** The secondary panels, each a dialogue whose content is loaded when it is first opened. */
import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { closeOverlay, panelStore, selectPanel, type PanelName } from '../../state/panelStore.ts';
import { useTaskText } from '../taskText.ts';
import { Dialog } from '../parts/Dialog.tsx';

const TITLES: Readonly<Record<PanelName, string>> = {
  speed: 'Speed on this device',
  tables: 'The paper’s tables',
  write: 'A word of your own',
  examination: 'Examination',
  nineTables: 'Nine tables of one word',
  lesson: 'Step through one update',
  counterexamples: 'Three counter-examples',
};

const CONTENTS = {
  speed: lazy(async () => ({ default: (await import('../speed/SpeedPanel.tsx')).SpeedPanel })),
  write: lazy(async () => ({ default: (await import('../ownWord/WritePanel.tsx')).WritePanel })),
  tables: lazy(async () => ({
    default: (await import('../experiments/PaperTablesPanel.tsx')).PaperTablesPanel,
  })),
  examination: lazy(async () => ({
    default: (await import('../examination/ExaminationPanel.tsx')).ExaminationPanel,
  })),
  lesson: lazy(async () => ({ default: (await import('../theatre/TheatrePanel.tsx')).TheatrePanel })),
  counterexamples: lazy(async () => ({
    default: (await import('../counterexamples/CounterexamplesPanel.tsx')).CounterexamplesPanel,
  })),
  nineTables: lazy(async () => ({
    default: (await import('../nineTables/NineTablesPanel.tsx')).NineTablesPanel,
  })),
} as const satisfies Readonly<Record<PanelName, unknown>>;

export function Panels() {
  const text = useTaskText();
  const open = useStore(panelStore, selectPanel);
  const Content = CONTENTS[open ?? 'speed'];
  return (
    <Dialog
      look={open === 'lesson' ? 'full' : 'wide'}
      title={text(TITLES[open ?? 'speed'])}
      open={open !== null}
      onClose={() => open !== null && closeOverlay(open)}
    >
      <Suspense fallback={<p>Loading …</p>}>
        <Content />
      </Suspense>
    </Dialog>
  );
}
