/** Algorithm 1 with the running line lit. @see SeaRNN §3 */
import { THEATRE } from '../../text/en/theatre.ts';
import type { Say } from '../../tasks/say.ts';
import { PHASES, type Phase } from './steps.ts';
import styles from './theatre.module.css';

/** How deep in the loops a phase's line stands; others at 0. */
const DEPTHS: Readonly<Partial<Record<Phase, number>>> = {
  try: 1,
  rollOut: 2,
  cost: 2,
  target: 1,
  gradient: 1,
};

interface Props {
  readonly phase: Phase;
  /** Tells sentences in the words of the task. */
  readonly say: Say;
}

export function Algorithm({ phase, say }: Props) {
  return (
    <section aria-label={say(THEATRE.algorithm)} className={styles['algorithm']}>
      <h3>{say(THEATRE.algorithm)}</h3>
      <ol>
        {PHASES.map((each) => (
          <li
            key={each}
            aria-current={each === phase ? 'step' : undefined}
            style={{ paddingLeft: 8 + 14 * (DEPTHS[each] ?? 0) }}
          >
            {say(THEATRE.lines[each])}
          </li>
        ))}
      </ol>
    </section>
  );
}
