/** Back to the run that was left last, and forth again: there for as long as the page lives. */
import { useStore } from 'zustand';
import { redo, undo } from '../../state/bringBack.ts';
import { engineStore } from '../../state/engineStore.ts';
import { leftStore, type LeftRun } from '../../state/leftRuns.ts';
import { selectUpdate } from '../../state/runState.ts';
import { runStore } from '../../state/runStore.ts';
import { LEFT_RUNS } from '../../text/en/leftRuns.ts';
import type { Say } from '../../tasks/say.ts';
import { Button } from '../parts/Button.tsx';
import { useSay } from '../useSay.ts';
import { runTitle } from './runTitle.ts';

const titleOf = (say: Say, { updates, settings, data }: LeftRun): string =>
  say(LEFT_RUNS.back, { updates, title: runTitle(settings, data) });

export function UndoButtons() {
  const say = useSay();
  const behind = useStore(leftStore, ({ past }) => past.at(-1));
  const ahead = useStore(leftStore, ({ future }) => future.at(-1));
  // Until the run in view has learned something a bar offers it, with a sentence.
  const begins = useStore(runStore, (state) => selectUpdate(state) === 0);
  const building = useStore(engineStore, (state) => state.building);
  return (
    <>
      {behind && !begins && (
        <Button look="bare" disabled={building} title={titleOf(say, behind)} onClick={() => void undo()}>
          {say(LEFT_RUNS.undo)}
        </Button>
      )}
      {ahead && (
        <Button look="bare" disabled={building} title={titleOf(say, ahead)} onClick={() => void redo()}>
          {say(LEFT_RUNS.redo)}
        </Button>
      )}
    </>
  );
}
