/** German: what is said of each task's data, and what to type instead of them. */
import type * as EN from '../en/taskTexts.ts';
import type { Translated } from '../translated.ts';

export const TASK_TEXTS = {
  letters: {
    title: 'Buchstaben',
    described:
      '{$name}: {$count} handgeschriebene Wörter, {$types} verschiedene, {$cells} Buchstaben aus 16 × 8 Pixeln.',
    fewerWords: 'Buchstaben, 432 Wörter',
    moreWords: 'Buchstaben, 1.000 Wörter',
  },
  spelling: {
    title: 'Buchstabieren',
    described:
      '{$name}: {$count} Texte mit Fehlern, zu verbessern: { $symbols -> [one] {$symbols} Symbol *[other] {$symbols} Symbole }.',
    ask: 'Tippen Sie ein paar Buchstaben, einige davon falsch: Die Teilnehmer verbessern sie.',
    builtIn: 'Buchstabieren',
  },
  chunking: {
    title: 'Chunking',
    described:
      '{$name}: {$count} Sätze mit zusammen { $cells -> [one] {$cells} Wort *[other] {$cells} Wörtern }, {$words} verschiedenen; { $tags -> [one] {$tags} Tag *[other] {$tags} Tags }.',
    ask: 'Tippen Sie einen Satz: Jeder Teilnehmer sagt, welche Wörter zusammengehören.',
    builtIn: 'Chunking',
  },
  translation: {
    title: 'Übersetzen',
    described:
      '{$name}: {$count} Satzpaare; gelesen werden {$read} { $readAs -> [characters] Zeichen *[words] { $read -> [one] Wort *[other] Wörter } }, geschrieben {$written} { $writtenAs -> [characters] Zeichen *[words] { $written -> [one] Wort *[other] Wörter } }.',
    ask: 'Tippen Sie einen Satz: Jeder Teilnehmer übersetzt ihn.',
    builtIn: 'Übersetzen',
  },
  toy: {
    title: 'Ziffernreihen',
    described:
      '{$name}: {$count} Reihen von drei bis acht Ziffern, zu kopieren, umzukehren oder zu sortieren: „Testreihen“ in den Einstellungen sagt, was davon.',
    ask: 'Tippen Sie eine Reihe von Ziffern.',
    builtIn: 'Ziffernreihen',
  },
  own: {
    title: 'Aufgabe eines Plug-ins',
  },
} satisfies Translated<typeof EN.TASK_TEXTS>;
