/** German: what is said while data are loaded and contestants built. */
import type * as EN from '../en/start.ts';
import type { Translated } from '../translated.ts';

export const START = {
  loading: 'Laden der mitgelieferten Daten: {$name}',
  reading: '{$name} wird gelesen',
  engine: 'Die Engine startet',
  examining: 'Die Teilnehmer werden geprüft',
  building: 'Die Teilnehmer werden aufgebaut',
  oneUpdate: 'Ein Update jedes Teilnehmers',
  noFile:
    'In diesem Browser liegt keine Datei mit Ihren Daten. Wählen Sie eine, oder ziehen Sie sie auf die Seite; bis dahin werden die mitgelieferten Buchstaben verwendet.',
  ownSettings: '{$reason} Trainiert wird {$name} mit den Einstellungen, mit denen die Aufgabe beginnt.',
  noSplit: 'Diese Daten haben keine Aufteilung {$wanted}: Die {$testSequences} sind jetzt {$split}.',
  noSequence:
    'Unter den {$testSequencesDat} gibt es keine Nummer {$wanted}: Sie enden bei {$last}, gezeigt wird also die.',
  notKept:
    'Jener Lauf wurde auf {$name} trainiert, und das hat dieser Browser nicht: Öffnen Sie zuerst jene Datei.',
  defect: 'In der Seite ist etwas schiefgegangen: {$message}',
  notLoaded: 'Eine Datei der Seite war nicht zu laden.',
  noLanguage: 'Texte auf {$asked} waren nicht zu laden; die Seite bleibt bei {$spoken}.',
  notLoadedFile: 'Die Datei {$path} der Seite war nicht zu laden.',
} satisfies Translated<typeof EN.START>;
