/** What data are called that come with the playground, in messages about them. */
export const BUILT_IN_NAMES = {
  fewerWords: 'the built-in 432 words',
  letters: 'the built-in letters',
  spelling: 'the built-in text',
  chunking: 'the built-in sentences',
  translation: 'the built-in pairs of sentences',
  toy: 'the built-in rows of digits',
} as const;
