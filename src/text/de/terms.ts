/** German: what the terms of the page mean, and where the paper speaks of them. */
import type * as EN from '../en/terms.ts';
import type { Translated } from '../translated.ts';

export const TERMS = {
  inPaper: 'Im Artikel: {$place}.',
  texts: {
    costTable: {
      title: 'Die Kostentabelle',
      text: 'Für jede Zelle t und {$jedenUnit} a: a dort erzwingen, zu Ende schreiben, zählen, was falsch ist. SeaRNN berechnet eine für alles, was ein Update lernt, und lernt daraus.',
      paper: '§3, Algorithmus 1',
    },
    cost: {
      title: 'Kosten',
      text: 'Wie falsch das Ganze ist, nachdem {$dieserUnit} hier erzwungen und zu Ende geschrieben wurde: der Anteil falscher {$units} (Hamming), oder Änderungen je Länge, wo das Modell über das Ende entscheidet. Sie zählen Fehler, wie der Testfehler, und sind kein Loss.',
      paper: '§2 und §3',
    },
    regret: {
      title: 'Regret',
      text: 'Die Kosten einer Wahl über denen der günstigsten Wahl derselben Zelle. Fehler vor dieser Zelle zählen nicht, Spalten sind also vergleichbar.',
      paper: '§4, wo von den Kosten das Minimum abgezogen wird',
    },
    target: {
      title: 'Ziel q',
      text: 'Was die Wahrscheinlichkeiten des Modells nach dem Loss sein sollen: alles auf der günstigsten Wahl (Log-Loss), oder verteilt als softmax(−α · Kosten) (KL). Das Ziel von MLE ist die Wahrheit, was die anderen auch kosten.',
      paper: '§4',
    },
    model: {
      title: 'Modell p',
      text: 'Die Wahrscheinlichkeit aller probierten {$units} jetzt, nach dem, was vor dieser Zelle geschrieben ist. Wo nur einige {$units} probiert werden, gilt sie unter diesen.',
      paper: '§2, und §5 für gezogene Token',
    },
    difference: {
      title: 'Schub',
      text: 'Wohin das Lernen den Score schiebt: Über 0 hebt ihn das Update, unter 0 senkt es ihn. Er ist minus die Steigung des Loss der Zelle; bei Log-Loss und KL ist das q − p, das Ziel minus was das Modell gibt.',
      paper: '§4',
    },
    rollOuts: {
      title: 'Roll-in und Roll-out',
      text: 'Der Roll-in schreibt einmal alles und behält den Zustand vor jeder Stelle. Von dort wird etwas erzwungen, und ein Roll-out schreibt den Rest: mit dem Modell, mit der Referenz, die die Wahrheit kennt, oder mit beiden, meist entscheidet eine Münze für alles.',
      paper: '§3 und §3.1',
    },
    forced: {
      title: 'Erzwungene {$units}',
      text: 'Etwas, das alle Teilnehmer schreiben müssen, was sie auch gewählt hätten; von dort machen sie von selbst weiter. Ein Netz, das immer nur Wahres gesehen hat (MLE), kann von da an irren: Das ist der Exposure Bias.',
      paper: '§2, Exposure Bias',
    },
    attention: {
      title: 'Attention',
      text: 'Vor jeder Entscheidung wiegt der Decoder alles Gelesene danach, wie gut es zu seinem eigenen Zustand passt; die Gewichte für eine geschriebene Stelle ergeben zusammen 1. Gezeigt sind die Gewichte, wenn der Teilnehmer von selbst schreibt.',
      paper: '§5, Buchstabieren und Übersetzen',
    },
    testError: {
      title: 'Testfehler',
      text: 'Fehler auf {$sequencesDat}, aus denen kein Teilnehmer lernt, wobei jeder von selbst schreibt. Zeigen Sie auf die Kurve, oder nehmen Sie die Pfeiltasten, um {$sequences} und Tabellen zu sehen, wie sie damals waren; ein Klick bleibt dort.',
      paper: '§3.2, Ergebnisse zu OCR',
    },
    verdict: {
      title: 'Wer führt',
      text: 'Ein Teilnehmer führt, solange zwei Tests nacheinander das ganze Intervall des Unterschieds auf seine Seite legen. Die Intervalle aller Tests eines Laufs zusammen verfehlen die Wahrheit in höchstens 5 von 100 Läufen; {$sequences} aus denselben {$unitsDat} zählen einmal. Ein anderer Seed kann anders enden.',
      paper: 'nicht im Artikel',
    },
    losses: {
      title: 'Trainings-Loss',
      text: 'Was jeder Teilnehmer beim Lernen verringert. Verschiedene Zielfunktionen haben verschiedene Einheiten, ihre Werte sagen also nichts darüber, wer besser ist.',
      paper: '§4',
    },
    confusion: {
      title: 'Verwechslungen',
      text: 'Wie oft das Wahre als etwas anderes {$wasRead} wurde, wenn die Teilnehmer von selbst schreiben. Richtiges liegt auf der Diagonale, die nicht gefärbt ist.',
      paper: 'nicht im Artikel',
    },
    recovery: {
      title: 'Erholung',
      text: 'Wo ein Teilnehmer richtig liegt, wird stattdessen seine zweite Wahl erzwungen, und er macht von selbst weiter. Ist alles nach dem Fehler so gut wie ohne ihn, häufen sich Fehler nicht.',
      paper: '§2, Exposure Bias',
    },
  },
  marks: {
    truth: 'Ring: die Wahrheit',
    cheapest: 'Punkt: die günstigste Wahl',
    choice: 'Dreieck: die Wahl des Modells',
    ties: 'Gleichheitszeichen: mehrere sind am günstigsten',
    untried: 'Schraffur: in diesem Update nicht probiert',
    model: 'durchgezogene Linie: vom Modell geschrieben',
    reference: 'gestrichelte Linie: von der Referenz geschrieben',
    forced: 'kräftiger Rahmen: erzwungen',
    wrong: 'gefüllt und unterstrichen: falsch',
    left: 'Ring im Baum: Hier hat der Roll-in die Wahrheit verlassen',
    past: 'Linie mit einem Punkt auf einem Diagramm: das Update, auf das zurückgeblickt wird',
    push: 'hinauf und hinab: Der Score wird gehoben, gesenkt',
  },
} satisfies Translated<typeof EN.TERMS>;
