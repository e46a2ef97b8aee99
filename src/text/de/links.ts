/** German: what is said of a link that cannot be read, or is of another file. */
import type * as EN from '../en/links.ts';
import type { Translated } from '../translated.ts';

export const LINKS = {
  bad: 'Im Link ist {$key} „{$text}“, muss aber sein: {$allowed}.',
  oneOf: 'eines von {$names}',
  whole: 'eine ganze Zahl von 1 bis {$most}',
  flag: '1 oder 0',
  inLink: 'Im Link: {$fault}',
  ofContestant: 'Im Link, Teilnehmer c{$index}: {$fault}',
  badVersion: 'Im Link ist die Version (v) {$given}, muss aber {$version} sein.',
  laterVersion:
    'Der Link ist von Version {$version}, geschrieben von einer späteren Fassung; diese liest Version {$own}.',
  badCount:
    'Im Link ist die Zahl der Teilnehmer (n) {$given}, muss aber eine ganze Zahl von 1 bis {$most} sein.',
  noContestant: 'Im Link nennt {$key} den Teilnehmer c{$index}, Teilnehmer sind aber c0 bis c{$last}.',
  fewerContestants:
    'Im Link nennt {$key} den Teilnehmer c{$index}, es gibt aber nur {$count} (n); Teilnehmer zählen ab c0.',
  noOwnSetting: 'Im Link ist {$key} keine Einstellung eines Teilnehmers; diese gibt es: {$known}.',
  unknown:
    'Im Link ist Schlüssel {$place}, {$key}, unbekannt; erlaubt sind {$known} und c0.method … c{$last}.cellCount.',
  didYouMean: 'Meinten Sie {$name}?',
  twice: 'Im Link steht {$key} mehrmals.',
  more: 'Der Link hat { $count -> [one] {$shown} weiteres Problem *[other] {$shown} weitere Probleme }.',
  cutOff: 'Im Link ist „{$text}“ nach einem %-Zeichen abgeschnitten oder falsch maskiert.',
  badForce: 'Im Link hat force „{$text}“, muss aber eine Zelle ab 1 und ein Token haben, wie in 4:x.',
  otherFile:
    'Der Link wurde mit einer anderen Datei gemacht (Fingerabdruck {$linked}) als {$name} ({$fingerprint}): Die Zahlen werden andere sein.',
  otherFileReadAs:
    'Der Link wurde mit einer anderen Datei gemacht (Fingerabdruck {$linked}, gelesen als {$as}) als {$name} ({$fingerprint}): Die Zahlen werden andere sein.',
} satisfies Translated<typeof EN.LINKS>;
