/** The chart of test errors alone: of a recorded run, or of one that trains here; as high as the frame has room for. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { EmbedAddress } from '../../state/embed/embedAddress.ts';
import { embedRunStore, isRecorded } from '../../state/embed/embedRun.ts';
import type { RecordedCurves } from '../../state/embed/recordings.ts';
import { selectEvaluations } from '../../state/runState.ts';
import { EMBED } from '../../text/en/embed.ts';
import type { TestErrorSection } from '../curves/TestErrorSection.tsx';
import { useSay } from '../useSay.ts';
import { useRun, useShown } from '../useShown.ts';
import { PlayBar } from './PlayBar.tsx';
import { useHeight } from './useHeight.ts';

interface Props {
  readonly address: EmbedAddress;
  readonly recorded: RecordedCurves;
  readonly Section: typeof TestErrorSection;
}

export function CurvesAlone({ address, recorded, Section }: Props) {
  const say = useSay();
  const begun = useStore(embedRunStore, (state) => state.begun);
  const run = useRun();
  const live = useShown(selectEvaluations);
  const [measure, height] = useHeight();
  const { from, to, page } = address;
  const stands = !begun && isRecorded(address);
  const evaluations = begun ? live : recorded.evaluations;
  const seen = useMemo(
    () => evaluations.filter(({ update }) => update >= (from ?? 0) && update <= (to ?? Infinity)),
    [evaluations, from, to],
  );
  /** No test of the recorded run lies between the two. */
  const nothing = stands && seen.length === 0;
  const { contestants, evaluationInterval } = run?.settings ?? page.settings;
  return (
    <div ref={measure}>
      <PlayBar
        address={address}
        before={
          stands
            ? say(nothing ? EMBED.outsideRecorded : EMBED.recordedRun, { updates: recorded.updates })
            : say(EMBED.waiting)
        }
      />
      {!nothing && (
        <Section
          contestants={contestants}
          evaluations={begun || stands ? seen : []}
          interval={evaluationInterval}
          height={height}
          first={from ?? 0}
        />
      )}
    </div>
  );
}
