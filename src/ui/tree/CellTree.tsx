/** The tree of one cell: the roll-in as its trunk, a twig for every letter tried, the tails, and what each end costs. */
import type { Tokens } from '../../base/tokens.ts';
import { useId, useRef, type KeyboardEvent } from 'react';
import { at } from '../../base/assert.ts';
import { TREE } from '../../text/en/tree.ts';
import type { Say } from '../../tasks/say.ts';
import { decimals } from '../costTable/cellSentence.ts';
import { branchesOf, leftTruthAt, type Ends } from './branches.ts';
import { useSay } from '../useSay.ts';
import { SavePicture } from '../takeAlong/SavePicture.tsx';
import { useTextScale } from '../useTextScale.ts';
import { columnX, curve, layOutTree, ROW, treeColumns } from './layout.ts';
import { pathOf, type TreeNode } from './node.ts';
import styles from './tree.module.css';

export interface TreeProps {
  /** Whose tree, and of what. */
  readonly label: string;
  readonly ends: Ends & { readonly referenceOut: Uint8Array };
  readonly rollIn: Tokens;
  readonly referenceIn: Uint8Array;
  readonly targets: Tokens;
  readonly vocabulary: readonly string[];
  readonly cell: number;
  /** Tokens that have a row of their own, whatever they cost. */
  readonly alone: ReadonlySet<number>;
  /** Room there is, px. */
  readonly room: number;
  /** The letter that the reader is at. */
  readonly node: TreeNode;
  readonly onNode: (node: TreeNode) => void;
  /** A letter was typed at the node. */
  readonly onType: (token: number) => void;
}

/** Half the width of a letter’s box, and of the box of several letters’ number. */
const HALF = { one: 9, many: 13 } as const;

