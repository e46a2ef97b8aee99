/** Puts another letter in a node’s place, from where all contestants go on. */
import { useId, useState } from 'react';
import { TREE } from '../../text/en/tree.ts';
import { useSay } from '../useSay.ts';
import { Button } from '../parts/Button.tsx';
import styles from './tree.module.css';

interface Props {
  /** The letters that lead to the node. */
  readonly prefix: string;
  /** The letter that stands there now. */
  readonly token: number;
  /** Position of the letter in the word, from 0. */
  readonly place: number;
  readonly vocabulary: readonly string[];
  /** Letters typed in the picture do the same. */
  readonly typed: boolean;
  readonly onFork: (token: number) => void;
}

export function ForkHere({ prefix, token, place, vocabulary, typed, onFork }: Props) {
  const id = useId();
  const say = useSay();
  const [wanted, setWanted] = useState<number | null>(null);
  const next = wanted ?? (token === 0 ? 1 : 0);
  return (
    <p className={styles['fork']}>
      <label htmlFor={id}>
        {place === 0 ? say(TREE.fork.begin) : say(TREE.fork.after, { prefix })}{' '}
        <select id={id} value={next} onChange={(event) => setWanted(Number(event.target.value))}>
          {vocabulary.map((letter, a) => (
            <option key={letter} value={a}>
              {letter}
              {a === token ? ` ${say(TREE.fork.asItIs)}` : ''}
            </option>
          ))}
        </select>
      </label>
      <Button onClick={() => onFork(next)}>{say(TREE.fork.go)}</Button>
      {typed && <small>{say(TREE.fork.type)}</small>}
    </p>
  );
}
