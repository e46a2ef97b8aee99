/** What is reported for a task, as sentences name it. */
export const FIGURES = {
  letterError: '{$unit} error',
  chunkF1: 'chunk F1',
  bleu: 'BLEU',
  ownError: 'own error',
  edits: '{$unit} error by edits',
} as const;
