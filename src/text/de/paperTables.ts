/** German: the paper's tables, published, measured by us, and measured here. */
import type * as EN from '../en/paperTables.ts';
import type { Translated } from '../translated.ts';

const SPELLING =
  'Wie viele Änderungen das Geschriebene noch braucht, je Symbol der Wahrheit. Unsere Läufe wurden mit diesem Programm auf Fenstern von zehn Symbolen eines gemeinfreien Textes trainiert (Shakespeare, 1,1 MB): Jedes zehnte Fenster testet, eines von fünfzig der übrigen wurde zur Wahl der Gewichte zurückgehalten, und das Rauschen wird bei jedem Durchgang neu gezogen. Der Text des Artikels, Sätze aus Nachrichten, ist ein anderer: Nur Unterschiede sind vergleichbar.';

export const TABLES = {
  learned: 'Was gelernt wird',
  about: {
    letters:
      'Wie viele Buchstaben der Testwörter falsch gelesen werden. Unsere Läufe wurden mit diesem Programm auf denselben handgeschriebenen Wörtern trainiert: Die Folds 2 bis 9 trainieren, ein Zehntel davon zur Wahl der Gewichte zurückgehalten, Fold 1 testet, und Fold 0, der Test des Artikels, blieb unberührt; der Artikel trainiert auf neun Folds.',
    'spelling-30': SPELLING,
    'spelling-50': SPELLING,
  },
  columnsMean:
    '{$paper} ist, was Leblond et al. (2018) veröffentlicht haben; sie nennen weder Seeds noch Updates. {$yours} ist, was Sie hier trainieren. Mittel ± Standardabweichung über Seeds.',
  missing:
    'Unsere Ergebnisse waren nicht zu laden ({$message}). Alles andere geht ohne sie; laden Sie die Seite neu, um es noch einmal zu versuchen.',
  figure: 'Zahl',
  paper: 'Artikel',
  ours: 'Unsere',
  yours: 'Ihre',
  inPercent: '{$error}, %',
  notTried: 'nicht probiert',
  seeds: '{$count} Seeds',
  apart: '({$apart})',
  settings: 'Einstellungen',
  settingsOf: 'Einstellungen von {$figure}',
  use: 'Einstellungen verwenden',
  useOf: 'Einstellungen von {$run}, Seed {$seed} verwenden',
  inUse:
    'Die Einstellungen dieses Laufs werden jetzt verwendet. Trainiert wurde er auf: {$data}; die verwendeten Daten bleiben, wie sie sind.',
  details: {
    oursApart: 'Unsere ({$apart})',
    measured: '{$whose}: {$error} % nach dem letzten Update.',
    measuredChosen:
      '{$whose}: {$error} % nach dem letzten Update, {$chosen} % mit Gewichten, die auf zurückgehaltenen {$sequencesDat} gewählt wurden.',
    bestScale: 'α {$scale}, auf zurückgehaltenen {$sequencesDat} das beste von {$candidates}.',
    onlyScale: 'α {$scale}, das einzige, das versucht wurde.',
    seed: '{$whose}, Seed {$seed}',
    seedScaled: '{$whose}, Seed {$seed}, α {$scale}',
    run: '{$run}: {$error} % nach { $updates -> [one] {$updates} Update *[other] {$updates} Updates }; trainiert auf: {$data}, {$backend} ({$adapter})',
    runChosen:
      '{$run}: {$error} % nach { $updates -> [one] {$updates} Update *[other] {$updates} Updates }; {$chosen} % mit den Gewichten von Update {$chosenUpdate}, gewählt auf zurückgehaltenen {$sequencesDat}; trainiert auf: {$data}, {$backend} ({$adapter})',
    here: 'Ein Lauf hier',
    setting: 'Einstellung',
    commandLine: 'Von der Kommandozeile: {$command}',
  },
  runs: {
    title: 'Unsere Läufe',
    table: 'Gemessene Läufe',
    contestant: 'Teilnehmer',
    seed: 'Seed',
    updates: 'Updates',
    chosen: 'gewählt auf Zurückgehaltenem',
    sequenceError: '{$sequenceError}',
    paper: 'Artikel, {$error}',
    time: 'Zeit',
    ms: 'ms je Update',
    chosenAt: '{$error} (Update {$update})',
    published: '{$error} % ({$where})',
    curves: 'Testfehler (%) auf {$count} {$testSequencesDat}, nach Updates',
    range: '{$least} bis {$most}',
    note: 'Fehler sind die aller {$testSequences}. Ein Thread von {$backend} ({$adapter}) von der Kommandozeile; die Daten gehören anderen und kommen nicht mit dieser Seite.',
  },
} satisfies Translated<typeof EN.TABLES>;
