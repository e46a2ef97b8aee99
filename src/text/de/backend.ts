/** German: what computes, and why. */
import type * as EN from '../en/backend.ts';
import type { Translated } from '../translated.ts';

export const BACKEND = {
  labels: {
    webgpu: 'WebGPU',
    webgl: 'WebGL',
    wasm: 'WebAssembly',
    cpu: 'die CPU',
  },
  plain: 'Reines JavaScript',
  named: '{$backend} ({$adapter})',
  none: 'Auf diesem Gerät gelingt kein Rechenweg: {$failures}.',
  starting: '{$backend} wird gestartet',
  checking: '{$backend} wird mit der CPU verglichen',
  compiling: 'Kernel werden übersetzt',
  withNote: '{$reason} {$note}',
  failures: '{$first}; {$then}',
  failed: '{$backend} hat den Selbsttest nicht bestanden: {$fault}',
  asked: {
    tested: '{$now} war verlangt und hat den Selbsttest bestanden.',
    slowly: '{$now} war verlangt.',
  },
  fastest: '{$now} ist hier am schnellsten und hat den Selbsttest bestanden.',
  so: {
    tested: '{$failures}; deshalb rechnet {$now} und hat den Selbsttest bestanden.',
    slowly: '{$failures}; deshalb rechnet {$now}, langsam.',
  },
  instead: {
    tested:
      '{$wanted} war verlangt, aber: {$failures}; deshalb rechnet {$now} und hat den Selbsttest bestanden.',
    slowly: '{$wanted} war verlangt, aber: {$failures}; deshalb rechnet {$now}, langsam.',
  },
  stockAsked: 'Verlangt waren die mitgelieferten Kernel.',
  stockInstead: 'Es rechnen die mitgelieferten Kernel, weil die eigenen versagt haben: {$fault}.',
  entries: 'der Gradient hat {$found} Einträge statt {$expected}',
  notFinite: 'der Gradient hat Einträge, die keine Zahlen sind',
  zero: 'der Gradient ist null',
  off: 'der Gradient weicht um {$percent} % ab',
  notCompiled:
    'Die GPU konnte unsere eigenen Kernel für diese Einstellungen nicht übersetzen ({$what}); deshalb rechnen die mitgelieferten, langsamer.',
  lostAgain: 'WebGPU ging wieder und wieder verloren',
  lost: 'Die GPU ging verloren ({$why}).',
  noReason: 'ohne Angabe von Gründen',
  distrusted: 'Die GPU hat einen Fehler gemeldet, ihren Ergebnissen ist also nicht zu trauen: {$detail}',
  notStarted: 'Noch ist kein Backend gestartet.',
  gpuInSoftware: 'WebGPU läuft hier nur in Software ({$adapter}), und das ist langsamer als WebAssembly',
  webglInSoftware: 'WebGL läuft hier nur in Software ({$adapter})',
  noWebGL: 'dieser Browser bietet WebGL 2 in Workern nicht an',
  didNotStart: '{$backend} ist nicht gestartet',
  noWebGPU: 'dieser Browser bietet WebGPU nicht an',
  noAdapter: 'WebGPU hat keinen Grafikadapter gefunden',
  noDevice: 'der Adapter von WebGPU gab kein Gerät her',
} satisfies Translated<typeof EN.BACKEND>;
