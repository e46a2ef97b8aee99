/** Saves the numbers of the newest test: below all that the first screen of a projector has to show. */
import type { RefObject } from 'react';
import { CURVES } from '../../text/en/curves.ts';
import { TAKE_ALONG } from '../../text/en/takeAlong.ts';
import { guarded } from '../faults/guarded.tsx';
import { SaveTable } from '../takeAlong/SaveTable.tsx';
import { useSay } from '../useSay.ts';
import styles from './curves.module.css';

/** The tables of the newest test: errors and spending, which stand there for screen readers, and F1, BLEU and beams. */
export interface NewestTables {
  readonly numbers: RefObject<HTMLTableElement | null>;
  readonly scores: RefObject<HTMLTableElement | null>;
}

interface Props extends NewestTables {
  readonly hasScores: boolean;
}

export const NewestMenus = guarded(
  TAKE_ALONG.part,
  function NewestMenus({ numbers, scores, hasScores }: Props) {
    const say = useSay();
    return (
      <div className={styles['newest']}>
        <SaveTable
          name="newest-test"
          label={say(CURVES.numbers.part)}
          table={numbers}
          button={say(TAKE_ALONG.newest)}
        />
        {hasScores && (
          <SaveTable
            name="newest-scores"
            label={say(CURVES.search.name)}
            table={scores}
            button={say(TAKE_ALONG.scores)}
          />
        )}
      </div>
    );
  },
);
