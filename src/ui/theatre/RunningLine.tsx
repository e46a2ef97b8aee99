/** Where the update is: the line of Algorithm 1, or that of the code which ran. */
import { useState } from 'react';
import type { LessonTrace } from '../../experiments/lessonTrace.ts';
import { THEATRE } from '../../text/en/theatre.ts';
import type { Say } from '../../tasks/say.ts';
import { CodeListing } from '../code/CodeListing.tsx';
import { Algorithm } from './Algorithm.tsx';
import type { Phase } from './steps.ts';
import styles from './theatre.module.css';

interface Props {
  readonly trace: LessonTrace;
  readonly phase: Phase;
  readonly say: Say;
}

export function RunningLine({ trace: { settings, view }, phase, say }: Props) {
  const [code, setCode] = useState(false);
  const method = settings.contestants[view.contestant]?.method;
  return (
    <div className={styles['running']} data-code={code} data-part="algorithm">
      <button type="button" className={styles['show']} aria-expanded={code} onClick={() => setCode(!code)}>
        {say(code ? THEATRE.hideCode : THEATRE.showCode)}
      </button>
      {code && method !== undefined ? (
        <CodeListing method={method} phase={phase} say={say} />
      ) : (
        <Algorithm phase={phase} say={say} />
      )}
    </div>
  );
}
