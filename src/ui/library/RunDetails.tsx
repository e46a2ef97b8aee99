/** All that may be done with one run of the library: said of it, begun again, continued, saved, deleted. */
import { useEffect, useId, useState } from 'react';
import { hueOf, lookOfHue } from '../../experiments/library/runLook.ts';
import { TEXT_LIMITS, type LibraryNote } from '../../experiments/library/libraryNote.ts';
import { exportRuns, exportTable, saveRunOf } from '../../state/library/exportRuns.ts';
import {
  beginAgain,
  goOnWith,
  isInView,
  keepWeightsOf,
  keptState,
  saveToGoOnWith,
  saveWeightsOf,
  testWhole,
  type KeptState,
} from '../../state/library/keptAgain.ts';
import { deleteRuns, labelRun } from '../../state/library/library.ts';
import { libraryStore } from '../../state/library/libraryStore.ts';
import { tellError } from '../../state/noticeStore.ts';
import { openPanel } from '../../state/panelStore.ts';
import { CONTROLS } from '../../text/en/controls.ts';
import { RUNS } from '../../text/en/runs.ts';
import { Button } from '../parts/Button.tsx';
import { lazyPart } from '../parts/lazyPart.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { useSay } from '../useSay.ts';
import { megabytes } from './megabytes.ts';
import styles from './library.module.css';

const { weights: WEIGHTS } = CONTROLS.parts;
const WeightsInView = lazyPart(
  WEIGHTS,
  async () => (await import('../weights/WeightsInView.tsx')).WeightsInView,
);
const SaveWeights = lazyPart(WEIGHTS, async () => (await import('../weights/SaveWeights.tsx')).SaveWeights);

const settled = (work: Promise<unknown>): void => void work.catch(tellError);

/** Name and note: taken when the reader leaves them, or presses Enter. */
function Words({ note }: { readonly note: LibraryNote }) {
  const say = useSay();
  const problem = useId();
  const [isTaken, setTaken] = useState(true);
  const rename = (name: string): void => {
    if (name === note.name) setTaken(true);
    else settled(labelRun(note.id, { name }).then(setTaken));
  };
  return (
    <div className={styles['words']}>
      <label>
        {say(RUNS.name)}
        <input
          key={note.name}
          defaultValue={note.name}
          maxLength={TEXT_LIMITS.name}
          aria-invalid={!isTaken}
          aria-describedby={isTaken ? undefined : problem}
          onBlur={(event) => rename(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') rename(event.currentTarget.value);
          }}
        />
        {!isTaken && (
          <small id={problem} role="alert">
            {say(RUNS.nameTaken)}
          </small>
        )}
      </label>
      <label>
        {say(RUNS.note)}
        <textarea
          key={note.note}
          rows={2}
          defaultValue={note.note}
          maxLength={TEXT_LIMITS.note}
          onBlur={(event) => {
            if (event.target.value !== note.note) settled(labelRun(note.id, { note: event.target.value }));
          }}
        />
      </label>
    </div>
  );
}

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onCheck: (wanted: boolean) => Promise<unknown>;
}

/** Shows at once what the reader has chosen, and what came of it once that is kept. */
function Check({ label, checked, onCheck }: CheckProps) {
  const [asked, setAsked] = useState<boolean | null>(null);
  return (
    <label className={styles['check']}>
      <input
        type="checkbox"
        checked={asked ?? checked}
        onChange={({ target }) => {
          setAsked(target.checked);
          settled(onCheck(target.checked).finally(() => setAsked(null)));
        }}
      />
      {label}
    </label>
  );
}

export function RunDetails({ note }: { readonly note: LibraryNote }) {
  const say = useSay();
  const { id, name, look, isBaseline, weightBytes } = note;
  const [state, setState] = useState<KeptState | null>(null);
  // Shown at once, and what came of it once that is kept.
  const [askedHue, setAskedHue] = useState<string | null>(null);
  useEffect(() => {
    let asks = true;
    keptState(note).then(
      (kept) => asks && setState(kept),
      () => null,
    );
    return () => {
      asks = false;
    };
  }, [note]);
  const inView = isInView(note);
  const goesOn = state !== null;
  const hue = (chosen: string): void => {
    const others = libraryStore.getState().notes.filter((each) => each.id !== id);
    setAskedHue(chosen);
    settled(
      labelRun(id, {
        look: lookOfHue(
          Number(chosen),
          others.map((each) => each.look),
        ),
      }).finally(() => setAskedHue(null)),
    );
  };
  const leave = (work: Promise<void>): void => {
    openPanel(null);
    settled(work);
  };
  return (
    <div className={styles['details']}>
      <Words note={note} />
      <Check
        label={say(RUNS.pin)}
        checked={isBaseline}
        onCheck={(wanted) => labelRun(id, { isBaseline: wanted })}
      />
      {(inView || goesOn || weightBytes > 0) && (
        <Check
          label={
            weightBytes > 0 ? say(RUNS.weightsOf, { megabytes: megabytes(weightBytes) }) : say(RUNS.weights)
          }
          checked={weightBytes > 0}
          onCheck={(wanted) => keepWeightsOf(note, wanted)}
        />
      )}
      <Segmented
        label={say(RUNS.colour, { name })}
        options={RUNS.hues.map((each, i) => ({ value: String(i), label: say(each) }))}
        value={askedHue ?? String(hueOf(look))}
        onChange={hue}
        look="quiet"
      />
      <div className={styles['buttons']}>
        <Button aria-label={say(RUNS.beginOf, { name })} onClick={() => leave(beginAgain(note))}>
          {say(RUNS.begin)}
        </Button>
        {goesOn && (
          <Button aria-label={say(RUNS.goOnOf, { name })} onClick={() => leave(goOnWith(note))}>
            {say(RUNS.goOn)}
          </Button>
        )}
        {inView && <Button onClick={() => settled(testWhole())}>{say(RUNS.test)}</Button>}
        <Button onClick={() => settled(saveRunOf(note))}>{say(RUNS.save)}</Button>
        {(inView || goesOn) && (
          <Button onClick={() => settled(saveToGoOnWith(note))}>{say(CONTROLS.files.goOn)}</Button>
        )}
        <Button onClick={() => settled(exportRuns([note]))}>{say(RUNS.exportOne)}</Button>
        <Button onClick={() => settled(exportTable([note]))}>{say(RUNS.table)}</Button>
        <Button aria-label={say(RUNS.removeOf, { name })} onClick={() => settled(deleteRuns(new Set([id])))}>
          {say(RUNS.remove)}
        </Button>
      </div>
      {inView && <WeightsInView />}
      {state !== null && (
        <SaveWeights
          contestants={note.settings.contestants}
          isHeldOut={state.isHeldOut}
          onSave={(wanted) => settled(saveWeightsOf(note, wanted))}
        />
      )}
    </div>
  );
}
