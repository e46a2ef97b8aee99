/** German: why a file is not read as a run. */
import type * as EN from '../en/runFileFaults.ts';
import type { Translated } from '../translated.ts';

const DAMAGED = 'Die Datei des Laufs ist beschädigt:';

export const RUN_FILE_FAULTS = {
  cutOff: 'Die Datei ist nicht die eines Laufs, oder sie ist abgeschnitten: Sie ist kein vollständiges JSON.',
  noRunFile:
    'Die Datei ist nicht die eines Laufs: Sie beginnt nicht mit dem Format „searnn-run“ und einer Version.',
  later:
    'Die Datei des Laufs ist von Version {$version}, geschrieben von einer späteren Fassung; diese liest Version {$own}.',
  damaged: `${DAMAGED} {$fault}.`,
  settings: 'Die Einstellungen in der Datei des Laufs sind nicht zu gebrauchen: {$problems}',
  contestants: `${DAMAGED} Sie hat Ergebnisse von {$found} Teilnehmern, ihre Einstellungen nennen aber {$wanted}.`,
  column: `${DAMAGED} {$column} hat {$entries} Einträge, gemacht wurden aber {$updates} Updates, ein Eintrag alle {$every}.`,
  beyond: `${DAMAGED} {$place} ist {$update}, bis dahin können aber nicht mehr als {$most} gemacht sein.`,
  record: 'ihre Aufzeichnung ist von {$found} Teilnehmern, nicht von {$wanted}',
} satisfies Translated<typeof EN.RUN_FILE_FAULTS>;
