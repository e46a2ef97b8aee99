/** German: the top line. */
import type * as EN from '../en/header.ts';
import type { Translated } from '../translated.ts';

export const HEADER = {
  part: 'Kopfzeile',
  name: 'Sea{$rnn} Playground',
  rnn: 'RNN',
  lecture: 'Vorlesung',
  examination: 'Prüfung',
  experiments: 'Experimente',
  experimentsQueued: 'Experimente · {$queued}',
  lightTheme: 'Helles Design',
  darkTheme: 'Dunkles Design',
  skip: 'Zur Kostentabelle springen',
  backend: {
    part: 'Backend',
    names: { webgpu: 'WebGPU', webgl: 'WebGL', wasm: 'WebAssembly', cpu: 'reines JavaScript' },
    briefNames: { webgpu: 'WebGPU', webgl: 'WebGL', wasm: 'Wasm', cpu: 'JavaScript' },
    none: 'keine Engine',
    starting: 'Engine startet',
    startingBrief: 'startet',
    adapter: '· {$adapter}',
    local: '· alles bleibt auf diesem Gerät',
    looking: 'Gesucht wird der schnellste Rechenweg auf diesem Gerät.',
    more: 'Mehr zur Engine',
  },
  help: { button: 'Hilfe', hint: 'Hilfe (?)', part: 'Hilfe', title: 'Was Sie sehen' },
  share: {
    part: 'Teilen',
    share: 'Teilen',
    hint: 'Einen Link zu genau diesen Einstellungen kopieren',
    copied: 'Kopiert',
    isCopied: 'Der Link ist kopiert.',
    refused: 'Der Browser lässt die Seite nicht kopieren: Kopieren Sie den Link aus der Adresszeile.',
  },
  language: 'Sprache',
  textSize: { name: 'Textgröße', inPixels: 'Textgröße, px' },
} satisfies Translated<typeof EN.HEADER>;
