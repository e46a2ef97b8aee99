/** Puts another letter in a node’s place, from where all contestants go on. */
import { useId, useState } from 'react';
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
        {place === 0 ? `${say('Begin the {$sequence} with')} ` : `After “${prefix}” put `}
        <select id={id} value={next} onChange={(event) => setWanted(Number(event.target.value))}>
          {vocabulary.map((letter, a) => (
            <option key={letter} value={a}>
              {letter}
              {a === token ? ' (as it is)' : ''}
            </option>
          ))}
        </select>
      </label>
      <Button onClick={() => onFork(next)}>All go on from there</Button>
      {typed && <small>{say('or type the {$unit} in the tree')}</small>}
    </p>
  );
}
