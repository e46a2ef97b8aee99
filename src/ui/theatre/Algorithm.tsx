/** Algorithm 1 with the running line lit. @see SeaRNN §3 */
import type { Phase } from './steps.ts';
import styles from './theatre.module.css';
import type { Say } from '../../text/say.ts';

const LINES: readonly { readonly phases: readonly Phase[]; readonly depth: number; readonly text: string }[] =
  [
    { phases: ['encode'], depth: 0, text: 'encode the {$sequence}' },
    { phases: ['rollIn'], depth: 0, text: 'roll in: write it, keep every state' },
    { phases: ['choose'], depth: 0, text: 'for each cell t:' },
    { phases: ['try'], depth: 1, text: 'for each {$unit} a tried at t:' },
    { phases: ['rollOut'], depth: 2, text: 'force a, roll out to the end' },
    { phases: ['cost'], depth: 2, text: 'cₜ(a) = cost of the finished {$sequence}' },
    { phases: ['target'], depth: 1, text: 'from cₜ to a target, and a loss Lₜ' },
    { phases: ['gradient'], depth: 1, text: 'move every score against Lₜ’s slope' },
    { phases: ['update'], depth: 0, text: 'update the weights by the sum of all' },
    { phases: ['decode'], depth: 0, text: '(read the {$sequence} again)' },
  ];

interface Props {
  readonly phase: Phase;
  /** Tells sentences in the words of the task. */
  readonly say: Say;
}

export function Algorithm({ phase, say }: Props) {
  return (
    <section aria-label="Algorithm 1" className={styles['algorithm']}>
      <h3>Algorithm 1</h3>
      <ol>
        {LINES.map(({ phases, depth, text }) => (
          <li
            key={text}
            aria-current={phases.includes(phase) ? 'step' : undefined}
            style={{ paddingLeft: 8 + 14 * depth }}
          >
            {say(text)}
          </li>
        ))}
      </ol>
    </section>
  );
}
