/** German: what stands in a frame that holds one panel alone. */
import type * as EN from '../en/embed.ts';
import type { Translated } from '../translated.ts';

export const EMBED = {
  problem: 'Dieser Rahmen kann nicht zeigen, was sein Link verlangt.',
  titles: {
    curves: 'Testfehler',
    costTable: 'Kostentabelle',
    tree: 'Baum der Roll-outs',
    lesson: 'Ein Update Schritt für Schritt',
    counterexamples: 'Gegenbeispiele',
    grid: 'Wer den Roll-in schreibt und wer den Roll-out',
  },
  noPart: 'Im Link hat hide „{$text}“, weglassen lässt sich hier aber nur {$names}.',
  noRange: 'Im Link steht {$key}, aber diese Ansicht hat keinen Bereich; diese haben einen: {$panels}.',
  noUpdate: 'eine ganze Zahl von {$least} bis 999999999',
  backwards: 'Im Link liegt from ({$from}) hinter to ({$to}).',
  noOrigin: 'Schema und Host einer Seite, wie in https://course.example',
  alone:
    'Im Link öffnet {$key} etwas über der ganzen Seite; eine Ansicht, die allein steht, hat dafür keinen Platz.',
  notOf: 'Im Link gehört {$key} zur Ansicht {$owner}, nicht zu {$panel}.',
  frame: 'SeaRNN Playground: {$panel}',
  play: 'Start',
  pause: 'Pause',
  update: 'Update {$update}',
  recordedRun: 'ein aufgezeichneter Lauf: {$updates} Updates des voreingestellten Duells',
  outsideRecorded:
    'Zwischen from und to des Links liegt kein Test des aufgezeichneten Laufs von {$updates} Updates.',
  recordedWord: 'ein aufgezeichnetes Update: Nummer {$update} des voreingestellten Duells',
  waiting: 'Start trainiert diesen Lauf hier im Rahmen.',
} satisfies Translated<typeof EN.EMBED>;
