/** A cell's formula, in symbols, with numbers and in words. */
export const FORMULA = {
  name: 'Formula with numbers',
  title: 'Formula with numbers: cell {$cell}',
  whose: '{$name} · {$objective}',
  code: 'Show the code',
  hideCode: 'Hide the code',
  nothingTried: 'No {$unit} was tried at this cell in this update, so there is no formula to fill in.',
  ended: 'The {$sequence} ends before this cell, so there is no formula to fill in.',
  more: '… {$count} more',
  spoken: '{$title}: {$values}.',
  spokenValue: '{$token} {$value}',
  spokenPower: '{$digits} times ten to the power of {$power}',
  spokenMove: '{$value}, {$moved}',
  method: 'Steps of the formula of {$name}',
  /** Below it stands what it runs over. */
  mean: 'mean',

  /** The loss in words. */
  losses: {
    ll: 'The loss is minus the logarithm of the probability that the model gives a*, the cheapest {$unit}.',
    kl: 'Every {$unit} tried gets a target that falls with its cost. The loss is minus the sum of each target times the logarithm of what the model gives that {$unit}.',
    llcas:
      'Every score is first raised by α times its cost. The loss is minus the logarithm of the probability that a*, the cheapest {$unit}, has after that.',
    hinge:
      'The loss is how far the highest sum of score and cost stands above the score of a*, the cheapest {$unit}; â is the one that stands highest.',
    consistent:
      'The loss is the sum of each cost times the softplus of how far its score stands above the mean score.',
    expectedCost: 'The loss is what a {$unit} drawn from the model would cost on average.',
    inverseKl:
      'The loss is the sum of what the model gives each {$unit} times the logarithm of how much more that is than its target.',
    js: 'The loss is half the divergence of the model, and half that of the target, from the mean of both.',
    l2: 'The loss is the sum of the squares by which the scores miss the scaled costs.',
  },
  /** Of methods that look at no cost. */
  lossesOf: {
    truth:
      'The loss is minus the logarithm of the probability that the model gives y, the true {$unit}. No cost is in it.',
    drawn:
      'The loss is minus the logarithm of the probability that the model gives y, the {$unit} drawn in place of the truth. No cost is in it.',
    likelihood:
      'The loss is minus the logarithm of the probability of the whole true {$sequence}, so a cell has none of its own; it has a gradient, with y as the true {$unit}.',
    margin:
      'The loss is of the whole {$sequence}: how far another one, with a point for each wrong {$unit}, stands above the true one. At a cell the gradient only says what the closest one, ŷ, has in place of y, the true {$unit}; here â is what ŷ has.',
  },

  /** What each line of a formula is. */
  lines: {
    regret: 'Cost above the cheapest',
    cheapest: 'Target: all on the cheapest',
    truth: 'Target: all on the true {$unit}',
    drawn: 'Target: all on the drawn {$unit}',
    weight: 'Weight: the less, the more it costs',
    weights: 'Sum of the weights',
    share: 'Target: its share of that sum',
    model: 'Model: softmax over all that were tried',
    modelOfAll: 'Model: softmax over all {$units}',
    marginal: 'Model: its share of all {$sequences}',
    score: 'Score, up to a constant that changes nothing',
    ownScore: 'Score',
    raised: 'Score, raised by α times its cost',
    highest: 'The highest of those',
    raisedWeight: 'Weight beside the highest',
    raisedModel: 'Model after that raise',
    ahead: 'Score plus cost',
    meanScore: 'Mean score',
    softplus: 'Softplus of the score above the mean',
    pull: 'Slope of its own term',
    meanPull: 'Mean of those slopes',
    ratio: 'Logarithm of model over target',
    between: 'Mean of model and target',
    surprise: 'Logarithm of model over that mean',
    ofModel: 'Divergence of the model from the mean',
    ofTarget: 'Divergence of the target from the mean',
    dearest: 'The highest cost above the cheapest',
    miss: 'By how much the score misses the scaled cost',
    loss: 'Loss of this cell',
    gradient: 'Gradient: learning moves each score against it',
  },
} as const;
