/** Says which runs were deleted or had to make room, and puts them back. */
import { useStore } from 'zustand';
import { undoDelete } from '../../state/library/library.ts';
import { libraryStore } from '../../state/library/libraryStore.ts';
import { tellError } from '../../state/noticeStore.ts';
import { RUNS } from '../../text/en/runs.ts';
import { listed } from '../../text/numbers.ts';
import { Button } from '../parts/Button.tsx';
import { useSay } from '../useSay.ts';
import styles from './library.module.css';

export function UndoTakenOut() {
  const say = useSay();
  const bin = useStore(libraryStore, (state) => state.bin);
  const count = bin?.notes.length ?? 0;
  const told = { count, names: listed(bin?.notes.map(({ name }) => name) ?? []) };
  return (
    <div role="status">
      {bin !== null && count > 0 && (
        <p className={styles['undo']}>
          {bin.why === 'deleted' ? say(RUNS.deleted, told) : say(RUNS.madeRoom, told)}{' '}
          <Button onClick={() => void undoDelete().catch(tellError)}>{say(RUNS.undo)}</Button>
        </p>
      )}
    </div>
  );
}
