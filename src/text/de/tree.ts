/** German: the roll-outs as a tree, at three distances. */
import type * as EN from '../en/tree.ts';
import type { Translated } from '../translated.ts';

export const TREE = {
  name: 'Baum der Roll-outs',
  zoom: 'Wie nah',
  zooms: { word: '{$sequence}', cell: 'Zelle', one: 'ein Roll-out' },
  ofCell: 'Roll-outs von {$name} an Stelle {$place}',
  ofOtherSide: 'Roll-outs von {$name} an Stelle {$place} auf der anderen Seite der Münze',
  nothingTried: 'An dieser Zelle wurde in diesem Update nichts probiert.',
  notTried: '{$token} wurde an Stelle {$place} in diesem Update nicht probiert.',
  node: {
    right:
      'Stelle {$place} ist {$token}, richtig, { $who -> [forced] erzwungen [reference] gewählt von der Referenz *[model] gewählt vom Modell }. Nach {$forced}, erzwungen an Stelle {$cell}, endet es als „{$word}“, Kosten {$cost}.',
    wrong:
      'Stelle {$place} ist {$token}, falsch, die Wahrheit ist {$truth}, { $who -> [forced] erzwungen [reference] gewählt von der Referenz *[model] gewählt vom Modell }. Nach {$forced}, erzwungen an Stelle {$cell}, endet es als „{$word}“, Kosten {$cost}.',
  },

  cells: 'Alle Zellen',
  cellUntried: 'Stelle {$place}: im Roll-in {$rolledIn}, die Wahrheit ist {$truth}; nichts probiert.',
  cell: 'Stelle {$place}: im Roll-in {$rolledIn}, die Wahrheit ist {$truth}; {$tried} { $tried -> [one] {$unit} *[other] {$units} } probiert, Kosten {$low} bis {$high}, am günstigsten {$cheapest}.',

  who: { forced: 'erzwungen', reference: 'Referenz', learned: 'Modell' },
  not: 'nicht {$truth}',
  allRight: 'Nichts ist falsch: Kosten {$cost}.',
  someWrong:
    'Falsch an { $wrong -> [one] Stelle *[other] den Stellen } {$places}: {$wrong} von {$all}, Kosten {$cost}.',

  fork: {
    begin: 'Beginnen mit',
    after: 'Nach „{$prefix}“ kommt',
    asItIs: '(wie es ist)',
    go: 'Alle machen von dort weiter',
    type: 'oder im Baum tippen',
  },
  coin: {
    chain: 'macht keine Roll-outs; gezeigt ist das Beste, das es mit jeder Wahl an dieser Stelle gibt.',
    last: 'hat nach der letzten Stelle nichts mehr zu Ende zu schreiben.',
    costless: 'macht beim Lernen keine Roll-outs; gezeigt ist, was käme, wenn die Wahrheit kopiert würde.',
    mixed:
      'hat hier eine Münze geworfen: { $who -> [reference] Die Referenz *[model] Das Modell } schreibt zu Ende.',
    mixedStates:
      'hat an jeder Stelle eine Münze geworfen: durchgezogen das Modell, gestrichelt die Referenz.',
    focused: 'schreibt die ersten {$units} weiter, die Referenz den Rest.',
    reference: 'lässt die Referenz zu Ende schreiben.',
    learned: 'schreibt selbst zu Ende.',
    otherModel: 'Auf der anderen Seite der Münze würde das Modell selbst zu Ende schreiben:',
    otherReference: 'Auf der anderen Seite der Münze würde die Referenz zu Ende schreiben:',
  },
} satisfies Translated<typeof EN.TREE>;
