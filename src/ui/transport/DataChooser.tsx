/** What is learned: data that come with the page, a task each, or the reader's own file. */
import type { DataReport } from '../../state/runState.ts';
import { isBuiltIn, TASKS } from '../../tasks/tasks.ts';
import { TRANSPORT } from '../../text/en/transport.ts';
import type { Say } from '../../tasks/say.ts';
import { Popover } from '../parts/Popover.tsx';
import { guarded } from '../faults/guarded.tsx';
import { lazyPart, WAITING } from '../parts/lazyPart.tsx';
import { useSay } from '../useSay.ts';
import { useData } from '../useShown.ts';
import styles from './transport.module.css';

const DataChoices = lazyPart(
  TRANSPORT.data.choices,
  async () => (await import('./DataChoices.tsx')).DataChoices,
  WAITING,
);

/** `Letters · built in`, `Spelling · shakespeare.txt`. */
function titleOf(say: Say, data: DataReport | null): string {
  if (data === null) return say(TRANSPORT.data.part);
  const name = isBuiltIn(data.source) ? say(TRANSPORT.data.builtIn) : data.name;
  return say(TRANSPORT.data.named, { task: say(TASKS[data.task].title), name });
}

export const DataChooser = guarded({ part: TRANSPORT.data.part, look: 'brief' }, function DataChooser() {
  const data = useData();
  const say = useSay();
  return (
    <Popover
      width={340}
      buttonClass={styles['data']}
      button={
        <>
          <span>{titleOf(say, data)}</span> <span aria-hidden="true">▾</span>
        </>
      }
    >
      <h2>{say(TRANSPORT.data.title)}</h2>
      <DataChoices />
    </Popover>
  );
});
