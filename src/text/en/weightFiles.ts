/** The weights of one contestant as a file: saved for other programs, and opened to begin with them. */
export const WEIGHT_FILES = {
  group: 'Weights as a file',
  of: 'Contestant',
  which: 'Which weights',
  last: 'newest',
  chosen: 'best on held-out {$sequences}',
  save: 'Save weights',
  writing: 'Putting the weights together',
  noData:
    'This run learns from {$data}, which is not in this browser: open that file first, then save its weights.',
  otherData:
    'This run learns from {$data}, and what this page has under that name is {$own}: its weights cannot be saved by themselves here, but with the whole run they can.',
  saved:
    '{$name} is saved: the weights of {$contestant} after { $updates -> [one] {$updates} update *[other] {$updates} updates }, a named matrix each. Other programs read it (docs/formats.md says how), and a run begins with them where you open it on this page.',
  savedChain:
    '{$name} is saved: the weights of {$contestant} after { $updates -> [one] {$updates} update *[other] {$updates} updates }, a named matrix each. Other programs read it (docs/formats.md says how).',
  begun:
    '{$name}: {$contestant} begins with these weights, as trained so far; the optimiser begins anew. Press Play to train on. Reset begins with them again, for every network, while the settings of the model stay.',
  otherNetwork:
    'The settings ask for another network than the weights in {$name} are of: the contestants draw their own weights.',
} as const;
