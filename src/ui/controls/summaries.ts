/** One line for each group of shared settings, so that a folded group still tells what is set. */
import { assertNever } from '../../base/assert.ts';
import type { Settings } from '../../experiments/settings.ts';
import { FIELD_CHOICES } from '../../text/en/fieldChoices.ts';
import { SETTINGS_LINE } from '../../text/en/settingsLine.ts';
import { sayOfAny as say } from '../../tasks/say.ts';
import { percent } from '../format.ts';
import { plain } from '../../text/numbers.ts';

const LINE = SETTINGS_LINE;

/** The groups of shared settings as the form folds them. */
export const GROUPS = ['model', 'optimiser', 'data', 'run'] as const;
export type Group = (typeof GROUPS)[number];

const parts = (...items: readonly (string | false)[]): string =>
  items.filter((item) => item !== false).join(' · ');

/** `GRU 64 · aligned`, `SGD 0.5 · batch 16`, … */
export function summaryOf(group: Group, settings: Settings): string {
  switch (group) {
    case 'model':
      return parts(
        `${settings.recurrentCell.toUpperCase()} ${settings.hidden}`,
        settings.layers > 1 && say(LINE.layers, { count: settings.layers }),
        settings.aligned && say(LINE.aligned),
        settings.bidirectional && say(LINE.bidirectional),
        settings.attention !== 'none' && say(settings.inputFeeding ? LINE.attentionFedBack : LINE.attention),
        settings.dropout > 0 && say(LINE.dropout, { share: plain(settings.dropout) }),
      );
    case 'optimiser':
      return parts(
        say(LINE.optimisers[settings.optimiser], { rate: plain(settings.learningRate) }),
        say(LINE.batch, { size: String(settings.batchSize) }),
      );
    case 'data':
      return parts(
        say(settings.data === 'own' ? LINE.own : LINE.builtIn),
        say(FIELD_CHOICES.split[settings.split]).replace('-', ' '),
        settings.heldOut > 0 && say(LINE.heldOut, { share: percent(settings.heldOut) }),
      );
    case 'run':
      return parts(
        settings.pacing === 'time' && say(LINE.equalTime),
        settings.maxUpdates > 0 && say(LINE.toUpdate, { updates: settings.maxUpdates }),
        settings.targetError > 0 && say(LINE.belowError, { error: percent(settings.targetError) }),
        settings.maxUpdates === 0 && settings.targetError === 0 && say(LINE.noStop),
      );
    default:
      return assertNever(group);
  }
}
