/** How every contestant goes on from the letters that were forced, in the columns of the word, and who recovers. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { WatchReport } from '../../experiments/reports.ts';
import { keepForking } from '../../state/fork.ts';
import { force, forkStore } from '../../state/forkStore.ts';
import { selectFork } from '../../state/runState.ts';
import { useOpened } from '../intoView.ts';
import { FORK } from '../../text/en/fork.ts';
import { LetterRow } from '../letters/LetterRow.tsx';
import { writtenLetters } from '../letters/writtenLetters.ts';
import { Mark } from '../parts/Mark.tsx';
import { Term } from '../terms/Term.tsx';
import { useSay } from '../useSay.ts';
import { useShown } from '../useShown.ts';
import { recovering, recoverySentence } from './recovering.ts';
import styles from './fork.module.css';

interface Props {
  readonly report: WatchReport;
  readonly vocabulary: readonly string[];
  /** By contestant. */
  readonly names: readonly string[];
  readonly cell: number;
  readonly onChoose: (cell: number, token: number | null) => void;
}

export function ForkRows({ report, vocabulary, names, cell, onChoose }: Props) {
  useEffect(keepForking, []);
  const opened = useOpened<HTMLElement>();
  const forced = useStore(forkStore, (state) => state.forced);
  const answer = useShown(selectFork);
  const say = useSay();
  const { targets, testIndex } = report.word;
  const inside = forced.filter((each) => each.cell < targets.length);
  const fresh = answer?.forced === forced && answer.testIndex === testIndex ? answer.writings : null;
  const lastForced = Math.max(-1, ...inside.map((each) => each.cell));
  const isForced = Array.from(targets, (_, t) => inside.some((each) => each.cell === t));
  return (
    <section ref={opened} aria-label={say(FORK.section)} className={styles['fork']}>
      <div className={styles['head']}>
        <b>{say(FORK.lead)}</b>
        {inside.map(({ cell: place, token }) => (
          <button
            key={place}
            type="button"
            className={styles['chip']}
            title={say(FORK.release)}
            onClick={() => force(forced.filter((each) => each.cell !== place))}
          >
            {say(FORK.chip, { token: vocabulary[token] ?? '?', place: place + 1 })} <span aria-hidden>✕</span>
            <span className="visually-hidden">{say(FORK.released)}</span>
          </button>
        ))}
        <button type="button" className={styles['release']} onClick={() => force([])}>
          {say(FORK.releaseAll)}
        </button>
        <Term name="forced" label={say(FORK.term)} />
      </div>
      {fresh?.map(({ contestant, tokens }) => (
        <LetterRow
          key={contestant}
          label={`→ ${names[contestant] ?? ''}`}
          spoken={say(FORK.goingOn, { name: names[contestant] ?? '' })}
          letters={writtenLetters(tokens, targets, vocabulary)}
          contestant={contestant}
          forced={isForced}
          cell={cell}
          vocabulary={vocabulary}
          onChoose={onChoose}
        />
      ))}
      <ul className={styles['sentences']} aria-live="off">
        {fresh?.map(({ contestant, tokens }) => {
          const view = report.views.find((each) => each.contestant === contestant);
          if (view === undefined) return null;
          const found = recovering(targets, view.decoded, tokens, lastForced);
          return (
            <li key={contestant} data-contestant={contestant} data-recovers={found.knocked.length === 0}>
              <Mark contestant={contestant} size={8} /> <b>{names[contestant]}</b>{' '}
              {recoverySentence(say, found, targets.length)}.
            </li>
          );
        })}
      </ul>
    </section>
  );
}
