/** The 3 × 3 of roll-in and roll-out: picker, what theory says, and what this run has measured there. Finer kinds stand where their family does. */
import { useId } from 'react';
import { THEORY_SOURCE, theoryOf, type TheoryBadge } from '../../experiments/theory.ts';
import type { ContestantSettings } from '../../experiments/settings.ts';
import { FAMILIES, type Family } from './families.ts';
import { percent } from '../format.ts';
import { Mark } from '../parts/Mark.tsx';
import styles from './grid.module.css';
import { useMeasured, type Measured } from './useMeasured.ts';

const POLICIES: readonly Family[] = ['reference', 'mixed', 'learned'];

const SIGNS: Readonly<Record<TheoryBadge['tone'], string>> = {
  good: '✓',
  caution: '~',
  bad: '✕',
  unknown: '?',
};

interface Props {
  readonly contestant: number;
  readonly rollIn: ContestantSettings['rollIn'];
  readonly rollOut: ContestantSettings['rollOut'];
  readonly onChange: (pair: Pick<ContestantSettings, 'rollIn' | 'rollOut'>) => void;
}

export function PolicyGrid({ contestant, rollIn, rollOut, onChange }: Props) {
  const name = useId();
  const measured = useMeasured();
  const chosen = theoryOf(rollIn, rollOut);
  return (
    <fieldset className={styles['field']} data-contestant={contestant}>
      <legend className="visually-hidden">roll-in and roll-out</legend>
      <div className={styles['grid']}>
        <span />
        {POLICIES.map((column) => (
          <span key={column} className={styles['column']} aria-hidden="true">
            {column}
          </span>
        ))}
        {POLICIES.map((row) => (
          <div key={row} className={styles['cells']}>
            <span className={styles['rowName']} aria-hidden="true">
              {row}
            </span>
            {POLICIES.map((column) => {
              const theory = theoryOf(row, column);
              const here = measured.filter(
                (each) => FAMILIES[each.rollIn].family === row && FAMILIES[each.rollOut].family === column,
              );
              return (
                <label key={column} className={styles['tile']} title={`${row} / ${column}: ${theory.badge}`}>
                  <input
                    type="radio"
                    name={name}
                    checked={row === FAMILIES[rollIn].family && column === FAMILIES[rollOut].family}
                    aria-label={`roll-in ${row}, roll-out ${column}; in theory: ${theory.badge}${spoken(here)}`}
                    onChange={() => onChange({ rollIn: row, rollOut: column })}
                  />
                  <span className={styles['face']}>
                    <i data-tone={theory.tone}>{SIGNS[theory.tone]}</i>
                    {here.map((each) => (
                      <b key={each.contestant} data-contestant={each.contestant}>
                        <Mark contestant={each.contestant} size={7} /> {percent(each.letterError)}
                      </b>
                    ))}
                  </span>
                </label>
              );
            })}
          </div>
        ))}
      </div>
      <p className={styles['theory']} title={THEORY_SOURCE}>
        <b>
          {FAMILIES[rollIn].name} / {FAMILIES[rollOut].name}
        </b>{' '}
        <i data-tone={chosen.tone}>{SIGNS[chosen.tone]}</i> {chosen.sentence}
      </p>
    </fieldset>
  );
}

const spoken = (here: readonly Measured[]): string =>
  here.length === 0 ? '' : `; measured here: ${here.map((each) => percent(each.letterError)).join(', ')}`;
