/** What a cell's loss is, in a sentence. */
import { FORMULA } from '../../text/en/formula.ts';
import type { Say } from '../../tasks/say.ts';
import type { WorkedCell } from './workedCell.ts';

export const lossInWords = (say: Say, { aims, objective }: Pick<WorkedCell, 'aims' | 'objective'>): string =>
  say(aims === 'costs' ? FORMULA.losses[objective] : FORMULA.lossesOf[aims]);
