/** Saves the chart of test errors, with the full names of who is drawn. */
import { useStore } from 'zustand';
import { contestantNames } from '../../experiments/contestantName.ts';
import type { Evaluation } from '../../experiments/reports.ts';
import { savedRunStore } from '../../state/savedRun.ts';
import { CURVES } from '../../text/en/curves.ts';
import { TakeAlong } from '../takeAlong/TakeAlong.tsx';
import { useSay } from '../useSay.ts';
import { useRun } from '../useShown.ts';
import type { Choice } from './errorAxes.ts';
import { errorFigure } from './errorFigure.ts';

interface Props {
  readonly evaluations: readonly Evaluation[];
  readonly beside: readonly Evaluation[] | undefined;
  readonly names: readonly string[];
  readonly choice: Choice;
  readonly interval: number;
  readonly begin: number;
}

export function SaveErrors({ evaluations, beside, names, choice, interval, begin }: Props) {
  const say = useSay();
  const settings = useRun()?.settings;
  const saved = useStore(savedRunStore, (state) => state.saved);
  // A chart that stands alone may show a run that was recorded.
  const full = settings === undefined ? [] : contestantNames(settings.contestants);
  const seed = settings?.seed ?? null;
  return (
    <TakeAlong
      name="test-error"
      of={say(CURVES.testError.title)}
      kind="curves"
      take={() => {
        const figure = errorFigure(say, {
          run: { name: seed === null ? '' : `searnn-run-seed-${seed}`, seed, evaluations },
          ...(beside && {
            beside: { name: saved?.name.replace(/\.json$/i, '') ?? '', seed: null, evaluations: beside },
          }),
          names: full.length === names.length ? full : names,
          ...{ choice, interval, begin },
        });
        return figure === null ? null : { kind: 'curves', figure };
      }}
    />
  );
}
