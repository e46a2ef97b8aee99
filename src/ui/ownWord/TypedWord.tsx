/** A word typed in and set in handwriting of the data in use. */
import { useId, useState } from 'react';
import { tellError } from '../../state/noticeStore.ts';
import { MOST_LETTERS } from '../../state/ownGlyphs.ts';
import { typeWord } from '../../state/ownWord.ts';
import { OWN_WORD } from '../../text/en/ownWord.ts';
import { Button } from '../parts/Button.tsx';
import { useSay } from '../useSay.ts';
import { useData } from '../useShown.ts';
import styles from './ownWord.module.css';

const TYPED = OWN_WORD.typed;

export function TypedWord() {
  const id = useId();
  const say = useSay();
  const data = useData();
  const [text, setText] = useState('');
  const [writer, setWriter] = useState<number | null>(null);
  const [variation, setVariation] = useState(1);
  const vocabulary = data?.vocabulary ?? [];
  const wrong = Array.from(text).filter((letter) => !vocabulary.includes(letter));
  const write = (word: string, hand: number | null, again: number): void => {
    const known = Array.from(word).filter((letter) => vocabulary.includes(letter));
    void typeWord(known.join(''), hand, again).catch(tellError);
  };
  return (
    <div className={styles['typed']}>
      <label htmlFor={`${id}-word`}>{say(TYPED.word)}</label>
      <input
        id={`${id}-word`}
        value={text}
        maxLength={MOST_LETTERS}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-describedby={`${id}-problem`}
        onChange={(event) => {
          const word = event.target.value.toLowerCase();
          setText(word);
          write(word, writer, variation);
        }}
      />
      {data !== null && data.writerCount > 0 && (
        <>
          <label htmlFor={`${id}-hand`}>{say(TYPED.hand)}</label>
          <select
            id={`${id}-hand`}
            value={writer ?? ''}
            onChange={(event) => {
              const hand = event.target.value === '' ? null : Number(event.target.value);
              setWriter(hand);
              write(text, hand, variation);
            }}
          >
            <option value="">{say(TYPED.anybody)}</option>
            {Array.from({ length: data.writerCount }, (_, hand) => (
              <option key={hand} value={hand}>
                {say(TYPED.writer, { hand: hand + 1 })}
              </option>
            ))}
          </select>
        </>
      )}
      <Button
        disabled={text === ''}
        onClick={() => {
          setVariation(variation + 1);
          write(text, writer, variation + 1);
        }}
      >
        {say(TYPED.again)}
      </Button>
      <span id={`${id}-problem`} role="status">
        {wrong.length > 0 && say(TYPED.leftOut, { wrong: wrong.join(' '), letters: vocabulary.join('') })}
      </span>
    </div>
  );
}
