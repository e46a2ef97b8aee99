/** German: the lecture, fourteen lessons that each ask, have something done, and answer. */
import type * as EN from '../en/lecture.ts';
import type { Translated } from '../translated.ts';

export const LECTURE = {
  title: 'Vorlesung',
  about:
    'Vierzehn Lektionen, eine Viertelstunde: Jede stellt eine Frage, lässt Sie auf der Seite eines tun und antwortet dann. Jeder Schritt hat einen eigenen Link.',
  part: 'Lektion',
  position: 'Lektion {$number} von {$count}',
  leave: 'Vorlesung verlassen',
  steps: { ask: 'Frage', do: 'Versuch', answer: 'Antwort' },
  stepsName: 'Schritte der Lektion',
  before: '◂ {$step}',
  next: '{$step} ▸',
  lessonBefore: '◂ Vorige Lektion',
  nextLesson: 'Nächste Lektion ▸',
  kept: 'Sie haben „{$guess}“ gewählt. Die Antwort kommt, wenn Sie es versucht haben.',
  done: 'Getan',
  preparing: 'Die Seite wird dafür bereit gemacht …',
  waiting: 'Die Seite merkt, wenn es getan ist. Die Antwort gibt es auch ohne.',
  right: 'Sie hatten recht: {$guess}.',
  wrong: 'Sie haben „{$guess}“ gewählt. Die Antwort ist: {$told}.',
  notAsked: 'Die Antwort auf „{$question}“: {$told}.',
  begin: 'Beginnen',
  goOn: 'Weiter mit: {$title}',
  finished: 'getan',
  fullScreen: 'Ganzer Bildschirm',
  present: 'Fenster für den Vortrag öffnen',
  forget: 'Von vorn beginnen',
  plan: {
    title: 'Ablaufplan',
    about:
      'Eine Seite für die Lehrenden: zusammen {$minutes} Minuten. Ist die Seite einmal geöffnet, braucht es weder Netz noch GPU.',
    print: 'Plan drucken',
    columns: { lesson: 'Lektion', time: 'Zeit', say: 'Sagen', wrong: 'Was schiefgeht' },
  },
  lessons: {
    'encoder-decoder': {
      title: 'Ein Netz, das erst liest, dann schreibt',
      text: 'Der Encoder liest alles der Reihe nach und gibt seinen letzten Zustand weiter. Der Decoder beginnt dort und schreibt je Zelle {$einenUnit}. In diesem Duell sieht er vom Gelesenen sonst nichts: Er hat nur seinen Zustand und das, was davor geschrieben wurde.',
      look: 'Schauen Sie auf das, was gelesen wurde, und auf das, was jeder Teilnehmer darunter schreibt.',
      question: 'Was weiß der Decoder, wenn er die dritte Stelle schreibt?',
      answers: [
        'Was als Drittes gelesen wurde',
        'Seinen Zustand und die Stelle davor',
        'Nur die beiden Stellen davor',
      ],
      act: 'Wählen Sie die dritte Zelle: Drücken Sie oben darauf oder in der Kostentabelle.',
      answer:
        'Sein Zustand trägt, was der Encoder gelesen hat, und alles bisher Geschriebene; dazu bekommt er die Stelle davor. Ein Fehler bleibt also nicht allein: Er geht in die nächste Zelle ein und ändert jeden Zustand dahinter.',
      say: 'Hier ist nichts ausgerichtet: Der Decoder schreibt aus dem Gedächtnis.',
      trouble:
        'Manche suchen das dritte Bild unter der dritten Zelle: Es ist für uns dort gezeichnet, nicht für den Decoder.',
    },
    'teacher-forcing': {
      title: 'Die Kettenregel und Teacher Forcing',
      text: 'Die Wahrscheinlichkeit {$desSequence} ist ein Produkt über die Zellen: für jede Stelle, gegeben was davor steht. Maximum Likelihood (MLE) hebt dieses Produkt für die Wahrheit. Beim Lernen wird das Wahre eingespeist, was das Netz auch geschrieben hätte: Teacher Forcing.',
      look: 'Schauen Sie, was jede Zelle bekommt, während der aufgezeichnete Roll-in läuft.',
      question: 'MLE lernt. Wer hat geschrieben, was die dritte Zelle bekommt?',
      answers: ['Das Netz', 'Die Wahrheit', 'Wer eher recht hat'],
      act: 'Gehen Sie mit → weiter, bis der Roll-in gezeigt wird.',
      answer:
        'Die Wahrheit, an jeder Zelle. Jede Zelle wird zu einer Klassifikation für sich, und alle werden auf einmal gelernt. Der Preis: Beim Lernen begegnet das Netz nie etwas, das es selbst geschrieben hat.',
      say: 'Teacher Forcing ist ein Roll-in: der der Referenz.',
      trouble: 'Die Pfeiltasten brauchen den Fokus: Drücken Sie einmal in das Fenster.',
    },
    'exposure-bias': {
      title: 'Exposure Bias: ein erzwungener Fehler',
      text: 'Hat der Decoder gelernt, bekommt er, was er selbst geschrieben hat. Hinter einem Fehler steht er, wo Maximum Likelihood nie war. Ob er zurückfindet, entscheidet, wie teuer ein Fehler wird.',
      look: 'Schauen Sie, was jeder Teilnehmer hinter der erzwungenen Stelle schreibt.',
      question: 'Was hat MLE beim Lernen nie gesehen?',
      answers: ['Seine eigenen Fehler', 'Die wahren {$units}', 'Lange {$sequences}'],
      act: 'Drücken Sie für eine Minute Start. Erzwingen Sie dann bei allen einen Fehler: Wählen Sie etwas Falsches in der Kostentabelle und drücken Sie Enter, oder „erzwingen“ unter der Tabelle.',
      answer:
        'Seine eigenen Fehler: Sein Roll-in ist die Wahrheit, kein Zustand hinter einem Fehler wurde also je trainiert. „Erholung“ bei den Kurven zählt live über alle {$testSequences}, wie viel nach einem erzwungenen Fehler noch falsch wird.',
      say: 'Erst eine Minute trainieren: Zwei untrainierte Netze erholen sich von nichts.',
      trouble: 'Vor dem Training schreiben beide Unsinn, mit und ohne den Fehler.',
    },
    'structured-losses': {
      title: 'Was trainiert wird, und was gemeint ist',
      text: 'Was zählt, ist der Fehler des fertigen Ganzen: hier der Anteil falscher {$units}. Maximum Likelihood trainiert etwas anderes, die Wahrscheinlichkeit jeder wahren Stelle für sich. Alles Falsche an einer Zelle ist ihr gleich falsch.',
      look: 'Schauen Sie auf eine Spalte der Kostentabelle: eine Zelle, und was dort jede Wahl kosten würde.',
      question: 'Zwei falsche Wahlen an derselben Zelle: Kosten sie am Ende gleich viel?',
      answers: ['Ja: Jede ist ein Fehler', 'Nicht immer: Eine kann zu mehr Fehlern führen als die andere'],
      act: 'Wählen Sie zwei falsche {$units} einer Spalte und vergleichen Sie, was dabei herauskommt.',
      answer:
        'Nicht immer. Die Tabelle enthält den Fehler des Ganzen, das hinter jeder Wahl herauskommt. Wo das Netz zu Ende schreibt, können sich zwei falsche Wahlen darin unterscheiden, was es dahinter schreibt. Aus diesem Unterschied lernt SeaRNN; Maximum Likelihood kann ihn nicht sehen.',
      say: 'Eine Spalte ist eine Entscheidung, eine Zeile ist {$einUnit}.',
      trouble:
        'Unter einem Roll-out der Referenz kostet alles Falsche einer Spalte gleich viel, nämlich sich selbst.',
    },
    'learning-to-search': {
      title: 'Suchen lernen',
      text: 'Schreiben heißt, durch einen Baum zu gehen, mit einem Zweig für {$jedenUnit} an jeder Zelle. Suchen lernen trainiert jede Wahl nach dem, wohin sie führt: mit einer Policy hineingehen, jeden Zweig versuchen, mit einer anderen hinausgehen, die Kosten am Ende notieren.',
      look: 'Schauen Sie auf die Roll-outs der gewählten Zelle, unter der Kostentabelle.',
      question: 'Woher weiß man, was ein Zweig kostet?',
      answers: [
        'Aus der Wahrscheinlichkeit der Wahl',
        'Indem man von dort zu Ende schreibt und mit der Wahrheit vergleicht',
        'Indem man die Wahl mit der wahren vergleicht',
      ],
      act: 'Wählen Sie eine andere Zelle, und folgen Sie ihren Zweigen bis zum Ende.',
      answer:
        'Indem man zu Ende schreibt und alles mit der Wahrheit vergleicht. Die Kosten einer Wahl sind der Fehler dessen, was daraus wird, welcher Fehler das auch ist: falsche {$units}, Änderungen, 1 − F1 oder 1 − BLEU.',
      say: 'SEARN, DAgger, AggreVaTeD und LOLS tun alle das; sie unterscheiden sich darin, wer geht.',
      trouble: 'Der Baum endet anders, sobald das Netz gelernt hat: Kommen Sie später darauf zurück.',
    },
    'roll-in-and-roll-out': {
      title: 'Roll-in und Roll-out',
      text: 'Der Roll-in entscheidet, in welchen Zuständen gelernt wird: hinter der Wahrheit, oder hinter dem, was das Netz schreibt. Der Roll-out entscheidet, wie eine Wahl beurteilt wird: nach dem, was die Wahrheit hinzufügen würde, oder nach dem, was das Netz daraus machen würde.',
      look: 'Schauen Sie auf die durchgezogenen und die gestrichelten Linien: vom Modell, von der Referenz gewählt.',
      question: 'Roll-in gelernt, Roll-out der Referenz: Wer schreibt, was hinter der probierten Wahl steht?',
      answers: ['Das Netz', 'Die Referenz'],
      act: 'Gehen Sie mit → weiter, bis die Roll-outs gezeigt werden.',
      answer:
        'Die Referenz: Sie kopiert den Rest der Wahrheit. Eine Wahl kostet also höchstens sich selbst, und die Tabelle sagt nichts über Fehler, die folgen. Ein gelernter Roll-out lässt das Netz zu Ende schreiben, und die Tabelle sagt, was es wirklich täte.',
      say: 'Zwei Fragen: Wo lerne ich, und wer urteilt?',
      trouble:
        'Hinein und hinaus sind leicht verwechselt: Der Roll-in kommt vor der probierten Wahl, der Roll-out dahinter.',
    },
    'roll-ins-alone': {
      title: 'Roll-ins ohne Roll-outs',
      text: 'Roll-ins kennt das Training von RNNs seit Langem: Teacher Forcing hat den der Referenz, Scheduled Sampling einen gemischten. Roll-outs kannte es nicht: Was auch davor stand, gehoben wurde die Wahrheit dieser Zelle.',
      look: 'Schauen Sie auf die beiden Tabellen, und wie sich das Falsche einer Spalte vergleicht.',
      question: 'Scheduled Sampling hat einen Fehler eingespeist. Was hebt es als Nächstes?',
      answers: ['Die Wahrheit dieser Zelle', 'Was zum besten Ende führt', 'Was davor eingespeist wurde'],
      act: 'Zeigen Sie die Kostentabelle von MLE: Drücken Sie seinen Namen über der Tabelle.',
      answer:
        'Die Wahrheit dieser Zelle, was auch davor geschrieben steht: Ohne Roll-outs gibt es keine Kosten, aus denen zu lernen wäre. Die Tabelle von MLE zeigt, worauf das hinausläuft: Alles schreibt die Referenz zu Ende.',
      say: 'Ein Roll-in ändert, wo man lernt, nicht was.',
      trouble: 'MLE schaut auf keine Kosten: Seine Tabelle wird für uns berechnet.',
    },
    algorithm: {
      title: 'Der Algorithmus',
      text: 'Jedes Mal: encodieren; Roll-in, und jeden Zustand behalten; an jeder Zelle {$units} probieren, je ein Roll-out, notieren, was das fertige Ganze kostet; an jeder Zelle aus den Kosten einen Loss machen; einen Schritt mit dem Gradienten ihrer Summe tun.',
      look: 'Schauen Sie auf die Zeile von Algorithmus 1, die gerade läuft.',
      question: 'Durch welches davon fließt der Gradient?',
      answers: ['Die Scores an den Zellen', 'Die Kosten', 'Die Entscheidungen der Roll-outs'],
      act: 'Gehen Sie mit → weiter bis zum Update.',
      answer:
        'Nur durch die Scores. Was geschrieben und probiert wurde und was es kostete, sind Konstanten des Updates, wie Labels es sind. Deshalb braucht es kein Sampling und keine Varianzreduktion: Entschieden wird greedy, und jede Zelle hat eine ganze Tabelle von Kosten.',
      say: 'Lesen Sie den Algorithmus einmal vor, während jemand anderes weitergeht.',
      trouble: 'Einzeln sind es Hunderte von Schritten: Wählen Sie unten „{$sequence}“.',
    },
    'roll-outs-in-an-rnn': {
      title: 'Roll-outs in einem RNN',
      text: 'Ein Roll-out beginnt bei dem Zustand, den der Roll-in an seiner Zelle hinterlassen hat: Nichts wird noch einmal gelesen oder geschrieben. Jede Wahl, die an einer Zelle probiert wird, ist ein Roll-out. Sie hängen nicht voneinander ab, laufen also als ein Batch.',
      look: 'Schauen Sie auf die Roll-outs einer Zelle: Jede Zeile ist einer davon.',
      question: 'Acht Zellen, an jeder 26 {$units} probiert: Wie viele Roll-outs sind das?',
      answers: ['26', '208', '33'],
      act: 'Wählen Sie eine andere Zeile der Zelle, dann eine der letzten Zelle, und vergleichen Sie, wie viel zu schreiben blieb.',
      answer:
        '8 × 26 = 208. Jeder schreibt, was hinter seiner Zelle bleibt, 26 × (7 + 6 + … + 0) = 728 Schritte des Decoders, wo Maximum Likelihood 8 braucht. Das ist der Preis einer Tabelle, und der Grund für das Sampling.',
      say: 'Das kostet die Methode: Sagen Sie es, ehe gefragt wird.',
      trouble: 'Roll-outs der letzten Zelle sind leer: Übrig ist nur die probierte Wahl selbst.',
    },
    'three-by-three': {
      title: 'Drei Wege hinein, drei hinaus',
      text: 'Roll-in und Roll-out der Referenz, des Netzes, oder nach einer Münze zwischen beiden: neun Paare. Chang et al. (2015) beweisen, was sechs davon können: Ein Roll-in der Referenz ist inkonsistent, gelernt/Referenz nicht lokal optimal, gelernt/gemischt gut, gelernt/gelernt Reinforcement Learning.',
      look: 'Schauen Sie, wie sich eine Spalte von Paar zu Paar ändert, mit demselben Netz.',
      question: 'Welches Paar empfiehlt der Artikel?',
      answers: ['Referenz/Referenz', 'gelernt/gemischt', 'gelernt/gelernt'],
      act: 'Drücken Sie „Neun Kostentabellen im Vergleich“ unter der Kostentabelle.',
      answer:
        'gelernt/gemischt: Es lernt, wo das Netz wirklich hingeht, und wer manchmal nach der Referenz urteilt, kann Gut von Schlecht unterscheiden, auch solange das Netz nichts weiß. Die Gegenbeispiele in der Hilfe spielen die Theoreme auf drei kleinen Graphen.',
      say: 'Bei falschen {$unitsDat} ist es die beste Referenz, die Wahrheit zu kopieren: gelernt/Referenz kann hier gleichziehen.',
      trouble: 'Die Theorie spricht von schlimmsten Fällen; neun Tabellen sind kein Beweis.',
    },
    'costs-to-losses': {
      title: 'Von Kosten zum Loss',
      text: 'LL hebt an einer Zelle die günstigste Wahl und sonst nichts. KL macht aus allen Kosten eine Verteilung, in der jede Wahl e hoch −α mal ihre Kosten wiegt, und zieht das Netz dorthin.',
      look: 'Schauen Sie auf eine Spalte der Ebene „Ziel q“, in der mehrere gleichauf am wenigsten kosten.',
      question: 'Drei Wahlen kosten gleichauf am wenigsten. Was macht KL mit ihnen?',
      answers: ['Hebt alle drei gleich', 'Hebt eine, durch Zufall gezogen', 'Hebt keine davon'],
      act: 'Zeigen Sie die Ebene „Ziel q“ der Kostentabelle.',
      answer:
        'KL verteilt: Gleiche Kosten bekommen gleiche Anteile, Teureres bekommt nach seinen Kosten weniger. LL braucht einen Gewinner und zieht deshalb unter den gleichen. Mit wachsendem α wird aus KL eine Gleichverteilung über die besten.',
      say: 'α sagt, wie viel ein Unterschied der Kosten zählt; hier 50.',
      trouble: 'Ein zu kleines α macht das Ziel flach, und gelernt wird nichts.',
    },
    sampling: {
      title: 'Sampling',
      text: 'An jeder Zelle alles zu probieren, das kostet die Zeit. Der Artikel probiert fünf je Zelle, nach den Scores des Netzes oder durch Zufall gewählt: Das Training sei dann fünfmal so schnell, berichtet er, und die Zahlen änderten sich kaum.',
      look: 'Schauen Sie auf die schraffierten Einträge der Kostentabelle: Sie wurden nicht probiert.',
      question: 'Eines wird auf jeden Fall probiert. Welches?',
      answers: ['Das wahrscheinlichste', 'Das wahre', 'Das günstigste'],
      act: 'Öffnen Sie die Einstellungen, und lassen Sie SeaRNN weniger als „alle“ Token probieren („probierte Token“).',
      answer:
        'Das wahre, immer. Was nicht probiert wurde, bekommt keinen Gradienten: Softmax und Minimum laufen nur über das Probierte. Eine neue Wahl gilt ab dem nächsten Start; der bisherige Lauf bleibt in der Liste früherer Läufe.',
      say: 'Bei einem Vokabular von Tausenden geht es nicht anders.',
      trouble: 'Die Einstellung gehört SeaRNN: Wählen Sie oben in den Einstellungen „SeaRNN“.',
    },
    results: {
      title: 'Was der Artikel fand',
      text: 'Bei Buchstaben berichtet der Artikel einen Fehler von 2,8 % für MLE, 1,9 % für LL und 1,0 % für KL, beide gelernt/gemischt; beim Buchstabieren 19,3 % für MLE gegen 17,7 %. Er nennt je eine Zahl und keine Streuung.',
      look: 'Schauen Sie auf die veröffentlichten Zahlen neben denen, die mit dieser Seite gemessen wurden.',
      question: 'Mit welchem Paar verliert SeaRNN beim Buchstabieren gegen MLE?',
      answers: ['gelernt/gemischt', 'Referenz/gelernt', 'gelernt/gelernt'],
      act: 'Öffnen Sie „Experimente“ in der Kopfzeile.',
      answer:
        'Mit Roll-in der Referenz und gelernten Roll-outs: 19,5 % gegen 19,3 %, und 43,2 % gegen 41,9 % bei mehr Rauschen. Es lernt nur hinter der Wahrheit und nie dort, wohin seine eigenen Fehler führen: was die Theorie inkonsistent nennt.',
      say: 'Veröffentlichte Zahlen sind die des Artikels; unsere nennen ihre Seeds.',
      trouble: 'Ein Unterschied von einem halben Punkt zwischen zwei einzelnen Läufen bedeutet nichts.',
    },
    'open-questions': {
      title: 'Was offen ist',
      text: 'Roll-outs sind teuer, wo es viele {$units} zur Wahl gibt. Kosten, die keine Summe sind, wie BLEU, haben keine einfache Referenz. Günstigere Kosten von einem Kritiker, und eine Wahl des Probierten, die selbst lernt, sind seit dem Artikel offen.',
      look: 'Schauen Sie auf die Kurven, während beide lernen, und wechseln Sie ihre Achse.',
      question: 'Mit welchem Roll-in hat der Artikel Übersetzen gelernt?',
      answers: ['gelernt', 'Referenz', 'eine Mischung'],
      act: 'Drücken Sie Start, und lassen Sie zwanzig Updates vergehen.',
      answer:
        'Mit dem der Referenz: Der gelernte Roll-in scheiterte dort. Nach Updates gezählt führt SeaRNN dieses Duell nach 3.000; nach Decoder-Zellen oder Sekunden bezahlt es für seine Roll-outs. Welche Achse fair ist, ist eine Frage für den Kurs.',
      say: 'Enden Sie mit der Achse: Updates, Decoder-Zellen oder Sekunden?',
      trouble: 'Zwanzig Updates sagen nichts darüber, wer gewinnt.',
    },
  },
} satisfies Translated<typeof EN.LECTURE>;
