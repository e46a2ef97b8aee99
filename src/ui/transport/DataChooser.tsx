/** What is learned: data that come with the page, a task each, or the reader's own file. */
import { isBuiltIn } from '../../tasks/tasks.ts';
import type { DataReport } from '../../state/runState.ts';
import { Popover } from '../parts/Popover.tsx';
import { guarded } from '../faults/guarded.tsx';
import { lazyPart, WAITING } from '../parts/lazyPart.tsx';
import { useData } from '../useShown.ts';
import { TASKS } from '../../tasks/tasks.ts';
import styles from './transport.module.css';

const DataChoices = lazyPart(
  'Data files',
  async () => (await import('./DataChoices.tsx')).DataChoices,
  WAITING,
);

/** `Letters · built in`, `Spelling · shakespeare.txt`. */
const titleOf = (data: DataReport | null): string =>
  data === null ? 'Data' : `${TASKS[data.task].title} · ${isBuiltIn(data.source) ? 'built in' : data.name}`;

export const DataChooser = guarded({ part: 'Data', look: 'brief' }, function DataChooser() {
  const data = useData();
  return (
    <Popover
      width={340}
      buttonClass={styles['data']}
      button={
        <>
          <span>{titleOf(data)}</span> <span aria-hidden="true">▾</span>
        </>
      }
    >
      <h2>What to learn</h2>
      <DataChoices />
    </Popover>
  );
});
