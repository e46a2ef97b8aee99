/** What settings mean together: what cannot run, and what does little or nothing. */
export const SETTINGS_ADVICE = {
  splitOfOwn: '{$setting} is {$split}, but your file offers {$offered}.',
  splitOfBuiltIn: '{$setting} is {$split}, but the built-in data ({$data}) offer {$offered}.',
  noPixels: '{$setting} is {$method}, but linear chains need pixels, and these data have none.',
  noChunks: '{$setting} is chunk-f1, but these data have no chunk tags.',
  notAligned:
    '{$setting} is on, but what is written may be longer or shorter than what is read. Turn it off and try attention.',
  noNetwork: 'No contestant trains a network, so these change nothing: {$settings}.',
  adamDiverges: 'Adam with a learning rate of {$rate} usually diverges; 0.001 … 0.01 is usual.',
  sgdIsSlow: 'SGD with a learning rate of {$rate} is very slow; 0.5 works on letters.',
  muchDropout:
    'With dropout {$share} lessons are computed with less than half of the units; 0.2 … 0.5 is usual.',
  slowStart:
    'Expected cost hardly begins with SGD, its gradient being as small as the chance of what is true: at rate 0.5, 85 % of the built-in letters were still misread after 4,000 updates, whether the model or the truth rolled in. Adam at 0.003 came to 25 %, and to 24 % with the truth rolling in first (mixed by cell, mix 1, inverse sigmoid).',
  coldDraws: 'With τ {$temperature} hardly any {$unit} is replaced: this is MLE.',
  hotDraws:
    'With τ {$temperature} and {$tokens} tokens {$share} % of the {$units} are replaced. On the built-in letters 47 % cost 4 to 5 points of test error after 4,000 updates; 3 % (τ 0.15) cost none.',
  allTried: '{$setting} is {$count}, but there are only {$tokens} tokens: all are tried.',
  flatTarget:
    'With α {$alpha} the target hardly prefers cheap {$units}, and learning failed where it was measured; 50 works on letters.',
  chainDecay:
    '{$setting} of {$decay} keeps the chain from learning: on the paper’s letters 0.001 cost 2 to 4 points of test error and 0.01 9 to 13; 0.00001 works.',
  copies: {
    ll: 'On letters reference/reference with LL gives exactly the same numbers as MLE.',
    kl: 'On letters reference/reference with KL is MLE with label smoothing.',
  },
  steepL2:
    'L2 asks for scores of up to {$score}: with α above 5 its gradients are mostly cut by the clip norm. Try 2.',
  twins:
    'Contestants {$one} and {$other} have the same settings and the same start, so their curves coincide.',
} as const;
