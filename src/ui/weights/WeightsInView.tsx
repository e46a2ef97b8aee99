/** Saves the weights of the run in view. */
import { saveWeightsInView } from '../../state/runFiles.ts';
import type { RunState } from '../../state/runState.ts';
import { useRun, useShown } from '../useShown.ts';
import { SaveWeights } from './SaveWeights.tsx';

const selectHeldOut = ({ evaluations }: RunState): boolean => evaluations.at(-1)?.heldOut !== undefined;

export function WeightsInView() {
  const run = useRun();
  const isHeldOut = useShown(selectHeldOut);
  if (run === null) return null;
  const { contestants } = run.settings;
  return (
    <SaveWeights
      contestants={contestants}
      isHeldOut={isHeldOut}
      onSave={(wanted) => void saveWeightsInView(wanted)}
    />
  );
}
