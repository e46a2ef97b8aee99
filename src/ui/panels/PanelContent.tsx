/** What the panels hold: each part is loaded when its panel is first opened. */
import type { PanelName } from '../../state/panelStore.ts';
import { PANELS } from '../../text/en/panels.ts';
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
  runs: lazyPart(TITLES.runs, async () => (await import('../library/RunsPanel.tsx')).RunsPanel, WAITING),
} as const satisfies Readonly<Record<PanelName, unknown>>;

export function PanelContent({ panel }: { readonly panel: PanelName }) {
  const Content = CONTENTS[panel];
  return <Content />;
}
