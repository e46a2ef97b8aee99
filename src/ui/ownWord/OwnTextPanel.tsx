/** A text of the reader's own: typed, and answered by every contestant, also while they train. */
import { useCallback, useEffect, useId } from 'react';
import { useStore } from 'zustand';
import { contestantNames } from '../../experiments/contestantName.ts';
import { keepAnswering, ownTextStore, setOwnText } from '../../state/ownText.ts';
import { selectOwnWritings } from '../../state/runState.ts';
import { TYPED } from '../../tasks/ownText.ts';
import { TASKS } from '../../tasks/tasks.ts';
import { OWN_WRITINGS } from '../../text/en/ownWritings.ts';
import { OWN_TEXT } from '../../text/en/ownText.ts';
import { briefNames } from '../briefNames.ts';
import { useSay } from '../useSay.ts';
import { useData, useRun, useShown } from '../useShown.ts';
import styles from './ownWord.module.css';
import { SaveWritings } from './SaveWritings.tsx';
import { ofLength, Writings } from './Writings.tsx';

/** Words or digits that a text may have. */
const MOST_PARTS = 20;

export function OwnTextPanel() {
  const id = useId();
  const { text, inputs, unknown } = useStore(ownTextStore);
  const reports = useShown(selectOwnWritings);
  const run = useRun();
  const data = useData();
  const say = useSay();
  useEffect(keepAnswering, []);
  const task = data?.task ?? null;
  const typing = task === null ? null : TASKS[task].typing;
  const sources = data?.sourceVocabulary ?? null;
  const type = useCallback(
    (typed: string): void => {
      if (task === null || data === null || sources === null) return;
      // What ends of itself has no more cells than the data.
      const most = data.end === null ? MOST_PARTS : data.longest + 1;
      const tokens = TYPED[task](typed, sources, most);
      setOwnText(typed, typed.trim() === '' ? { inputs: new Uint8Array(), unknown: [] } : tokens);
    },
    [task, data, sources],
  );
  useEffect(() => {
    if (typing !== null) type(typing.sample);
  }, [typing, type]);
  if (typing === null || sources === null) return <p>{say(OWN_TEXT.loading)}</p>;
  const names = briefNames(contestantNames(run?.settings.contestants ?? []));
  const writings = ofLength(reports, reports?.[0]?.tokens.length ?? inputs.length);
  const vocabulary = data?.vocabulary ?? [];
  return (
    <div className={styles['panel']}>
      <p>{say(OWN_TEXT.lead, { ask: say(typing.ask) })}</p>
      <div className={styles['text']}>
        <label htmlFor={id}>{say(OWN_TEXT.text)}</label>
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
        {unknown.length > 0 && say(OWN_TEXT.unknown, { unknown: unknown.join(', ') })}
      </p>
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={say(OWN_TEXT.table)}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{say(OWN_TEXT.isRead)}</th>
              {Array.from(inputs, (token, s) => (
                <td key={s}>
                  <b>{sources[token] ?? '?'}</b>
                </td>
              ))}
            </tr>
          </thead>
          <tbody>
            <Writings {...{ writings, names, vocabulary }} />
          </tbody>
        </table>
      </div>
      <SaveWritings name="own-text" label={say(OWN_TEXT.table)} {...{ writings, names, vocabulary }} />
      {run === null && <p role="status">{say(OWN_WRITINGS.nobody)}</p>}
      <p className={styles['aside']}>{say(OWN_TEXT.bars)}</p>
    </div>
  );
}
