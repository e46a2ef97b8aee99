/** The bars of recovery as a figure for a paper. */
import type { RecoveryCurve } from '../../experiments/examination.ts';
import type { BarFigure } from '../../figures/barFigure.ts';
import type { Say } from '../../tasks/say.ts';
import { RECOVERY } from '../../text/en/recovery.ts';
import { TAKE_ALONG } from '../../text/en/takeAlong.ts';
import type { SourceOf } from '../takeAlong/useSource.ts';
import { recoveryShares } from './recoveryShares.ts';

/**
 * @param curves by contestant, as names are
 * @param when of which weights, as a sentence
 */
export function recoveryFigure(
  say: Say,
  curves: readonly (RecoveryCurve | null)[],
  names: readonly string[],
  when: string,
  sourceOf: SourceOf,
): BarFigure {
  return {
    axis: { label: say(TAKE_ALONG.recovery), unit: '%', log: false, per: 100 },
    bars: curves.map((curve, hue) => {
      const shares = curve === null ? { after: null, without: null } : recoveryShares(curve);
      return {
        ...{ name: names[hue] ?? '', hue, value: shares.after, held: shares.without },
        why: say(curve === null ? RECOVERY.whole : RECOVERY.nothingRight),
        ...sourceOf(hue),
      };
    }),
    parts: { bar: say(TAKE_ALONG.afterMistake), held: say(RECOVERY.without) },
    note: when,
  };
}
