/** One line for each group of shared settings, so that a folded group still tells what is set. */
import { assertNever } from '../../base/assert.ts';
import { count, percent } from '../format.ts';
import type { Settings } from '../../experiments/settings.ts';

/** The groups of shared settings as the form folds them. */
export const GROUPS = ['model', 'optimiser', 'data', 'run'] as const;
export type Group = (typeof GROUPS)[number];

export const GROUP_NAMES: Readonly<Record<Group, string>> = {
  model: 'Model',
  optimiser: 'Optimiser',
  data: 'Data',
  run: 'Run and stop rule',
};

const OPTIMISER_NAMES = { sgd: 'SGD', momentum: 'Momentum', adam: 'Adam' } as const;

const parts = (...items: readonly (string | false)[]): string =>
  items.filter((item) => item !== false).join(' · ');

/** `GRU 64 · aligned`, `SGD 0.5 · batch 16`, … */
export function summaryOf(group: Group, settings: Settings): string {
  switch (group) {
    case 'model':
      return parts(
        `${settings.recurrentCell.toUpperCase()} ${settings.hidden}`,
        settings.layers > 1 && `${settings.layers} layers`,
        settings.aligned && 'aligned',
        settings.bidirectional && 'both ways',
        settings.attention !== 'none' && (settings.inputFeeding ? 'attention fed back' : 'attention'),
        settings.dropout > 0 && `dropout ${settings.dropout}`,
      );
    case 'optimiser':
      return parts(
        `${OPTIMISER_NAMES[settings.optimiser]} ${settings.learningRate}`,
        `batch ${settings.batchSize}`,
      );
    case 'data':
      return parts(
        settings.data === 'own' ? 'your file' : 'built in',
        settings.split.replace('-', ' '),
        settings.heldOut > 0 && `${percent(settings.heldOut)} held out`,
      );
    case 'run':
      return parts(
        settings.pacing === 'time' && 'equal time',
        settings.maxUpdates > 0 && `to ${count(settings.maxUpdates)}`,
        settings.targetError > 0 && `below ${percent(settings.targetError)}`,
        settings.maxUpdates === 0 && settings.targetError === 0 && 'no stop',
      );
    default:
      return assertNever(group);
  }
}
