/** Which settings matter, given the others: the rest is kept and ignored. */
import { METHODS } from './methods.ts';
import { contestantFields } from './fieldList.ts';
import { effectiveSettings } from './methodSettings.ts';
import { OBJECTIVE_INFO } from './objectiveList.ts';
import type { ContestantField, ContestantSettings, Settings, SharedField } from './settings.ts';

/** Policies that throw coins, one for a word, a cell or a state. */
const THROWS_COINS: readonly string[] = ['mixed', 'mixed-cells', 'mixed-states'];

/** True when changing `name` would change what the contestant does. */
export function isUsed(contestant: ContestantSettings, name: ContestantField): boolean {
  if (name === 'method') return true;
  if (!METHODS[contestant.method].uses.includes(name)) return false;
  const own = effectiveSettings(contestant);
  switch (name) {
    case 'reference':
      // Copying is the best under wrong letters; whoever never finishes by the reference asks nobody.
      return own.cost !== 'hamming' && own.rollOut !== 'learned';
    case 'costScale':
      return OBJECTIVE_INFO[own.objective].scaled;
    case 'tokenCount':
      return own.tokens !== 'all' && own.tokens !== 'targeted';
    case 'alsoTokens':
      return own.tokens !== 'all';
    case 'alsoCount':
      return samplersOf(own).length > 1 && own.alsoTokens !== 'targeted';
    case 'modelShare':
      return samplersOf(own).includes('biased');
    case 'chanceGap':
      return samplersOf(own).includes('targeted');
    case 'cellCount':
      return own.cells !== 'all';
    case 'rollInMix':
    case 'rollInSchedule':
      return THROWS_COINS.includes(own.rollIn);
    case 'rollInHalfAfter':
      return THROWS_COINS.includes(own.rollIn) && own.rollInSchedule !== 'constant';
    case 'rollOutMix':
    case 'rollOutSchedule':
      return THROWS_COINS.includes(own.rollOut);
    case 'rollOutHalfAfter':
      return THROWS_COINS.includes(own.rollOut) && own.rollOutSchedule !== 'constant';
    case 'focusSteps':
    case 'focusEvery':
      return own.rollOut === 'focused';
    default:
      return true;
  }
}

/** True when changing a shared setting would change what networks do. */
export function isSharedUsed(
  { attention, beam }: Pick<Settings, 'attention' | 'beam'>,
  name: SharedField,
): boolean {
  if (name === 'lengthPower') return beam > 1;
  if (name === 'inputFeeding') return attention !== 'none';
  return name !== 'attentionUnits' || attention === 'additive';
}

/** The ways in which a contestant chooses its tokens: one or two; all tokens make a second one pointless. */
export function samplersOf({
  tokens,
  alsoTokens,
}: Pick<ContestantSettings, 'tokens' | 'alsoTokens'>): readonly ContestantSettings['tokens'][] {
  return tokens === 'all' || alsoTokens === 'none' ? [tokens] : [tokens, alsoTokens];
}

/** True when two contestants would do the same in everything that matters. */
export function sameContestant(a: ContestantSettings, b: ContestantSettings): boolean {
  return (
    a.method === b.method &&
    contestantFields.every(({ name }) => (!isUsed(a, name) && !isUsed(b, name)) || a[name] === b[name])
  );
}
