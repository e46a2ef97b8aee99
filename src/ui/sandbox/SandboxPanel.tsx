/** A copy of one cell to play with: drag a cost or α, choose another objective, and see what the update would do. */
import { useRef, useState } from 'react';
import { contestantField } from '../../experiments/fieldList.ts';
import { OBJECTIVE_INFO, type ObjectiveId } from '../../experiments/objectiveList.ts';
import { SANDBOX } from '../../text/en/sandbox.ts';
import { FieldRow } from '../controls/FieldRow.tsx';
import { useSay } from '../useSay.ts';
import { useOpened } from '../intoView.ts';
import { Button } from '../parts/Button.tsx';
import { FormulaLines } from '../formula/FormulaLines.tsx';
import { workedCopy } from '../formula/workedCell.ts';
import { SaveTable } from '../takeAlong/SaveTable.tsx';
import { Told } from '../parts/Told.tsx';
import { copyCell, lossOf, placesToShow, type SandboxCell } from './sandboxCell.ts';
import { SandboxRow } from './SandboxRow.tsx';
import styles from './sandbox.module.css';
import type { SandboxSource } from './source.ts';
import { fixed } from '../../text/numbers.ts';

interface Copy {
  readonly source: SandboxSource;
  readonly cell: SandboxCell;
}

const copyOf = (source: SandboxSource): Copy => ({ source, cell: copyCell(source.view, source.cell) });

interface Props {
  /** The cell in view now. */
  readonly source: SandboxSource;
  readonly vocabulary: readonly string[];
  readonly onClose: () => void;
}

export function SandboxPanel({ source, vocabulary, onClose }: Props) {
  const [copy, setCopy] = useState(() => copyOf(source));
  const [costs, setCosts] = useState(copy.cell.costs);
  const [objective, setObjective] = useState(source.objective);
  const [costScale, setCostScale] = useState(source.costScale);
  const [all, setAll] = useState(false);
  const [written, setWritten] = useState(false);
  const opened = useOpened<HTMLElement>(all || written);
  const say = useSay();
  const table = useRef<HTMLTableElement>(null);
  const take = (): void => {
    const next = copyOf(source);
    setCopy(next);
    setCosts(next.cell.costs);
    setObjective(source.objective);
    setCostScale(source.costScale);
  };
  const { cell, source: from } = copy;
  const T = from.view.decoded.length;
  const badge = say(SANDBOX.badge, {
    ...{ cell: from.cell + 1, written: from.word, name: from.name, update: from.view.update },
  });
  const elsewhere = from.cell !== source.cell || from.word !== source.word || from.name !== source.name;
  const head = (
    <div className={styles['head']}>
      <h2 id="sandbox">{say(SANDBOX.title)}</h2>
      <span className={styles['badge']}>{badge}</span>
      <Button look="bare" onClick={take}>
        {elsewhere
          ? say(SANDBOX.copyCell, { cell: source.cell + 1, name: source.name })
          : say(SANDBOX.copyAfresh)}
      </Button>
      <Button look="bare" aria-label={say(SANDBOX.close)} onClick={onClose}>
        ✕
      </Button>
    </div>
  );
  if (cell.tokens.length === 0)
    return (
      <section ref={opened} aria-labelledby="sandbox" className={styles['panel']}>
        {head}
        <p>{say(SANDBOX.nothingTried)}</p>
      </section>
    );
  const own = lossOf(cell, costs, objective, costScale);
  const before = lossOf(cell, cell.costs, from.objective, from.costScale);
  const places = all ? cell.tokens.map((_, i) => i) : placesToShow(cell, before, 6, from.truth);
  const changed =
    objective !== from.objective || costScale !== from.costScale || costs.some((c, i) => c !== cell.costs[i]);
  const { formula, inNats, scaled, wants } = OBJECTIVE_INFO[objective];
  const { columns } = SANDBOX;
  return (
    <section ref={opened} aria-labelledby="sandbox" className={styles['panel']}>
      {head}
      <p className={styles['lead']}>{say(SANDBOX.lead)}</p>
      <div className={styles['fields']}>
        <FieldRow
          field={contestantField('objective')}
          value={objective}
          pending={false}
          onChange={(value) => setObjective(value as ObjectiveId)}
        />
        {scaled && (
          <FieldRow
            field={contestantField('costScale')}
            value={costScale}
            pending={false}
            onChange={(value) => setCostScale(Number(value))}
          />
        )}
        <p className={styles['loss']} role="status">
          <span>
            <Told
              message={inNats ? SANDBOX.lossInNats : SANDBOX.loss}
              with={{ loss: <b>{fixed(own.loss, 3)}</b> }}
            />
          </span>
          <small>
            {formula}
            {changed && ` ${say(SANDBOX.copied, { loss: fixed(before.loss, 3) })}`}
          </small>
        </p>
      </div>
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={say(SANDBOX.table)}>
        <table ref={table} className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{say(columns.unit)}</th>
              <th scope="col">{say(columns.cost)}</th>
              <th scope="col">{say(columns.model)}</th>
              <th scope="col">{say(columns.target)}</th>
              <th scope="col">{say(columns.push)}</th>
            </tr>
          </thead>
          <tbody>
            {places.map((i) => (
              <SandboxRow
                key={cell.tokens[i]}
                letter={vocabulary[cell.tokens[i] ?? 0] ?? '?'}
                truth={cell.tokens[i] === from.truth}
                best={i === own.best}
                step={1 / T}
                cost={costs[i] ?? 0}
                copied={cell.costs[i] ?? 0}
                model={own.model[i] ?? 0}
                target={own.target[i] ?? 0}
                push={own.push[i] ?? 0}
                onCost={(cost) => setCosts(costs.map((old, j) => (j === i ? cost : old)))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <SaveTable name="sandbox" label={`${say(SANDBOX.title)}. ${badge}`} table={table} />
      <p className={styles['aside']}>
        {wants === 'best' && `${say(SANDBOX.firstIsBest)} `}
        {objective === 'l2' && `${say(SANDBOX.l2)} `}
        {say(SANDBOX.push)}
      </p>
      <div className={styles['buttons']}>
        <Button disabled={!changed} onClick={() => setCosts(cell.costs)}>
          {say(SANDBOX.asMeasured)}
        </Button>
        <Button aria-expanded={written} onClick={() => setWritten(!written)}>
          {say(written ? SANDBOX.closeFormula : SANDBOX.openFormula)}
        </Button>
        {cell.tokens.length > 6 && (
          <Button aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? say(SANDBOX.fewer) : say(SANDBOX.all, { count: cell.tokens.length })}
          </Button>
        )}
      </div>
      {written && (
        <section aria-label={say(SANDBOX.formula)}>
          <FormulaLines
            cell={workedCopy(cell, costs, objective, costScale)}
            looked={from.truth}
            {...{ vocabulary, name: from.name, say }}
          />
        </section>
      )}
    </section>
  );
}
