/** A word of the reader's own: painted, written or typed; every contestant reads it, also while they train. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { contestantNames } from '../../experiments/contestantName.ts';
import {
  GLYPH_SIZE,
  MOST_LETTERS,
  noisy,
  ownWordStore,
  paint,
  setGlyphs,
  setNoise,
  undo,
} from '../../state/ownGlyphs.ts';
import { selectOwnWritings } from '../../state/runState.ts';
import { keepReading } from '../../state/ownWord.ts';
import { OWN_WRITINGS } from '../../text/en/ownWritings.ts';
import { OWN_WORD } from '../../text/en/ownWord.ts';
import { briefNames } from '../briefNames.ts';
import { Button } from '../parts/Button.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { useSay } from '../useSay.ts';
import { useData, useRun, useShown } from '../useShown.ts';
import { GlyphEditor } from './GlyphEditor.tsx';
import styles from './ownWord.module.css';
import { PenCanvas } from './PenCanvas.tsx';
import { SaveWritings } from './SaveWritings.tsx';
import { ofLength, Writings } from './Writings.tsx';
import { TypedWord } from './TypedWord.tsx';

const WAYS = ['write', 'type', 'paint'] as const;

export function OwnWordPanel() {
  const state = useStore(ownWordStore);
  const { glyphs, past, noise, remark } = state;
  const say = useSay();
  const writings = ofLength(useShown(selectOwnWritings), glyphs.length);
  const run = useRun();
  const data = useData();
  const vocabulary = data?.vocabulary ?? [];
  const inputSize = data?.inputSize;
  const [way, setWay] = useState<(typeof WAYS)[number]>('write');
  useEffect(keepReading, []);
  if (inputSize !== undefined && inputSize !== GLYPH_SIZE)
    return <p role="alert">{say(OWN_WORD.noLetters)}</p>;
  const shown = noisy(state);
  const names = briefNames(contestantNames(run?.settings.contestants ?? []));
  return (
    <div className={styles['panel']}>
      <p>{say(OWN_WORD.lead)}</p>
      <Segmented
        label={say(OWN_WORD.ways)}
        options={WAYS.map((value) => ({ value, label: say(OWN_WORD.way[value]) }))}
        value={way}
        onChange={setWay}
      />
      {way === 'write' && <PenCanvas />}
      {way === 'type' && <TypedWord />}
      <div className={styles['buttons']}>
        <Button disabled={past.length === 0} onClick={undo}>
          {say(OWN_WORD.undo)}
        </Button>
        <Button
          disabled={glyphs.length >= MOST_LETTERS}
          onClick={() => setGlyphs([...glyphs, new Uint8Array(GLYPH_SIZE)])}
        >
          {say(OWN_WORD.add)}
        </Button>
        <Button onClick={() => setGlyphs(glyphs.slice(0, -1))}>{say(OWN_WORD.removeLast)}</Button>
        <label className={styles['noise']}>
          {say(OWN_WORD.noise)}
          <input
            type="range"
            min={0}
            max={0.3}
            step={0.01}
            value={noise}
            aria-valuetext={say(OWN_WORD.noiseSpoken, { percent: Math.round(100 * noise) })}
            onChange={(event) => setNoise(Number(event.target.value))}
          />
          <output>{say(OWN_WORD.noiseShare, { percent: Math.round(100 * noise) })}</output>
        </label>
        {remark !== null && <span role="status">{remark}</span>}
      </div>
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={say(OWN_WORD.table)}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{say(OWN_WORD.word)}</th>
              {shown.map((glyph, t) => (
                <td key={t}>
                  <GlyphEditor
                    index={t}
                    glyph={glyphs[t] ?? glyph}
                    shown={glyph}
                    onPaint={(pixels, ink, joined) => paint(t, pixels, ink, joined)}
                  />
                </td>
              ))}
            </tr>
          </thead>
          <tbody>
            <Writings {...{ writings, names, vocabulary }} />
          </tbody>
        </table>
      </div>
      <SaveWritings name="own-word" label={say(OWN_WORD.table)} {...{ writings, names, vocabulary }} />
      {run === null && <p role="status">{say(OWN_WRITINGS.nobody)}</p>}
      <p className={styles['aside']}>
        {say(OWN_WORD.bars)}
        {vocabulary.length > 0 && ` ${say(OWN_WORD.stays)}`}
      </p>
    </div>
  );
}
