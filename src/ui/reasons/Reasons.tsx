/** The lines under the cost table: why learning moves the chosen cell, a reason for each table, and where the table is from. */
import { useState } from 'react';
import type { TableView } from '../../experiments/reports.ts';
import { openPanel } from '../../state/panelStore.ts';
import { REASONS } from '../../text/en/reasons.ts';
import type { Say } from '../../tasks/say.ts';
import { lazyPart, WAITING } from '../parts/lazyPart.tsx';
import { reasonFor } from './reasonFor.ts';
import { originSentence } from './origin.ts';
import { piecesOf, type Why } from './why.ts';
import styles from './reasons.module.css';

const FormulaPanel = lazyPart(
  REASONS.formula,
  async () => (await import('../formula/FormulaPanel.tsx')).FormulaPanel,
  WAITING,
);

interface Props {
  /** One for each table that is shown. */
  readonly whys: readonly Why[];
  readonly vocabulary: readonly string[];
  readonly say: Say;
  /** The table whose origin is told. */
  readonly origin: TableView | undefined;
}

export function Reasons({ whys, vocabulary, say, origin }: Props) {
  const [open, setOpen] = useState(false);
  const method = whys.find(({ view }) => view === origin)?.contestant.method;
  return (
    <>
      <div className={styles['reasons']} role="group" aria-label={say(REASONS.name)}>
        {whys.map((why) => (
          <p key={why.view.contestant} data-contestant={why.view.contestant}>
            {piecesOf(reasonFor(why)).map((piece, i) =>
              typeof piece === 'string' ? (
                <span key={i}>{piece}</span>
              ) : (
                <b key={i}>{vocabulary[piece.token] ?? '?'}</b>
              ),
            )}
          </p>
        ))}
      </div>
      {origin !== undefined && method !== undefined && (
        <p className={styles['origin']}>
          {originSentence(say, origin, method)}{' '}
          <button
            type="button"
            className={styles['nine']}
            data-part="page"
            onClick={() => openPanel('nineTables')}
          >
            {say(REASONS.nineTables)}
          </button>{' '}
          <button
            type="button"
            className={styles['nine']}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {say(open ? REASONS.closeFormula : REASONS.openFormula)}
          </button>
        </p>
      )}
      {open && <FormulaPanel whys={whys} vocabulary={vocabulary} say={say} />}
    </>
  );
}
