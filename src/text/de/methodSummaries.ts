/** German: what a method does, in a few sentences. */
import type * as EN from '../en/methodSummaries.ts';
import type { Translated } from '../translated.ts';

const CHAIN =
  'Kein Netz, und nur für Buchstaben: Gewichte für jedes Pixel, jedes Paar benachbarter {$units} und jeden Anfang. Das beste Ganze von allen wird exakt gefunden.';
const CHAIN_TABLE =
  'Seine Kostentabelle erzwingt an jeder Zelle alle {$units} und füllt den Rest, davor und danach, mit dem auf, was am besten passt;';

export const METHOD_SUMMARIES = {
  mle: 'Maximum Likelihood mit Teacher Forcing: Nach der Wahrheit wird gehoben, was in ihr als Nächstes kommt.',
  searnn:
    'Roll-in, an jeder Zelle {$units} probieren, Roll-out, und lernen aus dem, was jede Wahl am Ende gekostet hat.',
  scheduledSampling:
    'MLE, das statt der Wahrheit seine eigene Wahl bekommt, mit dem Training immer öfter. Gehoben wird weiterhin die Wahrheit.',
  raml: 'MLE auf zufälligen Abwandlungen der Wahrheit; je weniger {$units} geändert sind, desto wahrscheinlicher. Es bekommt das Geänderte und hebt, was darin als Nächstes kommt.',
  dagger:
    'Hebt die Wahrheit nach dem, was der Roll-in geschrieben hat: bei gelerntem Roll-in also nach dem, was das Modell selbst schrieb. Das ist SeaRNN mit LL und Roll-out der Referenz; der Vergleich beider zeigt, was Roll-outs des Modells hinzufügen.',
  aggrevated:
    'Senkt die erwarteten Kosten, wenn aus dem Modell gezogen wird und die Referenz zu Ende schreibt. Das ist SeaRNN mit jener Zielfunktion und Roll-out der Referenz.',
  ocd: 'Optimal Completion Distillation: Nach dem, was der Roll-in geschrieben hat (gelernt: was das Modell selbst schrieb), werden alle {$units} gleich gehoben, mit denen das bestmögliche Ende noch zu erreichen ist. Das ist SeaRNN, bei dem immer die beste Referenz zu Ende schreibt, mit einem Ziel, in dem nur die kleinsten Kosten zählen.',
  crf: `Conditional Random Field als lineare Kette. ${CHAIN} Es hebt die Wahrscheinlichkeit der Wahrheit unter allem von ihrer Länge. ${CHAIN_TABLE} p ist die exakte Wahrscheinlichkeit, summiert über alle {$sequences}.`,
  svm: `Strukturierte Support Vector Machine. ${CHAIN} Die Wahrheit muss alles andere um einen Punkt je Fehler übertreffen; darüber hinaus ändert sich nichts. ${CHAIN_TABLE} p ist ein Softmax der Scores dieser {$sequences}, nur zur Anzeige.`,
} satisfies Translated<typeof EN.METHOD_SUMMARIES>;
