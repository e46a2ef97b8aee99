/** Back and Next through the phases of one update, and one sentence about the phase in view. */
import { Button } from '../parts/Button.tsx';
import { PHASE_NAMES, type Phase } from './phases.ts';
import styles from './MiddleColumn.module.css';

interface Props {
  /** What is shown: `Recorded: update 400 of the default duel`. */
  readonly label: string;
  /** Null: not stepping, the whole update is in view. */
  readonly phase: Phase | null;
  readonly position: number | null;
  readonly onPosition: (position: number | null) => void;
}

export function Stepper({ label, phase, position, onPosition }: Props) {
  const last = PHASE_NAMES.length - 1;
  return (
    <section className={styles['stepper']} aria-label="One update, phase by phase">
      <div className={styles['line']}>
        <span className={styles['label']}>{label}</span>
        {position === null ? (
          <Button look="bare" onClick={() => onPosition(0)}>
            Step through it ▸
          </Button>
        ) : (
          <span className={styles['moves']}>
            <Button look="bare" disabled={position === 0} onClick={() => onPosition(position - 1)}>
              ◂ Back
            </Button>
            <Button look="bare" disabled={position === last} onClick={() => onPosition(position + 1)}>
              Next ▸
            </Button>
            <Button look="bare" onClick={() => onPosition(null)}>
              Done
            </Button>
          </span>
        )}
      </div>
      {phase !== null && (
        <>
          <ol className={styles['phases']}>
            {PHASE_NAMES.map((name, i) => (
              <li key={name}>
                <button
                  type="button"
                  data-name={name}
                  aria-current={i === position ? 'step' : undefined}
                  data-done={position !== null && i < position}
                  onClick={() => onPosition(i)}
                >
                  {name}
                </button>
              </li>
            ))}
          </ol>
          <p className={styles['sentence']} role="status">
            {phase.sentence}
          </p>
        </>
      )}
    </section>
  );
}
