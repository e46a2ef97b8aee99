/** German: a cell's formula, in symbols, with numbers and in words. */
import type * as EN from '../en/formula.ts';
import type { Translated } from '../translated.ts';

export const FORMULA = {
  name: 'Formel mit Zahlen',
  title: 'Formel mit Zahlen: Zelle {$cell}',
  whose: '{$name} · {$objective}',
  code: 'Code zeigen',
  hideCode: 'Code verbergen',
  nothingTried:
    'An dieser Zelle wurde in diesem Update nichts probiert, also gibt es keine Formel, in die sich Zahlen setzen ließen.',
  ended:
    '{$DerSequence} endet vor dieser Zelle, also gibt es keine Formel, in die sich Zahlen setzen ließen.',
  more: '… {$count} weitere',
  spoken: '{$title}: {$values}.',
  spokenValue: '{$token} {$value}',
  spokenPower: '{$digits} mal zehn hoch {$power}',
  spokenMove: '{$value}, {$moved}',
  method: 'Schritte der Formel von {$name}',
  mean: 'Mittel',

  losses: {
    ll: 'Der Loss ist der negative Logarithmus der Wahrscheinlichkeit, die das Modell a* gibt, {$unitDem} günstigsten {$unitDat}.',
    kl: 'Alles Probierte bekommt ein Ziel, das mit seinen Kosten fällt. Der Loss ist die negative Summe aller Ziele, jedes multipliziert mit dem Logarithmus dessen, was das Modell dort gibt.',
    llcas:
      'Jeder Score wird erst um α mal seine Kosten gehoben. Der Loss ist der negative Logarithmus der Wahrscheinlichkeit, die a*, {$unitDer} günstigste {$unit}, danach hat.',
    hinge:
      'Der Loss ist, wie weit die höchste Summe von Score und Kosten über dem Score von a* steht, {$unitDem} günstigsten {$unitDat}; â steht am höchsten.',
    consistent:
      'Der Loss ist die Summe aller Kosten, jede multipliziert mit dem Softplus dessen, wie weit der zugehörige Score über dem mittleren steht.',
    expectedCost: 'Der Loss ist, was {$einUnit}, aus dem Modell gezogen, im Durchschnitt kosten würde.',
    inverseKl:
      'Der Loss ist die Summe dessen, was das Modell gibt, jeweils multipliziert mit dem Logarithmus dessen, um wie viel das mehr ist als das Ziel.',
    js: 'Der Loss ist die halbe Divergenz des Modells und die halbe des Ziels vom Mittel der beiden.',
    l2: 'Der Loss ist die Summe der Quadrate dessen, um wie viel die Scores die skalierten Kosten verfehlen.',
  },
  lossesOf: {
    truth:
      'Der Loss ist der negative Logarithmus der Wahrscheinlichkeit, die das Modell y gibt, {$unitDem} wahren {$unitDat}. Kosten kommen darin nicht vor.',
    drawn:
      'Der Loss ist der negative Logarithmus der Wahrscheinlichkeit, die das Modell y gibt, {$unitDem} anstelle der Wahrheit gezogenen {$unitDat}. Kosten kommen darin nicht vor.',
    likelihood:
      'Der Loss ist der negative Logarithmus der Wahrscheinlichkeit der Wahrheit als Ganzes, eine Zelle hat also keinen eigenen; sie hat einen Gradienten, mit y als {$unitDem} wahren {$unitDat}.',
    margin:
      'Der Loss gehört dem Ganzen: wie weit etwas anderes, mit einem Punkt je Fehler, über der Wahrheit steht. An einer Zelle sagt der Gradient nur, was die nächstliegende Alternative ŷ anstelle von y hat, {$unitDem} wahren {$unitDat}; â ist hier, was ŷ hat.',
  },

  lines: {
    regret: 'Kosten über den kleinsten',
    cheapest: 'Ziel: alles auf die günstigste Wahl',
    truth: 'Ziel: alles auf {$unitDen} wahren {$unitAcc}',
    drawn: 'Ziel: alles auf {$unitDen} gezogenen {$unitAcc}',
    weight: 'Gewicht: je teurer, desto kleiner',
    weights: 'Summe der Gewichte',
    share: 'Ziel: der Anteil an dieser Summe',
    model: 'Modell: Softmax über alles Probierte',
    modelOfAll: 'Modell: Softmax über alle {$units}',
    marginal: 'Modell: der Anteil an allen {$sequencesDat}',
    score: 'Score, bis auf eine Konstante, die nichts ändert',
    ownScore: 'Score',
    raised: 'Score, um α mal seine Kosten gehoben',
    highest: 'Der höchste davon',
    raisedWeight: 'Gewicht neben dem höchsten',
    raisedModel: 'Modell, nachdem gehoben wurde',
    ahead: 'Score plus Kosten',
    meanScore: 'Mittlerer Score',
    softplus: 'Softplus des Scores über dem mittleren',
    pull: 'Steigung des eigenen Summanden',
    meanPull: 'Mittel dieser Steigungen',
    ratio: 'Logarithmus von Modell durch Ziel',
    between: 'Mittel von Modell und Ziel',
    surprise: 'Logarithmus von Modell durch dieses Mittel',
    ofModel: 'Divergenz des Modells vom Mittel',
    ofTarget: 'Divergenz des Ziels vom Mittel',
    dearest: 'Die höchsten Kosten über den kleinsten',
    miss: 'Um wie viel der Score die skalierten Kosten verfehlt',
    loss: 'Loss dieser Zelle',
    gradient: 'Gradient: Das Lernen bewegt jeden Score ihm entgegen',
  },
} satisfies Translated<typeof EN.FORMULA>;
