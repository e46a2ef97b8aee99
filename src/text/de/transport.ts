/** German: the row that drives training, and the line that tells what the engine does. */
import type * as EN from '../en/transport.ts';
import type { Translated } from '../translated.ts';

export const TRANSPORT = {
  name: 'Start und Pause',
  play: 'Start',
  pause: 'Pause',
  playHint: 'Start (Leertaste)',
  pauseHint: 'Pause (Leertaste)',
  step: 'Schritt',
  stepHint: 'Ein Update jedes Teilnehmers (.)',
  reset: 'Reset',
  resetHint: 'Zurück zum selben Start: wieder dieselben Gewichte und dieselben {$sequences}',
  settings: 'Einstellungen',
  parts: {
    pace: 'Tempo',
    seed: 'Seed',
    speed: 'Tempo',
    status: 'Zustand',
    past: 'Rückblick',
    undo: 'Rückgängig',
    reading: '{$Sequence}',
    work: 'Arbeit',
  },
  figures: {
    update: 'Update',
    pace: 'Updates / s',
    rollOuts: 'Roll-outs / s',
    nextTest: 'nächster Test',
  },
  seed: 'Seed',
  seedHint: 'Derselbe Seed, derselbe Lauf.',
  speed: 'Tempo: {$speed} je Sekunde',
  fullSpeed: 'Tempo: voll',
  speedSpoken: '{$speed} Updates je Sekunde',
  fullSpeedSpoken: 'volles Tempo',
  past: {
    ahead: 'Update {$update} liegt noch vorn: Es kommt in Sicht, wenn der Lauf dort ist.',
    back: 'Rückblick: {$sequences} und Tabellen sind, wie sie bei Update {$update} waren.',
    toNow: 'Zurück ins Jetzt',
  },
  data: {
    part: 'Daten',
    choices: 'Dateien mit Daten',
    title: 'Was gelernt wird',
    named: '{$task} · {$name}',
    builtIn: 'mitgeliefert',
  },
  doing: '{$label} …',
  cancel: 'Abbrechen',
} satisfies Translated<typeof EN.TRANSPORT>;
