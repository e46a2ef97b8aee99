/** What is known of the letters tried at a cell: the finished word, its cost, what the loss wants, and how the scores move. */
import { useEffect, useRef } from 'react';
import { at } from '../../base/assert.ts';
import type { LessonTrace } from '../../experiments/lessonTrace.ts';
import { COST_TABLE } from '../../text/en/costTable.ts';
import { THEATRE } from '../../text/en/theatre.ts';
import type { Say } from '../../tasks/say.ts';
import { decimals, push, signedPush } from '../costTable/cellSentence.ts';
import { SaveTable } from '../takeAlong/SaveTable.tsx';
import { finishedAt, letterAt, wordOf } from './explain.ts';
import { KNOWN, type Scene } from './scene.ts';
import { triedAt } from './steps.ts';
import styles from './theatre.module.css';

interface Props {
  readonly trace: LessonTrace;
  readonly scene: Scene;
  readonly cell: number;
  /** The letter that is spoken of, or null. */
  readonly token: number | null;
  readonly dim: boolean;
  /** Tells sentences in the words of the task. */
  readonly say: Say;
}

export function CellRows({ trace, scene, cell, token, dim, say }: Props) {
  const { view, word, vocabulary } = trace;
  const T = word.targets.length;
  const V = vocabulary.length;
  const dearest = Math.max(1, ...view.cost.filter((cost) => !Number.isNaN(cost)));
  const table = useRef<HTMLTableElement>(null);
  const spoken = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    spoken.current?.scrollIntoView({ block: 'nearest' });
  }, [cell, token]);
  const [wants, slopes] = [scene.targets[cell] === 1, scene.pushes[cell] === 1];
  const bar = (value: number, kind: string) => (
    <span className={styles['track']} aria-hidden>
      <i data-kind={kind} style={{ width: `${100 * Math.min(1, Math.abs(value))}%` }} />
    </span>
  );
  return (
    <>
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={say(THEATRE.tried.name)}>
        <table ref={table} className={styles['rows']} data-dim={dim}>
          <caption>
            {cell === 0
              ? say(THEATRE.tried.atStart)
              : say(THEATRE.tried.after, {
                  place: cell + 1,
                  before: wordOf(trace, view.rollIn.subarray(0, cell)),
                })}
          </caption>
          <thead>
            <tr>
              <th scope="col">a</th>
              <th scope="col">{say(THEATRE.tried.finished)}</th>
              <th scope="col">{say(THEATRE.tried.cost)}</th>
              {view.otherSide !== undefined && (
                <th scope="col" title={say(THEATRE.tried.otherSideHelp)}>
                  {say(THEATRE.tried.otherSide)}
                </th>
              )}
              <th scope="col">p</th>
              <th scope="col">q</th>
              <th scope="col">{say(THEATRE.tried.push)}</th>
            </tr>
          </thead>
          <tbody>
            {triedAt(trace, cell).map((a) => {
              const row = cell * V + a;
              const known = scene.tokens[row] ?? 0;
              const slope = at(view.push, row);
              const ends = finishedAt(trace, cell, a);
              return (
                <tr
                  key={a}
                  ref={a === token ? spoken : undefined}
                  data-here={a === token}
                  data-known={known > KNOWN.nothing}
                >
                  <th scope="row" data-truth={a === word.targets[cell]}>
                    {letterAt(trace, cell, a)}
                    {a === word.targets[cell] && (
                      <span className="visually-hidden"> {say(THEATRE.tried.truth)}</span>
                    )}
                  </th>
                  <td className={styles['word']}>
                    {known >= KNOWN.finished &&
                      Array.from(ends, (letter, p) => (
                        <u
                          key={p}
                          data-source={
                            p === cell
                              ? 'forced'
                              : (p < cell ? view.referenceIn[p] : view.referenceOut[cell * T + p]) === 1
                                ? 'reference'
                                : 'learned'
                          }
                          data-wrong={letter !== word.targets[p]}
                        >
                          {letterAt(trace, p, letter)}
                        </u>
                      ))}
                  </td>
                  <td>
                    {known >= KNOWN.cost && (
                      <>
                        {bar(at(view.cost, row) / dearest, 'cost')} {decimals(at(view.cost, row))}
                      </>
                    )}
                  </td>
                  {view.otherSide !== undefined && (
                    <td>
                      {known >= KNOWN.cost && (
                        <>
                          {bar(at(view.otherSide.cost, row) / dearest, 'cost')}{' '}
                          {decimals(at(view.otherSide.cost, row))}
                        </>
                      )}
                    </td>
                  )}
                  <td>
                    {known > KNOWN.nothing && (
                      <>
                        {bar(at(view.model, row), 'p')} {decimals(at(view.model, row))}
                      </>
                    )}
                  </td>
                  <td>
                    {wants && (
                      <>
                        {bar(at(view.target, row), 'q')} {decimals(at(view.target, row))}
                      </>
                    )}
                  </td>
                  <td>
                    {slopes && (
                      <span data-push={push(slope)}>
                        <span aria-hidden>{Math.abs(slope) < 0.005 ? '·' : slope < 0 ? '▲' : '▼'}</span>{' '}
                        {signedPush(slope)}
                        <span className="visually-hidden"> {say(COST_TABLE.pushes[push(slope)])}</span>
                      </span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <SaveTable name="lesson-tried" label={say(THEATRE.tried.name)} table={table} />
    </>
  );
}
