/** The 3 × 3 of roll-in and roll-out: picker, what theory says, and what this run has measured there. Finer kinds stand where their family does. */
import { GRID } from '../../text/en/grid.ts';
import { memo, useId } from 'react';
import { POLICY_ORDER } from '../../experiments/policyPairs.ts';
import { THEORY_SOURCE, theoryOf } from '../../experiments/theory.ts';
import type { ContestantSettings } from '../../experiments/settings.ts';
import { openPanel } from '../../state/panelStore.ts';
import { FAMILIES, type Family } from './families.ts';
import { briefPercent, percent } from '../format.ts';
import { Mark } from '../parts/Mark.tsx';
import { useSay } from '../useSay.ts';
import styles from './grid.module.css';
import { THEORY_SIGNS } from './theorySigns.ts';
import { useMeasured, type Measured } from './useMeasured.ts';

interface Props {
  readonly contestant: number;
  readonly rollIn: ContestantSettings['rollIn'];
  readonly rollOut: ContestantSettings['rollOut'];
  readonly onChange: (pair: Pick<ContestantSettings, 'rollIn' | 'rollOut'>) => void;
}

export function PolicyGrid({ contestant, rollIn, rollOut, onChange }: Props) {
  const name = useId();
  const measured = useMeasured();
  const say = useSay();
  const chosen = theoryOf(rollIn, rollOut);
  return (
    <fieldset className={styles['field']} data-contestant={contestant}>
      <legend className="visually-hidden">{say(GRID.legend)}</legend>
      <div className={styles['grid']}>
        <span />
        {POLICY_ORDER.map((column) => (
          <span key={column} className={styles['column']} aria-hidden="true">
            {say(GRID.policies[column])}
          </span>
        ))}
        {POLICY_ORDER.map((row) => (
          <div key={row} className={styles['cells']}>
            <span className={styles['rowName']} aria-hidden="true">
              {say(GRID.policies[row])}
            </span>
            {POLICY_ORDER.map((column) => {
              const here = measured.filter(
                (each) => FAMILIES[each.rollIn] === row && FAMILIES[each.rollOut] === column,
              );
              return (
                <Tile
                  key={column}
                  name={name}
                  row={row}
                  column={column}
                  checked={row === FAMILIES[rollIn] && column === FAMILIES[rollOut]}
                  here={here.length === 0 ? NOTHING : here}
                  onChange={onChange}
                />
              );
            })}
          </div>
        ))}
      </div>
      <p className={styles['theory']} data-part="reading" title={say(THEORY_SOURCE)}>
        <b>{say(GRID.pair, { rollIn: say(GRID.policies[rollIn]), rollOut: say(GRID.policies[rollOut]) })}</b>{' '}
        <i data-tone={chosen.tone}>{THEORY_SIGNS[chosen.tone]}</i> {say(chosen.sentence)}{' '}
        <button
          type="button"
          className={styles['see']}
          data-part="page"
          onClick={() => openPanel('counterexamples')}
        >
          {say(GRID.counterexamples)}
        </button>
      </p>
    </fieldset>
  );
}

interface TileProps extends Pick<Props, 'onChange'> {
  /** Of the group. */
  readonly name: string;
  readonly row: Family;
  readonly column: Family;
  readonly checked: boolean;
  readonly here: readonly Measured[];
}

const NOTHING: readonly Measured[] = [];

/** Drawn anew only when it changes: React writes a radio button's attributes at every drawing. */
const Tile = memo(function Tile({ name, row, column, checked, here, onChange }: TileProps) {
  const say = useSay();
  const theory = theoryOf(row, column);
  const told = {
    ...{ rollIn: say(GRID.policies[row]), rollOut: say(GRID.policies[column]) },
    theory: say(theory.badge),
  };
  const errors = here.map((each) => percent(each.letterError)).join(', ');
  return (
    <label className={styles['tile']} title={say(GRID.tile, told)}>
      <input
        type="radio"
        name={name}
        checked={checked}
        aria-label={
          here.length === 0 ? say(GRID.spoken, told) : say(GRID.spokenMeasured, { ...told, errors })
        }
        onChange={() => onChange({ rollIn: row, rollOut: column })}
      />
      <span className={styles['face']}>
        <i data-tone={theory.tone}>{THEORY_SIGNS[theory.tone]}</i>
        {here.map((each) => (
          <b key={each.contestant} data-contestant={each.contestant}>
            <Mark contestant={each.contestant} size={7} /> {briefPercent(each.letterError)}
          </b>
        ))}
      </span>
    </label>
  );
});
