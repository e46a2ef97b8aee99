/** What is wrong with weights that are to leave a run, or that one is to begin with. */
export const GIVEN_WEIGHTS = {
  unusable: 'The weights in {$name} cannot be used: {$fault}.',
  otherTokens:
    'The weights in {$name} are of other tokens than {$data} has, so they would read those data wrongly.',
  untold:
    '{$name} does not say what its weights were trained with: give them to a run of such a network at the command line, with npm run searnn -- weights import {$name} --like run.json --out new.json',
  chain:
    'The weights in {$name} are of a linear chain, and only networks can begin with given weights: other programs can read this file.',
  noneChosen:
    'Nothing was held out that could choose the weights of {$contestant} so far: save its newest ones.',
  lastOnly: '{$contestant} is a linear chain, of which the newest weights can be saved.',
  tooLarge: '{$name} holds more than {$most} MB, which is more than this page opens.',
  unreadable: '{$name} cannot be read: choose the file again.',
} as const;
