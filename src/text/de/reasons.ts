/** German: why learning moves a cell's probabilities, and where its table comes from. */
import type * as EN from '../en/reasons.ts';
import type { Translated } from '../translated.ts';

export const REASONS = {
  name: 'Warum das Lernen diese Zelle bewegt',
  nineTables: 'Neun Kostentabellen im Vergleich …',
  formula: 'Formel mit Zahlen',
  openFormula: 'Formel mit Zahlen …',
  closeFormula: 'Formel schließen',
  origin: {
    untrained: 'Vor dem ersten Update: das untrainierte Modell.',
    costless: 'Für Sie berechnet nach Update {$update}.',
    step: 'Die Tabelle, aus der Update {$update} selbst gelernt hat.',
    probe: 'Für Sie berechnet nach Update {$update}. Zuschauen ändert nie das Training.',
  },

  nothingTried: 'An dieser Zelle wurde in diesem Update nichts probiert, also wird hier nichts gelernt.',
  ended: '{$DerSequence} endet vor dieser Zelle, also lernt {$name} hier nichts.',
  does: { raised: 'heben', lowered: 'senken', 'left alone': 'so lassen' },
  given: 'gibt {$chance}',
  givenAmong: 'gibt {$chance} unter den {$tried} probierten {$unitsDat}',
  under: 'unter 1\u00A0%',
  over: 'über 99\u00A0%',

  fromCosts: {
    share:
      '{$token} führt zu {$outcome}{$least}{$ties}, also will {$name} dafür {$wanted}; das Netz {$network}: {$does}.',
    score:
      '{$token} führt zu {$outcome}{$least}{$ties}; {$loss} {$pull}. Das Netz {$network}, und der Score wird {$push}.',
  },
  ties: ', wie { $who -> [every] alles andere auch [another] noch eine Wahl *[several] noch {$count} }',
  tiesDrawn:
    ', wie { $who -> [every] alles andere auch [another] noch eine Wahl *[several] noch {$count} } (eine wird gezogen)',
  outcome: {
    perfect: '{$einemSequence} ohne Fehler',
    wrong: '{$einemSequence} mit {$count} { $count -> [one] Fehler *[other] Fehlern }',
    edits:
      '{$einemSequence}, {$count} { $count -> [one] Änderung *[other] Änderungen } von der Wahrheit entfernt',
    cost: '{$einemSequence} mit Kosten {$cost}',
  },
  least: {
    wrong: ', weniger sind es hier nirgends',
    edits: ', näher kommt hier nichts',
    cost: ', den kleinsten hier',
  },
  pulls: {
    llcas:
      'will, dass es selbst dann gewinnt, wenn alles andere einen Vorsprung bekommt, der mit seinen Kosten wächst',
    hinge: 'will seinen Score mindestens um den Unterschied der Kosten über jedem anderen',
    consistent: 'drückt {$units} unter den mittleren Score, umso stärker, je mehr sie kosten',
    expectedCost:
      'nimmt Wahrscheinlichkeit von dem, was mehr kostet als der Durchschnitt, und gibt sie dem, was weniger kostet',
    inverseKl:
      'nimmt Wahrscheinlichkeit von dem, was die Kosten ausschließen, und ist mit einer guten Wahl zufrieden',
    js: 'zieht das Modell zu dem hin, was die Kosten wollen, aber kaum dort, wo es hoffnungslos weit weg ist',
    l2: 'will, dass die Scores selbst mit den Kosten fallen',
  },

  chosen: {
    notTried: '{$token} wurde nicht probiert: Der Score bleibt, wie er ist.',
    share: '{$token} soll {$wanted} bekommen und hat {$has}: {$does}.',
    costs: '{$token} {$more}, soll {$wanted} bekommen und hat {$has}: {$does}.',
    score: '{$token} {$more} und hat {$has}; der Score wird {$push}.',
  },
  more: {
    same: 'kostet gleich viel',
    wrong: 'kostet {$count} Fehler mehr',
    edits: 'kostet {$count} { $count -> [one] Änderung *[other] Änderungen } mehr',
    cost: 'kostet {$cost} mehr',
  },

  fromTruth: {
    drawnTruth:
      '{$name} will {$wanted}, was wahr ist und gezogen wurde, was es auch kostet; das Netz {$network}: {$does}.',
    drawn: '{$name} will {$wanted}, gezogen anstelle der Wahrheit {$truth}; das Netz {$network}: {$does}.',
    likelihood:
      '{$name} will die Wahrheit als Ganzes wahrscheinlicher, hier also {$wanted}; es {$network}: {$does}.',
    margin:
      '{$name} will die Wahrheit vor allem anderen, um einen Punkt je Fehler. Was ihr am nächsten kommt, hat hier {$rival}: {$wanted} heben, {$rival} senken.',
    marginKept:
      '{$name} will die Wahrheit vor allem anderen, um einen Punkt je Fehler. Was ihr am nächsten kommt, hat hier ebenfalls {$wanted}: so lassen.',
    truth: '{$name} will {$wanted}, die Wahrheit, was es auch kostet; das Netz {$network}: {$does}.',
    truthAnywhere:
      '{$name} will {$wanted}, die Wahrheit, was es auch kostet und was auch davor steht; das Netz {$network}: {$does}.',
  },
  ofMle: {
    ended: 'MLE würde hier nichts lernen: Die Wahrheit ist zu Ende.',
    strayed:
      'MLE würde 100\u00A0% für {$truth} wollen, die Wahrheit, aber nur nach lauter Wahrem: Was hier geschrieben steht, sieht es nie.',
    wants: 'MLE würde 100\u00A0% für {$truth} wollen, die Wahrheit, was es auch kostet.',
    does: 'MLE würde 100\u00A0% für {$truth} wollen, die Wahrheit, was es auch kostet: {$does}.',
  },
} satisfies Translated<typeof EN.REASONS>;
