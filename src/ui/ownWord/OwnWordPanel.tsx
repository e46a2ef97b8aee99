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
import { selectOwnReadings } from '../../state/runState.ts';
import { keepReading } from '../../state/ownWord.ts';
import { briefNames } from '../briefNames.ts';
import { Button } from '../parts/Button.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { useData, useRun, useShown } from '../useShown.ts';
import { GlyphEditor } from './GlyphEditor.tsx';
import styles from './ownWord.module.css';
import { PenCanvas } from './PenCanvas.tsx';
import { Readings } from './Readings.tsx';
import { TypedWord } from './TypedWord.tsx';

const WAYS = [
  { value: 'write', label: 'Write' },
  { value: 'type', label: 'Type' },
  { value: 'paint', label: 'Paint pixels' },
] as const;

export function OwnWordPanel() {
  const state = useStore(ownWordStore);
  const { glyphs, past, noise, remark } = state;
  const readings = useShown(selectOwnReadings);
  const run = useRun();
  const data = useData();
  const vocabulary = data?.vocabulary ?? [];
  const inputSize = data?.inputSize;
  const [way, setWay] = useState<(typeof WAYS)[number]['value']>('write');
  useEffect(keepReading, []);
  if (inputSize !== undefined && inputSize !== GLYPH_SIZE)
    return <p role="alert">The data in use are no letters of 16 × 8 pixels, so none can be written here.</p>;
  const shown = noisy(state);
  const names = briefNames(contestantNames(run?.settings.contestants ?? []));
  return (
    <div className={styles['panel']}>
      <p>
        The contestants have seen the letters of the data only. Write one of your own, spoil it, and see who
        still reads it; it is read again and again while they train.
      </p>
      <Segmented label="How to write" options={WAYS} value={way} onChange={setWay} />
      {way === 'write' && <PenCanvas />}
      {way === 'type' && <TypedWord />}
      <div className={styles['buttons']}>
        <Button disabled={past.length === 0} onClick={undo}>
          Undo
        </Button>
        <Button
          disabled={glyphs.length >= MOST_LETTERS}
          onClick={() => setGlyphs([...glyphs, new Uint8Array(GLYPH_SIZE)])}
        >
          Add a letter
        </Button>
        <Button onClick={() => setGlyphs(glyphs.slice(0, -1))}>Remove the last</Button>
        <label className={styles['noise']}>
          noise
          <input
            type="range"
            min={0}
            max={0.3}
            step={0.01}
            value={noise}
            aria-valuetext={`${Math.round(100 * noise)} % of the pixels flipped`}
            onChange={(event) => setNoise(Number(event.target.value))}
          />
          <output>{Math.round(100 * noise)} %</output>
        </label>
        {remark !== null && <span role="status">{remark}</span>}
      </div>
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label="Your word and how it is read">
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">your word</th>
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
            {readings !== null && (
              <Readings readings={readings} names={names} vocabulary={vocabulary} length={glyphs.length} />
            )}
          </tbody>
        </table>
      </div>
      {run === null && <p role="status">The contestants are not there yet.</p>}
      <p className={styles['aside']}>
        Bars: the three likeliest letters at each place, given what the contestant wrote before it.
        {vocabulary.length > 0 && ' What you write stays on this page; nothing is trained on it.'}
      </p>
    </div>
  );
}
