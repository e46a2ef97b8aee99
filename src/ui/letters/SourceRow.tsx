/** What is read, where it is made of tokens: in the columns of what is written when there are as many, else one after the other. */
import { LETTERS } from '../../text/en/letters.ts';
import { useSay } from '../useSay.ts';
import { spoiltParts } from './spoiltParts.ts';
import styles from './WordPanel.module.css';

interface Props {
  /** Tokens that are read [S]. */
  readonly inputs: ArrayLike<number>;
  readonly vocabulary: readonly string[];
  /** What it should be, without an end, where both are of one kind: what has no equal there was spoilt. */
  readonly truth: readonly string[] | null;
  /** T, cells of what is written. */
  readonly cells: number;
}

export function SourceRow({ inputs, vocabulary, truth, cells }: Props) {
  const say = useSay();
  const parts = Array.from(inputs, (token) => vocabulary[token] ?? '?');
  const marks = truth === null ? [] : spoiltParts(parts, truth);
  const spoilt = (s: number): boolean => marks[s] ?? false;
  const long = parts.some((part) => part.length > 3);
  const spoken = parts
    .map((part, s) => (spoilt(s) ? say(LETTERS.spoilt, { token: part }) : part))
    .join(truth === null ? ' ' : '');
  const chips = parts.map((part, s) => (
    <span key={s} aria-hidden className={styles['letter']} data-source>
      <span className={styles['chip']} data-spoilt={spoilt(s)} data-long={long}>
        {part}
      </span>
    </span>
  ));
  const heard = <span className="visually-hidden">{say(LETTERS.source, { read: spoken })}</span>;
  if (parts.length !== cells)
    return (
      <div className={styles['flow']}>
        {heard}
        {chips}
      </div>
    );
  return (
    <>
      {heard}
      {chips}
    </>
  );
}
