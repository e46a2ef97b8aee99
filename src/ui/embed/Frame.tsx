/** The frame: what could not be read of the link, and the panel that it asks for. Each panel comes apart from the others. */
import { useEffect, type ComponentType } from 'react';
import { standingStore } from '../../state/embed/contract.ts';
import { recordedCurves, recordedGraphs } from '../../state/embed/recordings.ts';
import type { EmbedAddress } from '../../state/embed/embedAddress.ts';
import type { EmbedName } from '../../state/embed/embedParts.ts';
import { EMBED } from '../../text/en/embed.ts';
import { CurvesAlone } from './CurvesAlone.tsx';
import { GridAlone } from './GridAlone.tsx';
import { WordAlone } from './WordAlone.tsx';
import { Notices } from '../notices/Notices.tsx';
import { lazyPart, WAITING } from '../parts/lazyPart.tsx';
import { TellDrawn } from '../TellDrawn.tsx';
import { useSay } from '../useSay.ts';
import styles from './embed.module.css';

interface Props {
  readonly address: EmbedAddress;
}

/** Panels that show a run, which can be trained in the frame. */
export const TRAINS: Readonly<Record<EmbedName, boolean>> = {
  ...{ curves: true, costTable: true, tree: true, grid: true },
  ...{ lesson: false, counterexamples: false },
};

/** Stands with a panel, and not before. */
function Standing() {
  useEffect(() => standingStore.setState({ standing: true }), []);
  return null;
}

/** A panel that tells when it stands. */
const standing = (Panel: ComponentType<Props>): ComponentType<Props> =>
  function Stands(props: Props) {
    return (
      <>
        <Panel {...props} />
        <Standing />
      </>
    );
  };

const { titles } = EMBED;

/** Each with all that it shows first; what is imported here are files that the page has too, so that none of them comes in pieces. */
const PANELS: Readonly<Record<EmbedName, ComponentType<Props>>> = {
  curves: lazyPart(
    titles.curves,
    async () => {
      const [{ TestErrorSection }, recorded] = await Promise.all([
        import('../curves/CurvesColumn.tsx'),
        recordedCurves(),
      ]);
      return standing((props) => <CurvesAlone {...props} recorded={recorded} Section={TestErrorSection} />);
    },
    WAITING,
  ),
  costTable: lazyPart(
    titles.costTable,
    async () => {
      const { WatchedWord } = await import('../opening/WatchedWord.tsx');
      return standing((props) => <WordAlone {...props} under="table" Word={WatchedWord} />);
    },
    WAITING,
  ),
  tree: lazyPart(
    titles.tree,
    async () => {
      const { WatchedWord } = await import('../opening/WatchedWord.tsx');
      return standing((props) => <WordAlone {...props} under="tree" Word={WatchedWord} />);
    },
    WAITING,
  ),
  lesson: lazyPart(
    titles.lesson,
    async () => {
      const { LessonAlone } = await import('../theatre/TheatrePanel.tsx');
      return standing(({ address: { recorded, level, from, to, hide, page } }) => (
        <LessonAlone
          {...{ recorded, level, range: { from, to }, plays: page.play }}
          asks={!hide.includes('questions') && !page.play}
        />
      ));
    },
    WAITING,
  ),
  counterexamples: lazyPart(
    titles.counterexamples,
    async () => {
      const [{ PlayedGraphs }, graphs] = await Promise.all([
        import('../counterexamples/CounterexamplesPanel.tsx'),
        recordedGraphs(),
      ]);
      return standing(({ address: { graph, pair, from, to, page } }) => (
        <PlayedGraphs {...{ graphs, graph, pair, from, to }} plays={page.play} />
      ));
    },
    WAITING,
  ),
  grid: lazyPart(
    titles.grid,
    async () => {
      const { PolicyGrid } = await import('../grid/PolicyGrid.tsx');
      return standing((props) => <GridAlone {...props} Grid={PolicyGrid} />);
    },
    WAITING,
  ),
};

export function Frame({ address }: Props) {
  const say = useSay();
  const Panel = PANELS[address.panel];
  const title = say(titles[address.panel]);
  return (
    <main className={styles['frame']} data-panel={address.panel} data-hide={address.hide.join(' ')}>
      <h1 className="visually-hidden">{say(EMBED.frame, { panel: title })}</h1>
      <h2 className="visually-hidden">{title}</h2>
      <TellDrawn />
      <Notices />
      <Panel address={address} />
    </main>
  );
}
