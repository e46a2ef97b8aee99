/** German nouns of the tasks: every form that a sentence may need, by what English calls them. */

type Role = 'unit' | 'sequence' | 'source';
type Forms = Readonly<Record<string, string>>;

/** What must be known of a noun; cases are those of the singular where they differ from the nominative. */
interface Noun {
  readonly gender: 'm' | 'f' | 'n';
  readonly one: string;
  readonly acc?: string;
  readonly dat?: string;
  readonly gen?: string;
  readonly many: string;
  readonly manyDat?: string;
  /** How many of them are wrong: `Buchstabenfehler`. */
  readonly error: string;
}

/** Endings of what stands before a noun, by gender: nominative, accusative, dative, genitive. */
const ENDINGS = {
  /** Of `d-`. */
  the: { m: ['er', 'en', 'em', 'es'], f: ['ie', 'ie', 'er', 'er'], n: ['as', 'as', 'em', 'es'] },
  /** Of `jed-`, `dies-`. */
  each: { m: ['er', 'en', 'em', 'es'], f: ['e', 'e', 'er', 'er'], n: ['es', 'es', 'em', 'es'] },
  /** Of `ein`, `kein`. */
  a: { m: ['', 'en', 'em', 'es'], f: ['e', 'e', 'er', 'er'], n: ['', '', 'em', 'es'] },
} as const;

/** Words before a noun, named by their masculine forms in the four cases: `der`, `den`, `dem`, `des`. */
const BEFORE = [
  { stem: 'd', endings: ENDINGS.the, names: ['der', 'den', 'dem', 'des'] },
  { stem: 'jed', endings: ENDINGS.each, names: ['jeder', 'jeden', 'jedem', 'jedes'] },
  { stem: 'dies', endings: ENDINGS.each, names: ['dieser', 'diesen', 'diesem', 'dieses'] },
  { stem: 'ein', endings: ENDINGS.a, names: ['ein', 'einen', 'einem', 'eines'] },
  { stem: 'kein', endings: ENDINGS.a, names: ['kein', 'keinen', 'keinem', 'keines'] },
] as const;

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/**
 * The holes of a role: `unit`, `unitAcc`, `unitDat`, `unitGen`, `units`, `unitsDat`, `unitError`; `denUnit`, `jederUnit` …
 * with their capitals; `testSequences` (Testwörter); for an adjective between, words alone (`unitDen`, `unitEin` …) and the endings `unitEr` (ein falsch-er),
 * `unitEn` (den wahr-en) and `unitEnS` (einen falsch-en).
 */
function formsOf(role: Role, { gender, one, many, error, ...cases }: Noun): Forms {
  const name = capital(role);
  const forms = [one, cases.acc ?? one, cases.dat ?? one, cases.gen ?? one] as const;
  const phrases = BEFORE.flatMap(({ stem, endings, names }) =>
    names.flatMap((word, i): [hole: string, text: string][] => {
      const before = `${stem}${endings[gender][i] ?? ''}`;
      const phrase = `${before} ${forms[i] ?? one}`;
      return [
        [`${role}${capital(word)}`, before],
        [`${word}${name}`, phrase],
        [`${capital(word)}${name}`, capital(phrase)],
      ];
    }),
  );
  return {
    ...Object.fromEntries(phrases),
    ...{
      [role]: one,
      [name]: one,
      [`${role}Acc`]: forms[1],
      [`${role}Dat`]: forms[2],
      [`${role}Gen`]: forms[3],
    },
    ...{ [`${role}s`]: many, [`${name}s`]: many, [`${role}sDat`]: cases.manyDat ?? many },
    [`${role}Error`]: error,
    ...{ [`test${name}`]: `Test${one.toLowerCase()}`, [`test${name}s`]: `Test${many.toLowerCase()}` },
    [`test${name}sDat`]: `Test${(cases.manyDat ?? many).toLowerCase()}`,
    [`${role}Er`]: { m: 'er', f: 'e', n: 'es' }[gender],
    [`${role}En`]: { m: 'en', f: 'e', n: 'e' }[gender],
    [`${role}EnS`]: { m: 'en', f: 'e', n: 'es' }[gender],
  };
}

const LETTER: Noun = {
  ...{ gender: 'm', one: 'Buchstabe', acc: 'Buchstaben', dat: 'Buchstaben', gen: 'Buchstabens' },
  ...{ many: 'Buchstaben', error: 'Buchstabenfehler' },
};
const WORD: Noun = {
  ...{ gender: 'n', one: 'Wort', gen: 'Wortes' },
  ...{ many: 'Wörter', manyDat: 'Wörtern', error: 'Wortfehler' },
};
const SYMBOL: Noun = {
  ...{ gender: 'n', one: 'Symbol', gen: 'Symbols' },
  ...{ many: 'Symbole', manyDat: 'Symbolen', error: 'Symbolfehler' },
};
const TAG: Noun = { gender: 'n', one: 'Tag', gen: 'Tags', many: 'Tags', error: 'Tag-Fehler' };
const DIGIT: Noun = { gender: 'f', one: 'Ziffer', many: 'Ziffern', error: 'Ziffernfehler' };
const TOKEN: Noun = { gender: 'n', one: 'Token', gen: 'Tokens', many: 'Token', error: 'Tokenfehler' };
const CHARACTER: Noun = {
  ...{ gender: 'n', one: 'Zeichen', gen: 'Zeichens', many: 'Zeichen', error: 'Zeichenfehler' },
};
const SENTENCE: Noun = {
  ...{ gender: 'm', one: 'Satz', gen: 'Satzes' },
  ...{ many: 'Sätze', manyDat: 'Sätzen', error: 'Satzfehler' },
};
const TEXT: Noun = {
  ...{ gender: 'm', one: 'Text', gen: 'Textes' },
  ...{ many: 'Texte', manyDat: 'Texten', error: 'Textfehler' },
};
const ROW: Noun = { gender: 'f', one: 'Reihe', many: 'Reihen', error: 'Reihenfehler' };
const SEQUENCE: Noun = { gender: 'f', one: 'Sequenz', many: 'Sequenzen', error: 'Sequenzfehler' };
const IMAGE: Noun = {
  ...{ gender: 'n', one: 'Bild', gen: 'Bildes', many: 'Bilder', manyDat: 'Bildern', error: 'Bildfehler' },
};
const SOURCE_CELL: Noun = {
  ...{ gender: 'f', one: 'Quellzelle', many: 'Quellzellen', error: 'Quellzellenfehler' },
};

const ROLES: Readonly<Record<Role, Readonly<Record<string, Noun>>>> = {
  unit: {
    ...{ letter: LETTER, word: WORD, symbol: SYMBOL, tag: TAG, digit: DIGIT, token: TOKEN },
    character: CHARACTER,
  },
  sequence: { word: WORD, sentence: SENTENCE, text: TEXT, row: ROW, sequence: SEQUENCE },
  source: {
    ...{ image: IMAGE, word: WORD, symbol: SYMBOL, digit: DIGIT, token: TOKEN, character: CHARACTER },
    'source cell': SOURCE_CELL,
  },
};

export const NOUNS: Readonly<Record<string, Forms>> = {
  ...Object.fromEntries(
    Object.entries(ROLES).flatMap(([role, nouns]) =>
      Object.entries(nouns).map(([english, noun]) => [`${role} ${english}`, formsOf(role as Role, noun)]),
    ),
  ),
  'verbs reads': { reads: 'liest', wasRead: 'gelesen', misread: 'falsch gelesen' },
  'verbs writes': { reads: 'schreibt', wasRead: 'geschrieben', misread: 'falsch geschrieben' },
};
