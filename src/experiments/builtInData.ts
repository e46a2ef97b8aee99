/** The data that come with the playground, as settings name them. */

export const BUILT_IN_DATA = [
  'fewer-words',
  'built-in',
  'spelling',
  'chunking',
  'translation',
  'toy',
] as const;
export type BuiltInData = (typeof BUILT_IN_DATA)[number];

/** What each is, in a few words. */
export const BUILT_IN_NAMES: Readonly<Record<BuiltInData, string>> = {
  'fewer-words': 'letters, 432 words',
  'built-in': 'letters, 1,000 words',
  spelling: 'spelling',
  chunking: 'chunking',
  translation: 'translation',
  toy: 'rows of digits',
};

/** The splits that each has, the first being its own. */
export const BUILT_IN_SPLITS: Readonly<Record<BuiltInData, readonly string[]>> = {
  'fewer-words': ['by-writer', 'by-type'],
  'built-in': ['by-type', 'by-writer'],
  spelling: ['noise-30', 'noise-50'],
  chunking: ['last-tenth', 'shuffled-tenth'],
  translation: ['last-tenth', 'shuffled-tenth'],
  toy: ['copy', 'reverse', 'sort'],
};

/** The files in `public/` that hold the words of letters; other data are made where they are asked for. */
export const BUILT_IN_FILES = ['fewer-words.bin', 'letters.bin'] as const;
export type BuiltInFile = (typeof BUILT_IN_FILES)[number];

/** True when settings want data that come with the playground. */
export const isBuiltIn = (data: string): data is BuiltInData => BUILT_IN_DATA.some((id) => id === data);
