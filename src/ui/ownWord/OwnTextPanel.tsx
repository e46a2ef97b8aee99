/** A text of the reader's own: typed, and answered by every contestant, also while they train. */
import { useCallback, useEffect, useId } from 'react';
import { useStore } from 'zustand';
import { contestantNames } from '../../experiments/contestantName.ts';
import { keepAnswering, ownTextStore, setOwnText } from '../../state/ownText.ts';
import { selectOwnReadings } from '../../state/runState.ts';
import { typedTokens } from '../../tasks/ownText.ts';
import type { TaskName } from '../../tasks/task.ts';
import { briefNames } from '../briefNames.ts';
import { useTaskText } from '../taskText.ts';
import { useData, useRun, useShown } from '../useShown.ts';
import styles from './ownWord.module.css';
import { Readings } from './Readings.tsx';

/** What to type, and something to begin with. */
const ABOUT: Readonly<
  Record<Exclude<TaskName, 'letters'>, { readonly ask: string; readonly start: string }>
> = {
  spelling: {
    ask: 'Type a few letters, some of them wrong: the contestants correct them.',
    start: 'tge chold ',
  },
  chunking: {
    ask: 'Type a sentence: each contestant says which words belong together.',
    start: 'the old cook walks to her boat .',
  },
  translation: {
    ask: 'Type a sentence: each contestant translates it.',
    start: 'the old dog sees a red boat in the garden',
  },
  toy: { ask: 'Type a row of digits.', start: '31415926' },
};

/** Words or digits that a text may have. */
const MOST_PARTS = 20;

export function OwnTextPanel() {
  const id = useId();
  const { text, inputs, unknown } = useStore(ownTextStore);
  const readings = useShown(selectOwnReadings);
  const run = useRun();
  const data = useData();
  const inTaskWords = useTaskText();
  useEffect(keepAnswering, []);
  const task = data === null || data.task === 'letters' ? null : data.task;
  const sources = data?.sourceVocabulary ?? null;
  const type = useCallback(
    (typed: string): void => {
      if (task === null || data === null || sources === null) return;
      // What ends of itself has no more cells than the data.
      const most = data.end === null ? MOST_PARTS : data.longest + 1;
      const tokens = typedTokens(task, typed, sources, most);
      setOwnText(typed, typed.trim() === '' ? { inputs: new Uint8Array(), unknown: [] } : tokens);
    },
    [task, data, sources],
  );
  useEffect(() => {
    if (task !== null) type(ABOUT[task].start);
  }, [task, type]);
  if (task === null || sources === null) return <p>The data are being loaded.</p>;
  const names = briefNames(contestantNames(run?.settings.contestants ?? []));
  const cells = readings?.[0]?.tokens.length ?? inputs.length;
  return (
    <div className={styles['panel']}>
      <p>{ABOUT[task].ask} It is answered again and again while they train; nothing is trained on it.</p>
      <div className={styles['text']}>
        <label htmlFor={id}>text</label>
        <input
          id={id}
          value={text}
          maxLength={200}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-describedby={`${id}-problem`}
          onChange={(event) => type(event.target.value)}
        />
      </div>
      <p id={`${id}-problem`} role="status" className={styles['aside']}>
        {unknown.length > 0 &&
          `Not in the data’s vocabulary, so treated as unknown or left out: ${unknown.join(', ')}.`}
      </p>
      <div
        className={styles['scroll']}
        tabIndex={0}
        role="region"
        aria-label="Your text and how it is answered"
      >
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">what is read</th>
              {Array.from(inputs, (token, s) => (
                <td key={s}>
                  <b>{sources[token] ?? '?'}</b>
                </td>
              ))}
            </tr>
          </thead>
          <tbody>
            {readings !== null && (
              <Readings
                readings={readings}
                names={names}
                vocabulary={data?.vocabulary ?? []}
                length={cells}
              />
            )}
          </tbody>
        </table>
      </div>
      {run === null && <p role="status">The contestants are not there yet.</p>}
      <p className={styles['aside']}>
        {inTaskWords(
          'Bars: the three likeliest letters at each place, given what the contestant wrote before it.',
        )}
      </p>
    </div>
  );
}
