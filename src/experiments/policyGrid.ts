/** The nine pairs of roll-in and roll-out as runs: all else as one contestant has it, three contestants to a run. */
import { fullNameParts } from './contestantName.ts';
import { contestantFields } from './fieldList.ts';
import { isUsed } from './fieldUse.ts';
import { newContestant } from './methodSettings.ts';
import { POLICY_ORDER } from './policyPairs.ts';
import type { ContestantSettings, Settings } from './settings.ts';

/** Whether both its policies are the reader's choice. */
const choosesBoth = (own: ContestantSettings): boolean => isUsed(own, 'rollIn') && isUsed(own, 'rollOut');

/** What names say of the two references. */
const PAIR = 'r/r';

/** As if it rolled in and out by the reference: what then is used hangs on no pair. */
const withoutPair = (own: ContestantSettings): ContestantSettings => ({
  ...own,
  rollIn: 'reference',
  rollOut: 'reference',
});

/** Equal for contestants that differ in nothing but the pair; null where method and settings leave no choice of both. */
export function gridKey(own: ContestantSettings): string | null {
  if (!choosesBoth(own)) return null;
  const plain = withoutPair(own);
  const used = contestantFields.filter(({ name }) => isUsed(plain, name));
  return JSON.stringify(used.map(({ name }) => [name, plain[name]]));
}

/** What the nine contestants are called together: `SeaRNN KL 50 all tokens all cells`. */
export const gridName = (own: ContestantSettings): string =>
  fullNameParts(withoutPair(own))
    .filter((part) => part !== PAIR)
    .join(' ');

/** What coins its policies throw, where these are not the usual ones: `out 0.8`; empty where it throws none. */
export function mixName(own: ContestantSettings): string {
  const { rollInMix, rollInSchedule, rollOutMix, rollOutSchedule } = newContestant(own.method);
  const usual = fullNameParts({ ...own, rollInMix, rollInSchedule, rollOutMix, rollOutSchedule });
  return fullNameParts(own)
    .filter((part) => !usual.includes(part))
    .join(' ');
}

/** Contestants whose pair can be any of the nine, one of each kind; where a run has none, SeaRNN as it begins. */
export function gridTemplates({
  contestants,
}: Pick<Settings, 'contestants'>): readonly [ContestantSettings, ...ContestantSettings[]] {
  const found = new Map<string, ContestantSettings>();
  for (const own of contestants) {
    const key = gridKey(own);
    if (key !== null && !found.has(key)) found.set(key, own);
  }
  const [first = newContestant('searnn'), ...others] = found.values();
  return [first, ...others];
}

/** A run for each roll-in, each with the three roll-outs: the same start, batches and seeds for all nine. */
export const gridRows = (settings: Settings, template: ContestantSettings): readonly Settings[] =>
  POLICY_ORDER.map((rollIn) => ({
    ...settings,
    contestants: POLICY_ORDER.map((rollOut) => ({ ...template, rollIn, rollOut })),
  }));