export function CellTree(props: TreeProps) {
  const { ends, rollIn, referenceIn, targets, vocabulary, cell, room, node, onNode } = props;
  const id = useId();
  const drawn = useRef<HTMLDivElement>(null);
  const T = targets.length;
  const branches = branchesOf(ends, T, cell);
  const say = useSay();
  const { rows, tails, trunk, height } = layOutTree(branches, props.alone);
  const textScale = useTextScale();
  const columns = treeColumns(room / textScale, T);
  const x = (p: number): number => columnX(columns, p);
  const left = leftTruthAt(rollIn, targets, cell);
  const cheapest = Math.min(...rows.map(({ cost }) => cost));
  const ties = rows
    .filter(({ cost }) => cost === cheapest)
    .reduce((sum, { tokens }) => sum + tokens.length, 0);
  const writer = (p: number): string =>
    (p < cell ? referenceIn[p] : ends.referenceOut[cell * T + p]) === 1 ? 'reference' : 'learned';
  const here = rows.findIndex(({ tokens }) => tokens.includes(node.token));
  const letter = (token: number | undefined): string => vocabulary[token ?? -1] ?? '?';

  const press = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const token = vocabulary.indexOf(event.key);
    const row = (i: number): number => at(rows, Math.max(0, Math.min(rows.length - 1, i))).tokens[0];
    const column = (p: number): number => Math.max(0, Math.min(T - 1, p));
    if (event.key === 'ArrowUp') onNode({ ...node, token: row(here - 1) });
    else if (event.key === 'ArrowDown') onNode({ ...node, token: row(here + 1) });
    else if (event.key === 'ArrowLeft') onNode({ ...node, place: column(node.place - 1) });
    else if (event.key === 'ArrowRight') onNode({ ...node, place: column(node.place + 1) });
    else if (event.key === 'Home') onNode({ ...node, place: 0 });
    else if (event.key === 'End') onNode({ ...node, place: T - 1 });
    else if (token >= 0) props.onType(token);
    else return;
    event.preventDefault();
  };
  const nodeAt = (token: number, p: number, y: number, kind: string, others = 0) => {
    const path = pathOf(ends.finished, T, cell, token);
    const half = others > 0 ? HALF.many : HALF.one;
    const chosen = node.place === p && (p <= cell || branchHas(token, node.token));
    const mine = chosen && (p < cell || p > cell || rows[here]?.tokens[0] === token);
    return (
      <g
        key={`${kind} ${token} ${p}`}
        data-kind={kind}
        data-wrong={path[p] !== targets[p]}
        data-chosen={mine}
        className={styles['node']}
        transform={`translate(${x(p)} ${y})`}
        onClick={() => onNode({ token: p === cell ? token : nearest(token), place: p })}
      >
        <rect x={-half} y={-9} width={2 * half} height={18} rx={4} />
        <text dy="0.35em" data-many={others > 0}>
          {others > 0 ? `${others + 1}×` : letter(path[p])}
        </text>
        {p < cell && p === left && <circle r={11} className={styles['ring']} />}
      </g>
    );
  };
  const branchOf = (token: number) => rows.find(({ tokens }) => tokens.includes(token))?.branch;
  /** A merged tail belongs to several tokens: the chosen one where it is among them. */
  const branchHas = (one: number, other: number): boolean => branchOf(one) === branchOf(other);
  const nearest = (token: number): number => (branchHas(token, node.token) ? node.token : token);
  const chosenBranch = rows[here]?.branch;
  const firstToken = rows[0]?.tokens[0];
  if (firstToken === undefined) return <p className={styles['empty']}>{say(TREE.nothingTried)}</p>;
  return (
    <>
      <div
        ref={drawn}
        className={styles['tree']}
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={rows.length}
        aria-colcount={T}
        aria-activedescendant={id}
        onKeyDown={press}
      >
        <svg
          width={columns.width * textScale}
          height={(height + 4) * textScale}
          viewBox={`0 -2 ${columns.width} ${height + 4}`}
          aria-hidden
        >
          {here >= 0 && (
            <rect
              className={styles['band']}
              x={x(cell) - 12}
              y={at(rows, here).y - ROW / 2}
              width={columns.width - x(cell) + 12}
              height={ROW}
            />
          )}
          {Array.from({ length: Math.max(0, cell - 1) }, (_, p) => (
            <path
              key={p}
              className={styles['edge']}
              data-by={writer(p + 1)}
              d={curve(x(p) + 9, trunk, x(p + 1) - 9, trunk)}
            />
          ))}
          {rows.map(({ tokens: [token], y, branch }, i) => (
            <g key={token} className={styles['twig']} data-chosen={i === here}>
              <path d={curve(cell === 0 ? 4 : x(cell - 1) + 9, trunk, x(cell) - 9, y)} />
              {cell < T - 1 && (
                <path
                  data-by={writer(cell + 1)}
                  d={curve(x(cell) + 9, y, x(cell + 1) - 9, at(tails, branch))}
                />
              )}
              <path
                data-leaf
                d={curve(x(T - 1) + 9, cell < T - 1 ? at(tails, branch) : y, columns.leaves - 4, y)}
              />
            </g>
          ))}
          {tails.map((y, branch) => (
            <g key={branch} className={styles['tail']} data-chosen={branch === chosenBranch}>
              {Array.from({ length: Math.max(0, T - 2 - cell) }, (_, i) => cell + 1 + i).map((p) => (
                <path key={p} data-by={writer(p + 1)} d={curve(x(p) + 9, y, x(p + 1) - 9, y)} />
              ))}
              {at(branches, branch).tail.map((_, i) =>
                nodeAt(at(at(branches, branch).twigs, 0).token, cell + 1 + i, y, writer(cell + 1 + i)),
              )}
            </g>
          ))}
          {Array.from({ length: cell }, (_, p) => nodeAt(firstToken, p, trunk, writer(p)))}
          {rows.map(({ tokens: [token, ...others], y }) =>
            nodeAt(token, cell, y, token === targets[cell] ? 'truth' : 'forced', others.length),
          )}
          {rows.map(({ tokens: [token], cost, y }) => (
            <g key={token} className={styles['leaf']} transform={`translate(${columns.leaves} ${y})`}>
              <rect className={styles['track']} y={-4} width={56} height={8} />
              <rect className={styles['bar']} y={-4} width={56 * Math.min(1, cost)} height={8} />
              <text x={62} dy="0.35em">
                {decimals(cost)}
              </text>
              {cost === cheapest && (
                <text x={90} dy="0.35em">
                  {ties > 1 ? '=' : '•'}
                </text>
              )}
            </g>
          ))}
        </svg>
        <div role="row" aria-rowindex={here + 1} className="visually-hidden">
          <div
            key={`${node.token} ${node.place}`}
            id={id}
            role="gridcell"
            aria-selected
            aria-colindex={node.place + 1}
          >
            {spokenNode(say, props, at(rows, Math.max(0, here)).cost)}
          </div>
        </div>
      </div>
      <SavePicture name="tree" of={props.label} drawn={drawn} />
    </>
  );
}

/** `Letter 6 is n, wrong, the model chose it; after t forced at letter 4 the word ends as “lanternn”, cost 0.13`. */
function spokenNode(
  say: Say,
  { ends, referenceIn, targets, vocabulary, cell, node }: TreeProps,
  cost: number,
): string {
  const T = targets.length;
  const path = pathOf(ends.finished, T, cell, node.token);
  const text = (token: number | undefined): string => vocabulary[token ?? -1] ?? '?';
  const { place } = node;
  const byReference = (place < cell ? referenceIn[place] : ends.referenceOut[cell * T + place]) === 1;
  const told = {
    ...{ place: place + 1, token: text(path[place]) },
    who: place === cell ? 'forced' : byReference ? 'reference' : 'model',
    ...{ forced: text(node.token), cell: cell + 1, cost: decimals(cost) },
    word: say.join(Array.from(path, text)),
  };
  return path[place] === targets[place]
    ? say(TREE.node.right, told)
    : say(TREE.node.wrong, { ...told, truth: text(targets[place]) });
}
