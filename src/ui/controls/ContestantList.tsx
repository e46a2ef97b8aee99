/** Who takes part: up to four contestants as tabs, each with its mark, name and newest test error. */
import { useRef, type KeyboardEvent } from 'react';
import { CONTESTANT_LIMIT } from '../../experiments/contestants.ts';
import { addContestant, removeContestant } from '../../state/settingsStore.ts';
import { CONTROLS } from '../../text/en/controls.ts';
import { percent } from '../format.ts';
import { Button } from '../parts/Button.tsx';
import { Mark } from '../parts/Mark.tsx';
import { useNewestErrors } from '../useNewestErrors.ts';
import { useSay } from '../useSay.ts';
import { guarded } from '../faults/guarded.tsx';
import styles from './contestants.module.css';

interface Props {
  readonly names: readonly string[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  /** Id of the panel that the tabs control. */
  readonly panel: string;
}

export const ContestantList = guarded(CONTROLS.contestants, Contestants);

function Contestants({ names, chosen, onChoose, panel }: Props) {
  const say = useSay();
  const errors = useNewestErrors();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent, index: number): void => {
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = (index + by + names.length) % names.length;
    onChoose(next);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <>
      <div className={styles['list']}>
        <div
          ref={list}
          role="tablist"
          aria-orientation="vertical"
          aria-label={say(CONTROLS.contestants)}
          className={styles['tabs']}
        >
          {names.map((name, i) => {
            const error = errors[i] ?? null;
            return (
              <button
                key={i}
                type="button"
                role="tab"
                id={`${panel}-tab-${i}`}
                aria-selected={i === chosen}
                aria-controls={panel}
                tabIndex={i === chosen ? 0 : -1}
                data-contestant={i}
                className={styles['tab']}
                onClick={() => onChoose(i)}
                onKeyDown={(event) => move(event, i)}
              >
                <Mark contestant={i} />
                <span>{name}</span>
                {error !== null && <b>{percent(error)}</b>}
              </button>
            );
          })}
        </div>
      </div>
      <div className={styles['actions']}>
        <Button
          look="bare"
          disabled={names.length >= CONTESTANT_LIMIT}
          onClick={() => {
            addContestant();
            onChoose(names.length);
          }}
        >
          {say(CONTROLS.add)}
        </Button>
        <Button
          look="bare"
          disabled={names.length < 2}
          aria-label={say(CONTROLS.removeNamed, { name: names[chosen] ?? '' })}
          onClick={() => {
            removeContestant(chosen);
            onChoose(Math.max(0, chosen - 1));
          }}
        >
          {say(CONTROLS.remove)}
        </Button>
      </div>
    </>
  );
}
