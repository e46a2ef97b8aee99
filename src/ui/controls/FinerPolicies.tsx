/** Below the grid, folded: the finer kinds of roll-in and roll-out, their mixes and how these change with time. */
import { useState, type ReactNode } from 'react';
import type { ContestantSettings } from '../../experiments/settings.ts';
import { CONTESTANT } from '../../text/en/contestant.ts';
import { useSay } from '../useSay.ts';
import styles from './controls.module.css';
import { isFiner, policySummary } from './policySummary.ts';

interface Props {
  readonly contestant: ContestantSettings;
  /** The settings' rows. */
  readonly children: ReactNode;
}

export function FinerPolicies({ contestant, children }: Props) {
  const say = useSay();
  // Open where there is something to see; afterwards as the reader leaves it.
  const [open, setOpen] = useState(() => isFiner(contestant));
  return (
    <details className={styles['group']} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b>{say(CONTESTANT.policies.finer)}</b> <span>{policySummary(contestant)}</span>
      </summary>
      {children}
    </details>
  );
}
