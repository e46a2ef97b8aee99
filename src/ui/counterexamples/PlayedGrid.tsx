/** The nine pairs of one graph: what each ends at, beside what theory says; the chosen one is drawn. */
import { useId } from 'react';
import type { PlayedPair } from '../../experiments/playedGraphs.ts';
import { pairName, POLICY_ORDER } from '../../experiments/policyPairs.ts';
import { theoryOf } from '../../experiments/theory.ts';
import { COUNTEREXAMPLES } from '../../text/en/counterexamples.ts';
import { GRID } from '../../text/en/grid.ts';
import { useSay } from '../useSay.ts';
import { THEORY_SIGNS } from '../grid/theorySigns.ts';
import grid from '../grid/grid.module.css';
import { costsText } from './playedSentences.ts';
import styles from './counterexamples.module.css';

interface Props {
  readonly pairs: readonly PlayedPair[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

export function PlayedGrid({ pairs, chosen, onChoose }: Props) {
  const say = useSay();
  const name = useId();
  return (
    <fieldset className={grid['field']}>
      <legend className={styles['legend']}>{say(COUNTEREXAMPLES.grid)}</legend>
      <div className={grid['grid']}>
        <span />
        {POLICY_ORDER.map((column) => (
          <span key={column} className={grid['column']} aria-hidden="true">
            {say(GRID.policies[column])}
          </span>
        ))}
        {POLICY_ORDER.map((row, r) => (
          <div key={row} className={grid['cells']}>
            <span className={grid['rowName']} aria-hidden="true">
              {say(GRID.policies[row])}
            </span>
            {POLICY_ORDER.map((column, c) => {
              const index = r * POLICY_ORDER.length + c;
              const played = pairs[index];
              if (played === undefined) return null;
              const theory = theoryOf(row, column);
              return (
                <label key={column} className={grid['tile']} title={say(theory.badge)}>
                  <input
                    type="radio"
                    name={name}
                    checked={index === chosen}
                    aria-label={say(COUNTEREXAMPLES.tile, {
                      ...{ pair: pairName(played.pair), costs: costsText(played), theory: say(theory.badge) },
                    })}
                    onChange={() => onChoose(index)}
                  />
                  <span className={`${grid['face'] ?? ''} ${styles['face'] ?? ''}`}>
                    <i data-tone={theory.tone}>{THEORY_SIGNS[theory.tone]}</i>
                    <strong data-failed={played.most > 0}>{costsText(played)}</strong>
                  </span>
                </label>
              );
            })}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
