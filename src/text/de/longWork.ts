/** German: what a large run will take, and what the engine has been computing for long. */
import type * as EN from '../en/longWork.ts';
import type { Translated } from '../translated.ts';

export const LONG_WORK = {
  lasts: 'seit {$time}.',
  page: 'Was die Seite zeigt',
  does: {
    rollIn: '{$name}, Roll-in: seit {$time}.',
    rollOut: '{$name}, Roll-outs: seit {$time}.',
    costs: '{$name}, Kosten: seit {$time}.',
    objective: '{$name}, Loss: seit {$time}.',
    backward: '{$name}, Gradient: seit {$time}.',
    update: '{$name} beendet sein Update: seit {$time}.',
    test: '{$name} wird getestet: seit {$time}.',
    look: '{$name} wird gelesen: seit {$time}.',
  },
  chains: 'Ein Update jedes Teilnehmers wird etwa {$time} dauern: Ein kleinerer Batch ist schneller.',
  networks:
    'Ein Update jedes Teilnehmers wird etwa {$memory} Speicher brauchen und {$time} dauern: Ein kleinerer Batch oder weniger Einheiten sind schneller.',
  time: { seconds: '{$value} s', minutes: '{$value} min', hours: '{$value} h', days: '{$value} Tage' },
  memory: { megabytes: '{$value} MB', gigabytes: '{$value} GB' },
} satisfies Translated<typeof EN.LONG_WORK>;
