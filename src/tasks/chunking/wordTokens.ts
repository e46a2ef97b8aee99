/** How words are read: numbers are all alike, and so are words that are rare or new. */

export const NUMBER = '<num>';
export const UNKNOWN = '<unk>';

/** `1,234`, `3.5`, `10-12`, `$5`: digits among marks. */
export const isNumber = (word: string): boolean => /\d/.test(word) && /^[\d.,:/$%#+-]+$/.test(word);
