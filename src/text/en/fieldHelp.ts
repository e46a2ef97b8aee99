/** What each setting does and when to change it, in a sentence or two. */
export const FIELD_HELP = {
  // Of the settings that all contestants share.
  seed: 'Every random choice of the run follows from this number: the same seed, the same run.',
  data: 'What is learned: words in handwriting, a text with errors to correct, sentences to cut into chunks, rows of digits to copy, reverse or sort; or a file of your own.',
  split:
    'By type: no test {$sequence} is ever seen in training. By writer: known words in unknown hands. Fold: the folds of the file. Noise: how many symbols of a text are replaced. Last tenth: of the sentences of a file; shuffled tenth: as many from all over it. Copy, reverse, sort: what is to be done with a row of digits.',
  heldOut:
    'This share of the training {$sequences} is not trained on but measured like the test {$sequences}, so that α and the weights can be chosen, by the figure that the task reports, without looking at the test.',
  recurrentCell:
    'GRU (Cho 2014), the paper’s, runs on this page’s own fast kernels. LSTM (Hochreiter & Schmidhuber 1997) keeps a second, hidden state; it runs step by step, several times slower.',
  hidden: 'Size of the recurrent cell’s state, in encoder and decoder.',
  embedding: 'Size of the vector that stands for the previous {$unit}.',
  aligned:
    'Decoder step t also sees the encoder’s state at {$unit} t. This learns several times faster; the paper’s model does not do it.',
  bidirectional: 'The encoder reads the {$sequence} from both ends (H/2 units each way).',
  attention:
    'Before scoring a {$unit}, the decoder compares its state with all states of the encoder and mixes those that fit. Additive (Bahdanau 2015): a small network decides what fits. Dot (Luong 2015): a product does.',
  attentionUnits: 'Size of the small network of additive attention. Other attention does not use it.',
  inputFeeding:
    'What attention read at a step also enters the next one (Luong 2015), so that the decoder knows where it has looked. Every step then waits for the one before, and takes several times as long.',
  layers:
    'Layers of encoder and decoder, the upper one reading the states of the lower. Roll-outs of two layers run step by step and take several times as long.',
  dropout:
    'Chance that a unit is left out between layers and before the scores while a lesson rolls in. Roll-outs and tests run without; the paper used 0.3 in translation.',
  optimiser: 'Plain gradient descent (the paper’s choice for letters), with momentum 0.9, or Adam.',
  learningRate: 'Step size. May be changed while training. SGD: 0.5 works on letters; Adam: 0.001 … 0.01.',
  clipNorm: 'A longer gradient over all parameters is scaled down to this norm.',
  batchSize: '{$Sequences} per update, the same ones for every contestant.',
  pacing:
    'Equal updates: the contestants take turns. Equal time: the contestant that has used less time goes next.',
  maxUpdates: 'Training pauses after this many updates of each contestant; 0 means no limit.',
  targetError:
    'Training pauses when any contestant’s error (0 … 1) falls below this: on held-out {$sequences} where there are some, else on the test {$sequences}, which then are no test of that run any more. 0 means never.',
  evaluationInterval:
    'Test error is measured at this interval, on up to 1,024 test {$sequences} that stay the same, and on all test {$sequences} when a stop rule ends training.',
  beam: 'With more than 1, every test is also written by beam search: this many candidate {$sequences} are kept side by side, and the likeliest wins. Testing takes that many times as long; the result is shown beside the greedy figure.',
  lengthPower:
    'Where the model decides when a {$sequence} ends, the beam divides log-probabilities by the length to this power: 0 prefers short {$sequences}, 1 the best average per {$unit}.',
  // Of the settings that each contestant has of its own.
  method:
    'MLE learns the next {$unit} after the true ones. SeaRNN tries {$units} at each cell and learns from what they cost. Others are related methods; CRF and SVM are linear chains without a network, the standard before recurrent networks; they read pixels, so they are for letters alone.',
  rollIn:
    'Who writes the {$units} before each cell: the truth (as in MLE), the model itself, or coins, one per {$sequence} or one per {$unit}.',
  rollInMix:
    'How often a coin lets the truth write in the roll-in: 0 never, 1 always. With a schedule this is where it starts.',
  rollInSchedule:
    'Whether the roll-in mix stays constant or falls as training goes on, so that the truth helps less and less.',
  rollInHalfAfter:
    'Updates until the roll-in mix has fallen to half of what it was. A linear schedule reaches 0 after twice as many.',
  rollOut:
    'Who finishes the {$sequence} after a {$unit} was forced: the truth, the model itself, coins, or first the model and then the truth.',
  rollOutMix:
    'How often a coin lets the truth write in the roll-out: 0 never, 1 always. With a schedule this is where it starts.',
  rollOutSchedule:
    'Whether the roll-out mix stays constant or falls as training goes on, so that the model finishes more and more {$sequences} itself.',
  rollOutHalfAfter:
    'Updates until the roll-out mix has fallen to half of what it was. A linear schedule reaches 0 after twice as many.',
  focusSteps:
    'The model writes this many {$units} after the forced one; then the truth finishes the {$sequence}.',
  focusEvery: 'The focus grows by one {$unit} every time this many updates are done; 0 keeps it as it is.',
  cost: 'How the cost of a finished {$sequence} is counted for learning. The test error is always measured in the same way.',
  reference:
    'How the reference finishes a {$sequence} that already has mistakes. Copying the truth is best under Hamming; under edit distance the best ending is computed exactly; under chunk F1 and BLEU good rules are used.',
  objective:
    'How the costs of a cell become a loss. LL raises the cheapest {$unit} only; KL spreads its target over all tried {$units}, cheaper ones higher; the paper tried the others as well.',
  costScale:
    'How much a cost weighs. KL’s target is softmax(−α·cost): the larger α, the more it prefers cheap {$units}. Other objectives have it in their formula, or not at all.',
  temperature:
    'How much the drawn {$sequences} differ from the true one. With V tokens in the vocabulary, a {$unit} stays unchanged with probability 1 / (1 + (V − 1)·exp(−1/τ)): of 26 τ 0.15 replaces 3 in 100, 0.2 replaces 14, 0.3 replaces 47. Towards 0 this is MLE.',
  tokens:
    'Which {$units} are tried at a cell. The truth is always among them. Fewer {$units}, fewer roll-outs.',
  tokenCount: 'How many {$units} are tried at a cell, the truth included. Not used when all are tried.',
  modelShare:
    'For a biased draw: the share drawn from the model’s own softmax; the rest is drawn uniformly. The paper does not give its share.',
  chanceGap:
    'Targeted: tries the {$units} whose probability is at most this much below the favourite’s. A confident model tries few {$units}, an unsure one many.',
  alsoTokens:
    'A second way to choose {$units}; whatever either way picks is tried. For translation the paper tries 15 top-k and 10 neighbours.',
  alsoCount: 'How many {$units} the second way may choose at a cell, the truth included.',
  cells:
    'The cells at which {$units} are tried: all of them, a few drawn anew at each update, or those where the model is least sure.',
  cellCount: 'How many cells of a {$sequence} are tried when not all are.',
  chainRate:
    'Step size of a linear chain (Adagrad): about how far a weight can move in its first update, and less in later ones. The networks’ optimiser settings do not apply to it.',
  chainDecay:
    'Keeps the weights of a linear chain small: half of this times the sum of their squares is added to the loss.',
  chainAverage:
    'A linear chain reads with a running average of its weights in which newer ones count more. A large rate needs this.',
} as const;
