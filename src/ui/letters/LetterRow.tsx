/** One row of letters under the glyphs: the truth, a contestant's reading, or a roll-in. */
import { LETTERS } from '../../text/en/letters.ts';
import { useSay } from '../useSay.ts';
import { useData } from '../useShown.ts';
import { bracketsOver } from './brackets.ts';
import { spokenLetters, type WrittenLetter } from './writtenLetters.ts';
import styles from './WordPanel.module.css';

interface Props {
  readonly label: string;
  /** Who reads, for screen readers; of the truth nobody. */
  readonly spoken?: string;
  readonly letters: readonly WrittenLetter[];
  /** Index of the contestant whose row it is; without one it is the truth. */
  readonly contestant?: number;
  /** Which letters the reader forced. */
  readonly forced?: readonly boolean[];
  readonly cell: number;
  readonly vocabulary: readonly string[];
  readonly onChoose: (cell: number, token: number | null) => void;
}

export function LetterRow({ label, spoken, letters, contestant, forced, cell, vocabulary, onChoose }: Props) {
  const isTruth = contestant === undefined;
  const say = useSay();
  const end = useData()?.end ?? null;
  const endText = end === null ? null : vocabulary[end];
  const firstEnd = letters.findIndex(({ text }) => text === endText);
  // What is heard ends where it ends.
  const heard = firstEnd < 0 ? letters : letters.slice(0, firstEnd + 1);
  const written = firstEnd < 0 ? letters : letters.slice(0, firstEnd);
  const brackets = bracketsOver(letters.map(({ text }) => text));
  const long = letters.some(({ text }) => text.length > 3);
  return (
    <div className={styles['row']} data-contestant={contestant} data-truth={isTruth}>
      <span className={styles['label']} data-long={label.length > 14} title={label} aria-hidden>
        {label}
      </span>
      <span className="visually-hidden">
        {spoken === undefined
          ? say(LETTERS.truthIs, {
              written: say.join(
                written.map(({ text, unknown }) => (unknown ? say(LETTERS.unknown, { token: text }) : text)),
              ),
            })
          : spokenLetters(say, spoken, heard, written.length)}
      </span>
      {letters.map(({ text, wrong, unknown }, t) => (
        <span
          key={t}
          aria-hidden
          className={styles['letter']}
          data-chosen={t === cell}
          onClick={() => onChoose(t, isTruth ? null : vocabulary.indexOf(text))}
        >
          <span
            className={styles['chip']}
            data-bracket={brackets[t]}
            data-wrong={wrong}
            data-unknown={unknown}
            title={unknown ? say(LETTERS.unknown, { token: text }) : undefined}
            data-forced={forced?.[t]}
            data-long={long}
          >
            {/* One end is enough to see. */}
            {text === endText && t > firstEnd ? '·' : text}
          </span>
        </span>
      ))}
    </div>
  );
}
