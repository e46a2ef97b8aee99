/** Nine cost tables of one word from the same weights: what each pair of roll-in and roll-out would have taught. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { contestantNames } from '../../experiments/contestantName.ts';
import { askCounterfactual } from '../../state/counterfactual.ts';
import { engineStore } from '../../state/engineStore.ts';
import { selectNineTables } from '../../state/runState.ts';
import { selectionStore } from '../../state/selection.ts';
import type { ContestantSettings } from '../../experiments/settings.ts';
import type { RunReport } from '../../state/runState.ts';
import { NINE_TABLES } from '../../text/en/nineTables.ts';
import { Button } from '../parts/Button.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { useSay } from '../useSay.ts';
import { useRun, useShown } from '../useShown.ts';
import { TableGrid } from './TableGrid.tsx';
import styles from './nineTables.module.css';
import { METHODS } from '../../experiments/methods.ts';

/** Whose tables come first: the one in view, else the first that searches. */
function firstChoice(contestants: readonly ContestantSettings[]): number {
  const { view } = selectionStore.getState();
  if (typeof view === 'number' && view < contestants.length) return view;
  return Math.max(
    0,
    contestants.findIndex(({ method }) => METHODS[method].searches),
  );
}

export function NineTablesPanel() {
  const say = useSay();
  const run = useRun();
  if (run === null) return <p>{say(NINE_TABLES.starting)}</p>;
  // Another run is asked anew.
  return <Ready key={run.runId} run={run} />;
}

function Ready({ run }: { readonly run: RunReport }) {
  const { contestants } = run.settings;
  const { vocabulary } = run.data;
  const [chosen, setChosen] = useState(() => firstChoice(contestants));
  const state = useShown(selectNineTables);
  // While a run is being built it answers nothing.
  const building = useStore(engineStore, (engine) => engine.building);
  useEffect(() => {
    if (!building) void askCounterfactual(chosen);
  }, [chosen, building]);
  const names = contestantNames(contestants);
  const say = useSay();
  const contestant = contestants[chosen];
  return (
    <div className={styles['panel']}>
      <p>{say(NINE_TABLES.about)}</p>
      <div className={styles['head']}>
        <Segmented
          label={say(NINE_TABLES.whose)}
          look="quiet"
          options={names.map((label, i) => ({ value: String(i), label }))}
          value={String(chosen)}
          onChange={(value) => setChosen(Number(value))}
        />
        <Button disabled={state.kind === 'asking'} onClick={() => void askCounterfactual(chosen)}>
          {say(NINE_TABLES.again)}
        </Button>
        <span role="status" className={styles['aside']}>
          {state.kind === 'asking' && say(NINE_TABLES.asking)}
          {state.kind === 'done' && say(NINE_TABLES.asAfter, { update: state.report.views[0]?.update ?? 0 })}
        </span>
      </div>
      {state.kind === 'failed' && <p role="alert">{state.message}</p>}
      {state.kind === 'done' && contestant !== undefined && (
        <TableGrid
          report={state.report}
          contestant={contestant}
          name={names[state.report.contestant] ?? ''}
          vocabulary={vocabulary}
        />
      )}
    </div>
  );
}
