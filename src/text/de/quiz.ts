/** German: the quiz, asked before and after the lecture. */
import type * as EN from '../en/quiz.ts';
import type { Translated } from '../translated.ts';

export const QUIZ_TEXTS = {
  title: 'Quiz',
  about:
    'Dieselben acht Fragen vor und nach der Vorlesung sagen den Lehrenden, ob sie etwas gelehrt hat. Antworten bleiben in diesem Browser; die Datei, die Sie sichern können, sagt nichts darüber, wer Sie sind.',
  times: { before: 'Vor der Vorlesung', after: 'Nach der Vorlesung' },
  which: 'Wann geantwortet wird',
  answered: '{$count} von {$all} beantwortet',
  right: '{$time}: {$right} von {$all} richtig',
  told: 'Die richtigen Antworten werden bezeichnet, sobald alle {$all} von „{$after}“ gegeben sind.',
  mark: 'richtige Antwort',
  save: 'Meine Antworten sichern',
  forget: 'Meine Antworten vergessen',
  questions: {
    forced: {
      question: 'Teacher Forcing: Was bekommt der Decoder beim Lernen an der nächsten Zelle?',
      answers: ['Was wahr ist', 'Was er geschrieben hat', 'Nichts'],
    },
    exposure: {
      question: 'Was heißt Exposure Bias?',
      answers: [
        'Manche {$sequences} werden öfter gesehen als andere',
        'Der Encoder sieht mehr als der Decoder',
        'Zustände hinter den eigenen Fehlern wurden nie trainiert',
      ],
    },
    cost: {
      question: 'Was sind die Kosten einer Wahl in einer Kostentabelle?',
      answers: [
        'Minus der Logarithmus ihrer Wahrscheinlichkeit',
        'Der Fehler des Ganzen, das dahinter zu Ende geschrieben wurde',
        '1, wo sie falsch ist, sonst 0',
      ],
    },
    reference: {
      question: 'Wer schreibt in einem Roll-out der Referenz zu Ende?',
      answers: ['Eine Policy, die die Wahrheit kennt', 'Das Netz, greedy', 'Das Netz, mit einem Beam'],
    },
    rollIn: {
      question: 'Was entscheidet der Roll-in?',
      answers: [
        'Wie eine Wahl beurteilt wird',
        'In welchen Zuständen gelernt wird',
        'Wie groß ein Schritt ist',
      ],
    },
    corner: {
      question: 'Wo Kosten falsche {$units} zählen und der Loss LL ist: Welches Paar gibt genau MLE?',
      answers: ['gelernt/gelernt', 'gelernt/Referenz', 'Referenz/Referenz'],
    },
    ties: {
      question: 'Zwei Wahlen kosten gleichauf am wenigsten. Was tun LL und KL?',
      answers: [
        'Beide heben beide gleich',
        'LL hebt eine davon, KL beide gleich',
        'LL hebt beide gleich, KL keine',
      ],
    },
    price: {
      question: 'Was macht SeaRNN teuer, wo es viele {$units} zur Wahl gibt?',
      answers: [
        'Ein Roll-out für alles, was an einer Zelle probiert wird',
        'Der Gradient fließt durch alle Roll-outs',
        'Seine Netze sind größer',
      ],
    },
  },
} satisfies Translated<typeof EN.QUIZ_TEXTS>;
