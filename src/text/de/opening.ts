/** German: what stands in the middle of the page. */
import type * as EN from '../en/opening.ts';
import type { Translated } from '../translated.ts';

export const OPENING = {
  name: 'Was gezeigt wird',
  parts: { rollOuts: 'Roll-outs', attention: 'Attention', fork: 'Erzwungene {$units}' },
  help: 'Gefüllt heißt {$misread}. Wählen Sie eine Stelle, um zu sehen, was das Update dort tut.',
  step: 'Schritt für Schritt ▸',
  shown: {
    live: 'Live: Update {$update}',
    past: 'Rückblick: Update {$update}',
    recorded: 'Aufgezeichnet: Update {$update} des voreingestellten Duells',
  },
} satisfies Translated<typeof EN.OPENING>;
