/** Hints about who rolls: policies that come to simpler ones, and methods that come to each other. */
import { isUsed } from './fieldUse.ts';
import { effectiveSettings } from './methodSettings.ts';
import type { ContestantField, ContestantSettings } from './settings.ts';
import type { Say } from '../text/say.ts';

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

function coinHints(contestant: ContestantSettings): PolicyHint[] {
  const { rollInMix, rollInSchedule, rollOutMix, rollOutSchedule } = contestant;
  const hints: PolicyHint[] = [];
  const sureIn = isUsed(contestant, 'rollInMix') ? sureCoin(rollInMix, rollInSchedule) : null;
  if (sureIn !== null && isUsed(contestant, 'rollIn'))
    hints.push({
      fields: ['rollIn', 'rollInMix'],
      sentence: `With a roll-in mix of ${rollInMix} the coin always lands on the same side: the roll-in is ${sureIn}.`,
    });
  const sureOut = isUsed(contestant, 'rollOutMix') ? sureCoin(rollOutMix, rollOutSchedule) : null;
  if (sureOut !== null)
    hints.push({
      fields: ['rollOut', 'rollOutMix'],
      sentence: `With a roll-out mix of ${rollOutMix} the coin always lands on the same side: the roll-out is ${sureOut}.`,
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
        sentence: say('A focus of 0 {$units} that never grows is the same as roll-out by the reference.'),
      },
    ];
  // After the forced token a sequence has one less to finish.
  if (longest === null || focusSteps < longest - 1) return [];
  const sentence = say(
    'A focus of {$steps} {$units} covers every {$sequence} (the longest has {$longest}), so the roll-out is learned from the start.',
    { steps: focusSteps, longest },
  );
  return [{ fields, sentence }];
}

/** Where a method is another one in other clothes, on letters, where copying the truth is the best that can be done. */
function methodHints(contestant: ContestantSettings): PolicyHint[] {
  const { method, rollIn } = contestant;
  const { rollInMix, rollInSchedule } = contestant;
  if (method === 'scheduledSampling') {
    const sure = sureCoin(rollInMix, rollInSchedule);
    if (sure === null) return [];
    const same =
      sure === 'reference' ? 'gives exactly the same numbers as MLE' : 'is DAgger with learned roll-in';
    const sentence = `Scheduled sampling with a constant mix of ${rollInMix} ${same}.`;
    return [{ fields: ['rollInMix', 'rollInSchedule'], sentence }];
  }
  if (method === 'dagger' && rollIn === 'reference')
    return [
      {
        fields: ['rollIn'],
        sentence: 'DAgger that rolls in by the reference gives exactly the same numbers as MLE.',
      },
    ];
  if (method === 'dagger' && rollIn === 'mixed-cells')
    return [
      {
        fields: ['rollIn'],
        sentence: 'On letters DAgger mixed by cell gives exactly the same numbers as scheduled sampling.',
      },
    ];
  if (method === 'aggrevated' && rollIn === 'reference')
    return [
      {
        fields: ['rollIn'],
        sentence:
          'AggreVaTeD that rolls in by the reference never sees its own mistakes, which is what it is for.',
      },
    ];
  return [];
}

/** SeaRNN whose fixed settings have a name of their own. */
function namesakeHints(contestant: ContestantSettings): PolicyHint[] {
  const { method, rollIn, rollOut, objective, tokens, cells } = effectiveSettings(contestant);
  if (method !== 'searnn' || rollOut !== 'reference' || rollIn === 'reference') return [];
  if (objective === 'll' && tokens === 'all' && cells === 'all')
    return [
      {
        fields: ['rollIn', 'rollOut', 'objective'],
        sentence:
          'With LL and roll-out by the reference this gives exactly the same numbers as DAgger on letters.',
      },
    ];
  return objective === 'expectedCost'
    ? [
        {
          fields: ['rollOut', 'objective'],
          sentence: 'With expected cost and roll-out by the reference this is AggreVaTeD.',
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
    ...coinHints(contestant),
    ...focusHints(say, contestant, longest),
    ...methodHints(contestant),
    ...namesakeHints(contestant),
  ];
}
