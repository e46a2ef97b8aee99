/** The lesson's timeline: step by step forward and back, dragged, or played at a chosen pace; at four levels. */
import { useEffect, useState } from 'react';
import type { LessonTrace } from '../../experiments/lessonTrace.ts';
import { THEATRE } from '../../text/en/theatre.ts';
import type { Say } from '../../tasks/say.ts';
import { Button } from '../parts/Button.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { atLevel, back, ended, goTo, next, rangeOf, type Place, type Range } from './player.ts';
import { LEVELS, stepsOf, type Level } from './steps.ts';
import styles from './theatre.module.css';

interface Props {
  readonly trace: LessonTrace;
  readonly place: Place;
  /** What it keeps to; of another level it would mean something else, so that none is offered where it has an end. */
  readonly range: Range;
  readonly onPlace: (place: Place) => void;
  readonly playing: boolean;
  readonly onPlaying: (playing: boolean) => void;
  readonly asking: boolean;
  readonly onAsking: (asking: boolean) => void;
  /** Tells sentences in the words of the task. */
  readonly say: Say;
}

const { timeline } = THEATRE;

/** Steps a second. */
const PACES = [0.5, 1, 2, 4, 8] as const;

export function Timeline(props: Props) {
  const { trace, place, range, onPlace, playing, onPlaying, asking, onAsking, say } = props;
  const [pace, setPace] = useState<number>(1);
  const steps = stepsOf(trace, place.level);
  const step = steps[place.position];
  const count = { step: place.position + 1, steps: steps.length };
  const [first, last] = rangeOf(range, steps.length);
  const over = ended(trace, place, range);
  // A question waits for its answer, the end for the reader.
  const runs = playing && place.shown && !over;
  useEffect(() => {
    if (!runs) return undefined;
    const timer = setTimeout(() => onPlace(next(trace, place, asking)), 1000 / pace);
    return () => clearTimeout(timer);
  }, [runs, trace, place, asking, pace, onPlace]);
  return (
    <div className={styles['timeline']} data-part="controls">
      <div className={styles['buttons']}>
        <Button disabled={place.position <= first} onClick={() => onPlace(back(trace, place))}>
          {say(timeline.back)}
        </Button>
        <Button look="strong" disabled={over} onClick={() => onPlace(next(trace, place, asking))}>
          {say(timeline.next)}
        </Button>
        <Button
          aria-pressed={playing}
          onClick={() => {
            if (over) onPlace(goTo(trace, place, first));
            onPlaying(over || !playing);
          }}
        >
          {say(playing && !over ? timeline.hold : timeline.play)}
        </Button>
        <label>
          {say(timeline.pace)}{' '}
          <select value={pace} onChange={(event) => setPace(Number(event.target.value))}>
            {PACES.map((each) => (
              <option key={each} value={each}>
                {say(timeline.aSecond, { steps: each })}
              </option>
            ))}
          </select>
        </label>
        <label data-part="questions">
          <input type="checkbox" checked={asking} onChange={(event) => onAsking(event.target.checked)} />{' '}
          {say(timeline.ask)}
        </label>
      </div>
      <input
        type="range"
        aria-label={say(timeline.name)}
        min={first}
        max={last}
        value={place.position}
        aria-valuetext={
          step && say(timeline.stepToldOf, { ...count, phase: say(THEATRE.phases[step.phase]) })
        }
        onChange={(event) => onPlace(goTo(trace, place, Number(event.target.value)))}
      />
      <div className={styles['buttons']}>
        {range.from === null && range.to === null && (
          <>
            <span>{say(timeline.levelLead)}</span>
            <Segmented<Level>
              label={say(timeline.level)}
              look="quiet"
              options={LEVELS.map((value) => ({ value, label: say(timeline.levels[value]) }))}
              value={place.level}
              onChange={(level) => onPlace(atLevel(trace, place, level))}
            />
          </>
        )}
        <span className={styles['count']}>{say(timeline.step, count)}</span>
      </div>
    </div>
  );
}
