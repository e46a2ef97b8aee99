/** German: what the help says. */
import type * as EN from '../en/help.ts';
import type { Translated } from '../translated.ts';

export const HELP = {
  about:
    'Hier lernen Netze nebeneinander: Handschrift zu lesen, oder eine andere Aufgabe Ihrer Wahl. Sie beginnen mit denselben Gewichten, sehen dieselben {$sequences} in derselben Reihenfolge und werden an denselben ungesehenen {$sequencesDat} getestet. Nur wie sie lernen, ist verschieden.',
  methods:
    '{$mle} lernt, was auf die Wahrheit folgt. {$searnn} schreibt meist selbst, probiert an den Zellen andere {$units}, lässt zu Ende schreiben und lernt aus dem, was {$jederUnit} das Ganze gekostet hat.',
  points: [
    {
      lead: 'Die Kostentabelle',
      point:
        '{$lead} zeigt für alle {$units}, die an einer Zelle probiert werden, was das fertige Ganze kosten würde.',
    },
    {
      lead: 'Testfehler',
      point:
        '{$lead}: das ist der faire Vergleich. Nach 3.000 Updates des voreingestellten Duells führte SeaRNN bei allen fünf Seeds der README, während MLE mehr ganze Wörter las.',
    },
    {
      lead: 'Die Achse entscheidet, wer gewinnt:',
      point: '{$lead} Nach Decoder-Zellen oder Sekunden bezahlt SeaRNN für seine Roll-outs.',
    },
  ],
  more: 'Mehr',
  panels: {
    lecture: 'Vorlesung in vierzehn Lektionen …',
    lesson: 'Ein Update Schritt für Schritt …',
    examination: 'Prüfung …',
    nineTables: 'Neun Kostentabellen im Vergleich …',
    counterexamples: 'Drei Gegenbeispiele …',
    write: 'Selbst etwas schreiben …',
    runs: 'Läufe …',
    tables: 'Die Tabellen des Artikels …',
    speed: 'Tempo auf diesem Gerät …',
  },
  marks: 'Zeichen',
  keys: 'Tasten',
  keyList: [
    { key: 'Leertaste', does: 'Start oder Pause' },
    { key: '.', does: 'ein Update jedes Teilnehmers' },
    { key: '?', does: 'diese Hilfe' },
    { key: '← ↑ → ↓', does: 'durch die Kostentabelle gehen, sobald sie den Fokus hat' },
    { key: 'Enter', does: 'in der Kostentabelle: die gewählte Stelle bei allen Teilnehmern erzwingen' },
    {
      key: '← → Pos1',
      does: 'auf einem Diagramm: entlang des Laufs zurückblicken; Enter bleibt dort, Esc kehrt ins Jetzt zurück',
    },
    { key: 'Esc', does: 'schließen, was offen ist' },
  ],
  paper:
    'Nach Leblond, Alayrac, Osokin und Lacoste-Julien, SEARNN: Training RNNs with global-local losses, ICLR 2018 (arXiv 1706.04499). Alles bleibt auf diesem Gerät.',
} satisfies Translated<typeof EN.HELP>;
