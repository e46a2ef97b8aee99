/** What the presets are called. */
export const PRESET_NAMES = {
  default: 'The duel',
  aligned: 'The aligned duel',
  'paper-letters': 'The paper’s letters',
  spelling: 'Spelling',
  'paper-spelling': 'The paper’s spelling',
  chunking: 'Chunking',
  translation: 'Translation',
  toy: 'Rows of digits',
} as const;
