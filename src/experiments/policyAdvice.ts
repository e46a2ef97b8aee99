/** Hints about who rolls: policies that come to simpler ones, and methods that come to each other. */
import { isUsed } from './fieldUse.ts';
import { effectiveSettings } from './methodSettings.ts';
import { METHODS } from './methods.ts';
import type { ContestantField, ContestantSettings } from './settings.ts';
import { POLICY_ADVICE } from '../text/en/policyAdvice.ts';
import type { Say } from '../tasks/say.ts';
import { plain } from '../text/numbers.ts';

/** A hint and what it is about. */
export interface PolicyHint {
  readonly fields: readonly ContestantField[];
  readonly sentence: string;
}

/** What a coin that always falls on the same side comes to, or null where it does not. */
function sureCoin(
  mix: number,
  schedule: ContestantSettings['rollInSchedule'],
): 'learned' | 'reference' | null {
  if (mix === 0) return 'learned';
  return mix === 1 && schedule === 'constant' ? 'reference' : null;
}

function coinHints(say: Say, contestant: ContestantSettings): PolicyHint[] {
  const { rollInMix, rollInSchedule, rollOutMix, rollOutSchedule } = contestant;
  const hints: PolicyHint[] = [];
  const sureIn = isUsed(contestant, 'rollInMix') ? sureCoin(rollInMix, rollInSchedule) : null;
  if (sureIn !== null && isUsed(contestant, 'rollIn'))
    hints.push({
      fields: ['rollIn', 'rollInMix'],
      sentence: say(POLICY_ADVICE.sureRollIn[sureIn], { mix: plain(rollInMix) }),
    });
  const sureOut = isUsed(contestant, 'rollOutMix') ? sureCoin(rollOutMix, rollOutSchedule) : null;
  if (sureOut !== null)
    hints.push({
      fields: ['rollOut', 'rollOutMix'],
      sentence: say(POLICY_ADVICE.sureRollOut[sureOut], { mix: plain(rollOutMix) }),
    });
  return hints;
}

function focusHints(say: Say, contestant: ContestantSettings, longest: number | null): PolicyHint[] {
  if (!isUsed(contestant, 'focusSteps')) return [];
  const { focusSteps, focusEvery } = contestant;
  const fields = ['rollOut', 'focusSteps', 'focusEvery'] as const;
  if (focusSteps === 0 && focusEvery === 0)
    return [
      {
        fields,
        sentence: say(POLICY_ADVICE.noFocus),
      },
    ];
  // After the forced token a sequence has one less to finish.
  if (longest === null || focusSteps < longest - 1) return [];
  const sentence = say(POLICY_ADVICE.wholeFocus, { steps: focusSteps, longest });
  return [{ fields, sentence }];
}

/** Where a method is another one in other clothes, on letters, where copying the truth is the best that can be done. */
function methodHints(say: Say, contestant: ContestantSettings): PolicyHint[] {
  const { method, rollIn } = contestant;
  const { rollInMix, rollInSchedule } = contestant;
  if (method === 'scheduledSampling') {
    const sure = sureCoin(rollInMix, rollInSchedule);
    if (sure === null) return [];
    const sentence = say(POLICY_ADVICE.sampling[sure], { mix: plain(rollInMix) });
    return [{ fields: ['rollInMix', 'rollInSchedule'], sentence }];
  }
  if (method === 'dagger' && rollIn === 'reference')
    return [
      {
        fields: ['rollIn'],
        sentence: say(POLICY_ADVICE.daggerIsMle),
      },
    ];
  if (method === 'dagger' && rollIn === 'mixed-cells')
    return [
      {
        fields: ['rollIn'],
        sentence: say(POLICY_ADVICE.daggerIsSampling),
      },
    ];
  if (METHODS[method].seesItself && rollIn === 'reference')
    return [
      {
        fields: ['rollIn'],
        sentence: say(POLICY_ADVICE.seesTruthAlone, { name: say(METHODS[method].name) }),
      },
    ];
  return [];
}

/** SeaRNN whose fixed settings have a name of their own. */
function namesakeHints(say: Say, contestant: ContestantSettings): PolicyHint[] {
  const { method, rollIn, rollOut, objective, tokens, cells } = effectiveSettings(contestant);
  if (method !== 'searnn' || rollOut !== 'reference' || rollIn === 'reference') return [];
  if (objective === 'll' && tokens === 'all' && cells === 'all')
    return [
      {
        fields: ['rollIn', 'rollOut', 'objective'],
        sentence: say(POLICY_ADVICE.isDagger),
      },
    ];
  return objective === 'expectedCost'
    ? [
        {
          fields: ['rollOut', 'objective'],
          sentence: say(POLICY_ADVICE.isAggrevated),
        },
      ]
    : [];
}

/** @param longest letters of the longest word; null before the data are loaded */
export function policyHints(
  say: Say,
  contestant: ContestantSettings,
  longest: number | null,
): readonly PolicyHint[] {
  return [
    ...coinHints(say, contestant),
    ...focusHints(say, contestant, longest),
    ...methodHints(say, contestant),
    ...namesakeHints(say, contestant),
  ];
}
