/** One update stepped through: the word, the letters tried, the running line of the algorithm, and what happens, in words. */
import { useEffect, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import type { LessonTrace } from '../../experiments/lessonTrace.ts';
import { THEATRE } from '../../text/en/theatre.ts';
import { named } from '../../text/tell.ts';
import { lessonStore, showPhase } from '../../state/lessonStore.ts';
import { openPanel } from '../../state/panelStore.ts';
import { chooseCell } from '../../state/selection.ts';
import { offerSteps } from '../../state/steps.ts';
import { chooseWord } from '../../state/watch.ts';
import { useWidth } from '../useWidth.ts';
import { CellRows } from './CellRows.tsx';
import { explain, letterAt, sayIn } from './explain.ts';
import { Term } from '../terms/Term.tsx';
import { PHASE_TERMS } from './phaseTerms.ts';
import { ALL_STEPS, answer, back, goTo, next, rangeOf, START, type Place, type Range } from './player.ts';
import { questionAt } from './questions.ts';
import { QuestionBox } from './QuestionBox.tsx';
import { RunningLine } from './RunningLine.tsx';
import { sceneAt } from './scene.ts';
import { cellOf, PHASES, spokenToken, stepsOf, tokenOf, type Level } from './steps.ts';
import { Timeline } from './Timeline.tsx';
import { WordStrip } from './WordStrip.tsx';
import styles from './theatre.module.css';

/** Leaves the theatre for the recorded word on the page, at the same cell and letter. */
function showOnPage(trace: LessonTrace, cell: number, token: number): void {
  chooseWord(trace.word.testIndex);
  chooseCell(cell, token);
  openPanel(null);
}

interface Props {
  readonly trace: LessonTrace;
  /** Where it begins. */
  readonly level?: Level;
  /** Steps of that level that it keeps to, from 1; null: from the first, to the last. */
  readonly range?: Range;
  readonly asks?: boolean;
  /** It goes on by itself from the beginning. */
  readonly plays?: boolean;
}

export function LessonStage({
  trace,
  level = START.level,
  range = ALL_STEPS,
  asks = true,
  plays = false,
}: Props) {
  const [place, setPlace] = useState<Place>(() => ({
    ...{ ...START, level },
    position: rangeOf(range, stepsOf(trace, level).length)[0],
  }));
  const [asking, setAsking] = useState(asks);
  const [playing, setPlaying] = useState(plays);
  const [measure, room] = useWidth();
  const steps = stepsOf(trace, place.level);
  const [first, last] = rangeOf(range, steps.length);
  /** Beyond either end it stays. */
  const put = (to: Place): void => {
    const [least, most] = rangeOf(range, stepsOf(trace, to.level).length);
    if (to.position >= least && to.position <= most) setPlace(to);
  };
  const play = (on: boolean): void => setPlaying(on);
  useEffect(() => {
    offerSteps({
      ...{ position: place.position + 1, of: steps.length, playing },
      go: (position) => put(goTo(trace, place, Math.max(first, Math.min(last, position - 1)))),
      play,
    });
  });
  const step = steps[place.position] ?? { phase: 'encode', cell: null, token: null };
  // While a question is open, what it asks for is not on show yet.
  const before = place.shown ? step : (steps[place.position - 1] ?? step);
  const scene = sceneAt(trace, before);
  const cell = cellOf(trace, step);
  const say = sayIn(trace);
  const question = questionAt(trace, step);
  const { phase } = step;
  useEffect(() => {
    if (place.shown) showPhase(phase);
  }, [phase, place.shown]);
  const token = tokenOf(trace, step);
  const term = PHASE_TERMS[phase];
  const onPage = useStore(lessonStore, ({ source }) => source === 'live');
  const press = (event: KeyboardEvent): void => {
    const { target } = event;
    if (target instanceof Element && target.closest('input, select, button, a, figure') !== null) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowRight' || event.key === ' ') put(next(trace, place, asking));
    else if (event.key === 'ArrowLeft') put(back(trace, place));
    else if (event.key === 'Home') put(goTo(trace, place, first));
    else if (event.key === 'End') put(goTo(trace, place, last));
    else return;
    event.preventDefault();
  };
  const speaksOf = (...phases: readonly (typeof phase)[]): boolean => phases.includes(phase);
  return (
    <div
      className={styles['lesson']}
      data-contestant={trace.view.contestant}
      onKeyDown={press}
      tabIndex={0}
      role="group"
      aria-label={named(trace.title)}
    >
      <header data-part="title">
        <h3>{named(trace.title)}</h3>
        <p>
          {named(trace.note)}
          {onPage && (
            <button type="button" className={styles['link']} onClick={() => showOnPage(trace, cell, token)}>
              {say(THEATRE.showOnPage, { place: cell + 1 })}
            </button>
          )}
        </p>
      </header>
      <div className={styles['words']}>
        <p role="status" className={styles['sentence']}>
          <b>
            {PHASES.indexOf(phase) + 1}. {say(THEATRE.phases[phase])}
            {step.cell !== null && ` · ${say(THEATRE.place, { place: step.cell + 1 })}`}
            {step.token !== null && ` · ${letterAt(trace, cell, step.token)}`}
          </b>{' '}
          {place.shown ? explain(trace, step) : say(THEATRE.question.lead)}
        </p>
        {term !== undefined && (
          <span className={styles['ask']}>
            <Term key={term} name={term} label={say(THEATRE.term, { phase: say(THEATRE.phases[phase]) })} />
          </span>
        )}
        {question !== null && (
          <QuestionBox
            question={question}
            place={place}
            onAnswer={(choice) => setPlace(answer(place, choice))}
            onSkip={() => put(next(trace, place, asking))}
          />
        )}
      </div>
      <RunningLine trace={trace} phase={phase} say={say} />
      <div className={styles['stage']} ref={measure}>
        <WordStrip
          trace={trace}
          scene={scene}
          cell={cell}
          room={room}
          dim={{
            glyphs: !speaksOf('encode', 'rollIn'),
            rollIn: !speaksOf('rollIn', 'choose', 'try'),
            reads: !speaksOf('encode', 'decode'),
          }}
        />
        <CellRows
          trace={trace}
          scene={scene}
          cell={cell}
          token={spokenToken(trace, step)}
          say={say}
          dim={speaksOf('encode', 'rollIn', 'update', 'decode')}
        />
      </div>
      <Timeline
        trace={trace}
        place={place}
        range={range}
        onPlace={put}
        playing={playing}
        onPlaying={setPlaying}
        asking={asking}
        onAsking={setAsking}
        say={say}
      />
    </div>
  );
}
