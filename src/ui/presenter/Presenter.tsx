/** The presenter's window: drives the audience's, and shows what only the lecturer reads. */
import { useEffect, type ReactNode } from 'react';
import { LESSON_NAMES, LESSON_STEPS, type LessonPlace } from '../../experiments/lecture/lessonNames.ts';
import { placeFrom } from '../../experiments/lecture/lessonPlaces.ts';
import { LESSONS } from '../../experiments/lecture/lessons.ts';
import { ROOM_SIZES, SHOWN } from '../../experiments/lecture/presenting.ts';
import { languageStore } from '../../state/languageStore.ts';
import { sayOf } from '../../tasks/say.ts';
import { LECTURE } from '../../text/en/lecture.ts';
import { PRESENTER } from '../../text/en/presenter.ts';
import { clock } from '../format.ts';
import { Button } from '../parts/Button.tsx';
import styles from './presenter.module.css';
import { usePresenting } from './usePresenting.ts';
import { useTimer } from './useTimer.ts';

/** The lecture is on letters. */
const say = sayOf({ task: 'letters' });

const [FIRST] = LESSON_NAMES;
const START: LessonPlace = { lesson: FIRST, step: LESSON_STEPS[0] };

/** The lecturer's time up to the end of a lesson, seconds. */
const plannedFor = ({ lesson }: LessonPlace): number =>
  LESSON_NAMES.slice(0, LESSON_NAMES.indexOf(lesson) + 1).reduce(
    (sum, name) => sum + LESSONS[name].seconds,
    0,
  );

export function Presenter() {
  const { audience, view, show, go, move, togglePlay } = usePresenting();
  const timer = useTimer();
  useEffect(() => {
    document.title = say(PRESENTER.title);
  }, []);
  const place = audience?.place ?? START;
  const blank = (): void => show({ ...view, blank: !view.blank });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest('select, input') !== null) return;
      if (['ArrowRight', 'PageDown'].includes(event.key)) move(1);
      else if (['ArrowLeft', 'PageUp'].includes(event.key)) move(-1);
      else if (event.key === 'b') blank();
      else if (event.key === 'p') togglePlay();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  const count = { number: LESSON_NAMES.indexOf(place.lesson) + 1, count: LESSON_NAMES.length };
  const { title, say: notes, trouble } = LECTURE.lessons[place.lesson];
  const next = placeFrom(place, 1);
  return (
    <main className={styles['presenter']}>
      <header>
        <p>{say(PRESENTER.position, { ...count, step: say(LECTURE.steps[place.step]) })}</p>
        <h1>{say(title)}</h1>
        <p role="status">
          {audience === null
            ? say(PRESENTER.alone)
            : say(audience.done ? PRESENTER.done : PRESENTER.connected)}
        </p>
        {audience === null && (
          <Button look="strong" onClick={openAudience}>
            {say(PRESENTER.open)}
          </Button>
        )}
      </header>
      <Notes title={say(PRESENTER.say)}>{say(notes)}</Notes>
      <Notes title={say(PRESENTER.wrong)}>{say(trouble)}</Notes>
      <Notes title={say(PRESENTER.audience)}>{said(place)}</Notes>
      <Notes title={say(PRESENTER.comes)}>{next === null ? say(PRESENTER.end) : said(next)}</Notes>
      <div className={styles['drive']}>
        <Button disabled={audience === null} onClick={() => move(-1)}>
          {say(PRESENTER.back)}
        </Button>
        <Button look="strong" disabled={audience === null} onClick={() => move(1)}>
          {say(PRESENTER.next)}
        </Button>
        <Button aria-pressed={view.blank} onClick={blank}>
          {say(PRESENTER.blank)}
        </Button>
        <Button disabled={audience === null} onClick={togglePlay}>
          {say(audience?.playing === true ? PRESENTER.pause : PRESENTER.play)}
        </Button>
      </div>
      <div className={styles['drive']}>
        <Choice
          label={say(PRESENTER.lessons)}
          value={place.lesson}
          onChange={(i) => go({ ...START, lesson: LESSON_NAMES[i] ?? FIRST })}
          options={LESSON_NAMES.map((name) => [name, say(LECTURE.lessons[name].title)])}
        />
        <Choice
          label={say(PRESENTER.shown)}
          value={view.shown}
          onChange={(i) => show({ ...view, shown: SHOWN[i] ?? SHOWN[0] })}
          options={SHOWN.map((name) => [name, say(PRESENTER.showns[name])])}
        />
        <Choice
          label={say(PRESENTER.size)}
          value={String(view.size)}
          onChange={(i) => show({ ...view, size: ROOM_SIZES[i] ?? view.size })}
          options={ROOM_SIZES.map((size) => [String(size), say(PRESENTER.pixels, { size })])}
        />
      </div>
      <div className={styles['drive']}>
        <p role="timer" aria-label={say(PRESENTER.timer)} className={styles['time']}>
          {say(PRESENTER.time, { spent: clock(timer.seconds), planned: clock(plannedFor(place)) })}
        </p>
        <Button onClick={timer.toggle}>{say(timer.runs ? PRESENTER.stop : PRESENTER.start)}</Button>
        <Button look="bare" onClick={timer.reset}>
          {say(PRESENTER.reset)}
        </Button>
      </div>
      <p className={styles['keys']}>{say(PRESENTER.keys)}</p>
    </main>
  );
}

/** The audience's window, in the language of this one. */
function openAudience(): void {
  window.open(`?lang=${languageStore.getState().id}&lesson=encoder-decoder`, 'searnn-audience');
}

/** What the audience reads at a place. */
function said({ lesson, step }: LessonPlace): string {
  const { title, question, act, answer } = LECTURE.lessons[lesson];
  if (step === 'ask') return `${say(title)}: ${say(question)}`;
  return step === 'do' ? say(act) : say(answer);
}

function Notes({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles['notes']}>
      <h2>{title}</h2>
      <p>{children}</p>
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  /** @param index of the option */
  readonly onChange: (index: number) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <label>
      {label}{' '}
      <select value={value} onChange={({ target }) => onChange(target.selectedIndex)}>
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
