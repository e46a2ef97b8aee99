/** Saves one contestant's weights as a file: the newest, or those that held-out sequences chose. */
import { useId, useState } from 'react';
import { contestantNames } from '../../experiments/contestantName.ts';
import { METHODS } from '../../experiments/methods.ts';
import type { ContestantSettings } from '../../experiments/settings.ts';
import type { WantedWeights } from '../../state/runFiles.ts';
import { WEIGHT_FILES } from '../../text/en/weightFiles.ts';
import { Button } from '../parts/Button.tsx';
import { useSay } from '../useSay.ts';
import styles from './weights.module.css';

interface Props {
  readonly contestants: readonly ContestantSettings[];
  /** Sequences were held out, and contestants were tested on them. */
  readonly isHeldOut: boolean;
  readonly onSave: (wanted: WantedWeights) => void;
}

export function SaveWeights({ contestants, isHeldOut, onSave }: Props) {
  const say = useSay();
  const [ofId, whichId] = [useId(), useId()];
  const [asked, setAsked] = useState(0);
  const [askedFor, setAskedFor] = useState<WantedWeights['which']>('last');
  const contestant = Math.min(asked, contestants.length - 1);
  const own = contestants[contestant];
  if (own === undefined) return null;
  // Of a linear chain nothing is chosen that could be read by itself.
  const mayChoose = isHeldOut && METHODS[own.method].learner === 'network';
  const which = mayChoose ? askedFor : 'last';
  return (
    <div role="group" aria-label={say(WEIGHT_FILES.group)} className={styles['weights']}>
      {contestants.length > 1 && (
        <span>
          <label htmlFor={ofId}>{say(WEIGHT_FILES.of)}</label>
          <select id={ofId} value={contestant} onChange={({ target }) => setAsked(target.selectedIndex)}>
            {contestantNames(contestants).map((name, i) => (
              <option key={name} value={i}>
                {name}
              </option>
            ))}
          </select>
        </span>
      )}
      {mayChoose && (
        <span>
          <label htmlFor={whichId}>{say(WEIGHT_FILES.which)}</label>
          <select
            id={whichId}
            value={which}
            onChange={({ target }) => setAskedFor(target.value === 'chosen' ? 'chosen' : 'last')}
          >
            <option value="last">{say(WEIGHT_FILES.last)}</option>
            <option value="chosen">{say(WEIGHT_FILES.chosen)}</option>
          </select>
        </span>
      )}
      <Button onClick={() => onSave({ contestant, which })}>{say(WEIGHT_FILES.save)}</Button>
    </div>
  );
}
