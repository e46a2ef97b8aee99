/** German: runs that were left or kept by an earlier visit. */
import type * as EN from '../en/leftRuns.ts';
import type { Translated } from '../translated.ts';

export const LEFT_RUNS = {
  offer:
    'Mit dem Lauf { $updates -> [0] vor seinem ersten Update [one] von {$updates} Update *[other] von {$updates} Updates } weitermachen?',
  offered: '{$title}, {$ago}.',
  goOn: 'Weitermachen',
  discard: 'Verwerfen',
  left: 'Sie haben den Lauf { $updates -> [0] vor seinem ersten Update [one] von {$updates} Update *[other] von {$updates} Updates } verlassen.',
  leftTitle: '{$title}.',
  undo: 'Rückgängig',
  redo: 'Wiederherstellen',
  back: 'Zurück zum Lauf { $updates -> [0] vor seinem ersten Update [one] von {$updates} Update *[other] von {$updates} Updates } ({$title})',
  title: '{$task}: {$names}',
  ownTitle: '{$task} ({$data}): {$names}',
  justNow: 'gerade eben',
} satisfies Translated<typeof EN.LEFT_RUNS>;
