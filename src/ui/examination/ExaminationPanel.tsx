/** The examination: what a researcher asks of contestants as they stand, at one click. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Examination } from '../../experiments/examination.ts';
import { examinationNotes, formatExamination } from '../../experiments/examinationText.ts';
import { engineStore } from '../../state/engineStore.ts';
import { examinationStore, examine, stopExamining } from '../../state/examination.ts';
import { EXAMINATION } from '../../text/en/examination.ts';
import { useSay } from '../useSay.ts';
import { useRun } from '../useShown.ts';
import { Button } from '../parts/Button.tsx';
import { Comparisons } from './Comparisons.tsx';
import { FigureTable } from './FigureTable.tsx';
import { PositionChart } from './PositionChart.tsx';
import { RecoveryChart } from './RecoveryChart.tsx';
import styles from './examination.module.css';

function CopyButton({ examination }: { readonly examination: Examination }) {
  const say = useSay();
  const [copied, setCopied] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(formatExamination(say, examination));
      setCopied(say(EXAMINATION.copied));
    } catch {
      setCopied(say(EXAMINATION.refused));
    }
  };
  return (
    <div className={styles['buttons']}>
      <Button onClick={() => void copy()}>{say(EXAMINATION.copy)}</Button>
      <span role="status">{copied}</span>
    </div>
  );
}

function Result({ examination }: { readonly examination: Examination }) {
  const say = useSay();
  return (
    <>
      <FigureTable examination={examination} />
      <div className={styles['charts']}>
        <PositionChart examination={examination} />
        <RecoveryChart examination={examination} />
      </div>
      <Comparisons examination={examination} />
      <div className={styles['aside']}>
        {examinationNotes(say, examination).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <CopyButton examination={examination} />
    </>
  );
}

/** The figures of another run would stand beside the words and names of this one. */
function OfAnEndedRun({ examination }: { readonly examination: Examination }) {
  const say = useSay();
  return (
    <>
      <p>{say(EXAMINATION.ended)}</p>
      <CopyButton examination={examination} />
    </>
  );
}

export function ExaminationPanel() {
  const say = useSay();
  const state = useStore(examinationStore);
  const activity = useStore(engineStore, ({ activity }) => activity);
  const run = useRun();
  // Who closes the dialogue wants the machine back.
  useEffect(
    () => () => {
      if (examinationStore.getState().kind === 'examining') stopExamining();
    },
    [],
  );
  const examining = state.kind === 'examining';
  return (
    <div className={styles['panel']}>
      <p>{say(EXAMINATION.lead)}</p>
      <div className={styles['buttons']}>
        {examining ? (
          <Button onClick={stopExamining}>{say(EXAMINATION.stop)}</Button>
        ) : (
          <Button look="strong" disabled={run === null} onClick={() => void examine()}>
            {say(state.kind === 'done' ? EXAMINATION.again : EXAMINATION.examine)}
          </Button>
        )}
        {examining && (
          <label className={styles['progress']}>
            <progress max={1} value={activity?.fraction ?? undefined} />
            <span>{activity?.label ?? say(EXAMINATION.waiting)}</span>
          </label>
        )}
      </div>
      {state.kind === 'failed' && <p role="alert">{say(EXAMINATION.failed, { message: state.message })}</p>}
      {state.kind === 'done' &&
        (state.runId === run?.runId ? (
          <Result examination={state.examination} />
        ) : (
          <OfAnEndedRun examination={state.examination} />
        ))}
    </div>
  );
}
