/** German: what each setting does and when to change it. */
import type * as EN from '../en/fieldHelp.ts';
import type { Translated } from '../translated.ts';

export const FIELD_HELP = {
  seed: 'Aus dieser Zahl folgt jede Zufallswahl des Laufs: derselbe Seed, derselbe Lauf.',
  data: 'Was gelernt wird: Wörter in Handschrift, ein Text mit Fehlern zum Verbessern, Sätze zum Zerlegen in Chunks, Ziffernreihen zum Kopieren, Umkehren oder Sortieren; oder eine eigene Datei.',
  split:
    'Neue Wörter: Nichts aus dem Test kommt im Training vor. Neue Schreiber: bekannte Wörter in unbekannter Hand. Fold: die Folds der Datei. Rauschen: wie viele Symbole eines Textes ersetzt sind. Letztes Zehntel: der Sätze einer Datei; gemischtes Zehntel: ebenso viele von überallher. Kopieren, umkehren, sortieren: was mit einer Ziffernreihe zu tun ist.',
  heldOut:
    'Dieser Anteil des Trainings wird nicht trainiert, sondern gemessen wie der Test, damit sich α und die Gewichte wählen lassen, ohne auf den Test zu schauen: nach der Zahl, die für die Aufgabe berichtet wird.',
  recurrentCell:
    'GRU (Cho 2014), die des Artikels, läuft auf den schnellen eigenen Kerneln dieser Seite. LSTM (Hochreiter & Schmidhuber 1997) führt einen zweiten, verborgenen Zustand; sie läuft Schritt für Schritt, mehrmals langsamer.',
  hidden: 'Größe des Zustands der rekurrenten Zelle, in Encoder und Decoder.',
  embedding: 'Größe des Vektors, der für das steht, was davor geschrieben wurde.',
  aligned:
    'Schritt t des Decoders sieht auch den Zustand des Encoders an Stelle t. Das lernt mehrmals schneller; das Modell des Artikels tut es nicht.',
  bidirectional: 'Der Encoder liest von beiden Enden (H/2 Einheiten je Richtung).',
  attention:
    'Vor jeder Entscheidung vergleicht der Decoder seinen Zustand mit allen Zuständen des Encoders und mischt die passenden. Additiv (Bahdanau 2015): Ein kleines Netz entscheidet, was passt. Skalarprodukt (Luong 2015): ein Produkt.',
  attentionUnits: 'Größe des kleinen Netzes der additiven Attention. Andere Attention braucht es nicht.',
  inputFeeding:
    'Was die Attention bei einem Schritt gelesen hat, geht auch in den nächsten ein (Luong 2015), sodass der Decoder weiß, wohin er geschaut hat. Jeder Schritt wartet dann auf den vorigen und dauert mehrmals so lange.',
  layers:
    'Schichten von Encoder und Decoder, die obere liest die Zustände der unteren. Roll-outs zweier Schichten laufen Schritt für Schritt und dauern mehrmals so lange.',
  dropout:
    'Wahrscheinlichkeit, dass eine Einheit zwischen den Schichten und vor den Scores ausfällt, während ein Roll-in gelernt wird. Roll-outs und Tests laufen ohne; der Artikel nahm beim Übersetzen 0,3.',
  optimiser: 'Einfacher Gradientenabstieg (im Artikel bei Buchstaben), mit Momentum 0,9, oder Adam.',
  learningRate:
    'Schrittweite. Darf während des Trainings geändert werden. SGD: 0,5 geht bei Buchstaben; Adam: 0,001 … 0,01.',
  clipNorm: 'Ein längerer Gradient über alle Parameter wird auf diese Norm gekürzt.',
  batchSize: '{$Sequences} je Update, dieselben für jeden Teilnehmer.',
  pacing:
    'Gleich viele Updates: Die Teilnehmer wechseln sich ab. Gleich viel Zeit: Wer weniger Zeit verbraucht hat, kommt als Nächster dran.',
  maxUpdates: 'Das Training hält nach so vielen Updates jedes Teilnehmers an; 0 heißt ohne Ende.',
  targetError:
    'Das Training hält an, wenn der Fehler irgendeines Teilnehmers (0 … 1) darunter fällt: auf zurückgehaltenen {$sequencesDat}, wo es welche gibt, sonst im Test, der dann für diesen Lauf keiner mehr ist. 0 heißt nie.',
  evaluationInterval:
    'In diesem Abstand wird der Testfehler gemessen, auf bis zu 1.024 {$testSequencesDat}, die dieselben bleiben, und auf allen, wenn eine Regel das Training beendet.',
  beam: 'Bei mehr als 1 wird in jedem Test auch mit Beam Search geschrieben: So viele Kandidaten laufen nebeneinander, und der wahrscheinlichste gewinnt. Das Testen dauert so viele Male länger; das Ergebnis steht neben dem von Greedy.',
  lengthPower:
    'Wo das Modell über das Ende entscheidet, teilt Beam Search Log-Wahrscheinlichkeiten durch die Länge hoch diese Zahl: 0 zieht Kurzes vor, 1 den besten Durchschnitt je {$unit}.',
  method:
    'MLE lernt, was auf die Wahrheit folgt. SeaRNN probiert an jeder Zelle {$units} und lernt aus dem, was sie kosten. Die anderen sind verwandte Methoden; CRF und SVM sind lineare Ketten ohne Netz, der Standard vor rekurrenten Netzen; sie lesen Pixel, gehen also nur bei Buchstaben.',
  rollIn:
    'Wer vor jeder Zelle schreibt: die Wahrheit (wie bei MLE), das Modell selbst, oder Münzen, eine für alles oder eine je {$unit}.',
  rollInMix:
    'Wie oft eine Münze im Roll-in die Wahrheit schreiben lässt: 0 nie, 1 immer. Mit einem Verlauf ist das der Anfang.',
  rollInSchedule:
    'Ob die Mischung des Roll-ins bleibt oder mit dem Training fällt, sodass die Wahrheit immer weniger hilft.',
  rollInHalfAfter:
    'Updates, bis die Mischung des Roll-ins auf die Hälfte gefallen ist. Ein linearer Verlauf ist nach doppelt so vielen bei 0.',
  rollOut:
    'Wer zu Ende schreibt, nachdem etwas erzwungen wurde: die Wahrheit, das Modell selbst, Münzen, oder erst das Modell und dann die Wahrheit.',
  rollOutMix:
    'Wie oft eine Münze im Roll-out die Wahrheit schreiben lässt: 0 nie, 1 immer. Mit einem Verlauf ist das der Anfang.',
  rollOutSchedule:
    'Ob die Mischung des Roll-outs bleibt oder mit dem Training fällt, sodass das Modell immer mehr {$sequences} selbst zu Ende schreibt.',
  rollOutHalfAfter:
    'Updates, bis die Mischung des Roll-outs auf die Hälfte gefallen ist. Ein linearer Verlauf ist nach doppelt so vielen bei 0.',
  focusSteps:
    'So viele {$units} schreibt das Modell nach der erzwungenen Stelle; dann schreibt die Wahrheit zu Ende.',
  focusEvery:
    'Der Fokus wächst jedes Mal um eins, wenn so viele Updates getan sind; 0 lässt ihn, wie er ist.',
  cost: 'Wie beim Lernen die Kosten gezählt werden, wenn {$einSequence} fertig ist. Der Testfehler wird immer auf dieselbe Weise gemessen.',
  reference:
    'Wie die Referenz zu Ende schreibt, wo schon Fehler sind. Unter Hamming ist es am besten, die Wahrheit zu kopieren; unter Editierdistanz wird das beste Ende exakt berechnet; unter Chunk-F1 und BLEU helfen gute Regeln.',
  objective:
    'Wie aus den Kosten einer Zelle ein Loss wird. LL hebt nur die günstigste Wahl; KL verteilt sein Ziel auf alle probierten {$units}, Günstiges höher; der Artikel hat auch die anderen versucht.',
  costScale:
    'Wie viel Kosten wiegen. Das Ziel von KL ist softmax(−α·Kosten): Je größer α, desto mehr zieht es Günstiges vor. Andere Zielfunktionen haben es in ihrer Formel, oder gar nicht.',
  temperature:
    'Wie sehr die gezogenen {$sequences} von der Wahrheit abweichen. Bei V Token im Vokabular bleibt {$jederUnit} mit Wahrscheinlichkeit 1 / (1 + (V − 1)·exp(−1/τ)) gleich: Bei 26 ersetzt τ 0,15 von 100 drei, 0,2 vierzehn, 0,3 siebenundvierzig. Gegen 0 ist das MLE.',
  tokens:
    'Welche {$units} an einer Zelle probiert werden. Die Wahrheit ist immer darunter. Weniger {$units}, weniger Roll-outs.',
  tokenCount:
    'Wie viele {$units} an einer Zelle probiert werden, die Wahrheit eingeschlossen. Gilt nicht, wenn alle probiert werden.',
  modelShare:
    'Beim gemischten Ziehen: der Anteil, der aus dem Softmax des Modells gezogen wird; der Rest ist gleichverteilt. Der Artikel nennt seinen Anteil nicht.',
  chanceGap:
    'Gezielt: probiert die {$units}, deren Wahrscheinlichkeit höchstens so weit unter der des Favoriten liegt. Ein sicheres Modell probiert wenige, ein unsicheres viele.',
  alsoTokens:
    'Ein zweiter Weg, {$units} zu wählen; probiert wird, was einer der beiden wählt. Beim Übersetzen probiert der Artikel 15 Top-k und 10 Nachbarn.',
  alsoCount: 'Wie viele {$units} der zweite Weg an einer Zelle wählen darf, die Wahrheit eingeschlossen.',
  cells:
    'Die Zellen, an denen probiert wird: alle, einige, bei jedem Update neu gezogen, oder jene, an denen das Modell am wenigsten sicher ist.',
  cellCount: 'An wie vielen Zellen probiert wird, wenn nicht an allen.',
  chainRate:
    'Schrittweite einer linearen Kette (Adagrad): etwa so weit bewegt sich ein Gewicht im ersten Update, später weniger. Die Optimierer-Einstellungen der Netze gelten für sie nicht.',
  chainDecay:
    'Hält die Gewichte einer linearen Kette klein: Die Hälfte davon mal die Summe ihrer Quadrate kommt zum Loss hinzu.',
  chainAverage:
    'Eine lineare Kette liest mit einem gleitenden Mittel ihrer Gewichte, in dem neuere mehr zählen. Eine große Rate braucht das.',
} satisfies Translated<typeof EN.FIELD_HELP>;
