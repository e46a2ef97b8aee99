/** German: what is wrong with a file of tensors, or with the weights in it. */
import type * as EN from '../en/tensorFaults.ts';
import type { Translated } from '../translated.ts';

export const TENSOR_FAULTS = {
  unreadable: 'Die Datei mit Tensoren ist nicht lesbar: {$fault}.',
  headerCutOff: 'ihr Kopf ist abgeschnitten',
  noJson: 'ihr Kopf ist kein JSON-Objekt',
  noObject: 'ihr Kopf ist kein Objekt',
  entry: 'der Eintrag {$name} ihres Kopfes ist unverständlich',
  type: '{$name} enthält {$type}, gelesen wird aber nur F32',
  cutOff: '{$name} ist abgeschnitten',
  missing: 'ihr fehlt {$name}, das das Netz dieser Einstellungen hat',
  unknown: 'sie enthält {$name}, das das Netz dieser Einstellungen nicht hat',
  shape: '{$name} hat die Form {$found}, muss aber {$wanted} haben',
  notFinite: '{$name} enthält eine Zahl, die nicht endlich ist',
  otherFormat: 'sie ist keine Gewichtsdatei dieses Programms, sondern {$format}',
  later: 'sie ist von Version {$version}, und diese Ausgabe liest Version {$own}',
} satisfies Translated<typeof EN.TENSOR_FAULTS>;
