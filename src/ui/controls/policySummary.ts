/** One line for the finer choices of who rolls, so that folded they still tell what is set. */
import { contestantField } from '../../experiments/fieldList.ts';
import { isUsed } from '../../experiments/fieldUse.ts';
import type { ContestantSettings } from '../../experiments/settings.ts';
import { SETTINGS_LINE } from '../../text/en/settingsLine.ts';
import { sayOfAny as say } from '../../tasks/say.ts';
import { plain } from '../../text/numbers.ts';

const LINE = SETTINGS_LINE;

const FINER = ['mixed-cells', 'mixed-states', 'focused'];

/** The mixes, `in 1 falling · out 0.5`, or `focus on 3`; policies without coins have nothing to tell. */
export function policySummary(contestant: ContestantSettings): string {
  const { rollInMix, rollInSchedule, rollOutMix, rollOutSchedule, focusSteps } = contestant;
  const parts = [
    isUsed(contestant, 'rollInMix') &&
      say(rollInSchedule === 'constant' ? LINE.rollIn : LINE.rollInFalling, { mix: plain(rollInMix) }),
    isUsed(contestant, 'rollOutMix') &&
      say(rollOutSchedule === 'constant' ? LINE.rollOut : LINE.rollOutFalling, { mix: plain(rollOutMix) }),
    isUsed(contestant, 'focusSteps') && say(LINE.focus, { steps: focusSteps }),
  ].filter((part) => part !== false);
  return parts.length === 0 ? say(LINE.noCoins) : parts.join(' · ');
}

/** Whether something is set that the grid alone could not have set. */
export function isFiner(contestant: ContestantSettings): boolean {
  const { rollIn, rollOut } = contestant;
  if (FINER.includes(rollIn) || FINER.includes(rollOut)) return true;
  return (['rollInMix', 'rollInSchedule', 'rollOutMix', 'rollOutSchedule'] as const).some(
    (name) => isUsed(contestant, name) && contestant[name] !== contestantField(name).default,
  );
}
