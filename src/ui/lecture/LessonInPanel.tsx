/** The lesson above the panel that it speaks of. */
import styles from './lecture.module.css';
import { LessonCard } from './LessonCard.tsx';

export function LessonInPanel() {
  return (
    <div className={styles['inDialog']}>
      <LessonCard />
    </div>
  );
}
