/** The roll-outs of a contestant as a tree, at three distances: the whole word, one cell, one roll-out; forked at any letter. */
import { useEffect, useState } from 'react';
import type { ContestantSettings } from '../../experiments/settings.ts';
import type { TableView, WordReport } from '../../experiments/reports.ts';
import { force } from '../../state/forkStore.ts';
import type { CellChoice } from '../../state/selection.ts';
import { wantBothSides } from '../../state/watch.ts';
import { TREE } from '../../text/en/tree.ts';
import { Segmented } from '../parts/Segmented.tsx';
import { useSay } from '../useSay.ts';
import { useOpened } from '../intoView.ts';
import { useWidth } from '../useWidth.ts';
import { WHOLE } from '../costTable/shownRows.ts';
import { CellTree } from './CellTree.tsx';
import { ForkHere } from './ForkHere.tsx';
import { forkAt, pathOf, type TreeNode } from './node.ts';
import { OneRollOut } from './OneRollOut.tsx';
import { coinSentence, otherSideSentence } from './sides.ts';
import styles from './tree.module.css';
import { WordTree } from './WordTree.tsx';

interface Props {
  readonly views: readonly TableView[];
  /** By contestant. */
  readonly names: readonly string[];
  readonly contestants: readonly ContestantSettings[];
  readonly word: WordReport;
  readonly vocabulary: readonly string[];
  readonly choice: CellChoice;
  readonly onChoose: (cell: number, token: number) => void;
  /** Letters can be forced: there is an engine. */
  readonly forkable: boolean;
  /** Every letter has a row of its own. */
  readonly all: boolean;
}

const ZOOMS = ['word', 'cell', 'one'] as const;
type Zoom = (typeof ZOOMS)[number];

/** The token that the model gives the highest probability of those tried at a cell. */
function choiceOf({ model, decoded }: TableView, cell: number): number {
  const V = model.length / decoded.length;
  const row = model.subarray(cell * V, (cell + 1) * V);
  return row.indexOf(Math.max(...row));
}

export function TreePanel({
  views,
  names,
  contestants,
  word,
  vocabulary,
  choice,
  onChoose,
  forkable,
  all,
}: Props) {
  const [zoom, setZoom] = useState<Zoom>('cell');
  const [place, setPlace] = useState<number | null>(null);
  const [measure, room] = useWidth();
  const opened = useOpened<HTMLElement>(zoom);
  useEffect(() => {
    wantBothSides(true);
    return () => wantBothSides(false);
  }, []);
  const { targets } = word;
  const say = useSay();
  const T = targets.length;
  const { cell } = choice;
  const node: TreeNode = { token: choice.token, place: Math.min(place ?? cell, T - 1) };
  const go = (to: TreeNode): void => {
    setPlace(to.place);
    onChoose(cell, to.token);
  };
  return (
    <section ref={opened} aria-label={say(TREE.name)}>
      <div ref={measure} className={styles['panel']}>
        <div data-part="controls">
          <Segmented<Zoom>
            label={say(TREE.zoom)}
            look="quiet"
            options={ZOOMS.map((value) => ({ value, label: say(TREE.zooms[value]) }))}
            value={zoom}
            onChange={setZoom}
          />
        </div>
        {views.map((view) => {
          const name = names[view.contestant] ?? '';
          const settings = contestants[view.contestant];
          const path = pathOf(view.finished, T, cell, node.token);
          const tried = view.tried[cell * vocabulary.length + node.token] === 1;
          const fork = (token: number): void => force(forkAt(path, node.place, token));
          const common = {
            rollIn: view.rollIn,
            referenceIn: view.referenceIn,
            targets,
            vocabulary,
            cell,
            room,
            alone: new Set(
              all && vocabulary.length <= WHOLE
                ? vocabulary.keys()
                : [choice.token, targets[cell] ?? -1, choiceOf(view, cell)],
            ),
            node,
            onNode: go,
            onType: fork,
          };
          return (
            <div key={view.contestant} data-contestant={view.contestant} className={styles['side']}>
              <p className={styles['caption']} data-part="caption">
                <b>{name}</b> {settings !== undefined && coinSentence(say, view, settings, cell)}
              </p>
              {zoom === 'word' && (
                <WordTree
                  view={view}
                  targets={targets}
                  vocabulary={vocabulary}
                  cell={cell}
                  onCell={(t) => {
                    onChoose(t, targets[t] ?? 0);
                    setPlace(null);
                    setZoom('cell');
                  }}
                />
              )}
              {zoom === 'cell' && (
                <CellTree {...common} ends={view} label={say(TREE.ofCell, { name, place: cell + 1 })} />
              )}
              {zoom === 'one' && <OneRollOut {...{ view, word, vocabulary, cell, node }} onNode={go} />}
              {zoom === 'cell' && view.otherSide !== undefined && cell < T - 1 && (
                <div className={styles['other']}>
                  <p className={styles['caption']}>{otherSideSentence(say, view)}</p>
                  <CellTree
                    {...common}
                    ends={{ ...view.otherSide, tried: view.tried }}
                    label={say(TREE.ofOtherSide, {
                      name,
                      place: cell + 1,
                    })}
                  />
                </div>
              )}
              {forkable && zoom !== 'word' && tried && (
                <ForkHere
                  prefix={say.join(
                    Array.from(path.subarray(0, node.place), (token) => vocabulary[token] ?? '?'),
                  )}
                  token={path[node.place] ?? 0}
                  place={node.place}
                  vocabulary={vocabulary}
                  typed={zoom === 'cell'}
                  onFork={fork}
                />
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}
