/** The formula of the chosen cell with its numbers, for each table that is shown, and the code that computes it. */
import { useDeferredValue, useState } from 'react';
import { FORMULA } from '../../text/en/formula.ts';
import type { Say } from '../../tasks/say.ts';
import { CodeListing } from '../code/CodeListing.tsx';
import { useOpened } from '../intoView.ts';
import { objectiveName } from '../objectiveName.ts';
import { Button } from '../parts/Button.tsx';
import type { Why } from '../reasons/why.ts';
import { FormulaLines } from './FormulaLines.tsx';
import { workedCell } from './workedCell.ts';
import styles from './formula.module.css';

interface Props {
  /** One for each table that is shown. */
  readonly whys: readonly Why[];
  readonly vocabulary: readonly string[];
  readonly say: Say;
}

export function FormulaPanel({ whys: newest, vocabulary, say }: Props) {
  // Hundreds of small elements: they are made in slices, after what the reader asked for.
  const whys = useDeferredValue(newest);
  const [code, setCode] = useState(false);
  const opened = useOpened<HTMLElement>(code);
  const cell = (whys[0]?.choice.cell ?? 0) + 1;
  return (
    <section ref={opened} className={styles['panel']} aria-label={say(FORMULA.name)}>
      <div className={styles['head']}>
        <h2>{say(FORMULA.title, { cell })}</h2>
        <Button aria-expanded={code} onClick={() => setCode(!code)}>
          {say(code ? FORMULA.hideCode : FORMULA.code)}
        </Button>
      </div>
      <div className={styles['all']}>
        {whys.map(({ view, choice, contestant, name }) => (
          <article key={view.contestant} data-contestant={view.contestant} className={styles['one']}>
            <h3>{say(FORMULA.whose, { name, objective: objectiveName(say, contestant) })}</h3>
            <FormulaLines
              cell={workedCell(view, choice.cell, contestant)}
              looked={choice.token}
              {...{ vocabulary, name, say }}
            />
            {code && <CodeListing method={contestant.method} phase="gradient" say={say} />}
          </article>
        ))}
      </div>
    </section>
  );
}
