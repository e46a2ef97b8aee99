/** One update stepped through: the word, the letters tried, the running line of the algorithm, and what happens, in words. */
import { useEffect, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { isChainMethod } from '../../experiments/contestants.ts';
import type { LessonTrace } from '../../experiments/lessonTrace.ts';
import { THEATRE } from '../../text/en/theatre.ts';
import { sayOf } from '../../tasks/say.ts';
import { runStore } from '../../state/runStore.ts';
import { lectureStore } from '../../state/lectureStore.ts';
import { lessonStore, openBuiltInLesson, recordLesson, showPhase } from '../../state/lessonStore.ts';
import { openPanel } from '../../state/panelStore.ts';
import { chooseCell, selectionStore } from '../../state/selection.ts';
import { chooseWord, watchStore } from '../../state/watch.ts';
import { standsIn } from '../opening/shownTrace.ts';
import { useWidth } from '../useWidth.ts';
import { Algorithm } from './Algorithm.tsx';
import { CellRows } from './CellRows.tsx';
import { explain, letterAt, sayIn } from './explain.ts';
import { LessonSources } from './LessonSources.tsx';
import { Term } from '../terms/Term.tsx';
import { PHASE_TERMS } from './phaseTerms.ts';
import { answer, back, goTo, next, START, type Place } from './player.ts';
import { questionAt } from './questions.ts';
import { QuestionBox } from './QuestionBox.tsx';
import { sceneAt } from './scene.ts';
import { cellOf, PHASES, spokenToken, stepsOf, tokenOf } from './steps.ts';
import { Timeline } from './Timeline.tsx';
import { WordStrip } from './WordStrip.tsx';
import styles from './theatre.module.css';

/** The lecture says which update is stepped through. */
const inLecture = (): boolean => lectureStore.getState().place !== null;

/** What the reader sees first: the live word where there is one; else the lesson on the paper's policies. A file stays. */
function openFirst(): void {
  const { lesson, source, busy } = lessonStore.getState();
  if (busy !== null || (lesson !== null && (source === 'file' || inLecture()))) return;
  const methods = runStore.getState().run?.settings.contestants.map(({ method }) => method) ?? [];
  const chosen = selectionStore.getState().view;
  const fits = (i: number): boolean => methods[i] !== undefined && !isChainMethod(methods[i]);
  const learner =
    typeof chosen === 'number' && fits(chosen)
      ? chosen
      : Math.max(
          methods.indexOf('searnn'),
          methods.findIndex((_, i) => fits(i)),
        );
  const live = !standsIn(runStore.getState(), watchStore.getState().live);
  if (live && learner >= 0) void recordLesson(learner);
  else if (lesson === null) void openBuiltInLesson('learned-mixed');
}

export function TheatrePanel() {
  const { lesson, busy, problem } = useStore(lessonStore);
  useEffect(openFirst, []);
  return (
    <div className={styles['theatre']}>
      <p className={styles['heading']}>{sayOf(lesson ?? {})(THEATRE.lead)}</p>
      <LessonSources />
      {busy !== null && <p role="status">{busy} …</p>}
      {problem !== null && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
      {lesson !== null && (
        <Lesson key={`${lesson.title} ${lesson.view.update} ${lesson.loss}`} trace={lesson} />
      )}
    </div>
  );
}

/** Leaves the theatre for the recorded word on the page, at the same cell and letter. */
function showOnPage(trace: LessonTrace, cell: number, token: number): void {
  chooseWord(trace.word.testIndex);
  chooseCell(cell, token);
  openPanel(null);
}

function Lesson({ trace }: { readonly trace: LessonTrace }) {
  const [place, setPlace] = useState<Place>(START);
  const [asking, setAsking] = useState(true);
  const [measure, room] = useWidth();
  const steps = stepsOf(trace, place.level);
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
    if (target instanceof Element && target.closest('input, select, button, a') !== null) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowRight' || event.key === ' ') setPlace(next(trace, place, asking));
    else if (event.key === 'ArrowLeft') setPlace(back(trace, place));
    else if (event.key === 'Home') setPlace(goTo(trace, place, 0));
    else if (event.key === 'End') setPlace(goTo(trace, place, steps.length - 1));
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
      aria-label={trace.title}
    >
      <header>
        <h3>{trace.title}</h3>
        <p>
          {trace.note}
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
            onSkip={() => setPlace(next(trace, place, asking))}
          />
        )}
      </div>
      <Algorithm phase={phase} say={say} />
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
        onPlace={setPlace}
        asking={asking}
        onAsking={setAsking}
        say={say}
      />
    </div>
  );
}
