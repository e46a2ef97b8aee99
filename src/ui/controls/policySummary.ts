/** One line for the finer choices of who rolls, so that folded they still tell what is set. */
import { contestantField } from '../../experiments/fieldList.ts';
import { isUsed } from '../../experiments/fieldUse.ts';
import type { ContestantSettings } from '../../experiments/settings.ts';

const FINER = ['mixed-cells', 'mixed-states', 'focused'];

/** The mixes, `in 1 falling · out 0.5`, or `focus on 3`; policies without coins have nothing to tell. */
export function policySummary(contestant: ContestantSettings): string {
  const { rollInMix, rollInSchedule, rollOutMix, rollOutSchedule, focusSteps } = contestant;
  const falling = (schedule: string): string => (schedule === 'constant' ? '' : ' falling');
  const parts = [
    isUsed(contestant, 'rollInMix') && `in ${rollInMix}${falling(rollInSchedule)}`,
    isUsed(contestant, 'rollOutMix') && `out ${rollOutMix}${falling(rollOutSchedule)}`,
    isUsed(contestant, 'focusSteps') && `focus on ${focusSteps}`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? 'no coins' : parts.join(' · ');
}

/** Whether something is set that the grid alone could not have set. */
export function isFiner(contestant: ContestantSettings): boolean {
  const { rollIn, rollOut } = contestant;
  if (FINER.includes(rollIn) || FINER.includes(rollOut)) return true;
  return (['rollInMix', 'rollInSchedule', 'rollOutMix', 'rollOutSchedule'] as const).some(
    (name) => isUsed(contestant, name) && contestant[name] !== contestantField(name).default,
  );
}
