/** Which test word is shown, and the way to others: previous, next, any. */
import type { WordReport } from '../../experiments/reports.ts';
import { openPanel } from '../../state/panelStore.ts';
import { anotherWord, moveWord } from '../../state/watch.ts';
import { LETTERS } from '../../text/en/letters.ts';
import { count } from '../format.ts';
import { useSay } from '../useSay.ts';
import styles from './WordPanel.module.css';

const { chooser } = LETTERS;

interface Props {
  readonly word: WordReport;
  readonly choosable: boolean;
}

export function WordChooser({ word, choosable }: Props) {
  const say = useSay();
  const button = (label: string, sign: React.ReactNode, go: () => void, part?: string) => (
    <button
      type="button"
      data-part={part}
      className={styles['chooser']}
      aria-label={label}
      title={label}
      disabled={!choosable}
      onClick={go}
    >
      <svg viewBox="0 0 16 16" aria-hidden>
        {sign}
      </svg>
    </button>
  );
  return (
    <div className={styles['which']}>
      <span className={styles['eyebrow']}>
        {say(chooser.lead)}
        <strong>
          {count(word.testIndex + 1)} <small>{say(chooser.of, { count: word.testCount })}</small>
        </strong>
      </span>
      <span className={styles['choosers']} role="group" aria-label={say(chooser.name)}>
        {button(say(chooser.previous), <path d="M10 3 5 8l5 5" />, () => moveWord(-1))}
        {button(say(chooser.next), <path d="m6 3 5 5-5 5" />, () => moveWord(1))}
        {button(
          say(chooser.random),
          <path d="M2 4.5h2.5l6 7H14m-2-2 2 2-2 2M2 11.5h2.5l1.4-1.6M9.1 6.1l1.4-1.6H14m-2-2 2 2-2 2" />,
          () => anotherWord(Math.random),
        )}
        {button(
          say(chooser.own),
          <path d="m3 13 1-3.5L11 2.5 13.5 5l-7 7Z" />,
          () => openPanel('write'),
          'page',
        )}
      </span>
    </div>
  );
}
