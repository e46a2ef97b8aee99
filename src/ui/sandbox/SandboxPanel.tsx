/** A copy of one cell to play with: drag a cost or α, choose another objective, and see what the update would do. */
import { useState } from 'react';
import { contestantField } from '../../experiments/fieldList.ts';
import { OBJECTIVE_INFO, type ObjectiveId } from '../../experiments/objectiveList.ts';
import { FieldRow } from '../controls/FieldRow.tsx';
import { useSay } from '../useSay.ts';
import { useOpened } from '../intoView.ts';
import { Button } from '../parts/Button.tsx';
import { copyCell, lossOf, placesToShow, type SandboxCell } from './sandboxCell.ts';
import { SandboxRow } from './SandboxRow.tsx';
import styles from './sandbox.module.css';
import type { SandboxSource } from './source.ts';

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
  const opened = useOpened<HTMLElement>(all);
  const say = useSay();
  const take = (): void => {
    const next = copyOf(source);
    setCopy(next);
    setCosts(next.cell.costs);
    setObjective(source.objective);
    setCostScale(source.costScale);
  };
  const { cell, source: from } = copy;
  const T = from.view.decoded.length;
  const badge = `Your own copy: cell ${from.cell + 1} of “${from.word}”, ${from.name}, update ${from.view.update.toLocaleString('en-GB')}`;
  const elsewhere = from.cell !== source.cell || from.word !== source.word || from.name !== source.name;
  const head = (
    <div className={styles['head']}>
      <h2 id="sandbox">Sandbox</h2>
      <span className={styles['badge']}>{badge}</span>
      <Button look="bare" onClick={take}>
        {elsewhere ? `Copy cell ${source.cell + 1}, ${source.name}` : 'Copy afresh'}
      </Button>
      <Button look="bare" aria-label="Close the sandbox" onClick={onClose}>
        ✕
      </Button>
    </div>
  );
  if (cell.tokens.length === 0)
    return (
      <section ref={opened} aria-labelledby="sandbox" className={styles['panel']}>
        {head}
        <p>{say('No {$unit} was tried at this cell: choose another one in the cost table and copy that.')}</p>
      </section>
    );
  const own = lossOf(cell, costs, objective, costScale);
  const before = lossOf(cell, cell.costs, from.objective, from.costScale);
  const places = all ? cell.tokens.map((_, i) => i) : placesToShow(cell, before, 6, from.truth);
  const changed =
    objective !== from.objective || costScale !== from.costScale || costs.some((c, i) => c !== cell.costs[i]);
  const { formula, scaled, wants } = OBJECTIVE_INFO[objective];
  return (
    <section ref={opened} aria-labelledby="sandbox" className={styles['panel']}>
      {head}
      <p className={styles['lead']}>
        {say(
          'Drag what a {$unit} costs, or α, or choose another objective: target q, the push on the scores and the loss follow. The training is not affected.',
        )}
      </p>
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
            loss <b>{own.loss.toFixed(3)}</b> nats
          </span>
          <small>
            {formula}
            {changed && ` (copied: ${before.loss.toFixed(3)})`}
          </small>
        </p>
      </div>
      <div
        className={styles['scroll']}
        tabIndex={0}
        role="region"
        aria-label={say('{$Units} of the copied cell')}
      >
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{say('{$unit}')}</th>
              <th scope="col">cost</th>
              <th scope="col">model p</th>
              <th scope="col">target q</th>
              <th scope="col">push</th>
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
      <p className={styles['aside']}>
        {wants === 'best' &&
          `${say('Of equally cheap {$units} the first counts as the best here; training draws one.')} `}
        {objective === 'l2' && 'L2 looks at the scores’ level too: here the scores are ln p. '}
        {say('A push above 0 raises the {$unit}’s score at the next update, one below 0 lowers it.')}
      </p>
      <div className={styles['buttons']}>
        <Button disabled={!changed} onClick={() => setCosts(cell.costs)}>
          Costs as measured
        </Button>
        {cell.tokens.length > 6 && (
          <Button aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? say('Fewer {$units}') : say('All {$count} {$units}', { count: cell.tokens.length })}
          </Button>
        )}
      </div>
    </section>
  );
}
