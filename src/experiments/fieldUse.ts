/** Which of a contestant's settings matter, given its others: the rest is kept and ignored. */
import { METHODS } from './contestants.ts';
import { contestantFields } from './fieldList.ts';
import { OBJECTIVE_INFO } from './objectiveList.ts';
import type { ContestantField, ContestantSettings } from './settings.ts';

/** True when changing `name` would change what the contestant does. */
export function isUsed(contestant: ContestantSettings, name: ContestantField): boolean {
  if (name === 'method') return true;
  if (!METHODS[contestant.method].uses.includes(name)) return false;
  if (name === 'costScale') return OBJECTIVE_INFO[contestant.objective].scaled;
  const samplers = samplersOf(contestant);
  if (name === 'tokenCount') return contestant.tokens !== 'all' && contestant.tokens !== 'targeted';
  if (name === 'alsoTokens') return contestant.tokens !== 'all';
  if (name === 'alsoCount') return samplers.length > 1 && contestant.alsoTokens !== 'targeted';
  if (name === 'modelShare') return samplers.includes('biased');
  if (name === 'chanceGap') return samplers.includes('targeted');
  if (name === 'cellCount') return contestant.cells !== 'all';
  return true;
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
