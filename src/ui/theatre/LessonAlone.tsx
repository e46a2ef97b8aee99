/** A recorded update that comes with the playground, alone. */
import { useEffect, type ComponentProps } from 'react';
import { useStore } from 'zustand';
import { lessonStore, openBuiltInLesson, type BuiltInLesson } from '../../state/lessonStore.ts';
import { THEATRE } from '../../text/en/theatre.ts';
import { Button } from '../parts/Button.tsx';
import { WAITING } from '../parts/lazyPart.tsx';
import { useSay } from '../useSay.ts';
import { LessonStage } from './LessonStage.tsx';
import styles from './theatre.module.css';

interface Props extends Omit<ComponentProps<typeof LessonStage>, 'trace'> {
  readonly recorded: BuiltInLesson;
}

export function LessonAlone({ recorded, ...stage }: Props) {
  const say = useSay();
  const { lesson, problem } = useStore(lessonStore);
  useEffect(() => void openBuiltInLesson(recorded), [recorded]);
  if (lesson !== null)
    return (
      <div className={styles['theatre']}>
        <LessonStage trace={lesson} {...stage} />
      </div>
    );
  if (problem === null) return WAITING;
  return (
    <p role="alert">
      {problem} <Button onClick={() => void openBuiltInLesson(recorded)}>{say(THEATRE.again)}</Button>
    </p>
  );
}
